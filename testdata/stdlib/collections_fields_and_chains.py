# Named tuples' fields, chains of maps, and who refuses what in collections and heapq.
from collections import *
import collections.abc as abc
P=namedtuple('P','x y')
p=P(1,2)
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
t(lambda: setattr(p,'x',1)); t(lambda: delattr(p,'x')); t(lambda: P.x); t(lambda: p.x+p.y); t(lambda: P.x.__doc__)
P.x.__doc__='hi'; t(lambda: P.x.__doc__); t(lambda: P.x.__get__(5)); 
class Q(P): pass
t(lambda: Q(3,4).y)
c=ChainMap({'a':1},{'b':2})
t(lambda: c|{'z':1}); t(lambda: {'z':1}|c); t(lambda: isinstance(c, abc.MutableMapping)); t(lambda: c.keys()); t(lambda: list(c.items())); t(lambda: c.setdefault('q',3)); t(lambda: c.fromkeys('ab'))
c|=[('w',1)]
t(lambda: c); t(lambda: c=={'a':1,'b':2,'q':3,'w':1}); t(lambda: hash(c))
t(lambda: hash(OrderedDict())); t(lambda: hash(defaultdict())); t(lambda: OrderedDict()+1); t(lambda: [][defaultdict()]); t(lambda: OrderedDict); t(lambda: OrderedDict.__name__); t(lambda: OrderedDict.__qualname__)
class O(OrderedDict): pass
t(lambda: O(a=1)); t(lambda: O()+1); t(lambda: defaultdict(list,a=1))
import pickle, copy
t(lambda: pickle.loads(pickle.dumps(p))); t(lambda: copy.copy(c)); t(lambda: pickle.loads(pickle.dumps(c))); t(lambda: pickle.loads(pickle.dumps(O(b=2)))); 
t(lambda: reversed(c)); t(lambda: list(reversed(c)))
import heapq
t(lambda: Counter('abracadabra').most_common(2))
t(lambda: heapq.heappush((), 1)); t(lambda: heapq.heappop(None)); t(lambda: heapq.heapify('ab')); t(lambda: heapq.heappushpop({}, 1))
t(lambda: heapq.nsmallest(2, [3, 1, 2])); t(lambda: heapq.nlargest(5, 'bca')); t(lambda: heapq.nlargest('a', []))
