# Every mistake in a statement that CPython names, with its place.
from _wrong import show

print("-- headers")
show(["if x\n  y", "if x:\ny", "if x:\n", "if x = 3: y", "if: x", "elif x: y", "else: y", "if x: y\nelse\n z", "if x: y\nelse z", "if x: y\nelif z\n w",
      "if x: y\nelif z:\nw", "if x: y\nelse:\nw", "while x\n y", "while x:\ny", "while: y", "while x: y\nelse:\nz", "for x in y\n z", "for x in y:\nz", "for x y: z",
      "for in y: z", "for x in: z", "for x.y() in z: w", "for 1 in y: z", "for (a, 1) in y: z", "for x = 1 in y: z", "for *a, b() in y: z", "for x in y:\n\n# c\nz",
      "for i in range(3) print(i)", "if x print(x)", "while x print(x)", "for f() in x: pass", "for x if y in z: pass", "for a < b in c: pass"])
print("-- with, try")
show(["with x\n y", "with x:\ny", "with: y", "with x as: y", "with x as 1: y", "with x as f(): y", "with (x as 1): y", "with (x as a, y as b)\n z", "with (x,\n  y as 1):\n z",
      "with x as a.b(), y: z", "with a as b, c as (d, 1): e", "with (a, b) c: d", "async with x: y", "async x", "async", "async def f: pass", "try\n x", "try: x", "try:\nx",
      "try:\n x\n", "try: x\ny", "try: x\nexcept y\n z", "try: x\nexcept\n z", "try: x\nexcept y:\nz", "try: x\nexcept:\nz", "try: x\nfinally\n y", "try: x\nfinally:\ny",
      "try: x\nexcept A, B: y", "try: x\nexcept A, B as c: y", "try: x\nexcept A, B\n y", "try: x\nexcept* A, B: y", "try: x\nexcept*: y", "try: x\nexcept*\n y", "try: x\nexcept* A\n y",
      "try: x\nexcept* A:\ny", "try: x\nexcept A: y\nexcept* B: z", "try: x\nexcept* A: y\nexcept B: z", "try: x\nexcept* A: y\nexcept: z", "try: x\nexcept A as 1: y",
      "try: x\nexcept A as b.c: y", "try: x\nelse: y", "try: x\nfinally: y\nexcept: z", "except: x", "finally: x", "try: x\nexcept: y\nexcept A: z",
      "for x in y:\n try: z\n except* A: break", "def f():\n try: z\n except* A: return 1", "while 1:\n try: z\n except* A: continue"])
print("-- match")
show(["match x\n case 1: y", "match x:\ncase 1: y", "match x:\n y", "match x:\n case 1\n  y", "match x:\n case 1:\n y", "match x:\n case: y", "match x:\n case 1 + 2: y",
      "match x:\n case 1j + 2: y", "match x:\n case 2 + 3: y", "match x:\n case -x: y", "match x:\n case a as _: y", "match x:\n case a as b.c: y", "match x:\n case a as 1: y",
      "match x:\n case a as f(): y", "match x:\n case A(b=1, c): y", "match x:\n case A(b=1, c, d=2, e): y", "match x:\n case A(b=1, b=2): y", "match x:\n case {**a, 'b': 1}: y",
      "match x:\n case {**_}: y", "match x:\n case {a: 1}: y", "match x:\n case {1: a, 1: b}: y", "match x:\n case {'a': 1, 'a': 2}: y", "match x:\n case f'a': y", "match x:\n case {f'a': 1}: y",
      "match x:\n case *a: y", "match x:\n case *a, *b: y", "match x:\n case [*a, b, *c]: y", "match x:\n case a: y\n case b: z", "match x:\n case _: y\n case b: z", "match x:\n case a | b: y",
      "match x:\n case (a, b) | (a, c): y", "match x:\n case (a, a): y", "match x:\n case a.b as a, a: y", "match x:\n case 1 if y = 2: z", "match x:\n case a := 1: y", "match x:\n case 'a' b: y",
      "match x:\n case __debug__: y", "match *x: y", "match x, *y\n case 1: z", "match x:\n case 1 | _ | 2: y"])
print("-- assignment targets")
targets = ["x + 1", "f()", "-x", "not x", "x < y", "x and y", "lambda: x", "x if y else z", "[x for x in y]", "{x for x in y}", "{x: x for x in y}", "(x for x in y)", "{}", "{1}", "{1: 2}",
           "1", "1.5", "'a'", "b'a'", "f'a'", "f'{a}'", "None", "True", "False", "...", "__debug__", "x.__debug__", "await x", "(yield)", "(x := 1)", "*x", "()", "[]", "(x, 1)", "[x, f()]",
           "x, y + 1", "(a, (b, 1))", "*a, *b", "a, *b.c, d()", "x[1]()", "x.y + z"]
for form in "T = 1", "T: int", "T: int = 1", "T += 1", "del T", "for T in x: y", "with x as T: y", "[1 for T in x]", "(T := 1)", "a = T = 1", "import x as T", "f(T=1)", "print(T = 1)", "if T = 1: y", "x = (T = 1)", "global T":
    print("--", form)
    show([form.replace("T", target) for target in targets])
print("-- simple statements")
show(["return", "yield", "yield from x", "await x", "break", "continue", "x = yield", "def f(): x = yield = 1", "yield x = 1", "import", "import x,", "import x as", "import x.y as z.w", "import x y",
      "from", "from x", "from x import", "from x import (a", "from x import ()", "from x import a,", "from x import a, # c", "from x import a b", "from x import (a b)", "from x import *, a", "from x import a, *",
      "from . import", "from .x.y import z as", "import x from y", "import a.b, c from d.e", "from x import a as 1", "import  # c", "import x as __debug__", "from x import __debug__", "def f(): from x import *",
      "class A:\n from x import *", "from __future__ import braces", "from __future__ import nothing", "x\nfrom __future__ import division", "from __future__ import *", "'a'; from __future__ import annotations; 'b'\nx: 1 +",
      "raise x from", "raise from x", "raise x, y", "raise x from y from z", "assert", "assert x,", "assert x = 1", "assert x := 1", "assert x, y = 1", "del", "del x,", "del x y", "del (x, y z)", "del *x", "del x, *y", "del (x, *y)",
      "pass x", "pass()", "break 1", "global", "global x,", "global x y", "global x = 1", "nonlocal x", "print x", "print 'a', b", "print x if y else z", "exec 'a'", "exec x in y", "print -1", "print (a) b", "print\"a\"",
      "print f(x)", "exec code", "x y", "x = y z", "x = 1 2", "x ++", "x++y ++", "++", "x = = 1", "x == = 1", "x += += 1", "x =+ ", "x =", "= x", "x, = ", "x := 1", "x: = 1", "x: int = ", "x:", "(x): = 1", "x.y: = 1",
      "x = y := 1", "type X", "type X =", "type X = 1 2", "type 1 = 2", "type X[T = 1", "type X[] = 1", "type X.y = 1", "type x y = 1"])
