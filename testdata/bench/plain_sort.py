# Sorting numbers, texts and objects by keys, and a quicksort written out.
import random
from operator import attrgetter, itemgetter


class Item:
    def __init__(self, weight, name):
        self.weight = weight
        self.name = name


def quicksort(items):
    if len(items) < 2:
        return items
    pivot, *rest = items
    return quicksort([x for x in rest if x < pivot]) + [pivot] + quicksort([x for x in rest if x >= pivot])


rng = random.Random(7)
numbers = [rng.randrange(10**6) for _ in range(120_000)]
floats = [rng.random() for _ in range(120_000)]
names = [f"name {n}" for n in numbers[:60_000]]
items = [Item(n, name) for n, name in zip(numbers, names)]
pairs = [(n % 100, name) for n, name in zip(numbers, names)]
print(sorted(numbers)[1000], sorted(floats)[1000], sorted(names, reverse=True)[1000])
print(sorted(items, key=attrgetter("weight"))[500].name, sorted(items, key=lambda i: (-i.weight, i.name))[500].name)
print(sorted(pairs)[500], sorted(pairs, key=itemgetter(1))[500], quicksort(numbers[:30_000])[500])
