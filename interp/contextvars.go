package interp

import "github.com/bide-lang/bide/interp/object"

// Context is a contextvars.Context: values of variables, never changed in place, so that copying one
// costs nothing.
type Context struct {
	object.Header
	vars    []contextVar // in order of first setting
	entered bool
	covers  *Context // the one that was current when this one was entered, if it became entered by that
}

type contextVar struct {
	name  *object.Header // the ContextVar
	value Value
}

// ContextType is contextvars.Context.
var ContextType = &object.Type{Name: "Context", Module: "_contextvars"}

func init() { ContextType.Define(object.ObjectType, nil) }

// CurrentContext is the context t runs in, made when there is none.
func CurrentContext(t *object.Thread) *Context {
	if t.Context.Bad() {
		t.Context = NewContext().Value()
	}
	return object.Cast[Context](t.Context)
}

// NewContext makes an empty context.
func NewContext() *Context { return &Context{Header: object.HeaderOf(ContextType)} }

// Value is the context as a script sees it.
func (c *Context) Value() Value { return object.FromHeader(&c.Header) }

// Copy is copy_context(): a context with the same values.
func (c *Context) Copy() *Context {
	return &Context{Header: object.HeaderOf(ContextType), vars: c.vars}
}

// Get gives the value of a variable; Unbound if it has none here.
func (c *Context) Get(name *object.Header) Value {
	for i := range c.vars {
		if c.vars[i].name == name {
			return c.vars[i].value
		}
	}
	return object.Unbound
}

// Set gives a variable a value; Unbound takes it away.
func (c *Context) Set(name *object.Header, v Value) {
	vars := make([]contextVar, 0, len(c.vars)+1)
	found := false
	for _, old := range c.vars {
		if old.name != name {
			vars = append(vars, old)
			continue
		}
		found = true
		if v.Ok() {
			vars = append(vars, contextVar{name, v})
		}
	}
	if !found && v.Ok() {
		vars = append(vars, contextVar{name, v})
	}
	c.vars = vars
}

// Each calls yield with every variable that has a value.
func (c *Context) Each(yield func(name, value Value) bool) {
	for _, v := range c.vars {
		if !yield(object.FromHeader(v.name), v.value) {
			return
		}
	}
}

// Enter makes c the current context of t and returns the one before. It fails with RuntimeError when
// it is entered already, be it by a task or callback that runs in it.
func (c *Context) Enter(t *object.Thread) (before Value, ok bool) {
	if c.entered || t.Context == c.Value() {
		t.Raise(object.RuntimeErrorType, "cannot enter context: %s is already entered", reprText(t, c.Value()))
		return object.Unbound, false
	}
	c.entered = true
	if current := CurrentContext(t); !current.entered {
		current.entered, c.covers = true, current
	}
	before, t.Context = t.Context, c.Value()
	return before, true
}

// Leave makes before the current context again.
func (c *Context) Leave(t *object.Thread, before Value) {
	c.entered = false
	if c.covers != nil {
		c.covers.entered, c.covers = false, nil
	}
	t.Context = before
}

// copyContext copies the current context, for a new task or callback.
func copyContext(t *object.Thread) Value {
	if t.Context.Bad() {
		return NewContext().Value()
	}
	return object.Cast[Context](t.Context).Copy().Value()
}

// copyOfCurrent is copyContext that makes no object of an empty context: Unbound stands for it,
// and CurrentContext makes it when somebody asks.
func copyOfCurrent(t *object.Thread) Value {
	if t.Context.Bad() || len(object.Cast[Context](t.Context).vars) == 0 {
		return object.Unbound
	}
	return copyContext(t)
}

// contextOf is v as a context; nil for Unbound, an empty one not made yet.
func contextOf(v Value) *Context {
	if v.Bad() {
		return nil
	}
	return object.Cast[Context](v)
}

// orUnbound is contextOf backwards.
func (c *Context) orUnbound() Value {
	if c == nil {
		return object.Unbound
	}
	return c.Value()
}
