# Lists and dicts used as queues: what is taken off at the front, in between and at the end while others look on.
from collections import OrderedDict

queue = list(range(5))
walker = iter(queue)
print(next(walker), queue.pop(0), next(walker), queue.pop(0), list(walker), queue)
for i in range(3000):
    queue.append(i)
    assert queue.pop(0) is not None
del queue[0]
queue.remove(queue[0])
queue.insert(0, 'front')
print(len(queue), queue, queue.index(2999), queue[-1], queue * 2)
queue.sort(key=str)
queue += [7, 8, 9]
del queue[0], queue[0]
print(queue, queue.pop(0), queue)
try:
    queue.clear()
    queue.pop(0)
    queue.clear()
    queue.pop(0)
except IndexError as e:
    print(e)

d = dict.fromkeys(range(40))
for i in range(39):
    del d[next(iter(d))]
print(d, next(iter(d)), list(reversed(d)))
d.popitem()
d['new'] = 1
print(d, list(d), next(iter(d)), d.popitem())
for i in range(30):
    d[i] = i
for i in range(20):
    del d[i]
it = iter(d)
first = next(it)
del d[first]
d[first] = 'again'
print(list(d.items()), list(d)[0], d == dict(d), {**d} == d.copy(), sum(d.keys() & {25, 29}))
try:
    d['more'] = 0
    next(it)
except RuntimeError as e:
    print(e)
d.clear()
d[1] = 2
print(list(d), d | {3: 4})

lru = OrderedDict()
for i in range(500):
    key = i * 7919 % 37
    if key in lru:
        lru.move_to_end(key)
    else:
        lru[key] = i
        if len(lru) > 10:
            lru.popitem(last=False)
print(list(lru.items()))
lru.move_to_end(next(iter(lru)), last=False)
print(lru.popitem(), lru.popitem(last=False), list(lru), list(reversed(lru)))


class Told(OrderedDict):
    def __delitem__(self, key):
        print('delete', key)
        super().__delitem__(key)


told = Told(a=1, b=2, c=3)
print(told.popitem(), told.popitem(last=False), told)
while told:
    told.popitem()
try:
    OrderedDict().popitem()
except KeyError as e:
    print(e)
