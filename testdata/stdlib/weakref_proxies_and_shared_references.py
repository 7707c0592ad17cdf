# Proxies do what their object does, down to its errors; references without a callback are shared.
def t(f, *a):
    try:
        print(repr(f(*a))[:300])
    except BaseException as e:
        print(f"{type(e).__name__}: {e}"[:300])


import weakref, gc
class A:
    def __init__(self, v): self.v = v
    def __add__(self, o): return self.v + o
    def __len__(self): return 3
    def __getitem__(self, k): return k
    def __contains__(self, k): return k == 1
    def __call__(self, *a): return a
    def __iter__(self): return iter([1,2])
    def __bool__(self): return False
    def __str__(self): return 'strA'
    def __eq__(self, o): return self.v == getattr(o, 'v', o)
    __hash__ = object.__hash__
a = A(5)
p = weakref.proxy(a)
print(type(p), p.v, p+1, len(p), p[3], 1 in p, list(p), bool(p), str(p), p == 5, p == a)
t(lambda: p(1))
class B: pass
b = B(); q = weakref.proxy(b); print(type(q)); q.z = 4; print(b.z); del q.z
t(lambda: q.z)
t(lambda: q()); t(lambda: q+1); t(lambda: len(q)); t(lambda: q[0]); t(lambda: hash(q)); t(lambda: iter(q)); t(lambda: next(q))
print(repr(q), q.__class__, isinstance(q, B))
r = weakref.ref(b)
print(repr(r), r() is b, r == weakref.ref(b), r is weakref.ref(b), hash(r) == hash(b), r.__callback__)
log = []
r2 = weakref.ref(b, lambda r: log.append('dead'))
print(r2 is r, weakref.getweakrefcount(b), len(weakref.getweakrefs(b)))
del b
gc.collect()
print(r(), log)
t(lambda: q.z)
t(lambda: str(q)[:0])
t(lambda: bool(q))
print('dead' in repr(r))
t(weakref.ref, 1); t(weakref.ref, 'a'); t(weakref.proxy, []); t(weakref.ref, None); t(weakref.ref, (1,))
d = weakref.WeakValueDictionary(); k = A(1); d['x'] = k; print(len(d), 'x' in d)
wk = weakref.WeakKeyDictionary(); wk[k] = 1; print(len(wk), wk[k], k in wk)
ws = weakref.WeakSet([k]); print(len(ws), k in ws)
class M:
    def meth(self): return 'm'
m = M(); wm = weakref.WeakMethod(m.meth); print(wm()(), wm == weakref.WeakMethod(m.meth))
fin = weakref.finalize(m, print, 'finalized', 1); print(fin.alive, fin.peek()[2]); fin(); print(fin.alive, fin())
print(weakref.ProxyType, weakref.CallableProxyType, weakref.ReferenceType, weakref.ProxyTypes)
class S: __slots__ = ()
t(weakref.ref, S())
class S2: __slots__ = ('__weakref__',)
s2 = S2(); print(weakref.ref(s2)() is s2)
class R(weakref.ref):
    def __init__(self, o, cb=None, tag=0): super().__init__(o, cb); self.tag = tag
    def __new__(cls, o, cb=None, tag=0): return super().__new__(cls, o, cb)
print(R(m, None, 5).tag, R(m) == weakref.ref(m))
a.v = 7
p2 = weakref.proxy(a); print(p2 is p); p2.v += 1; print(a.v)
print(p + 0, p.__dict__)
t(lambda: p - 1); t(lambda: 1 + p); t(lambda: p < 1); t(lambda: round(p)); t(lambda: int(p)); t(lambda: abs(p))
p += 1
print(p)
t(lambda: reversed(weakref.proxy(a))); p = weakref.proxy(a)
t(lambda: p @ 1); t(lambda: ~p); t(lambda: [1, 2][p])
