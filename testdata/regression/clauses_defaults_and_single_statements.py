# Where the error of an except clause stands: at the whole clause. Defaults that are refused leave the old ones, a mapping
# pattern's rest must have the keys, and compile(..., "single") takes one statement, with an empty line behind a compound one.
import traceback, sys
def tb(f):
    try: r = f(); print("ok", r)
    except BaseException as e: traceback.print_exception(e, file=sys.stdout)
def f():
    try:
        raise TypeError
    except* KeyError as x:
        print(1)
        1 / 0
    except* ((KeyError, IndexError), Exception) as x:
        print(2)
        raise
tb(f)
def f():
    try:
        raise TypeError
    except* (5, KeyError) as x:
        print(1)
tb(f)
def f():
    try:
        raise TypeError
    except* TypeError as x:
        y = 1
        print(1)
    except* ExceptionGroup as x:
        print(2)
tb(f)
def f():
    try:
        raise KeyError
    except* TypeError as x:
        y = 1
        print(1)
    except* ExceptionGroup as x:
        print(2)
tb(f)
def f():
    try:
        raise KeyError
    except* TypeError as x:
        y = 1
        print(1)
    except* (
        nope) as x:
        print(2)
tb(f)
def f():
    try:
        raise TypeError
    except* TypeError as x:
        pass
    except* (
        nope) as x:
        print(2)
tb(f)
def f():
    try:
        raise KeyError
    except* TypeError as x:
        y = 1
        print(1)
    except* KeyError as x:
        raise
tb(f)
def f():
    try:
        raise KeyError
    except TypeError as x:
        y = 1
        print(1)
    except ((KeyError, IndexError), TypeError) as x:
        print(1)
tb(f)
def f():
    try:
        raise KeyError
    except (5, IndexError) as x:
        print(1)
tb(f)
def g(*, a=1, c=2): return a, c
for v in 5, None, {"a": 3}, {}, {"zz": 1}, {1: 2}:
    try: g.__kwdefaults__ = v
    except TypeError as e: print(e)
    print(g.__kwdefaults__)
    try: print(g())
    except TypeError as e: print(e)
def g(a=1, c=2): return a, c
for v in 5, None, (1,), (), (1,2,3), [1]:
    try: g.__defaults__ = v
    except TypeError as e: print(e)
    print(g.__defaults__)
    try: print(g())
    except TypeError as e: print(e)
del g.__defaults__; print(g.__defaults__)
del g.__kwdefaults__; print(g.__kwdefaults__)


class Map(dict):
    def get(self, k, default):
        return 1


def f():
    match Map(b=2):
        case {"a": x, **rest}:
            return rest
tb(f)
for s in "a\nb c", "x\n y", "x; 1.x", "def f(not=1.x, }): pass":
    try:
        compile(s, "t", "single")
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
for s in 'x', 'x\n', 'if x:\n  y', 'if x:\n  y\n', 'if x:\n  y\n\n', 'if x: y', 'def f(): pass', 'x; y', 'x; y;', 'x\ny', 'x\n\n', '\nx', '', '\n', '#c', 'x #c', 'for a in b:\n  c\nelse: d', 'try: a\nexcept: b', 'class A:\n  x\n\n  y\n', '"""a\nb"""', '(1,\n2)', 'x \\\n+ 1', '@d\ndef f(): pass', 'match x:\n  case 1: pass', 'with a: b', 'while 1: pass\nx', 'if x: pass\nelse: pass', 'lambda: 1', 'import a', 'x = 1', 'async def f(): pass\n', '  x', '\\\n', 'if x:', 'if x:\n', 'x = """', "del x,", "1 +", "f(", "{", "@d", "@d\n", "class A:", "type X = int":
    for m in 'exec', 'eval', 'single':
        try: compile(s, 't', m); print(repr(s), m, 'ok')
        except SyntaxError as x: print(repr(s), m, x.msg, x.lineno, x.offset, x.end_lineno, x.end_offset, repr(x.text))
