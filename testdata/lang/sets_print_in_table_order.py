print({3, 1, 2}, {"b", "a", "c"}, {10, 5, -1, 1000, 33}, {"x": 1}.keys() | {"y"}, set("hello world"), {1.5, 2.5, 0.5})
s = set()
for w in "one two three four five six seven eight nine ten".split():
    s.add(w)
print(s)
s.remove("three"); s.add("eleven"); s.discard("one"); s |= {"zero"}
print(s, {frozenset("ab"), frozenset("cd")} == {frozenset("dc"), frozenset("ba")})
print({(1, "a"), (2, "b"), (3, "c")}, {None, True, "x", 2, 3.5}, set(range(-5, 40, 9)), {-1, -2, 2 ** 61, 2 ** 61 - 1})
