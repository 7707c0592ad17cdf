# co_varnames used to list the variables of comprehensions last, and those that are only annotated.
def a():
    p = 1; b = [x for x in (1,)]; c = 3
def b(): return [y for x in l if (y := x) == None]
def c():
    z = [y for x in l if (y := x) == None]; w = 2
def d():
    for i in [k for k in (1,2)]: pass
    q = 1
def e(u):
    m = [[n for n in o] for o in u]; t = {k: v for k, v in u}
def f():
    if 0: zz = 1
    del yy
    import os, sys as s
    with a as b: pass
    try: pass
    except E as ex: pass
    def g(): pass
    class H: pass
    x: int = 3
    y: int
    return qq
    qq = 3
def g():
    return v
    v = 1
    w = [v for u in w]
def h():
    a, (b, *c) = d = 1
    for e, f.x in g: pass
    g = 1
def i():
    x = [x for x in (1,)]
    y = [x for x in (1,)]
def j(): return lambda: [q for q in (1,)], [k := 2, *[r for r in (1,)]]
def k():
    print([a for a in b if (lambda: a)()])
    a = 3
    c = (d for d in a)
def m():
    x = 1
    return [y for y in (1,) for z in (y,)], [(x, z) for z in (1,)], x
def n():
    match x:
        case {'a': aa, **rest}: pass
        case [b, *c] | (b, c): pass
        case int(z=w) as v: pass
    nonlocal_ = 1
async def o():
    async for x in y: pass
    async with z as w: pass
    return [p async for p in q]
for fn in a,b,c,d,e,f,g,h,i,j,k,m,n,o: print(fn.__name__, fn.__code__.co_varnames, fn.__code__.co_cellvars)
def p(): return [(lambda: x)() for x in ()], [y for y in ()]
print(p.__code__.co_varnames, p.__code__.co_cellvars)
