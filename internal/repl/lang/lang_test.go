package lang

import (
	"strings"
	"testing"

	"github.com/bide-lang/bide/internal/repl/edit"
)

func TestIncomplete(t *testing.T) {
	for text, want := range map[string]bool{
		"x": false, "": false, "if x:": true, "if x:\n    y": true, "if x:\n    y\n": false, "(": true, "(\n": true,
		":tasks": false, ":time if x:": false, "x = 1\ny": false, "def f():\n    x\n\n    y": true, "'''": true,
		"\\N{DASH}": false, "print('\\N{EM DASH}')": false,
	} {
		if got := Incomplete(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestIndent(t *testing.T) {
	for text, want := range map[string]string{
		"x":                                  "",
		"if x:":                              "    ",
		"if x: # why":                        "    ",
		"if x:\n    y":                       "    ",
		"if x:\n    if y:":                   "        ",
		"if x:\n    if y:\n        pass":     "    ",
		"def f():\n    return x":             "",
		"def f():\n    return (x,":           "    ",
		"def f():\n    return (x,\n      y)": "",
		"f(":                                 "    ",
		"f(a,":                               "",
		"f(\n    a,":                         "    ",
		"if f(a,\n     b):":                  "    ",
		"x = {'a': 1,":                       "",
		"x[1:":                               "",
		"s = '''\n  text":                    "  ",
		"if x:\n    s = 'a":                  "    ",
		"if x:\n    ":                        "    ",
		"if x:\n  y":                         "  ",
		"if x:\n\ty":                         "\t",
		"lambda x:":                          "    ",
		":time if x:":                        "",
		"for x in y:\n    break":             "",
	} {
		if got := Indent(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestSpans(t *testing.T) {
	names := [...]string{"", "keyword", "builtin", "number", "string", "comment", "command"}
	h := &Highlighter{Builtins()}
	for text, want := range map[string]string{
		"if x: print(1.5) # so":      "keyword:if builtin:print number:1.5 comment:# so",
		"x.print":                    "",
		"'a' b'c'":                   "string:'a' string:b'c'",
		"f'a{x if y}b'":              "string:f' string:a keyword:if string:b string:'",
		"match x:\n  case 1: y":      "keyword:match keyword:case number:1",
		"match = 1":                  "number:1",
		"match(x)":                   "",
		"type X = int":               "keyword:type builtin:int",
		"type(x)":                    "builtin:type",
		":tasks all":                 "command::tasks",
		"print('half":                "builtin:print string:'half",
		"x = 'half\nif y":            "string:'half\n keyword:if",
		"x = '''half\nif y":          "string:'''half\nif y",
		"if x:\n    y\n  else: None": "keyword:if keyword:else keyword:None",
		"print(":                     "builtin:print",
		"é = 'ü' if 1":               "string:'ü' keyword:if number:1",
		"a $ if\nif":                 "keyword:if keyword:if",
		"async def f(): await g":     "keyword:async keyword:def keyword:await",
		"1_000 0x1f 1j None":         "number:1_000 number:0x1f number:1j keyword:None",
	} {
		var got []string
		end := 0
		for _, s := range h.Spans(text) {
			if s.Start < end {
				t.Errorf("%q: span %v overlaps", text, s)
			}
			end = s.End
			got = append(got, names[s.Kind]+":"+text[s.Start:s.End])
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func FuzzSpans(f *testing.F) {
	f.Add("if x: print('a' # so\n'''")
	f.Add("f'{x!r:{y}}' $ ?")
	h := &Highlighter{}
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, s := range h.Spans(text) {
			if s.Start < end || s.End <= s.Start || s.End > len(text) || s.Kind == edit.Plain {
				t.Fatalf("%q: span %v", text, s)
			}
			end = s.End
		}
		Indent(text)
		Incomplete(text)
	})
}
