# Every mistake that CPython's tokenizer names, with its place; two errors in a text: which one is told.
from _wrong import show

print("-- numbers")
show(["1abc", "1_", "1__0", "1_a", "0777", "00", "007", "0_7", "0777.5", "0777j", "0777e1", "08", "0b2", "0b", "0b12", "0b1_", "0b_1", "0b__1", "0o8", "0o", "0o78", "0o7a", "0x", "0xg", "0xfg", "0x_f", "0x1_", "1e", "1e+", "1e-x", "1e5x", "1.5abc", "1.e", "1._5", "1_.5", "1.5_", "1j2", "1jx", "1.5jif", "1if x else 2 3", "1 if 1else", "0b1f", "12if", "1or", "1_000_", "0xdeadbeefx", "1\u0660", "\u0661", "1\u00e9", "9" * 5000])
print("-- characters")
show(["\u201ca\u201d", "x = \u2018a\u2019", "x\u00a0= 1", "\u20ac", "x = 1 \u2013 2", "a\u200b", "\x01", "x = \x7f", "\u00d7", "x\u00b2", "\u00b5 = 1; \u03bc 2", "\ufeffx", "x = \ufeff1", "\u2028", "x\x0cy", "\x0c x", "\x1a", "x \\ y", "x \\", "x \\\n", "\\", "\\x", "x = \\ # c", "(\\ )", "x = 1 \\\n\ny z", "?", "a ? b", "$", "a!b", "a!", "!"])
print("-- strings")
show(["'", '"', "'abc", '"abc', "'abc\n'", "'abc\\", "'abc\\\n", "'abc\\\ndef", "x = 'a\\'", "x = \"a\\\"", "x = 'a\\''b", "'''", "'''abc", "'''abc\n\n", '"""abc\ndef\n"', "'''a''", "(\n'abc\n)", "x = (1,\n '''abc\n", "b'\u00e9'", "b'''\n\u00e9'''", "rb'\u00e9'", "br'a' 'b'", "'\\x'", "'\\x1'", "'\\xg0'", "'\\u123'", "'\\U1234'", "'\\U00110000'", "'\\N{no such name}'", "'\\N{'", "'\\N{}'", "'\\N'", "b'\\x'", "b'a\\x1'", "'\u00e9\\x1'", "x = 1; '\\x1'", "'a' '\\x1'", "('a'\n'b\\x1')", "ub'a'", "bu'a'", "ur'a'", "kf'a'", "x'a'", "fb'a'", "print 'a", "u'a' b'c'"])
print("-- indentation")
show([" x", "x\n y", "if x:\n  y\n z", "if x:\n  y\n   z", "if x:\n\ty\n        z", "if x:\n        y\n\tz", "if x:\n    y\n\tz", "if x:\n\ty\n  z", "if 1:\n  if 2:\n    x\n   y", "def f():\n  x\n y\nz", "  x\ny", "\tx", "class A:\n\n# c\nx", "if x:\n# c\n", "if x:\n  # c\n\n", "if x: y\n  z", "for x in y:\n  z\n else: w", "if x:\n  y\n else:\n  z", "x = 1\n  # c\n y", "(\n  x\n y\n)\n z", "if x:\n  y\\\n z\n w", "if x:\n  '''a\nb'''\n c", "try:\n  x\n except: y", "if x:\n" + " " * 200 + "y\n z",
      "".join("\t" * i + "if x:\n" for i in range(101)) + "y", "def f():\n  pass\n   \n  x y"])
print("-- limits")
for text in "(" * 201, "[" * 100 + "{" * 101, "(" * 200 + ")" * 199, "x" + "[0" * 201:
    show([text])
print("-- the first, the last, the innermost")
show(["x y\n'abc", "x y\n1a", "x y\n)", "x y\n(", "(\nx y\n1a", "x (\ny z", "f(\n a b\n", "f(a b\n", "(a b", "[a\nb", "x = (a b]\n", "if x\n  y\n z", "x y\nif z:\n  a\n b", "return\nx y", "x y\nreturn", "break\n(x", "def f(:\n'abc", "x = {\n'a': 1\n'b': 2\n", "x = [1, 2\ny = 3\nz = 4", "print('a'\nx = 1", "x = (\n\n\ny z\n", "(x\n]", "(x\n\n]", "x ]\n(", "\x00", "x\x00y"])
for mode in ("eval",):
    print("--", mode)
    show(["x y", "x = 1", "x\ny", " x", "x\n", "x #", "(x", "'a", "x;", "return", "1 +", "\\", "x\\", "x \\\n", "if x:\n y\n", "pass", "yield", "*a", "*a, b", "lambda:", "x := 1", "(x := 1)", "\n", "# c", "x y\n'a"], mode)
