package interp

import (
	"slices"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/resolve"
)

// varNames are the local variables: parameters, then the others in the order of their first use; not those that are
// only annotated.
func (c *Code) varNames(t *object.Thread) []string {
	visible := c.visibleNames()
	if c.scope == nil {
		return visible
	}
	var names []string
	for _, name := range visible {
		if i := slices.Index(c.names, name); i >= 0 && i < c.parameters() {
			names = append(names, name)
		}
	}
	for _, name := range c.surveyed(t).locals {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// parameters is how many slots the parameters take.
func (c *Code) parameters() int {
	n := c.params.count()
	if c.scope.Kind == resolve.GeneratorExp {
		n++ // the iterator it is given
	}
	return n
}
