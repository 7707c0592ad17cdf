class Loose:
    def __init__(self): self.real = 1
    def __getattr__(self, name):
        if name.startswith("x"):
            return name.upper()
        raise AttributeError(f"no {name}")


class Strict:
    def __getattribute__(self, name):
        print("get", name)
        return object.__getattribute__(self, name)

    def __setattr__(self, name, v):
        print("set", name)
        super().__setattr__(name, v)

    def __delattr__(self, name):
        print("del", name)
        object.__delattr__(self, name)


l = Loose()
print(l.real, l.xyz, hasattr(l, "abc"), getattr(l, "abc", "default"))
s = Strict()
s.v = 1
print(s.v)
del s.v
print(hasattr(s, "v"))
