class Seq:
    def __init__(self, *items): self.items = list(items)
    def __getitem__(self, i):
        print("get", i)
        return self.items[i]
    def __setitem__(self, i, v): print("set", i, v)
    def __delitem__(self, i): print("del", i)
    def __len__(self): return len(self.items)


s = Seq(1, 2, 3)
print(s[0], s[-1], s[1:], s[::2])
s[1] = 5
s[1:2] = 6
del s[0]
print(list(s))
print(2 in s, 9 in s)
print(list(reversed(s)))
a, *b = s
print(a, b)
s[1, ...]  if False else None


class D(dict):
    def __missing__(self, k): return f"missing {k}"


print(D(a=1)["a"], D()["b"], D().get("b"))
