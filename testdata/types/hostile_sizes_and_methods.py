# Sizes beyond all memory, recursion without end and methods that change what is being looked at end in the right exception.
import time, sys
def t(label, f):
    s = time.time()
    try:
        r = f()
        print(label, 'ok', type(r).__name__)
    except BaseException as e:
        print(label, type(e).__name__, str(e)[:150])
    d = time.time() - s
t('a*', lambda: 'a'*10**10000)
t('l*', lambda: [0]*10**12)
t('l*big', lambda: [0]*10**30)
t('b*', lambda: b'a'*10**13)
t('ba*', lambda: bytearray(b'ab')*10**13)
t('tup*', lambda: (1,)*10**13)
t('<<', lambda: 1 << 10**20)
t('<<neg', lambda: 1 << -1)
t('>>', lambda: 1 >> 10**30)
t('-1>>', lambda: -1 >> 10**30)
t('int9', lambda: int('9'*10**6))
t('str int', lambda: str(10**5000))
t('fmt', lambda: '%*d' % (10**30, 1))
t('fmt1', lambda: '{:10000000000000000000000}'.format(1))
t('fmt2', lambda: '{:.10000000000000000000000}'.format(1.0))
t('fmt3', lambda: '%.99999999999999999999f' % 1.0)
t('fmt5', lambda: format(1, '9'*25))
t('fmt6', lambda: '{0[99999999999999999999999]}'.format([1]))
t('fmt7', lambda: '{99999999999999999999999}'.format(1))
t('rng', lambda: range(10**30)[10**29])
t('rng2', lambda: range(10**30)[10**31])
t('rng3', lambda: len(range(10**30)))
t('rng4', lambda: list(range(10**30)))
t('rng5', lambda: range(10**30)[::10**20])
t('rng6', lambda: 10**25 in range(10**30))
t('rng7', lambda: range(10**30).index(10**25))
t('bytes', lambda: bytes(10**15))
t('bytes', lambda: bytes(10**30))
t('bytes', lambda: bytes(-1))
t('bytearray', lambda: bytearray(10**15))
t('center', lambda: 'a'.center(10**14))
t('center', lambda: 'a'.center(10**30))
t('ljust', lambda: b'a'.ljust(10**14))
t('zfill', lambda: 'a'.zfill(10**14))
t('expandtabs', lambda: ('\t'*100).expandtabs(10**9*2))
t('expandtabs', lambda: ('\t'*100).expandtabs(10**18))
t('pow', lambda: pow(10, 10**9, 7))
t('pow', lambda: 10.0**400)
t('pow', lambda: pow(2, -1, 4))
t('pow', lambda: 0**-1)
t('pow', lambda: 0.0**-1)
t('pow', lambda: (-8)**0.5)
t('round', lambda: round(1.5, 10**30))
t('round', lambda: round(float('inf')))
t('round', lambda: round(float('nan')))
t('int', lambda: int(float('inf')))
t('int', lambda: int(float('nan')))
t('to_bytes', lambda: (1).to_bytes(10**14, 'big'))
t('to_bytes', lambda: (256).to_bytes(1, 'big'))
t('hash', lambda: hash(10**1000))
t('fromhex', lambda: float.fromhex('0x1p' + '9'*30))
t('float', lambda: float(10**400))
t('div', lambda: 10**400/10**100)
t('div', lambda: 10**400/3)
t('chr', lambda: chr(10**30)); t('chr', lambda: chr(-1)); t('chr', lambda: chr(0x110000))
t('memoryview', lambda: memoryview(bytearray(5))[10**30])
t('slice', lambda: [1,2,3][10**30:10**40:10**50])
t('slice', lambda: [1,2,3][-10**30::-1])
t('idx', lambda: [1,2,3][10**30])
t('insert', lambda: [1].insert(10**30, 2))
t('sum', lambda: sum([[1]]*3, []))
t('sum', lambda: sum('a'))
t('split', lambda: 'a b'.split(None, 10**30))
l = []; l.append(l); print(l); d = {}; d['d'] = d; print(d); tt = (l, d); print(tt)
s = []
for i in range(100000): s = [s]
t('repr deep', lambda: repr(s))
t('eq deep', lambda: s == [s])
m = []; m.append(m); n = []; n.append(n)
t('eq cyc', lambda: m == n)
t('lt cyc', lambda: m < n)
dd = {}
for i in range(100000): dd = {1: dd}
t('repr deep dict', lambda: repr(dd))
u = ()
for i in range(100000): u = (u,)
fs = frozenset()
for i in range(1000): fs = frozenset([fs])
t('repr fs', lambda: len(repr(fs)))
class R:
    def __repr__(self): return repr(self)
    def __eq__(self, o): return self == o
    def __hash__(self): return hash(self)
    def __str__(self): return str(self)
    def __len__(self): return len(self)
    def __bool__(self): return bool(self)
    def __iter__(self): return iter(self)
    def __index__(self): import operator; return self.__index__()
    def __getattr__(self, n): return getattr(self, n)
    def __call__(self): return self()
    def __lt__(self, o): return self < o
    def __add__(self, o): return self + o
    def __contains__(self, o): return o in self
    def __format__(self, s): return format(self, s)
    def __getitem__(self, i): return self[i]
    def __setattr__(self, n, v): setattr(self, n, v)
r = R()
for label, f in [('repr', repr), ('eq', lambda r: r == 1), ('hash', hash), ('str', str), ('len', len), ('bool', bool), ('iter', iter), ('attr', lambda r: r.foo), ('call', lambda r: r()), ('lt', lambda r: r < 1), ('add', lambda r: r+1), ('in', lambda r: 1 in r), ('format', lambda r: format(r, '')), ('item', lambda r: r[0]), ('setattr', lambda r: setattr(r, 'a', 1)), ('dict', lambda r: {r: 1}), ('set', lambda r: {r}), ('range', lambda r: range(r)), ('list', list), ('f', lambda r: f'{r}'), ('pct', lambda r: '%s' % r), ('idx', lambda r: [1][r]), ('sorted', lambda r: sorted([r, r])), ('min', lambda r: min(r, r)), ('sum', lambda r: sum([r, r]))]:
    t('rec ' + label, lambda: f(r))
class E:
    def __eq__(self, o): raise ValueError('eq')
    def __hash__(self): return 1
    def __repr__(self): raise ValueError('repr')
    def __lt__(self, o): raise ValueError('lt')
    def __bool__(self): raise ValueError('bool')
    def __len__(self): raise ValueError('len')
    def __iter__(self): raise ValueError('iter')
    def __index__(self): raise ValueError('index')
    def __getattr__(self, n): raise ValueError('getattr')
e = E(); e2 = E()
for label, f in [('repr', lambda: repr([e])), ('eq', lambda: [e] == [e2]), ('in', lambda: e in [e2]), ('dict', lambda: {e: 1, e2: 2}), ('set', lambda: {e, e2}), ('sort', lambda: [e, e2].sort()), ('bool', lambda: not e), ('if', lambda: 1 if e else 2), ('len', lambda: len(e)), ('iter', lambda: list(e)), ('star', lambda: print(*e)), ('idx', lambda: [1][e]), ('range', lambda: range(e)), ('hasattr', lambda: hasattr(e, 'x')), ('getattr', lambda: getattr(e, 'x', 1)), ('f', lambda: f'{e}'), ('pct', lambda: '%s' % e), ('index', lambda: [e].index(e2)), ('remove', lambda: [e].remove(e2)), ('count', lambda: [e].count(e2)), ('dictget', lambda: {e: 1}[e2]), ('any', lambda: any([e])), ('filter', lambda: list(filter(None, [e]))), ('max', lambda: max([e, e2])), ('dict eq', lambda: {1: e} == {1: e2}), ('tuple', lambda: (e,) == (e2,)), ('unpack', lambda: (lambda a, b: 1)(*e)), ('chr', lambda: chr(e)), ('bytes', lambda: bytes(e)), ('join', lambda: ''.join(e)), ('dict()', lambda: dict(e)), ('update', lambda: {}.update(e)), ('isinstance', lambda: isinstance(1, e)), ('sum', lambda: sum([1], e)), ('zip', lambda: zip(e)), ('map', lambda: map(e, [1])), ('slice', lambda: [1][e:]), ('mul', lambda: [1]*e), ('int', lambda: int(e)), ('float', lambda: float(e)), ('round', lambda: round(1.5, e)), ('print', lambda: print(e)), ('raise', lambda: exec('raise e')), ('super', lambda: super(e)), ('setattr', lambda: setattr(1, e, 1)), ('fmt', lambda: '{}'.format(e)), ('fmt', lambda: '{0.a}'.format(e)), ('fmt', lambda: '{0[a]}'.format(e))]:
    t('err ' + label, f)
# mutation
L = [3,1,2]
def key(x): L.append(1); return x
t('sort mutate', lambda: L.sort(key=key)); print(L)
class M:
    def __lt__(self, o): L2.clear(); return True
L2 = [M(), M(), M()]
t('sort clear', lambda: L2.sort()); print(len(L2))
def it(d, f):
    for k in d: f(d)
t('dict add', lambda: it({1:1}, lambda d: d.update({len(d)+5: 1})))
t('dict del', lambda: it({1:1,2:2}, lambda d: d.pop(1)))
t('dict repl', lambda: it({1:1,2:2}, lambda d: (d.pop(1), d.update({7:7}))))
t('set add', lambda: it({1}, lambda d: d.add(len(d)+5)))
t('set del', lambda: it({1,2}, lambda d: d.pop()))
def shrink(l):
    l.pop()
t('list del', lambda: it([1,2,3], shrink))
class EqMut:
    def __init__(s, d): s.d = d
    def __hash__(s): return 5
    def __eq__(s, o): s.d.clear(); return False
D = {}
D[EqMut(D)] = 1
t('dict eqmut', lambda: D.update({EqMut(D): 2})); print(len(D))
S = set(); S.add(EqMut(S)); t('set eqmut', lambda: S.add(EqMut(S))); print(len(S))
class EqL:
    def __init__(s, d): s.d = d
    def __eq__(s, o): s.d.clear(); return False
l = []; l += [EqL(l)]*5
t('list.index mut', lambda: l.index(3)); l += [EqL(l)]*5
t('list.remove mut', lambda: l.remove(3)); l += [EqL(l)]*5
t('list.count mut', lambda: l.count(3)); l += [EqL(l)]*5
t('list in mut', lambda: 3 in l); l += [EqL(l)]*5
t('list eq mut', lambda: l == [1]*5); l += [EqL(l)]*5
t('list lt mut', lambda: l < [1]*5)
class RM:
    def __init__(s, d): s.d = d
    def __repr__(s): s.d.clear(); return 'x'
l = []; l += [RM(l)]*5; print(l)
d = {}; d.update({i: RM(d) for i in range(5)})
t('dict repr mut', lambda: print(d))
class IM:
    def __init__(s, l): s.l = l
    def __index__(s): s.l.clear(); return 2
l = [1,2,3,4,5]; t('idx mut', lambda: l[IM(l)])
l = [1,2,3,4,5]; t('set idx mut', lambda: l.__setitem__(IM(l), 1)); print(l)
l = [1,2,3,4,5]; t('slice mut', lambda: l[IM(l):]); print(l)
l = [1,2,3,4,5]; t('slice set mut', lambda: l.__setitem__(slice(IM(l), None), [1])); print(l)
l = [1,2,3,4,5]; t('insert', lambda: l.insert(IM(l), 1)); print(l)
l = [1,2,3,4,5]; t('pop', lambda: l.pop(IM(l))); print(l)
b = bytearray(b'12345'); t('ba', lambda: b.__setitem__(IM(b), 1)); print(b)
b = bytearray(b'12345'); t('ba', lambda: b.__setitem__(0, IM(b))); print(b)
b = bytearray(b'12345'); t('ba', lambda: b.insert(IM(b), 1)); print(b)
b = bytearray(b'12345'); t('ba', lambda: b.append(IM(b))); print(b)
b = bytearray(b'12345'); t('ba', lambda: b.pop(IM(b))); print(b)
def g():
    yield next(gg)
gg = g(); t('gen', lambda: next(gg))
t('extend self', lambda: (lambda l: l.extend(l))([1,2]))
t('slice self', lambda: (lambda l: l.__setitem__(slice(0,0), l))([1,2]))
class Cls: pass
Cls.__class__
t('bases', lambda: setattr(Cls, '__bases__', (Cls,)))
t('rec getattr', lambda: type('X', (), {'__getattr__': lambda s, n: getattr(s, n)})().foo)
t('iter', lambda: list(iter(lambda: 1, 1)))
def deep(n): return deep(n+1)
t('import', lambda: __import__('no.such'))
