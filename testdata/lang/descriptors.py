class Typed:
    def __init__(self, kind): self.kind = kind
    def __set_name__(self, owner, name): self.name = name; print("named", owner.__name__, name)
    def __get__(self, obj, owner):
        return self if obj is None else obj.__dict__[self.name]
    def __set__(self, obj, v):
        if not isinstance(v, self.kind):
            raise TypeError(f"{self.name} must be {self.kind.__name__}")
        obj.__dict__[self.name] = v


class Lazy:
    def __init__(self, f): self.f = f
    def __get__(self, obj, owner):
        v = obj.__dict__[self.f.__name__] = self.f(obj)
        return v


class P:
    age = Typed(int)

    @Lazy
    def slow(self):
        print("computing")
        return 42


p = P()
p.age = 3
print(p.age, type(P.age).__name__)
try:
    p.age = "old"
except TypeError as e:
    print(e)
print(p.slow, p.slow)
