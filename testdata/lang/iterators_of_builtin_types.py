for x in ([1, 2], (1, 2), "ab", b"ab", {1: "a"}, {1}, range(2), {1: 2}.items(), {1: 2}.values(), enumerate("a"), zip("a", "b"), map(str, [1]), filter(None, [1]), reversed([1]), reversed(range(2)), (i for i in "a"), iter(int, 0), reversed({1: 2}), frozenset([1]), bytearray(b"a"), reversed("ab"), reversed((1,))):
    it = iter(x)
    print(type(x).__name__, type(it).__name__, list(it), next(it, "end"), iter(it) is it)
