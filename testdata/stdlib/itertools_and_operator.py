import itertools as it
import operator

print(list(it.islice(it.count(5, 2), 3)), it.count(2.5), it.repeat(1, 3))
print([(k, list(g)) for k, g in it.groupby("aabbc")])
print(list(it.accumulate([1, 2, 3])), list(it.accumulate([1, 2, 3], operator.mul, initial=10)))
print(list(it.batched("abcde", 2)), list(it.pairwise([1, 2, 3])))
print(list(it.product("ab", repeat=2)), list(it.permutations([1, 2, 3], 2)))
print(list(it.combinations("abc", 2)), list(it.combinations_with_replacement("ab", 2)))
print(list(it.zip_longest("ab", "c", fillvalue="-")), list(it.chain("ab", [1])), list(it.chain.from_iterable(["ab", "c"])))
print(list(it.takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(it.dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
a, b = it.tee(iter([1, 2, 3]))
print(next(a), next(a), list(b), list(a))
cycle = it.cycle("ab")
print([next(cycle) for _ in range(5)], list(it.starmap(pow, [(2, 3)])), list(it.compress("abc", [1, 0, 1])))
source = iter(range(10))
print(list(it.islice(source, 2, 8, 3)), next(source))
print(operator.itemgetter(1, 2)([1, 2, 3]), operator.attrgetter("real")(3), operator.methodcaller("split", ",")("a,b"))
for call in (lambda: it.islice([1], -1), lambda: it.batched("a", 0), lambda: it.count("a"), lambda: it.product([1], repeat=-1)):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
