print(1 == "1", [] == (), {} == set(), None == 0, 1 == 1.0, "a" != b"a", (1, 2) == [1, 2], 0 == False, "" == None, [1] == [1.0], {1: 2} == {1.0: 2.0}, float("inf") == 10 ** 400, frozenset() == set(), range(0) == range(5, 5), 2 ** 0.5 == 2 ** 0.5, type(1) == int, b"" == bytearray())
for a, b in ((1, "a"), ([], ()), ({}, 1), (None, None), (1, None), ("a", b"a"), (1j, 1), (object, int), (set(), [])):
    try:
        a < b
    except TypeError as e:
        print(e)
