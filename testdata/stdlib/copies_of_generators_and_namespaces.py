# Random generators and namespaces are copied, pickled and replaced; operator names its functions after the special methods.
import copy
import operator
import pickle
import random
import types

r = random.Random(5)
r.random()
for twin in (copy.copy(r), copy.deepcopy(r), pickle.loads(pickle.dumps(r))):
    print(twin.random(), twin.getstate() == r.getstate())
print(r.__reduce__()[:2], r.__getstate__()[0], r.random())

n = types.SimpleNamespace(a=1, b=[2])


class Sub(types.SimpleNamespace):
    pass


print(copy.replace(n, a=2, c=3), n, copy.replace(Sub(q=1), q=2))
try:
    n.__replace__(1)
except TypeError as e:
    print(e)

print(len(operator.__all__), operator.__all__[:4], operator.__iadd__([1], [2]), operator.__not__(0), operator.__call__(len, 'abc'))
print([name for name in dir(operator) if name.startswith('__i')])
