# Iterators of itertools are copied and pickled where they stand, with a warning, and can be derived from.
import copy
import itertools
import pickle
import warnings

warnings.simplefilter("ignore")
class C(itertools.count):
    def __init__(self, a, tag=None): self.tag = tag
try: c = C(5, tag='q')
except TypeError as e: print(e)
class C(itertools.count): pass
c = C(5); c.x = 3; print(c, next(c), c.x, isinstance(c, itertools.count), c.__dict__)
class Ch(itertools.chain):
    def __init__(self, *a, tag=None): self.tag = tag
c = Ch('ab', 'c', tag=7); print(c.tag, list(c)); print(type(Ch.from_iterable(['ab'])))
class P(itertools.product): pass
print(list(P('ab', repeat=2)), P.__mro__)
class Cy(itertools.cycle):
    def __new__(cls, *a): return super().__new__(cls, 'xy')
    def __next__(self): return super().__next__() * 2
print([next(z) for z in [Cy()]*3])
try:
    class X(itertools.count, itertools.chain): pass
except TypeError as e: print(e)
try:
    class X(itertools._grouper): pass
except TypeError as e: print(e)
d = copy.copy(C(3)); print(d, type(d))
class R(itertools.repeat): pass
print(R(1), R('a', 3), len(list(R(1,2))))
for cls in (itertools.chain, itertools.cycle, itertools.islice, itertools.starmap, itertools.takewhile, itertools.groupby):
    try: cls(foo=1)
    except TypeError as e: print(cls.__name__, e)
a, b = itertools.tee(iter('abc')); print(type(a)('xyz').__next__(), pickle.loads(pickle.dumps(a)).__next__())
print(list(copy.deepcopy(itertools.chain([1],[2]))), list(copy.deepcopy(itertools.islice([1,2,3], 1, None))))
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always'); copy.copy(itertools.count()); print([str(x.message) for x in w], w[0].category)

MAKERS = [
    lambda: itertools.accumulate([1, 2, 3]), lambda: itertools.accumulate([1, 2], initial=5), lambda: itertools.chain("ab", "c"),
    lambda: itertools.combinations("abcd", 2), lambda: itertools.combinations_with_replacement("abc", 2),
    lambda: itertools.compress("abc", [1, 0, 1]), lambda: itertools.count(3, 2), lambda: itertools.cycle("abc"),
    lambda: itertools.dropwhile(str.isalpha, "ab1c"), lambda: itertools.filterfalse(str.isdigit, "a1b"),
    lambda: itertools.islice("abcdefg", 1, 6, 2), lambda: itertools.permutations("abc", 2), lambda: itertools.product("ab", repeat=2),
    lambda: itertools.repeat(1, 3), lambda: itertools.starmap(pow, [(2, 3), (3, 2)]), lambda: itertools.takewhile(str.isalpha, "ab1c"),
    lambda: itertools.zip_longest("ab", "c", fillvalue="-"), lambda: itertools.tee("abcd")[0],
]
for make in MAKERS:
    for taken in range(3):
        it = make()
        for _ in range(taken):
            next(it, None)
        copies = pickle.loads(pickle.dumps(it)), copy.deepcopy(it), it
        print(type(it).__name__, taken, *[list(itertools.islice(c, 4)) for c in copies])
groups = itertools.groupby("aabbc")
next(groups)
print([(key, list(group)) for key, group in copy.deepcopy(groups)])
for it, states in ((itertools.cycle("ab"), [1, (), ([1], 1)]), (itertools.product("ab", "cd"), [1, (0,), ("x", 1), (1, 9)]),
                   (itertools.permutations("abc", 2), [(1, 2), ((1, 2), (1, 1)), ((2, 1, 0), (3, 1))]),
                   (itertools.islice("abc", 2), ["x", 1]), (itertools.chain("ab"), [(), (1,)])):
    for state in states:
        try:
            it.__setstate__(state)
            print(state, list(itertools.islice(it, 3)))
        except (TypeError, ValueError) as e:
            print(state, type(e).__name__, e)
for it in (itertools.pairwise("abc"), itertools.batched("abc", 2)):
    try:
        copy.copy(it)
    except TypeError as e:
        print(e)
