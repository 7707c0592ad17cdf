# Arguments that no parameter takes, a finally left in every way, and loops whose iterators nobody sees.
import sys
def f(x):
    try:
        if x==0: return 'a'
        for i in range(3):
            try:
                if x==1: break
                if x==2: continue
                if x==3: raise ValueError(x)
                if x==4: return i
            finally:
                log.append(('in',x,i)); y=sys.exc_info()[0]; log.append(y)
        else:
            log.append('else')
        return 'end'
    except ValueError as e:
        try:
            return 'caught'
        finally:
            log.append(sys.exception())
    finally:
        log.append(('out',x)); log.append([k for k in range(2)]); fn=lambda: x
        
log=[]
for x in range(6):
    print(f(x))
print(log)
def g():
    try:
        return 1
    finally:
        1/0
def h():
    for i in range(2):
        try:
            continue
        finally:
            log.x
def k():
    try:
        raise KeyError(1)
    except KeyError:
        try:
            pass
        finally:
            a = sys.exception()
        try:
            return a
        finally:
            a = 5
print(repr(k()), sys.exception())
def gen():
    try:
        yield 1
        yield 2
    finally:
        x = yield 3
        print('got', x)
q=gen(); print(next(q),next(q),next(q)); 
try: q.send(9)
except StopIteration: print('stop')
q=gen(); next(q); print(q.throw(ValueError)); 
try: next(q)
except ValueError: print('VE')
import asyncio
async def co():
    try:
        await asyncio.sleep(0)
        return 7
    finally:
        await asyncio.sleep(0)
        print('fin')
print(asyncio.run(co()))

def f(a,b=2,*args,c=3,**kw): return a,b,args,c,sorted(kw.items())
def g(a,/,**kw): return a,kw
def h(*a): return a
def k(**kw): return kw
def t(s):
    try: print(s, eval(s))
    except Exception as e: print(s, type(e).__name__, e)
class M:
    def m(self,*a,**k): return a,k
    @classmethod
    def c(cls,*a,x=1): return a,x
m=M()
for s in ['f(1)','f(1,2,3,4)','f(1,c=5,d=6)','f(b=1,a=2,z=3)','f(1,2,3,x=1,y=2,c=9)','f(x=1)','f(1,a=2)','g(1,a=2)','g(a=1)','g(1,a=2,b=3)','h()','h(1)','h(1,2,3,4,5,6)','h(x=1)','k()','k(a=1,b=2)','k(1)','m.m(1,2,x=3)','m.m()','m.c(1,2,x=4)','M.c(1)','m.c(y=2)','f(*(1,2,3))','f(*[1])','f(*())','f(*(),**{})','f(*(1,),**{"c":2,"q":3})','h(*"abc")','h(*range(3))','k(*(),**{"a":1})','k(*(1,))','len(*("abc",))','len(*[1,2])','max(*[1,5,3])','print(*(1,2),**{})','print(*[1,2],sep="-")','int(*("12",),**{"base":5})','h(*1)','(lambda *a,**k:(a,k))(1,2,z=3)','(lambda x,y=2:x+y)(*(1,))','(lambda x,y=2:x+y)(*(1,2,3))','sorted(*[[3,1]],**{"reverse":True})','[].append(*[1])','"a{}b".format(*(1,))','dict(*[[(1,2)]],a=3)','type(*(5,))','m.m(*(1,2))','M.m(*(m,3))','f(a=1,*(2,))']: t(s)
kw={'a':1}
def mod(**k): k['z']=1; return k
print(mod(**kw), kw)
l=[1,2]
def mutate(*a): l.append(3); return a
print(mutate(*l), l)


# Loops go through lists, tuples, ranges and pairs without iterators of their own.
class Numbers(list):
    def __iter__(self): return iter([7])
grow = [1, 2]
for x in grow:
    if len(grow) < 5: grow.append(x)
print(grow, [x for x in Numbers([1])], list(x for x in Numbers([1])), sum(x for x in Numbers([1])))
print([i for i in range(5, -6, -3)], [i for i in range(2**63 - 2, 2**63 + 2)], list(i for i in range(3)))
for s in ['[0 for i in range(1.5)]', '[0 for i in range(1, 2, 0)]', '[0 for a, b in zip([1], [2, 3], strict=True)]',
          '[(a, b) for a, b in zip("ab", [1, 2])]', '[(a, b) for a, b in zip("ab", [1, 2], [3, 4])]',
          '[(i, c) for i, c in enumerate("ab", 2**63 - 1)]', '[a + b for a, b in {1: 2}.items()]', '[() for () in [1]]']: t(s)
d = {1: 2, 3: 4}
try:
    for k, v in d.items(): d[k + 10] = v
except RuntimeError as e: print(e)
range = lambda n: "xyz"[:n]
for c in range(2): print(c)
