import copy, string
from collections import deque, OrderedDict, defaultdict, Counter, namedtuple
class A:
    def __init__(self): self.x = [1]; self.me = self
a = A(); b = copy.copy(a); c = copy.deepcopy(a)
print(b.x is a.x, c.x is a.x, c.me is c, type(b).__name__)
l = [1, [2]]; l.append(l); d = copy.deepcopy(l); print(d, d[2] is d, d[1] is l[1])
t = (1, [2]); print(copy.copy(t) is t, copy.deepcopy(t), 1)
for v in [1, 'a', None, 1.5, b'x', (1,), frozenset([1]), {1,2}, {1:[2]}, bytearray(b'x'), range(5), slice(1,2), deque([1,[2]]), OrderedDict(a=1), defaultdict(list, a=[1]), Counter('aab'), ValueError('x', 2), int, len, A]:
    print(copy.copy(v) == v if not isinstance(v, Exception) else copy.copy(v), copy.deepcopy(v) == v if not isinstance(v, Exception) else repr(copy.deepcopy(v)), type(copy.deepcopy(v)) is type(v))
class S:
    __slots__ = ('a', 'b')
s = S(); s.a = [1]; q = copy.deepcopy(s); print(q.a, q.a is s.a, hasattr(q, 'b'))
class C:
    def __copy__(self): return 'copied'
    def __deepcopy__(self, memo): return 'deep'
print(copy.copy(C()), copy.deepcopy([C()]))
class L(list): pass
x = L([1,[2]]); x.n = 5; y = copy.deepcopy(x); print(y, y.n, type(y).__name__, y[1] is x[1])
class D(dict): pass
x = D(a=[1]); x.n = 5; y = copy.copy(x); print(y, y.n, type(y).__name__, y['a'] is x['a'])
class I(int): pass
x = I(5); x.n = 3; y = copy.deepcopy(x); print(y, y.n, type(y).__name__)
class St:
    def __getstate__(self): return {'k': 1}
    def __setstate__(self, s): self.got = s
print(copy.copy(St()).got)
class NA:
    def __new__(cls, a, b): o = object.__new__(cls); o.ab = (a, b); return o
    def __getnewargs__(self): return self.ab
print(copy.copy(NA(1,2)).ab)
class NX:
    def __new__(cls, a, *, b): o = object.__new__(cls); o.ab = (a, b); return o
    def __getnewargs_ex__(self): return (self.ab[0],), {'b': self.ab[1]}
print(copy.copy(NX(1,b=2)).ab)
class R:
    def __reduce__(self): return (str, ('reduced',))
print(copy.copy(R()))
P = namedtuple('P', 'x y'); print(copy.copy(P(1,[2])), copy.deepcopy(P(1,[2])), copy.replace(P(1,2), x=5))
try: copy.copy((x for x in []))
except TypeError as e: print(e)
class E(Exception):
    def __init__(self, a): super().__init__(a); self.z = [1]
e = copy.deepcopy(E(3)); print(repr(e), e.z)
m = a.__init__
try: copy.replace(3)
except TypeError as e: print(e)
print(copy.deepcopy({'f': print, 'm': [].append}) and 1)
T = string.Template
print(T('$a ${b} $$ $c').safe_substitute(a=1, b=2), T('$a').substitute({'a': 5}), T('$who likes $what').get_identifiers())
for bad in ('$', 'a\nb $ 1', '${a', '$1'):
    try: T(bad).substitute()
    except ValueError as e: print(e)
try: T('$x').substitute()
except KeyError as e: print(repr(e))
print(string.capwords(' hello  world '), string.capwords('a-b', '-'), string.printable, string.punctuation)
F = string.Formatter()
print(F.format('{0} {a} {{}} {b!r:>5} {c[0]} {c[k].real}', 1, a=2, b='x', c={0: 1, 'k': 3}) )
print(F.format('{} {} {:{}}', 1, 2, 3, 5), list(F.parse('a{b!r:c}d{{{e}')))
try: F.format('{0} {}', 1, 2)
except ValueError as e: print(e)
try: F.format('{', 1, 2)
except ValueError as e: print(e)
