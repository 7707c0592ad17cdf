# Hooks of sys for what cannot be raised and for audits; clocks by number; re.Scanner; how safe a UUID is.
import sys, time, re, uuid, pickle, copy, weakref, gc, atexit
def hook(u): print("hook", u.exc_type.__name__, u.exc_value, (u.err_msg or "").partition(" <")[0], getattr(u.object,'__name__',u.object), type(u).__name__, len(u))
sys.unraisablehook=hook
atexit.register(lambda: 1/0)
def cb(r): raise ValueError('in callback')
class C: pass
def make():
    c=C(); return weakref.ref(c, cb)
r=make(); gc.collect()
print(sys.__unraisablehook__ is hook, sys.__unraisablehook__.__name__)
try: sys.__unraisablehook__(5)
except TypeError as e: print(e)
seen=[]
sys.addaudithook(lambda e,a: seen.append((e,a)) if e.startswith('my.') else None)
sys.audit('my.event', 1, 2); sys.audit('my.other'); print(seen)
try: sys.audit(5)
except TypeError as e: print(e)
def veto(e,a):
    if e=='my.bad': raise RuntimeError('vetoed')
sys.addaudithook(veto)
try: sys.audit('my.bad')
except RuntimeError as e: print(e)
print(time.CLOCK_REALTIME, time.CLOCK_MONOTONIC, abs(time.clock_gettime(time.CLOCK_REALTIME)-time.time())<1, type(time.clock_gettime_ns(time.CLOCK_MONOTONIC)), time.clock_getres(1))
try: time.clock_gettime(99)
except OSError as e: print(e)
s=re.Scanner([(r'[a-zA-Z_]\w*',lambda s,t:('name',t)),(r'\d+\.\d*',lambda s,t:float(t)),(r'\d+',lambda s,t:int(t)),(r'=|\+|-|\*|/','op'),(r'\s+',None),(r'(x)(y)',lambda s,t: s.match.span())])
print(s.scan('sum = 3*foo + 312.50+bar')); print(s.scan('a ! b')); print(s.scan('')); print(re.Scanner([('a*',1)]).scan('aab'))
print(re.Scanner([('A',lambda s,t:t)],re.I).scan('aAb'))
u=uuid.UUID(int=5); print(u.is_safe, uuid.SafeUUID.safe, u.__getstate__(), pickle.loads(pickle.dumps(u))==u, uuid.UUID(int=5,is_safe=uuid.SafeUUID.safe)==u, uuid.UUID(int=5,is_safe=uuid.SafeUUID.safe).__getstate__(), copy.copy(u).is_safe, uuid.uuid4().is_safe)
