import functools, itertools, operator
print(list(itertools.chain([1], "ab")), list(itertools.islice(itertools.count(5, 2), 3)), list(itertools.accumulate([1, 2, 3])), list(itertools.permutations("abc", 2))[:3], list(itertools.combinations([1, 2, 3], 2)))
print([(k, list(g)) for k, g in itertools.groupby("aabbb")], list(itertools.zip_longest([1], "ab", fillvalue=0)), list(itertools.product([0, 1], repeat=2)), list(itertools.takewhile(lambda x: x < 3, [1, 2, 3, 1])))
print(functools.reduce(operator.add, [1, 2, 3]), functools.partial(pow, 2)(5))


@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), fib.cache_info())
