import collections as m

d=m.defaultdict(list); d['a'].append(1); print(d, d.copy(), m.defaultdict(int,{'x':1},y=2))
P=m.namedtuple('P','x y',defaults=[5]); p=P(1); print(p,p._replace(x=3),p._asdict(),P._make([1,2]),p==(1,5),P._fields,P._field_defaults, P.__doc__, p.x)
for args in [(),(1,2,3)]:
    try: P(*args)
    except TypeError as e: print(e)
for bad in [('P','x x'),('P','class'),('P','_a'),('1','a')]:
    try: m.namedtuple(*bad)
    except ValueError as e: print(e)
k=m.Counter('abracadabra'); print(k,k.most_common(2),k+m.Counter(a=1),k-m.Counter(a=9),k&m.Counter(a=1,z=3),k|m.Counter(z=1),list(m.Counter(a=2).elements()),k.total(),m.Counter(),k['q'],-m.Counter(a=-1),+m.Counter(a=-1,b=1), m.Counter(a=1)<m.Counter(a=2))
o=m.OrderedDict(a=1,b=2,c=3); o.move_to_end('a'); print(o); o.move_to_end('c',last=False); print(o,o.popitem(),o.popitem(last=False),o==m.OrderedDict(b=2),o|{'z':1},m.OrderedDict(), list(reversed(o)))
ch=m.ChainMap({'a':1},{'a':2,'b':3}); print(ch,ch['b'],list(ch),len(ch),ch.new_child(),ch.parents,dict(ch))
try: ch['zz']
except KeyError as e: print(e)

d = m.deque([1, 2, 3], maxlen=3)
d.append(4)
d.appendleft(0)
print(d, d[-1], list(reversed(d)), m.deque([1, 2]) + m.deque([3]), m.deque([1, 2]) < m.deque([1, 3]))
d = m.deque(range(5))
d.rotate(2)
d.extendleft("ab")
d.insert(1, "x")
d.remove(3)
del d[0]
print(d, d.pop(), d.popleft(), d.index(0), d.count(1), len(d), 0 in d)
for call in (lambda: m.deque().pop(), lambda: m.deque([1], -1), lambda: m.deque()[0], lambda: d.index("z"), lambda: d.remove("z")):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
try:
    for _ in d:
        d.append(1)
except RuntimeError as e:
    print(e)
