# descriptors, slots, dunders
class Desc:
    def __set_name__(s, o, n): s.n = n; print('set_name', o.__name__, n)
    def __get__(s, o, t=None): return ('get', o is not None, t.__name__)
    def __set__(s, o, v): print('set', v)
    def __delete__(s, o): print('del')
class ND:
    def __get__(s, o, t=None): return 'nd'
class A:
    d = Desc(); nd = ND()
a = A(); print(a.d, A.d); a.d = 5; del a.d; print(a.nd); a.nd = 3; print(a.nd, a.__dict__); del a.nd; print(a.nd)
a.__dict__['d'] = 'inst'; print(a.d)
class P:
    @property
    def x(self): 'doc x'; return self._x
    @x.setter
    def x(self, v): self._x = v
    @x.deleter
    def x(self): del self._x
    @property
    def ro(self): raise AttributeError('inner')
    def __getattr__(self, n): return 'ga ' + n
p = P(); p.x = 1; print(p.x, P.x.__doc__); del p.x; print(p.x, p.ro, p.zz)
class RO:
    @property
    def x(self): return 1
for s in ('RO().x = 1', 'del RO().x', 'RO().y', 'RO.y', 'RO.x = 5; print(RO.x)', 'RO().__class__ = int', 'object().x = 1', '(1).x = 1', 'del RO.nope', 'int.x = 1', 'A.d.foo', 'None.x', 'len.x', 'len.x = 1', '"".x = 1', 'RO().x.y.z', 'type.x'):
    try: exec(s)
    except Exception as e: print(s, '|', type(e).__name__, e)
class S:
    __slots__ = ('a', 'b'); a_ = 1
class S2(S): __slots__ = ('c',)
class S3(S2): pass
s = S2(); s.a = 1; s.c = 3
try: s.d = 1
except AttributeError as e: print(e)
t = S3(); t.d = 5; t.a = 1; print(t.__dict__, t.a)
for src in ('class X:\n __slots__ = ("a", "a b")', 'class X:\n a = 1\n __slots__ = ("a",)', 'class X(int):\n __slots__ = ("a",)', 'class X(S, A): __slots__ = ()', 'class X:\n __slots__ = "abc"\nprint(X.abc)', 'class X(bool): pass', 'class X(S2, S): pass\nprint(X.__mro__)', 'class X(A, object, A): pass', 'class X(object, A): pass', 'class X(5): pass', 'class X(len): pass', 'class X(A, metaclass=5): pass', 'class X(type(None)): pass', 'class X(A, foo=1): pass'):
    try: exec(src)
    except Exception as e: print(src.split('\n')[0], '|', type(e).__name__, e)
class GA:
    def __getattribute__(self, n):
        if n == 'boom': raise AttributeError('gone')
        return super().__getattribute__(n)
    def __getattr__(self, n): return 'fallback ' + n
    def __setattr__(self, n, v): super().__setattr__(n, v * 2)
    def __delattr__(self, n): print('delattr', n); super().__delattr__(n)
g = GA(); g.x = 4; print(g.x, g.boom, g.nope); del g.x; print(g.x)
try: del g.x
except AttributeError as e: print(e)
class Op:
    def __init__(s, v): s.v = v
    def __add__(s, o): return NotImplemented
    def __radd__(s, o): return ('radd', o)
    def __iadd__(s, o): s.v += o; return s
    def __eq__(s, o): return NotImplemented
    def __lt__(s, o): return ('lt', o)
    def __matmul__(s, o): return 'mm'
    def __rpow__(s, o, m=None): return ('rpow', o)
    def __neg__(s): return 'neg'
    def __index__(s): return 3
    def __bool__(s): return False
    def __call__(s, *a, **k): return a, k
    def __getitem__(s, i): return i
    def __contains__(s, i): return 'yes'
    def __len__(s): return -1
    def __format__(s, sp): return 'F' + sp
    def __enter__(s): return s
    def __exit__(s, *a): return 1
    def __round__(s, n=None): return ('round', n)
    def __reversed__(s): return 'rev'
    def __divmod__(s, o): return 'dm'
    def __abs__(s): return 'abs'
    def __dir__(s): return ['z', 'a']
o = Op(1)
print(1 + o, o == 1, o != 1, o < 5, 5 > o, o @ 1, 2 ** o, -o, [0,1,2,3][o], bool(o), o(1, k=2), o[1:2, ...], 5 in o, f'{o:abc}', round(o), round(o, 2), reversed(o), divmod(o, 1), abs(o), dir(o), hex(o), range(o))
o += 5; print(o.v)
for s in ('o + 1', 'o >= 1', 'len(o)', 'hash(o)', 'o - 1', 'o[1] = 2', 'del o[1]', '~o', '+o', 'int(o)', 'float(o)', 'complex(o)', 'o & 1', 'o <= 1', '[] + o', '"a" * o', '"a" % o', 'o //= 2', 'o >> 1', 'await_ = o.__await__'):
    try: print(s, eval(s) if '=' not in s or '>=' in s or '<=' in s else exec(s))
    except Exception as e: print(s, '|', type(e).__name__, e)
class M(type):
    def __call__(cls, *a): print('meta call'); return super().__call__(*a)
    def __getattr__(cls, n): return 'meta ' + n
    def __len__(cls): return 7
    def __iter__(cls): return iter('ab')
    def __contains__(cls, x): return x == 1
    def __instancecheck__(cls, o): return o == 'inst'
    def __subclasscheck__(cls, o): return o is int
    def __or__(cls, o): return 'or'
    def __getitem__(cls, k): return k
    def __repr__(cls): return 'M:' + cls.__name__
class K(metaclass=M):
    def __init_subclass__(cls, **k): print('initsub', cls, k)
    def __class_getitem__(cls, k): return 'cgi'
class K2(K, z=1): pass
print(K(), K.foo, len(K), list(K), 1 in K, isinstance('inst', K), issubclass(int, K), K | 1, K[3], K)  if 0 else print(K.foo, len(K), list(K), 1 in K, isinstance('inst', K), issubclass(int, K), K | 1, K[3], K)
import math
class N:
    def __trunc__(s): return 1
    def __float__(s): return 1.5
    def __complex__(s): return 2j
    def __int__(s): return 'x'
    def __str__(s): return 5
    def __hash__(s): return 'h'
    def __bool__(s): return 2
    def __len__(s): return 'l'
    def __index__(s): return 1.0
    def __iter__(s): return 5
    def __next__(s): return 5
    def __contains__(s, x): raise ValueError('c')
    def __format__(s, f): return 3
    def __bytes__(s): return 'b'
    def __length_hint__(s): return 'q'
n = N()
for s in ('float(n)', 'complex(n)', 'int(n)', 'str(n)', 'hash(n)', 'bool(n)', 'len(n)', '[1][n]', 'list(n)', 'next(n)', '1 in n', 'format(n)', 'bytes(n)', 'math.sqrt(n)', 'not n', 'n and 1', 'range(n)', '"a" * n', 'iter(n)', 'print(n)', 'repr(n)[:10]', 'math.floor(n)', '{n: 1}', '(a, b) == n', 'sorted(n)', 'for_'):
    try: print(s, eval(s))
    except Exception as e: print(s, '|', type(e).__name__, e)
