package resolve

import (
	"fmt"
	"testing"

	"github.com/bide-lang/bide/lexer/token"
	"github.com/bide-lang/bide/parser"
)

// mistakes are wrong scripts with the error and place that CPython 3.13 gives.
var mistakes = []struct {
	src, err string
	place    string // line:offset-end line:end offset
}{
	{"x = ", "SyntaxError: invalid syntax", "1:5-1:6"},
	{"f(a b)", "SyntaxError: invalid syntax. Perhaps you forgot a comma?", "1:3-1:6"},
	{"if x = 3: pass", "SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?", "1:4-1:9"},
	{"f() = 1", "SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?", "1:1-1:4"},
	{"a + 1 = 2", "SyntaxError: cannot assign to expression here. Maybe you meant '==' instead of '='?", "1:1-1:6"},
	{"x = f() = 3", "SyntaxError: cannot assign to function call", "1:5-1:8"},
	{"None = 1", "SyntaxError: cannot assign to None", "1:1-1:5"},
	{"print x", "SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?", "1:1-1:8"},
	{"del f()", "SyntaxError: cannot delete function call", "1:5-1:8"},
	{"del (a, b + c)", "SyntaxError: cannot delete expression", "1:9-1:14"},
	{"if x:\npass", "IndentationError: expected an indented block after 'if' statement on line 1", "2:1-2:5"},
	{"if x\n  pass", "SyntaxError: expected ':'", "1:5-1:6"},
	{"while x\n  pass", "SyntaxError: expected ':'", "1:8-1:9"},
	{"for x in y\n  pass", "SyntaxError: expected ':'", "1:11-1:12"},
	{"def f()\n  pass", "SyntaxError: expected ':'", "1:8-1:9"},
	{"def f:\n  pass", "SyntaxError: expected '('", "1:6-1:7"},
	{"class C\n  pass", "SyntaxError: expected ':'", "1:8-1:9"},
	{"for x in y:\npass", "IndentationError: expected an indented block after 'for' statement on line 1", "2:1-2:5"},
	{"while x:\npass", "IndentationError: expected an indented block after 'while' statement on line 1", "2:1-2:5"},
	{"with x:\npass", "IndentationError: expected an indented block after 'with' statement on line 1", "2:1-2:5"},
	{"try:\npass", "IndentationError: expected an indented block after 'try' statement on line 1", "2:1-2:5"},
	{"try:\n  pass\nexcept:\npass", "IndentationError: expected an indented block after 'except' statement on line 3", "4:1-4:5"},
	{"try:\n  pass\nfinally:\npass", "IndentationError: expected an indented block after 'finally' statement on line 3", "4:1-4:5"},
	{"try:\n  pass\nx = 1", "SyntaxError: expected 'except' or 'finally' block", "3:1-3:2"},
	{"def f():\npass", "IndentationError: expected an indented block after function definition on line 1", "2:1-2:5"},
	{"class C:\npass", "IndentationError: expected an indented block after class definition on line 1", "2:1-2:5"},
	{"if x:\n  pass\nelse:\npass", "IndentationError: expected an indented block after 'else' statement on line 3", "4:1-4:5"},
	{"x = 1\n  y = 2", "IndentationError: unexpected indent", "2:2-2:-1"},
	{"match x:\ncase 1: pass", "IndentationError: expected an indented block after 'match' statement on line 1", "2:1-2:5"},
	{"return 1", "SyntaxError: 'return' outside function", "1:1-1:9"},
	{"break", "SyntaxError: 'break' outside loop", "1:1-1:6"},
	{"continue", "SyntaxError: 'continue' not properly in loop", "1:1-1:9"},
	{"await x", "SyntaxError: 'await' outside function", "1:1-1:8"},
	{"def f():\n  await x", "SyntaxError: 'await' outside async function", "2:3-2:10"},
	{"def f():\n  async with x: pass", "SyntaxError: 'async with' outside async function", "2:3-2:21"},
	{"def f():\n  async for x in y: pass", "SyntaxError: 'async for' outside async function", "2:3-2:25"},
	{"def f():\n  return [x async for x in y]", "SyntaxError: asynchronous comprehension outside of an asynchronous function", "2:10-2:30"},
	{"class C:\n  yield 1", "SyntaxError: 'yield' outside function", "2:3-2:10"},
	{"yield from x", "SyntaxError: 'yield from' outside function", "1:1-1:13"},
	{"async def f():\n  yield from x", "SyntaxError: 'yield from' inside async function", "2:3-2:15"},
	{"async def f():\n  yield 1\n  return 2", "SyntaxError: 'return' with value in async generator", "3:3-3:11"},
	{"f(a=1, b)", "SyntaxError: positional argument follows keyword argument", "1:9-1:10"},
	{"f(**a, b)", "SyntaxError: positional argument follows keyword argument unpacking", "1:9-1:10"},
	{"f(**a, *b)", "SyntaxError: iterable argument unpacking follows keyword argument unpacking", "1:6-1:10"},
	{"f(a=1, a=2)", "SyntaxError: keyword argument repeated: a", "1:8-1:11"},
	{"f(a.b=1)", "SyntaxError: expression cannot contain assignment, perhaps you meant \"==\"?", "1:3-1:7"},
	{"f(True=1)", "SyntaxError: cannot assign to True", "1:3-1:8"},
	{"f(a, x for x in y)", "SyntaxError: Generator expression must be parenthesized", "1:6-1:18"},
	{"f(x for x in y, 1)", "SyntaxError: Generator expression must be parenthesized", "1:3-1:15"},
	{"f(*)", "SyntaxError: Invalid star expression", "1:4-1:5"},
	{"def f(a, a): pass", "SyntaxError: duplicate argument 'a' in function definition", "1:10-1:11"},
	{"def f(a=1, b): pass", "SyntaxError: parameter without a default follows parameter with a default", "1:12-1:13"},
	{"def f(*): pass", "SyntaxError: named arguments must follow bare *", "1:7-1:8"},
	{"def f(a, /, b, /): pass", "SyntaxError: / may appear only once", "1:16-1:17"},
	{"def f(*a, *b): pass", "SyntaxError: * argument may appear only once", "1:11-1:12"},
	{"def f(**k, a): pass", "SyntaxError: arguments cannot follow var-keyword argument", "1:12-1:13"},
	{"def f(a, (b, c)): pass", "SyntaxError: Function parameters cannot be parenthesized", "1:10-1:16"},
	{"lambda *: 1", "SyntaxError: named arguments must follow bare *", "1:9-1:10"},
	{"try: pass\nexcept: pass\nexcept E: pass", "SyntaxError: default 'except:' must be last", "2:1-2:13"},
	{"try: pass\nexcept A, B: pass", "SyntaxError: multiple exception types must be parenthesized", "2:8-2:12"},
	{"try: pass\nexcept A: pass\nexcept* B: pass", "SyntaxError: cannot have both 'except' and 'except*' on the same 'try'", "3:1-3:8"},
	{"(a", "SyntaxError: '(' was never closed", "1:1-1:0"},
	{"x = [1, 2", "SyntaxError: '[' was never closed", "1:5-1:0"},
	{"f'{a'", "SyntaxError: f-string: expecting '}'", "1:5-1:5"},
	{"f'{}'", "SyntaxError: f-string: valid expression required before '}'", "1:4-1:5"},
	{"f'{a!x}'", "SyntaxError: f-string: invalid conversion character 'x': expected 's', 'r', or 'a'", "1:6-1:7"},
	{"f'{a b}'", "SyntaxError: invalid syntax. Perhaps you forgot a comma?", "1:4-1:7"},
	{"b'a' 'b'", "SyntaxError: cannot mix bytes and nonbytes literals", "1:9-1:10"},
	{"*a = 1", "SyntaxError: starred assignment target must be in a list or tuple", "1:1-1:3"},
	{"*a", "SyntaxError: can't use starred expression here", "1:1-1:3"},
	{"a, *b, *c = d", "SyntaxError: multiple starred expressions in assignment", "1:1-1:10"},
	{"(*a)", "SyntaxError: cannot use starred expression here", "1:2-1:4"},
	{"[*a for a in b]", "SyntaxError: iterable unpacking cannot be used in comprehension", "1:2-1:4"},
	{"{**a for a in b}", "SyntaxError: dict unpacking cannot be used in dict comprehension", "1:2-1:4"},
	{"{1: 2, 3}", "SyntaxError: ':' expected after dictionary key", "1:8-1:0"},
	{"{1:}", "SyntaxError: expression expected after dictionary key and ':'", "1:3-1:4"},
	{"[a, b for a in c]", "SyntaxError: did you forget parentheses around the comprehension target?", "1:2-1:6"},
	{"(a, b): int", "SyntaxError: only single target (not tuple) can be annotated", "1:1-1:7"},
	{"a, b: int = 1", "SyntaxError: only single target (not tuple) can be annotated", "1:1-1:2"},
	{"f(): int", "SyntaxError: illegal target for annotation", "1:1-1:4"},
	{"x = yield = 1", "SyntaxError: assignment to yield expression not possible", "1:5-1:10"},
	{"a if b", "SyntaxError: expected 'else' after 'if' expression", "1:1-1:7"},
	{"1 = = 2", "SyntaxError: cannot assign to literal", "1:1-1:2"},
	{"x += 1 += 2", "SyntaxError: invalid syntax", "1:8-1:10"},
	{"f() += 1", "SyntaxError: 'function call' is an illegal expression for augmented assignment", "1:1-1:4"},
	{"(a := 1) = 2", "SyntaxError: cannot assign to named expression here. Maybe you meant '==' instead of '='?", "1:2-1:8"},
	{"a.b := 1", "SyntaxError: cannot use assignment expressions with attribute", "1:1-1:4"},
	{"from a import b,", "SyntaxError: trailing comma not allowed without surrounding parentheses", "1:17-1:18"},
	{"from a import", "SyntaxError: Expected one or more names after 'import'", "1:14-1:14"},
	{"import a from b", "SyntaxError: Did you mean to use 'from ... import ...' instead?", "1:1-1:16"},
	{"from __future__ import nope", "SyntaxError: future feature nope is not defined", "1:1-1:0"},
	{"x = 1\nfrom __future__ import division", "SyntaxError: from __future__ imports must occur at the beginning of the file", "2:1-2:32"},
	{"def f():\n  x = 1\n  global x", "SyntaxError: name 'x' is assigned to before global declaration", "3:3-3:11"},
	{"def f():\n  print(x)\n  global x", "SyntaxError: name 'x' is used prior to global declaration", "3:3-3:11"},
	{"def f(x):\n  global x", "SyntaxError: name 'x' is parameter and global", "2:3-2:11"},
	{"def f():\n  nonlocal x", "SyntaxError: no binding for nonlocal 'x' found", "2:3-2:13"},
	{"nonlocal x", "SyntaxError: nonlocal declaration not allowed at module level", "1:1-1:11"},
	{"def f():\n  from m import *", "SyntaxError: import * only allowed at module level", "2:17-2:18"},
	{"def f():\n  x: int\n  global x", "SyntaxError: annotated name 'x' can't be global", "3:3-3:11"},
	{"[(yield 1) for x in y]", "SyntaxError: 'yield' inside list comprehension", "1:3-1:10"},
	{"((yield 1) for x in y)", "SyntaxError: 'yield' inside generator expression", "1:3-1:10"},
	{"[x := 1 for x in y]", "SyntaxError: assignment expression cannot rebind comprehension iteration variable 'x'", "1:2-1:3"},
	{"class C:\n  [a := 1 for x in y]", "SyntaxError: assignment expression within a comprehension cannot be used in a class body", "2:4-2:5"},
	{"[x for x in (a := y)]", "SyntaxError: assignment expression cannot be used in a comprehension iterable expression", "1:14-1:20"},
	{"__debug__ = 1", "SyntaxError: cannot assign to __debug__", "1:1-1:10"},
	{"def f(__debug__): pass", "SyntaxError: cannot assign to __debug__", "1:7-1:16"},
	{"match x:\n  case _: pass\n  case 1: pass", "SyntaxError: wildcard makes remaining patterns unreachable", "2:8-2:9"},
	{"match x:\n  case a: pass\n  case 1: pass", "SyntaxError: name capture 'a' makes remaining patterns unreachable", "2:8-2:9"},
	{"match x:\n  case [a, a]: pass", "SyntaxError: multiple assignments to name 'a' in pattern", "2:12-2:13"},
	{"match x:\n  case a | 1: pass", "SyntaxError: name capture 'a' makes remaining patterns unreachable", "2:8-2:9"},
	{"match x:\n  case [a] | [b]: pass", "SyntaxError: alternative patterns bind different names", "2:8-2:17"},
	{"match x:\n  case C(a=1, 2): pass", "SyntaxError: positional patterns follow keyword patterns", "2:15-2:16"},
	{"match x:\n  case [*a, *b]: pass", "SyntaxError: multiple starred names in sequence pattern", "2:8-2:16"},
	{"match x:\n  case {1: a, 1: b}: pass", "SyntaxError: mapping pattern checks duplicate key (1)", "2:8-2:20"},
	{"match x:\n  case a as _: pass", "SyntaxError: cannot use '_' as a target", "2:13-2:14"},
	{"match x:\n  case 1 + 2: pass", "SyntaxError: imaginary number required in complex literal", "2:12-2:13"},
	{"x = 1 +", "SyntaxError: invalid syntax", "1:8-1:9"},
	{"x y", "SyntaxError: invalid syntax", "1:3-1:4"},
	{"a = 5 if 6", "SyntaxError: expected 'else' after 'if' expression", "1:5-1:11"},
	{"for f() in y: pass", "SyntaxError: cannot assign to function call", "1:5-1:8"},
	{"with a as f(): pass", "SyntaxError: cannot assign to function call", "1:11-1:14"},
	{"[x for f() in y]", "SyntaxError: cannot assign to function call", "1:8-1:11"},
	{"[x for x y]", "SyntaxError: 'in' expected after for-loop variables", "1:10-1:11"},
	{"a = 1 + not b", "SyntaxError: 'not' after an operator must be parenthesized", "1:9-1:14"},
	{"class C[T, T]: pass", "SyntaxError: duplicate type parameter 'T'", "1:12-1:13"},
	{"class C[]: pass", "SyntaxError: Type parameter list cannot be empty", "1:9-1:9"},
	{"type X = (yield)", "SyntaxError: yield expression cannot be used within a type alias", "1:11-1:16"},
	{"$", "SyntaxError: invalid syntax", "1:1-1:2"},
	{"else: pass", "SyntaxError: invalid syntax", "1:1-1:5"},
	{"def f():\n  x = 1\n   y = 2", "IndentationError: unexpected indent", "3:3-3:-1"},
	{"if True:\n    a\n  b", "IndentationError: unindent does not match any outer indentation level", "3:4-3:-1"},
}

func TestMistakes(t *testing.T) {
	for _, tt := range mistakes {
		err := load(tt.src, Options{})
		if err == nil {
			t.Errorf("%q: accepted, want %s", tt.src, tt.err)
			continue
		}
		w := err.Where()
		place := fmt.Sprintf("%d:%d-%d:%d", w.Line, w.Offset, w.EndLine, w.EndOffset)
		if got := err.Class + ": " + err.Msg; got != tt.err || place != tt.place {
			t.Errorf("%q: got %s %s, want %s %s", tt.src, got, place, tt.err, tt.place)
		}
	}
}

// load parses and resolves src.
func load(src string, opts Options) *token.SyntaxError {
	file := token.NewFile("f", src)
	mod, err := parser.ParseModule(file)
	if err == nil {
		_, err = Resolve(mod, file, opts)
	}
	if err == nil {
		return nil
	}
	return err.(*token.SyntaxError)
}
