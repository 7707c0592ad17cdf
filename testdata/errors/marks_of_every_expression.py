# Tracebacks of every kind of expression: which part is marked.
import traceback, sys
def run(name, f):
    print("==", name)
    try: f()
    except BaseException: print("".join(traceback.format_exception(*sys.exc_info())))
class A:
    def __getitem__(self, k): raise KeyError(k)
    def __getattr__(self, n): raise AttributeError(n)
    def __call__(self, *a, **k): raise TypeError("call")
    def __add__(self, o): raise ValueError("add")
    def __radd__(self, o): raise ValueError("radd")
    def __neg__(self): raise ValueError("neg")
    def __lt__(self, o): raise ValueError("lt")
    def __contains__(self, o): raise ValueError("in")
    def __bool__(self): raise ValueError("bool")
    def __iter__(self): raise ValueError("iter")
    def __enter__(self): raise ValueError("enter")
    def __exit__(self, *a): raise ValueError("exit")
    def __format__(self, s): raise ValueError("format")
    def __hash__(self): raise ValueError("hash")
    def __setitem__(self, k, v): raise ValueError("set")
    def __delitem__(self, k): raise ValueError("del")
    def __set_name__(self, o, n): raise ValueError("set_name")
    def __iadd__(self, o): raise ValueError("iadd")
    def __await__(self): raise ValueError("await")
a = A()
def f1(): return a[1][2]
def f2(): return (a.
    x.y)
def f3(): return a(1,
    2, x=3)
def f4(): return 1 + (a + 2) * 3
def f5(): return -a
def f6(): return 1 < 2 < a or a
def f7(): return 3 in a
def f8(): return not a
def f10(): return 1 if a else 2
def f11():
    for x in a: pass
def f12():
    with a as b: pass
def f13(): return f"abc {a!s:>10} {a:x}"
def f14(): return {a: 1}
def f15():
    a[0] = 1
def f16():
    del a[0], a[1]
def f17():
    class C:
        x = a
def f18():
    global a
    b = a
    b += 1
def f19(): return [x for x in a]
def f20(): return [y for x in [1] for y in a if x]
def f21(): return {x: 1/0 for x in [1]}
def f22(): return (lambda x: x / 0)(1)
def f23():
    x, y = 1, 2, 3
def f24():
    x, *y = ()
def f25(): return print(*a)
def f26(): return dict(**a)
def f27(): return a.b.c.d
def f28(): return (
        a
        +
        1
    )
def f29(): return a["é" + "ü"]["日本"] + 1
def f30():
    assert a.real == 1, "message"
def f31():
    assert 1 == 2, (
        "long")
def f32(): raise ValueError("x") from KeyError("y")
def f33():
    raise (
        ValueError
    )(
        1
    )
def f34(): return [1,2,3][a]
def f35(): return [1, 2, 3][10]
def f36(): return {}["x"]
def f37(): return "a" + 1
def f38(): return 1 / 0 if True else 2
def f39(): return int("x", base=10)
def f40(): return (1).foo
def f41(): import nosuch.module
def f43(): return undefined_name + 1
def f44():
    print(loc)
    loc = 1
def f45(): return max(x / 0 for x in [1])
def f46(): return sorted([3, 1], key=lambda v: v / 0)
def f47():
    try: 1/0
    finally: {}["k"]
def f48():
    match a:
        case [x, y]: pass
        case {"k": v}: pass
        case A(z=1): pass
def f49():
    x: int = 1/0
def f50():
    lst = [1]
    lst[0] += "a"
def f51(): yield_ = (yield)
def f52(): return (1 +
        2 +
        None)
def f53(): return some(
        1)(2)
def f54(): a.x = 1; a.y.z = 2
def f55(): return "%d" % "x"
def f56(): return "{}".format()
def f57(): return a @ a
def f58(): return 2 ** "x"
def f59(): return [*a, 1]
def f60(): return {**{}, **None}
for k in range(1, 61):
    if f"f{k}" in globals():
        run(f"f{k}", globals()[f"f{k}"])
