from collections import namedtuple, defaultdict, Counter, deque, OrderedDict
P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p._replace(x=5), p == (1, 2), P._fields, p._asdict())
d = defaultdict(list); d["a"].append(1); print(d, d["b"], len(d))
c = Counter("abracadabra"); print(c.most_common(2), c["z"], c + Counter("zz"))
q = deque([1, 2, 3], maxlen=3); q.append(4); q.appendleft(0); print(q, q.pop(), q.popleft(), list(q))
