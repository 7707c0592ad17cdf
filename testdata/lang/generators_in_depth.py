def t(f, *a):
    try:
        r = f(*a)
        print(f.__name__, '->', r)
    except BaseException as e:
        print(f.__name__, '!!', type(e).__name__, e, '| ctx', repr(e.__context__), '| cause', repr(e.__cause__))
def g1():
    x = yield 1
    print('got', x)
    try:
        y = yield 2
        print('y', y)
    except ValueError as e:
        print('caught', e)
        yield 'after'
    finally:
        print('fin')
    return 'ret'
def a():
    g = g1(); print(next(g), g.send('s'))
    print(g.throw(ValueError('v')))
    try: next(g)
    except StopIteration as e: print('stop', e.value)
    try: next(g)
    except StopIteration as e: print('stop', e.value)
def b():
    g = g1(); next(g); next(g); g.close(); print(list(g)); g.close()
def c():
    g = g1(); g.send(1)
def d():
    g = g1(); g.throw(KeyError('x'))
def e():
    def bad():
        try: yield 1
        except GeneratorExit: yield 2
    g = bad(); next(g); g.close()
def f():
    def gg():
        yield next(me)
    me = gg(); next(me)
def h():
    def gg():
        raise StopIteration(3)
        yield
    next(gg())
def i():
    def inner():
        try:
            r = yield 'i1'
            print('inner got', r)
            yield 'i2'
        except ValueError as e:
            print('inner caught', e)
            yield 'i3'
        finally: print('inner fin')
        return 'iret'
    def mid():
        r = yield from inner()
        print('mid', r)
        return 'mret'
    def outer():
        r = yield from mid()
        print('outer', r)
        return 'oret'
    g = outer()
    print(next(g), g.send('S'), g.throw(ValueError('T')))
    try: next(g)
    except StopIteration as e: print(e.value)
    g = outer(); next(g); g.close()
    g = outer(); next(g)
    try: g.throw(KeyError('K'))
    except KeyError as e: print('K out', e)
def j():
    class It:
        def __iter__(s): return s
        def __next__(s): return 'n'
        def send(s, v): return ('sent', v)
        def throw(s, *a): print('throw', a); raise StopIteration('thr')
        def close(s): print('close')
    def gg():
        r = yield from It()
        print('r', r); return 5
    g = gg(); print(next(g), g.send(4))
    try: g.throw(ValueError(1))
    except StopIteration as e: print(e.value)
    g = gg(); next(g); g.close()
def k():
    def gg():
        yield from [1,2,3]
    g = gg(); next(g)
    try: g.send(5)
    except AttributeError as e: print(e)
    g = gg(); next(g)
    try: g.throw(ValueError('q'))
    except ValueError as e: print('ve', e)
def l():
    def inner():
        yield 1
        yield 2
        yield 3
    sub = inner()
    def o():
        yield from sub
        yield 'end'
    g = o(); print(next(g)); print(next(sub)); print(list(g))
def m():
    def inner():
        yield 1
        yield 2
    sub = inner()
    def o(): yield from sub
    g = o(); next(g)
    try: sub.close()
    except ValueError as e: print('V', e)
    print(list(g))
def n():
    def inner():
        try:
            yield 1
        except GeneratorExit:
            print('GE'); raise
    def o():
        try: yield from inner()
        except GeneratorExit: print('GE o'); raise
    g = o(); next(g); g.throw(GeneratorExit)
def o():
    def gg():
        with CM(): yield 1
        yield 2
    class CM:
        def __enter__(s): print('E')
        def __exit__(s, *a): print('X', a[0]); return True
    g = gg(); next(g); print(g.throw(ValueError)); g = gg(); next(g); g.close()
def p():
    def gg():
        try: yield 1
        finally: yield 2
    g = gg(); next(g)
    print(g.throw(ValueError('x')))
    next(g)
def q():
    def gg():
        try: return (yield)
        finally: print('f')
    g = gg(); next(g)
    g.send(9)
def r():
    g = (x for x in 'ab')
    print(g.gi_running, g.gi_suspended, g.gi_yieldfrom, g.gi_frame is not None, g.__name__, g.__qualname__)
    next(g); print(g.gi_suspended); list(g); print(g.gi_frame, g.gi_suspended)
def s():
    def inner():
        try: yield 1
        finally: raise KeyError('from finally')
    g = inner(); next(g); g.close()
def u():
    def gg():
        try: yield 1
        except GeneratorExit: return 'closed'
    g = gg(); next(g); return g.close()
def v():
    def gg():
        x = yield from ()
        return x
    return list(gg())
def w():
    def gg(n):
        if n: yield n; yield from gg(n-1); yield -n
    return list(gg(4))
def x():
    def gg(): yield from 5
    list(gg())
def y():
    def rec():
        yield 1
        yield from me
    me = rec()
    list(me)
def aa():
    g = g1(); g.throw(5)
def ab():
    def gg():
        try: yield 1
        except ValueError: pass
        yield 2
    def dd():
        g = gg()
        yield from g
    x = dd(); next(x); return x.throw(ValueError), list(x)
def ac():
    def tree(n): 
        if n == 0: yield 0
        else:
            for v in tree(n-1): yield v
            yield from tree(n-1)
    return list(tree(3))
def ad():
    def gg():
        a = yield
        while True:
            a = yield a*2
    g = gg(); next(g); return [g.send(i) for i in range(4)]
def ae():
    def gg():
        yield (yield (yield 1))
    g = gg(); return next(g), g.send('a'), g.send('b'), next(g, 'end')
def af():
    def gg(): 
        l = [(yield 1), (yield 2), *((yield 3) or [9])]
        d = {(yield 'k'): (yield 'v')}
        print(l, d, f'{(yield 4)}', (yield 5) < (yield 6) < (yield 7))
        return (yield)
    g = gg(); i = 10; r = [next(g)]
    try:
        while True: i += 1; r.append(g.send(i if len(r) != 3 else [i]))
    except StopIteration as e: print(r, e.value)
for fn in (a,b,c,d,e,f,h,i,j,k,l,m,n,o,p,q,r,s,u,v,w,x,y,aa,ab,ac,ad,ae,af): t(fn)
