import functools as m

@m.total_ordering
class T:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v
    def __lt__(s,o): return s.v<o.v
print(T(1)<=T(2),T(2)>T(1),T(1)>=T(2))
@m.singledispatch
def g(a): return 'obj'
@g.register
def _(a:int): return 'int'
@g.register(list)
def _(a): return 'list'
print(g(1),g([]),g('s'),g(True))
class Q:
    @m.cached_property
    def z(self): print('once'); return 3
    def s(self,a,b): return (a,b)
    s1=m.partialmethod(s,1)
    @m.singledispatchmethod
    def h(self,a): return 'o'
    @h.register
    def _(self,a:int): return 'i'
q=Q(); print(q.z,q.z,q.s1(2),q.h(1),q.h('a'))
@m.lru_cache
def fib(n): 
    "doc"
    return n if n<2 else fib(n-1)+fib(n-2)
print(fib(30),fib.cache_info(),fib.__name__,fib.__doc__,fib.cache_parameters())
