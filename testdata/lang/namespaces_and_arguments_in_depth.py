def t(f, *a):
    try:
        r = f(*a)
        print(f.__name__, '->', r)
    except BaseException as e:
        print(f.__name__, '!!', type(e).__name__, e, '| ctx', repr(e.__context__), '| cause', repr(e.__cause__))
import sys
def a():
    x = 1
    exec('x = 2; y = 3')
    return x, 'y' in locals()
def b():
    x = 1
    l = locals(); l['x'] = 5
    return x, l, locals() is l
def c():
    ns = {}
    exec('def f(): return g\ng = 5\nr = f()', ns); return ns['r'], sorted(k for k in ns if k != '__builtins__')
def d():
    g = {}; l = {}
    exec('a = 1\ndef f(): return a', g, l)
    return sorted(l), l['f']()
def e():
    return eval('[x*y for x in range(3)]', {'y': 3}), eval('z', {}, {'z': 9})
def f():
    c = compile('1+2', 'fn', 'eval'); return eval(c), c.co_filename
def g():
    c = compile('x = 1\nx + 1', 'fn', 'exec'); return eval(c)
def h():
    return eval('lambda: __name__')()
def i():
    exec('import sys as s\nprint(s is sys)', {'sys': sys})
def j():
    class Map(dict):
        def __missing__(self, k): return 'miss ' + k
    return eval('foo', {}, Map())
def k():
    class NS:
        def __getitem__(self, k):
            if k == 'print': raise KeyError
            return 'got ' + k
        def __setitem__(self, k, v): print('set', k, v)
        def __delitem__(self, k): print('del', k)
    exec('a = q\nprint(b)\ndel c', {}, NS())
def l():
    exec('raise ValueError(1)')
def m(): eval('1 +')
def n(): return globals() is sys.modules['__main__'].__dict__, vars() , 'sys' in dir() , vars(sys) is sys.__dict__
def r():
    exec('a=1', {'__builtins__': {}}); 
    exec('print(1)', {'__builtins__': {}})
def s():
    global newg
    newg = 7
    del newg
    newg
def u():
    del zz
    zz = 1
def v():
    def w(): return fr
    w()
    fr = 1
def w():
    x = [1,2,3]; del x[0], x[0]; del (x)
    x
def aa():
    (x, y), *z, [w] = [1,2], 3, 4, [5]
    return x, y, z, w
def ab():
    a, b = 1,
def ac():
    a, b = 1, 2, 3
def ad():
    a, *b, c = 1,
def ae():
    a, b = 5
def af():
    x = y = z = []; x.append(1); i = 0; l = [0,0,0]; i, l[i] = 1, 9
    return z, l
def ag():
    if (n := 10) > 5 and (m := n * 2): pass
    print([y := x for x in range(3)], y)
    return n, m, [(k := j) for j in range(2)], k
def ah():
    return (lambda *a, b=1, **k: (a, b, k))(1, 2, b=3, c=4), (lambda a, /, b, *, c: (a, b, c))(1, b=2, c=3)
def ai(): (lambda a, /: 1)(a=1)
def aj(): (lambda a, b: 1)(1, a=2)
def ak(): (lambda *, a, b: 1)()
def al(): (lambda a, b, c: 1)()
def am(): (lambda a, b=1: 1)(1, 2, 3)
def an(): (lambda a: 1)(*[1, 2], **{'x': 1})
def ao(): (lambda **k: k)(**{1: 2})
def ap(): return (lambda **k: k)(**{'a b': 2})
def aq(): (lambda: 1)(*5)
def ar(): (lambda: 1)(**5)
def as_(): dict(a=1, **{'a': 2})
def at(): print(*[1,2], *'ab', sep='-', **{'end': '!\n'})
def au():
    def f(a, b=[]): b.append(a); return b
    f(1); f(2); return f.__defaults__, f.__kwdefaults__, f.__code__.co_varnames, f.__code__.co_argcount
def av():
    def f(x: int, *a: str, k: 'q' = 1) -> None: ...
    return f.__annotations__
def aw():
    a = 5
    def f(): return a
    return f.__closure__[0].cell_contents, f.__code__.co_freevars
def ax():
    x: int = 3; y: str
    y
def ay():
    assert 0, ('msg', 1)
def az():
    return 1 < 2 < 3 != 4, 1 if 0 else 2, not 1, 3 in [1,2] is False, (1,) < (1, 2), ... is Ellipsis
for fn in (a,b,c,d,e,f,g,h,i,j,k,l,m,n,r,s,u,v,w,aa,ab,ac,ad,ae,af,ag,ah,ai,aj,ak,al,am,an,ao,ap,aq,ar,as_,at,au,av,aw,ax,ay,az): t(fn)
