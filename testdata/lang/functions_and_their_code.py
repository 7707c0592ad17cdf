"""Attributes of functions, code, cells and methods: what they give, what may be assigned, and types.FunctionType."""
def t(label, f):
    try:
        print(label, '->', repr(f()))
    except BaseException as e:
        print(label, '!!', type(e).__name__, e)
def x(src, **ns):
    ns = {'__name__': '__main__', **ns}
    try:
        exec(src, ns)
    except BaseException as e:
        print(repr(src[:60]), '!!', type(e).__name__, e)
    else:
        print(repr(src[:60]), 'ok', ns.get('r'))
    return ns


import sys, types
def f(a, b=1, /, c=2, *args, d, e=5, **kw) -> int:
    "doc"
    x = 1
    y = a + x
    def g(): return x
    return [i for i in range(y)]
c = f.__code__
for n in 'co_name co_qualname co_varnames co_freevars co_cellvars co_argcount co_posonlyargcount co_kwonlyargcount co_flags co_firstlineno co_nlocals co_filename co_consts co_stacksize'.split():
    if n in ('co_filename', 'co_stacksize', 'co_consts'):
        t(n, lambda: type(getattr(c, n)))
    else: t(n, lambda: getattr(c, n))
t('repr', lambda: repr(c).split(' at ')[0])
t('pos', lambda: type(next(c.co_positions())))
t('rep', lambda: c.replace(co_name='zz', co_firstlineno=100))
t('rep', lambda: c.replace(1))
t('eq', lambda: c == c.replace(co_name='f'))
t('setc', lambda: setattr(c, 'co_name', 1))
for n in ('__code__ __defaults__ __kwdefaults__ __annotations__ __name__ __qualname__ __module__ __doc__ __dict__ __globals__ __closure__ __builtins__ __type_params__').split():
    if n not in ('__globals__', '__builtins__'): t(n, lambda: getattr(f, n))
    def s(v):
        def h(): pass
        setattr(h, n, v)
        v = getattr(h, n)
        return v if n not in ('__globals__', '__builtins__') else 0
    for v in (1, 'x', (1,), {'a': 1}, None):
        t((n, v), lambda: s(v))
    def d():
        def h(a=1, *, b=2): pass
        delattr(h, n)
        return getattr(h, n)
    if n not in ('__globals__', '__builtins__'): t(('del', n), d)
t('call', lambda: f(1))
def mk():
    z = 3
    def inner(): return z
    return inner
inner = mk()
t('cell', lambda: inner.__closure__)
t('cell', lambda: inner.__closure__[0].cell_contents)
def setcell():
    inner.__closure__[0].cell_contents = 9
    return inner()
t('setcell', setcell)
def delcell():
    del inner.__closure__[0].cell_contents
    return inner()
t('delcell', delcell)
t('cellempty', lambda: inner.__closure__[0].cell_contents)
t('celltype', lambda: types.CellType(1) == types.CellType(1))
t('celltype', lambda: types.CellType(1) < types.CellType(2))
t('celltype', lambda: types.CellType(1, 2))
t('cellhash', lambda: hash(types.CellType()))
F = types.FunctionType
t('F', lambda: F(f.__code__, {}))
t('F', lambda: F(mk.__code__, {}, 'name', (), None)().__name__)
t('F', lambda: F(inner.__code__, {}))
t('F', lambda: F(inner.__code__, {}, closure=()))
t('F', lambda: F(inner.__code__, {}, closure=(1,)))
t('F', lambda: F(inner.__code__, {}, closure=(types.CellType(7),))())
t('F', lambda: F(1, {}))
t('F', lambda: F(f.__code__, 1))
t('F', lambda: F(f.__code__, {}, 1))
t('F', lambda: F(f.__code__, {}, 'n', 1))
t('F', lambda: F(f.__code__, {}, 'n', None, 1))
t('F', lambda: F(mk.__code__, {}, 'n', None, (1,)))
t('F', lambda: F())
t('F', lambda: F((lambda a, b: (a, b)).__code__, {}, argdefs=(1, 2))())
t('F', lambda: F((lambda a, *, b: (a, b)).__code__, {}, kwdefaults={'b': 2})(1))
t('codes', lambda: setattr(mk, '__code__', inner.__code__))
def q(): return 1
def w(): return 2
q.__code__ = w.__code__
t('q', q)
t('meth', lambda: types.MethodType(1, 2))
t('meth', lambda: types.MethodType(len, [1])())
t('meth', lambda: repr(types.MethodType(len, [1])))
t('meth', lambda: types.MethodType(f))
class A:
    def m(self): "md"
    @classmethod
    def c(cls): pass
    @staticmethod
    def s(): pass
a = A()
t('m', lambda: (a.m.__self__ is a, a.m.__func__ is A.m, a.m.__doc__, a.m.__name__, a.m == a.m, a.m is a.m, hash(a.m) == hash(a.m)))
t('m', lambda: setattr(a.m, 'x', 1))
t('cm', lambda: (A.__dict__['c'].__func__, A.__dict__['c'].__wrapped__, A.__dict__['s'].__name__))
t('cm', lambda: repr(A.__dict__['c'])[:30])
t('sm', lambda: A.__dict__['s']())
t('sm', lambda: A.__dict__['c']())
t('f()', lambda: f())
t('f()', lambda: f(1, a=2, d=3))
t('f()', lambda: f(1, d=3, e=3, **{'e': 1}))
t('f()', lambda: f(1, d=3, e=3, **{1: 1}))
t('f()', lambda: f(1, d=3, e=3, **1))
t('f()', lambda: f(*1))
t('repr', lambda: repr(A.m)[:20])
