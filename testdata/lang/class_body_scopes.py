x = "global"


class C:
    x = "class"
    y = x
    def get(self): return x
    z = [x for _ in range(1)]
    w = [i for i in x]
    x += "!"
    for i in range(2):
        x += str(i)
    if True:
        conditional = 1
    del i


print(C.x, C.y, C().get(), C.z, C.w, C.conditional, hasattr(C, "i"))


def f():
    x = "local"
    class D:
        y = x
        def get(self): return x
    return D


print(f().y, f()().get())


class Outer:
    class Inner:
        v = 1
    def make(self): return self.Inner()


print(Outer.Inner.v, Outer().make().v, Outer.Inner.__qualname__)
