# coroutines, by hand
def run(co):
    out = []
    try:
        while True: out.append(co.send(None))
    except StopIteration as e: return out, e.value
    except BaseException as e: return out, type(e).__name__, str(e), repr(e.__context__), repr(e.__cause__)
class Aw:
    def __init__(self, v, n=1): self.v = v; self.n = n
    def __await__(self):
        for i in range(self.n): yield ('aw', self.v, i)
        return self.v
def A(v): return Aw(v)
async def a():
    return f'{await A(1)!r:>5}' + str(await A(2) + await A(3)), [await A(4), *(await A([5, 6]))], {await A('k'): await A('v'), **(await A({'z': 1}))}
print(run(a()))
async def b(x=1):
    return await A(1) < await A(2) < await A(3), await A(0) and await A(1), await A(0) or await A(7), (await A(5)) if await A(1) else await A(2), not await A(1), -(await A(4))
print(run(b()))
async def c():
    d = [1,2,3]
    d[await A(0)] = await A(9)
    d[await A(1)] += await A(5)
    d[await A(0):await A(1)] = await A([7, 8])
    x = y = await A(3)
    (p, q), *r = await A(((1, 2), 3, 4))
    del d[await A(0)]
    return d, x, y, p, q, r
print(run(c()))
async def d():
    def f(*a, **k): return a, k
    return f(await A(1), *await A([2]), await A(3), *[4], k=await A(5), **await A({'m': 6})), f(1, *[2], await A(9), *(x for x in [3])), [1, *[2], await A(3), *[4]]
print(run(d()))
async def e():
    l = []
    for i in await A([1,2,3]):
        while await A(i < 2):
            l.append(i); break
        else: l.append('e')
        if await A(i == 3): continue
        elif await A(i): l.append(-i)
    assert await A(1), await A('msg')
    try: assert await A(0), await A('msg')
    except AssertionError as x: l.append(str(x))
    return l
print(run(e()))
class CM:
    def __init__(s, n, sw=False): s.n, s.sw = n, sw
    async def __aenter__(s): await A('en'); print('aenter', s.n); return s
    async def __aexit__(s, *a): await A('ex'); print('aexit', s.n, a[0]); return s.sw
async def f():
    async with CM(1) as x, CM(2, True) as y:
        raise ValueError(x.n + y.n)
    async with CM(3): return await A('ret')
print(run(f()))
async def ag(n):
    for i in range(n):
        got = yield i
        if got: print('got', got)
        await A('ag')
async def g():
    l = [x async for x in ag(3)]
    s = {x: y async for x in ag(2) for y in 'ab' if await A(1)}
    g2 = (x * 2 async for x in ag(2))
    return l, s, [v async for v in g2], [await A(x) for x in range(2)], {await A(i) for i in range(2)}, [[await A(i + j) for i in range(2)] for j in range(2)]
print(run(g()))
async def h():
    async for i in ag(2):
        print('i', i)
    else: print('else')
    try:
        async for i in 5: pass
    except TypeError as e: print(e)
    try:
        async with 5: pass
    except TypeError as e: print(e)
    try: await 5
    except TypeError as e: print(e)
    try: [x for x in ag(2)]
    except TypeError as e: print(e)
    try:
        with CM(1): pass
    except TypeError as e: print(e)
    class BadAw:
        def __await__(self): return 5
    try: await BadAw()
    except TypeError as e: print(e)
    class BadAw2:
        def __await__(self): return A(1).__await__
    try: await BadAw2()
    except TypeError as e: print(e)
    class BI:
        def __aiter__(self): return 5
    try:
        async for x in BI(): pass
    except TypeError as e: print(e)
    class BN:
        def __aiter__(self): return self
        def __anext__(self): return 5
    try:
        async for x in BN(): pass
    except TypeError as e: print(e)
print(run(h()))
async def i():
    g = ag(5)
    print(await g.asend(None), await g.asend('S'), await anext(g))
    try: await g.athrow(ValueError('t'))
    except ValueError as e: print('VE', e)
    try: await anext(g)
    except StopAsyncIteration: print('SAI')
    print(await anext(g, 'dflt'))
    await g.aclose()
    g = ag(1); await g.aclose()
    try: await g.asend(None)
    except StopAsyncIteration: print('SAI2')
    g = ag(3)
    try: await g.asend(5)
    except TypeError as e: print(e)
    a = g.asend(None); await a
    try: await a
    except RuntimeError as e: print(e)
    async def ign():
        try: yield 1
        except GeneratorExit: yield 2
    g = ign(); await anext(g)
    try: await g.aclose()
    except RuntimeError as e: print(e)
    async def fin():
        try: yield 1
        finally: await A('fin'); print('finally')
    g = fin(); await anext(g); await g.aclose()
    async def sa():
        raise StopAsyncIteration(1)
        yield
    try: await anext(sa())
    except RuntimeError as e: print(e, repr(e.__cause__))
    async def sa():
        raise StopIteration(1)
        yield
    try: await anext(sa())
    except RuntimeError as e: print(e, repr(e.__cause__))
    g = ag(2)
    x = g.asend(None); y = g.asend(None)
    x.send(None) if False else None
    async def slow():
        await A('s'); yield 1
    g = slow(); x = g.asend(None); x.send(None)
    try: g.asend(None).send(None)
    except RuntimeError as e: print(e)
    try: g.aclose().send(None)
    except RuntimeError as e: print(e)
    try: g.athrow(ValueError).send(None)
    except RuntimeError as e: print(e)
    x.close()
print(run(i()))
async def j(): raise StopIteration(5)
print(run(j()))
async def k():
    co = a(); await co
    try: await co
    except RuntimeError as e: print(e)
    co2 = a(); co2.send(None)
    async def l(): await co2
    try: await l()
    except RuntimeError as e: print('E', e)
    co2.close()
print(run(k()))
async def deep(n):
    if n == 0: 
        try: await A('bottom')
        finally: print('unwound')
        return 'd'
    try: return await deep(n-1)
    except ValueError as e: print('lvl', n, e); raise
co = deep(3); co.send(None)
try: co.throw(ValueError('into'))
except ValueError as e: 
    tb = e.__traceback__; n = 0
    while tb: n += 1; tb = tb.tb_next
    print('out', n)
co = deep(2); co.send(None); co.close()
try: co.send(None)
except RuntimeError as e: print(e)
co = a(); print(co.cr_running, co.cr_await, co.cr_code.co_name, type(co.__await__()).__name__); co.close()
def dec(x): return lambda f: (x, f.__name__)
async def m():
    @dec(await A('deco'))
    def inner(a=0): pass
    def g(a=1, *, b=await A('kw')): return a, b
    class K(await A(object), metaclass=await A(type)):
        pass
    lam = lambda q=5: q
    with open(await A('/dev/null')) as fh: pass
    try: raise await A(ValueError('r')) from await A(KeyError('c'))
    except await A(ValueError) as e: print(repr(e.__cause__))
    match await A(5):
        case int(x) if await A(x == 5): print('m', x)
    yy = (w := await A(3))
    print(f'{await A(1)}{await A(2):{await A(5)}}', w)
    global gg; gg = await A('g')
    x.attr if False else None
    o = K(); o.z = await A(1); o.z += await A(2)
    return inner, g(), K.__name__, o.z, lam(), gg, (await A((1,2,3)))[await A(1)], (await A('abc')).upper()
print(run(m()))
