import abc, collections.abc as ca
from collections import deque
from collections.abc import *
class A(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
    @property
    @abc.abstractmethod
    def p(self): pass
try: A()
except TypeError as e: print(e)
class B(A):
    f = 1
try: B()
except TypeError as e: print(e)
class C(B):
    p = 2
print(C().p, A.__abstractmethods__ == {'f','p'}, C.__abstractmethods__)
A.register(int); print(isinstance(3, A), issubclass(bool, A), isinstance('a', A))
try: A.register(3)
except TypeError as e: print(e)
try: issubclass(3, A)
except TypeError as e: print(e)
for v in [1, 'a', b'a', [], (), {}, set(), frozenset(), range(3), iter([]), (x for x in []), len, int, None, {}.keys(), {}.items(), {}.values(), memoryview(b''), deque(), bytearray(), map(int, []), zip(), slice(1), 1.5]:
    print(type(v).__name__, [n for n in ca.__all__ if n not in ('Buffer', 'ByteString') and isinstance(v, getattr(ca, n))])
class M(Mapping):
    def __init__(self, d): self.d = d
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = M({'a': 1, 'b': 2})
print(list(m), list(m.items()), list(m.values()), m == {'a':1,'b':2}, m.get('z', 5), 'a' in m, m.keys() & {'a', 'c'})
match m:
    case {'a': x}: print('matched', x)
class S(Sequence):
    def __getitem__(self, i): return [1,2,3][i]
    def __len__(self): return 3
match S():
    case [a, *r]: print(a, r)
print(S().index(2), S().count(3), list(reversed(S())), 2 in S(), list(S()))
class MS(MutableSequence):
    def __init__(self, it=()): self.l = list(it)
    def __getitem__(self, i): return self.l[i]
    def __len__(self): return len(self.l)
    def __setitem__(self, i, v): self.l[i] = v
    def __delitem__(self, i): del self.l[i]
    def insert(self, i, v): self.l.insert(i, v)
x = MS([1,2]); x.append(3); x.extend(x); x += [9]; x.reverse(); print(x.l, x.pop(), x.remove(9), x.l); x.clear(); print(x.l)
class SS(MutableSet):
    def __init__(self, it=()): self.l = list(dict.fromkeys(it))
    def __contains__(self, v): return v in self.l
    def __iter__(self): return iter(self.l)
    def __len__(self): return len(self.l)
    def add(self, v): 
        if v not in self.l: self.l.append(v)
    def discard(self, v):
        if v in self.l: self.l.remove(v)
s = SS('abc'); print((s & 'ab').l, (s | 'de').l, (s - SS('a')).l, (s ^ SS('ax')).l, s <= SS('abcd'), s == SS('cab'), s.isdisjoint('x')); s |= 'z'; s -= SS('a'); s &= SS('bz'); print(s.l, s.pop())
print(Callable[[int, str], bool], Callable[..., int], Iterable[int], Mapping[str, int])
@A.register
class Q: pass
print(issubclass(Q, A), A, ca.Iterable, ABCMeta if 'ABCMeta' in globals() else '')
async def co(): pass
c = co(); print(isinstance(c, Coroutine), isinstance(c, Awaitable)); c.close()
class It:
    def __iter__(self): return self
    def __next__(self): raise StopIteration
print(isinstance(It(), Iterator), issubclass(It, Iterable), issubclass(It, Sized))
class NI: __iter__ = None
print(isinstance(NI(), Iterable))
class MM(MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
m = MM(); m.update({'a': 1}, b=2); m.setdefault('c', 3); print(m.pop('a'), m.popitem(), m.d, m.pop('zz', None)); 
try: m.pop('q')
except KeyError as e: print(repr(e))
print(isinstance({}, (int, Mapping)), issubclass(dict, MutableMapping))
