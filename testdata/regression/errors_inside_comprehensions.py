# Errors of putting an element into a set or dict stand at the element, those of awaiting an item at the whole comprehension
# or statement. An __aiter__ that gives no iterator was noticed late in a generator expression, and ended bide.
import traceback, sys, asyncio, string
def tb(f):
    try: r = f(); print("ok", r)
    except BaseException as e:
        t = traceback.TracebackException.from_exception(e)
        t.stack = traceback.StackSummary.from_list([f for f in t.stack if f.filename == __file__])
        print("".join(t.format()))
def f(): return {x: [y for y in b""] for x in (1, set(), 1)}
tb(f)
def f(): return {x for x in (1, set(), 1)}
tb(f)
def f(): return {[x] for x in (1, set(), 1) if x}
tb(f)
def f(): return {**{x: 1 for x in ([],)}}
tb(f)
def f(): return {x:
    1 for x in ([],)}
tb(f)
def f(): return {1: 2, []: 3}
tb(f)
def f(): return {1, []}
tb(f)
def f(): return [x for x in 5]
tb(f)
def f(): return [x for y in (1,) for x in y]
tb(f)
def f(): return [a for a, b in [(1, 2, 3)]]
tb(f)
def f(): return list(x for y in (1,) for x in y)
tb(f)
def f(): return [x for x in (1, 0) if 1 / x]
tb(f)
async def agen(xs):
    for x in xs: yield x
class A:
    def __init__(s, k): s.k = k
    def __aiter__(s):
        if s.k == 1: raise ValueError
        if s.k == 2: return 5
        return s
    def __anext__(s):
        if s.k == 3: raise ValueError
        if s.k == 4: return 5
        return s
    def __await__(s):
        if s.k == 5: raise ValueError
        raise KeyError
        yield 1
        raise ValueError
def arun(f):
    def g():
        c = f()
        while 1: c.send(None)
    tb(g)
for k in range(1, 6):
    print(k)
    async def f(): return [x + 1 async for x in A(k)]
    arun(f)
    async def f(): return {x: 1 async for x in A(k) if x}
    arun(f)
    async def f(): return {x async for x in A(k) if x}
    arun(f)
    async def f():
        async for x in (x async for x in A(k) if x): pass
    arun(f)
    async def f():
        async for x in A(
               k): pass
    arun(f)
    async def f(): return [x async for y in agen([1]) async for x in A(k)]
    arun(f)
    async def f(): return [x for y in [1, 2] for x in [await A(k)]]
    arun(f)
async def f(): return [x + 1 async for x in agen(None)]
arun(f)
async def f(): return [x + 1 async for x in 5]
arun(f)
async def f(): return [x + 1 for x in await 5]
arun(f)
async def f(): return [x for y in (1, 2) async for x in 5]
arun(f)
async def f():
    async for a, b in agen([1]): pass
arun(f)
async def f(): return [a async for a, b in agen([1])]
arun(f)
async def f(): return [await a for a in [agen([1])]]
arun(f)
class G:
    def __getattr__(s, k): return k, 1
class G2:
    def __getattr__(s, k): print(k); raise ValueError(k)
class G3:
    def __getattr__(s, k): print(k); return lambda: ["a"]
for c in G, G2, G3, int:
    for g in (lambda: {**c()}, lambda: {"a": 1, **c()}, lambda: dict(c()), lambda: {}.update(c()), lambda: dict(**c()), lambda: print(**c())):
        tb(g)
def imp(s):
    try: __import__(s)
    except ImportError as e: print(e, repr(e.name))
for s in "\t", "a'b", "é", 'a"', "math.\t", "math.'", "x y": imp(s)
for x in b"a", 5, [1], None:
    try: print(list(string.Formatter().parse(x)))
    except Exception as e: print(type(e), e)
    try: print(string.Formatter().format(x))
    except Exception as e: print(type(e), e)
