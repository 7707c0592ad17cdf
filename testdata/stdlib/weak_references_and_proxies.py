# Weak references are shared, proxies do what their object does, and the weak containers are sets and mappings.
import collections.abc
import copy
import gc
import re
import weakref


def show(f):
    try:
        print(re.sub(r'0x[0-9a-f]+', '0x', repr(f())))
    except Exception as e:
        print(type(e).__name__, re.sub(r'0x[0-9a-f]+', '0x', str(e)))


class C:
    def __init__(self, x=1):
        self.x = x

    def method(self):
        return self.x

    def __add__(self, other):
        return self.x + other


c = C()
r = weakref.ref(c)
show(lambda: (weakref.ref(c) is r, weakref.ref(c, None) is r, weakref.getweakrefcount(c), weakref.getweakrefs(c)))
called = weakref.ref(c, print)
show(lambda: (weakref.getweakrefcount(c), weakref.getweakrefs(c) == [r, called], weakref.getweakrefs(5)))
for call in (lambda: weakref.ref(), lambda: weakref.ref(5), lambda: weakref.ref(c, 1, 2), lambda: r(1), lambda: r(a=1),
             lambda: weakref.ref(c, callback=None), lambda: setattr(r, '__callback__', 1), lambda: r < called,
             lambda: (r == called, r.__callback__, called.__callback__, copy.copy(r) is r, weakref.ref(len), weakref.ref(C))):
    show(call)

print('proxies')
p = weakref.proxy(c)
show(lambda: (p is weakref.proxy(c), type(p), p.__class__, isinstance(p, C), p, weakref.ProxyTypes))
for call in (lambda: (p.x, p + 1, p == c, p != c, bool(p), p.__dict__), lambda: p - 1, lambda: 1 + p, lambda: hash(p), lambda: p < c,
             lambda: len(p), lambda: p[0], lambda: iter(p), lambda: p(), lambda: weakref.proxy(5), lambda: weakref.ProxyType(c),
             lambda: (setattr(p, 'y', 3), c.y, delattr(p, 'y')), lambda: p.y, lambda: next(p)):
    show(call)
numbers = {1, 2}
s = weakref.proxy(numbers)
s |= {3}
show(lambda: (len(s), sorted(s), 2 in weakref.proxy(numbers), numbers))
show(lambda: (weakref.proxy(show).__name__, weakref.proxy(len)('abc'), type(weakref.proxy(len))))

print('methods, keyed references, subclasses')
m = weakref.WeakMethod(c.method)
show(lambda: (m, m()(), m == weakref.WeakMethod(c.method), hash(m) == hash(weakref.WeakMethod(c.method))))
show(lambda: weakref.WeakMethod(len))
show(lambda: weakref.KeyedRef(c, None, 'k').key)


class Named(weakref.ref):
    def __init__(self, target, callback=None, **names):
        super().__init__(target, callback)
        self.names = names

    def __new__(cls, target, callback=None, **names):
        return super().__new__(cls, target, callback)


show(lambda: (Named(c, a=1).names, Named(c) is Named(c), Named(c) == r))

print('sets')
ws = weakref.WeakSet([c])
show(lambda: (ws, len(ws), ws | {c}, ws ^ ws, ws.isdisjoint([c]), ws == weakref.WeakSet([c]), ws == {c}, ws <= ws, ws < ws))
show(lambda: (isinstance(ws, collections.abc.MutableSet), 5 in ws, ws - [c], ws.pop().x))
for call in (lambda: ws.pop(), lambda: ws.remove(c), lambda: ws.add(5)):
    show(call)

print('mappings')
wv = weakref.WeakValueDictionary({'a': c}, b=c)
show(lambda: (wv, list(wv), wv | {'c': c}, sorted({'q': c} | wv), wv.valuerefs(), dict(wv) == {'a': c, 'b': c}))
for call in (lambda: wv['zz'], lambda: wv.pop('zz'), lambda: wv.pop('zz', 3), lambda: wv.popitem()[0], lambda: wv.setdefault('k', c).x,
             lambda: wv.setdefault('n'), lambda: weakref.WeakValueDictionary(5), lambda: sorted(copy.deepcopy(wv)),
             lambda: wv == {'a': c, 'k': c}):
    show(call)
wk = weakref.WeakKeyDictionary({c: 1})
for call in (lambda: (wk, (wk | {c: 2})[c], wk.keyrefs(), 5 in wk, c in wk, wk.get(c), wk == {c: 1}), lambda: wk[5], lambda: wk.pop(c),
             lambda: wk.pop(c), lambda: wk.popitem(), lambda: (wk.setdefault(c, 7), len(wk), wk.copy()[c], list(wk.values()))):
    show(call)
show(lambda: isinstance(wk, collections.abc.MutableMapping))

print('finalizers')
f = weakref.finalize(c, print, 1, 2, k=3)
show(lambda: (f, f.alive, f.peek()[1:], f.atexit, setattr(f, 'atexit', 0), f.atexit, f.detach()[1:], f.detach(), f(), f.peek(), f.atexit, f))
for call in (lambda: setattr(f, 'q', 1), lambda: weakref.finalize(), lambda: weakref.finalize(5, print)):
    show(call)
last = weakref.finalize(c, print, 'finalized')
kept = C(9)
weakref.finalize(kept, print, 'at exit')
weakref.finalize(kept, print, 'sooner')

print('gone')
del c
gc.collect()
for call in (lambda: (r(), m(), last.alive, len(ws), len(wv), len(wk), list(wv), bool(weakref.getweakrefcount(kept))),
             lambda: p.x, lambda: str(p), lambda: p + 1, lambda: bool(p), lambda: 'dead' in repr(p), lambda: 'dead' in repr(r)):
    show(call)
