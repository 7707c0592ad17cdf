# SyntaxWarnings in their order, and the SyntaxErrors they are where a filter says so.
import warnings

SOURCES = ["x is 1", "x is not 'a'", "x is ()", "x is (1, 2)", "x is -1", "x is 1 + 1", "x is None", "x is (1, y)", "x is [1]", "assert (1, 2)", "assert (x, 'm')", "assert ()", "1()", "'a'()", "(1, 2)(3)", "[1](2)", "{1: 2}(3)", "{1}(2)", "f'a'()",
           "[x for x in y]()", "(x for x in y)()", "None()", "(-1)()", "x = [\n (1, 2)\n (3, 4)\n]", "1[0]", "'a'['b']", "'a'[1]", "(1, 2)[3, 4]", "{1}[0]", "(lambda: 1)[0]", "[1][1.5]", "[1][[1]]", "[1][1:2]", "b'a'['b']", "{}[1]", "f'{x}'['a']", "1[0] = 2",
           "1if x else 2", "0x1for x in y", "1or 2", "[1for x in y]", "1 if 1else 2", "1jor 2", "1else", r"'\d'", r"'\d\e'", r"b'\d'", r"f'\d'", r"f'{x}\d{y}\e'", r"f'{x:\d}'", r"f'\{x}'", r"'a' '\d'", r"'\400'", r"b'\777'", "x = (1,\n'\\d')", "r'\\d'", r"'\d'; y z", r"'\d' 1", r"y z; '\d'",
           "1if 2 else 3; '\\d'; x is 1; assert (1, 2)", "def f():\n  x is 1\n  return 2()", "x = 1 is 2; break", "\u00e9 = 1; x is 1", "@1()\ndef f(a=2 is 3) -> 4(): pass"]
for source in SOURCES:
    for action in "always", "error":
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter(action)
            try:
                compile(source, "<snippet>", "exec")
                result = "right"
            except SyntaxError as e:
                result = e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text
        print(ascii(source), action, ascii(result), *[(w.category.__name__, str(w.message), w.filename, w.lineno) for w in seen])
with warnings.catch_warnings():
    warnings.filterwarnings("error", message="invalid escape", category=SyntaxWarning)
    for source in "x is 1", r"'\d'":
        try:
            print(eval(source, {"x": 2}))
        except SyntaxError as e:
            print(repr(e))
