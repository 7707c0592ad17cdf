import array
import graphlib
import reprlib
import sched
import timeit
from collections import deque


def t(f, *a, **k):
    try:
        print(getattr(f, '__name__', f), f(*a, **k))
    except BaseException as e:
        print(type(e), e, e.args)


g=graphlib.TopologicalSorter({'d':{'b','c'},'b':{'a'},'c':{'a'}})
print(list(g.static_order())[0])
g=graphlib.TopologicalSorter({'a':['b'],'b':['c'],'c':['a']})
t(g.prepare)
g=graphlib.TopologicalSorter()
g.add(1,2,3)
g.add(2,3)
t(g.get_ready)
t(g.is_active)
t(g.done,1)
g.prepare()
t(g.prepare)
t(g.add,5)
print(g.get_ready(), g.get_ready(), bool(g))
t(g.done,7)
t(g.done,2)
t(g.done,3)
t(g.done,3)
print(g.get_ready())
g.done(2)
print(g.get_ready(), g.is_active())
g.done(1)
print(g.is_active())
t(g.static_order().__next__)
print(graphlib.__all__, graphlib.CycleError.__mro__)
ev=[]
clock=[0]
s=sched.scheduler(lambda:clock[0], lambda d: clock.__setitem__(0,clock[0]+d))
e=s.enter(5,1,ev.append,('a',))
s.enter(3,2,ev.append,('b',))
s.enter(3,1,ev.append,('c',))
s.enterabs(1,1,lambda **k: ev.append(k),kwargs={'z':1})
print(s.empty(), len(s.queue), s.queue[0]._replace(action=None), s.run(False), ev)
s.cancel(e)
t(s.cancel,e)
s.run()
print(ev, clock, s.empty(), sched.__all__)
r=reprlib.Repr()
print(r.repr(list(range(10))), r.repr('x'*100), r.repr({i:i for i in range(9)}), r.repr(set(range(10))), r.repr(10**100), r.repr((1,)), r.repr([[[[[[[[1]]]]]]]]), reprlib.repr(frozenset([1])), reprlib.repr(range(5)), reprlib.repr(b'x'*100), reprlib.repr({1:{2:{3:{4:{5:{6:{7:8}}}}}}}), reprlib.repr([]),reprlib.repr(set()), reprlib.repr(()), reprlib.repr({}))
print(reprlib.repr(deque(range(20))), reprlib.repr(array.array('i',range(20))), reprlib.repr(array.array('i')), reprlib.aRepr.maxlist, reprlib.Repr(maxlist=2,indent='  ').repr([1,[2,3,4],{'a':1}]), reprlib.Repr(indent=4).repr({'a':[1,2],'b':(3,)}), reprlib.Repr(maxlevel=1).repr([[1]]), reprlib.Repr(fillvalue='###').repr('y'*50), reprlib.Repr(indent='->',maxlist=1).repr([1,2]))
class L(list):
    @reprlib.recursive_repr('<...>')
    def __repr__(self): return '|'.join(map(repr,self))
l=L([1])
l.append(l)
print(l, L.__repr__.__name__)
print(reprlib.__all__, reprlib.Repr().__dict__)
class Bad:
    def __repr__(self): 1/0
t(lambda: reprlib.repr(Bad()).split(' at')[0])
t(reprlib.Repr, 5)
t(reprlib.Repr(indent=1.5).repr,[1])
class Long:
    def __repr__(self): return 'z'*200
print(reprlib.repr(Long()), reprlib.repr([10**5000]) if 0 else '')
timer = timeit.Timer('x += 1', 'x = 0')
print(type(timer.timeit(10)), len(timer.repeat(3, 5)), timer.autorange(lambda n, d: None)[0] >= 100)
t(timeit.timeit, 5)
t(timeit.timeit, 'pass', 5)
t(timeit.timeit, 'a b')
t(timeit.timeit, '1/0')
ticks = []


def tick():
    ticks.append(1)
    return len(ticks)


print(timeit.timeit('pass', 'pass', tick, 5), timeit.repeat(lambda: None, timer=tick, repeat=2, number=1))
