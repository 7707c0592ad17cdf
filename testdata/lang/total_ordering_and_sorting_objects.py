import functools


@functools.total_ordering
class Version:
    def __init__(self, text): self.parts = tuple(map(int, text.split(".")))
    def __eq__(self, o): return self.parts == o.parts
    def __lt__(self, o): return self.parts < o.parts
    def __repr__(self): return ".".join(map(str, self.parts))


vs = [Version(t) for t in "1.10 1.2 0.9 1.2.1".split()]
print(sorted(vs), max(vs), Version("1.0") >= Version("0.9"), Version("2.0") <= Version("1.9"), Version("1.2") != Version("1.2"))
