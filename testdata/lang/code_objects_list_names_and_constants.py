# co_names and co_consts: what CPython's compiler would note, in its order.
import types
def show(c, d=0):
    print(' '*d, c.co_name, c.co_names, [k if not isinstance(k, types.CodeType) else '<'+k.co_name+'>' for k in c.co_consts])
    for k in c.co_consts:
        if isinstance(k, types.CodeType): show(k, d+1)
for src in ['''
def f(a=1, b=2, *, c=3, d=x): return a + 1
def g(a: int, b: "s" = 2) -> None:
    """doc"""
    global G
    G = a.b.c(1, k=2)
    for i in [1, 2, 3]: print(i)
    x = [1, 2, 3]; y = {1, 2, 3}; z = {'a': 1, 'b': 2}; w = {'a': 1}
    if i in [1, 2] or i not in {3, 4}: pass
    return x[1:2], x[:], x[::2], -1, 2 ** 3, 'a' + 'b', (1, (2, 3))
''', '''
class A(B, metaclass=M):
    """doc"""
    x: int = 1
    def __init__(self): self.v = 1; self.__p = 2
    @property
    def y(self): return super().y
    z = [i for i in range(3) if i]
''', '''
import a.b as c, d.e
from . import x as y, z
from m import *
try:
    f()
except (A, B) as e:
    g(e)
except:
    h()
else:
    k()
finally:
    l()
with open('f') as f, lock: f.read()
while True:
    break
if 0: dead(1)
if 1: alive(2)
assert x, "msg"
del a, b.c, d[0]
x += 1; y.z -= 2; w[0] *= 3
print(f"{x!r:>{w}} text {y}")
lambda a, b=1: a if b else None
(yy for yy in zz)
{k: v for k, v in items.items()}
raise E from None
''', '''
async def co():
    await x
    async with a as b: pass
    async for i in y: yield 1
def gen():
    x = yield
    yield from y
    return 5
def m(v):
    match v:
        case 1 | "a": r = 1
        case [a, b, *c]: r = 2
        case {"k": q, **rest}: r = 3
        case Pt(x=0, y=None): r = 4
        case _: r = 5
    return r
def empty(): pass
def ret(): return
def rais(): raise X
def loop():
    while 1: pass
def cond(a):
    if a: return 1
    else: return 2
def nest():
    def inner(): return free
    free = 1
    class C: q = free
    return inner
''']:
    show(compile(src, '<m>', 'exec'))

# What the optimizer takes away, what it folds, and how arguments and formats are handed over.
for src in ['''
def folded():
    return 2 ** 100, 1 << 127, 2 ** 100 ** 100, 'ab' * 2000, 'ab' * 4096, ((1,) * 100) * 100, "abc"[1], (1, 2)[9], 1 / 0, 'a%d' % 1
def tests(x):
    if not (x is None and x or x is not None): return (x is None)
    while 1:
        if x: break
        return 5
    b = 1 if 0 else 2
    while True: x()
    print("never", 78)
def left(x):
    try:
        return 3
    finally:
        x(4)
    for i in x:
        continue
        print("dead")
    else:
        return 2
    with x: return 9
''', '''
def calls(x):
    f(1, 2, **x); f(*x, **x); f(**x); f(1, *x); f(**x, z=1, y=2); f(x, **x, w=0)
def annotated(a: 1, b: "s") -> None: pass
big = {1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 7, 8: 8, 9: 9, 10: 10, 11: 11, 12: 12, 13: 13, 14: 14, 15: 15, 16: 16, **x, 17: 17, 18: 18}
'a%%b%s|%5r|%-05a|%.3s' % (x, y, z, w), '%d %s' % (x, y), '%s' % (x, y)
''', '''
def cells(last):
    z = y = a = 1
    class C:
        def m(self): return z, y, a, last, super().m()
''']:
    show(compile(src, '<m>', 'exec'))
c = compile("def f(): return 0x" + "f" * 6000, "<m>", "exec").co_consts[0]
print(len(hex(c.co_consts[1])), c.co_flags)
def method_in_function():
    class C:
        def m(self): pass
    return C.m.__code__.co_flags
print(hex(method_in_function()), compile("def f(b, a):\n z = y = 1\n lambda: (a, b, z, y)", "<m>", "exec").co_consts[0].co_cellvars)
