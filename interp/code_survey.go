package interp

import (
	"slices"
	"strings"

	"github.com/bide-lang/bide/interp/object"
	"github.com/bide-lang/bide/parser/ast"
	"github.com/bide-lang/bide/parser/resolve"
)

// survey goes through the tree of a code in the order in which CPython's compiler writes instructions, and notes the
// names and constants that these would refer to: co_names, co_varnames and co_consts.
type survey struct {
	t      *object.Thread
	c      *Code
	scope  *resolve.Scope // of the comprehension it is in, or of the code
	names  []string
	locals []string // as they come up
	consts []notedConstant
	places map[string]int // of constants in consts, by their keys
	late   []Value        // what comes behind the other constants
	dead   int            // depth inside of what is never reached
	around []func()       // see within
}

// notedConstant keeps its place among the others, though it is left out in the end if no instruction is left that uses it.
type notedConstant struct {
	value Value
	used  bool
}

// surveyed gives what was noted of the code.
func (c *Code) surveyed(t *object.Thread) *survey {
	if c.survey == nil && c.scope != nil {
		s := &survey{t: t, c: c.linked(t), scope: c.scope, places: map[string]int{}}
		s.code()
		for _, v := range s.late {
			s.constant(v)
		}
		s.t = nil
		c.survey = s
	}
	if c.survey == nil {
		return &survey{}
	}
	return c.survey
}

// constants are co_consts. The first of them stays in any case: it may be the docstring.
func (s *survey) constants() []Value {
	var list []Value
	for i, c := range s.consts {
		if i == 0 || c.used {
			list = append(list, c.value)
		}
	}
	return list
}

func (s *survey) code() {
	body := s.c.body
	switch n := s.c.node.(type) {
	case *ast.FunctionDef:
		if s.c.hasDoc {
			s.optimizedOut(object.NewStr(s.c.doc))
			body = body[1:]
		} else {
			s.optimizedOut(object.None)
		}
		s.body(body)
	case *ast.Lambda:
		s.optimizedOut(object.None)
		s.expr(n.Body)
		return
	case *ast.GeneratorExp:
		s.generators(n.Generators, true, n.Elt)
		s.constant(object.None)
		return
	case *ast.ClassDef:
		s.classBody(body)
	case *ast.Module:
		if s.c.hasDoc {
			s.constant(object.NewStr(s.c.doc))
			s.name("__doc__")
			body = body[1:]
		}
		s.body(body)
	default:
		s.body(body)
	}
	if s.scope.NeedsClassCell() { // that is what is returned
		return
	}
	if n := len(body); n == 0 || goesOn(body[n-1]) {
		s.constant(object.None)
	}
}

func (s *survey) classBody(body []ast.Stmt) {
	for _, name := range []string{"__name__", "__module__"} {
		s.name(name)
	}
	s.constant(object.NewStr(s.c.qualname))
	s.name("__qualname__")
	s.constant(object.Int(int64(s.c.line())))
	s.name("__firstlineno__")
	if s.c.hasDoc {
		s.constant(object.NewStr(s.c.doc))
		s.name("__doc__")
		body = body[1:]
	}
	s.body(body)
	s.constant(staticAttributes(s.c.body))
	s.name("__static_attributes__")
	if s.scope.NeedsClassCell() {
		s.name("__classcell__")
	}
}

// goesOn reports whether what follows a statement can be reached.
func goesOn(s ast.Stmt) bool {
	ends := func(body []ast.Stmt) bool { return len(body) > 0 && !goesOn(body[len(body)-1]) }
	switch s := s.(type) {
	case *ast.Return, *ast.Raise, *ast.Break, *ast.Continue:
		return false
	case *ast.If:
		return !ends(s.Body) || !ends(s.OrElse)
	case *ast.Try:
		if ends(s.FinalBody) {
			return false
		}
		for _, h := range s.Handlers {
			if !ends(h.Body) {
				return true
			}
		}
		return !ends(s.Body) && !ends(s.OrElse)
	case *ast.While:
		c, ok := s.Test.(*ast.Constant)
		forever := ok && constantTruth(c)
		return !forever && !ends(s.OrElse) || breaks(s.Body)
	case *ast.Assert:
		c, ok := s.Test.(*ast.Constant)
		return !ok || constantTruth(c)
	case *ast.For:
		return !ends(s.OrElse) || breaks(s.Body)
	}
	return true
}

// breaks reports whether a loop with this body can be left by break.
func breaks(body []ast.Stmt) (found bool) {
	for _, s := range body {
		ast.Inspect(s, func(n ast.Node) bool {
			switch n.(type) {
			case *ast.Break:
				found = true
			case *ast.For, *ast.While, *ast.FunctionDef, *ast.ClassDef:
				return false
			}
			return true
		})
	}
	return found
}

// name notes a name, which is mangled already.
func (s *survey) name(name string) {
	if !slices.Contains(s.names, name) {
		s.names = append(s.names, name)
	}
}

// attr notes the name of an attribute.
func (s *survey) attr(name string) { s.name(s.scope.Mangle(name)) }

// variable notes the name of a variable.
func (s *survey) variable(id string) {
	switch sym := s.scope.Lookup(id); sym.Kind {
	case resolve.Name, resolve.GlobalImplicit, resolve.GlobalExplicit:
		s.name(sym.Name)
	case resolve.Local:
		s.local(sym.Name)
	case resolve.Cell:
		if strings.HasPrefix(s.c.names[sym.Index], ".") { // that of a comprehension's variable, which is saved as a local one
			s.local(sym.Name)
		}
	}
}

func (s *survey) local(name string) {
	if !slices.Contains(s.locals, name) {
		s.locals = append(s.locals, name)
	}
}

// constant notes a constant that an instruction uses, if the instruction is ever reached.
func (s *survey) constant(v Value) { s.note(v, s.dead == 0) }

// optimizedOut notes a constant whose instruction the optimizer takes away.
func (s *survey) optimizedOut(v Value) { s.note(v, false) }

func (s *survey) note(v Value, used bool) {
	key := s.key(v)
	i, known := s.places[key]
	if !known {
		i = len(s.consts)
		s.places[key] = i
		s.consts = append(s.consts, notedConstant{value: v})
	}
	s.consts[i].used = s.consts[i].used || used
}

// key tells constants apart, 1 from True and 1.0 too.
func (s *survey) key(v Value) string {
	var text string
	if tuple, ok := object.AsTuple(v); ok {
		for _, item := range tuple.Items {
			text += s.key(item) + ","
		}
	} else if n, ok := object.AsBigInt(v); ok {
		text = n.Text(16) // of any length
	} else if text, ok = object.Repr(s.t, v); !ok {
		s.t.Take()
	}
	return v.Type().Name + "(" + text + ")"
}

// joined notes constants of which the optimizer makes a tuple, once all else is compiled.
func (s *survey) joined(values []Value) {
	for _, v := range values {
		s.optimizedOut(v)
	}
	if s.dead == 0 {
		s.late = append(s.late, object.TupleOf(values))
	}
}

// codeOf notes the code that a node was linked to.
func (s *survey) codeOf(n ast.Node) {
	for _, c := range s.c.nested {
		if c.node == n {
			s.constant(c.Value())
			return
		}
	}
}
