# One place in the program reads, writes and calls attributes of many classes, which change meanwhile.


class Slotted:
    __slots__ = ("x", "y")

    def __init__(self, x):
        self.x = x


class Open:
    kind = "open"

    def __init__(self, x):
        self.x = x

    def name(self):
        return "Open"


class Both(Slotted):
    def name(self):
        return "Both"


class Computed:
    @property
    def x(self):
        return 40

    @x.setter
    def x(self, value):
        print("set", value)


def read(obj):
    return obj.x


def write(obj, value):
    obj.x = value


def attempt(what, *args):
    try:
        return what(*args)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


classes = [type(f"C{i}", (Open,), {}) for i in range(12)]
objects = [Slotted(1), Open(2), Both(3), Computed()] + [c(i) for i, c in enumerate(classes)]
for _ in range(3):
    print([read(o) for o in objects])
for o in objects:
    write(o, 7)
print([read(o) for o in objects])

s = Slotted(1)
print(read(s))
del s.x
print(attempt(read, s))
write(s, 5)
print(read(s), attempt(lambda: s.y))
s.y = 6
print(s.y, attempt(setattr, s, "z", 1))
Slotted.x = Open.kind
print(attempt(read, s), attempt(write, s, 1))


def name(obj):
    return obj.name()


both, opened = Both(0), Open(0)
print([name(o) for o in (both, opened, classes[0](1)) for _ in range(2)])
opened.name = lambda: "own"
Both.name = lambda self: "changed"
print([name(o) for o in (both, opened, classes[0](1)) for _ in range(2)])


def kind(cls):
    return cls.kind


for value in ("open", "other"):
    Open.kind = value
    print([kind(c) for c in (Open, classes[0], Open(1), Open)])
classes[0].kind = property(lambda self: "computed")
print(type(kind(classes[0])).__name__, kind(classes[0](1)))


class Meta(type):
    @property
    def kind(cls):
        return "meta " + cls.__name__


class Metaed(metaclass=Meta):
    kind = "hidden"


print(kind(Metaed), kind(Metaed()), kind(Metaed))


def call(cls, *args):
    return cls.make(*args)


class Maker:
    def make(*args):
        return "function", len(args)


print(call(Maker, 1), call(Maker(), 1), call(Maker, 1, 2))
Maker.make = classmethod(lambda cls, *args: (cls.__name__, len(args)))
print(call(Maker, 1), call(Maker(), 1), call(Maker, 1, 2))
Maker.make = staticmethod(lambda *args: ("static", len(args)))
print(call(Maker, 1), call(Maker(), 1), call(Maker, 1, 2))


def bump(obj):
    obj.x += 1
    return obj.x


opened = Open(1)
vars(opened)["x"] = 10
print(bump(opened), bump(opened), bump(Both(4)), bump(Computed()))
