import bisect
import random

for seed in (0, 42, -7, 2**70, "text", b"bytes", 1.5):
    random.seed(seed)
    print(random.random(), random.randint(1, 100), random.getrandbits(70))
random.seed(1)
items = list(range(10))
random.shuffle(items)
print(items, random.choice("abc"), random.sample(range(1000), 4), random.sample(items, 3))
print(random.choices("abc", k=4), random.choices("abc", weights=[1, 2, 3], k=4), random.uniform(1, 5))
print(random.gauss(0, 1), random.gauss(0, 1), random.normalvariate(), random.expovariate(2), random.triangular())
state = random.getstate()
first = random.random()
random.setstate(state)
print(first == random.random(), random.Random(5).random(), random.randrange(0, 100, 7), random.randbytes(3))
for call in (lambda: random.choice([]), lambda: random.randint(2, 1), lambda: random.sample([1], 2), lambda: random.seed([])):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
a = [1, 3, 3, 5]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect(a, 9), bisect.bisect([3, 1], 2, key=lambda x: -x))
bisect.insort(a, 4)
print(a)
