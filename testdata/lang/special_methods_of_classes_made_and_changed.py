# A class takes its special methods from the classes it derives from, however they are ordered and whenever they change.
class Base:
    def __len__(self): return 3
    def __add__(self, other): return "base add"


class Left(Base):
    def __len__(self): return 4


class Right(Base):
    def __add__(self, other): return "right add"
    __hash__ = None


class Both(Left, Right):
    pass


class Items(Right, list):
    def __getitem__(self, i): return "item"


def show(cls):
    o = cls()
    try:
        h = hash(o) is not None
    except TypeError as e:
        h = str(e)
    return len(o), o + 1, h


for cls in Base, Left, Right, Both, Items:
    print(cls.__name__, *show(cls))
Base.__radd__ = lambda self, other: "base radd"
print([1 + cls() for cls in (Base, Left, Right, Both, Items)])
Right.__len__ = lambda self: 5
print([len(cls()) for cls in (Base, Left, Right, Both, Items)])
del Left.__len__
print([len(cls()) for cls in (Base, Left, Right, Both, Items)])
Both.__bases__ = (Right, Left)
del Right.__hash__
print(*show(Both))


class Reversed(type):
    def mro(cls):
        return list(reversed(super().mro()[:-1])) + [object]


class Odd(Left, metaclass=Reversed):
    def __len__(self): return 6


print([c.__name__ for c in Odd.__mro__], len(Odd()))


# what is read of a class whose type is a class of the script
class Meta(type):
    pass


class Thing(metaclass=Meta):
    kind = "plain"

    @classmethod
    def make(cls): return cls.__name__

    @staticmethod
    def twice(x): return 2 * x


def read(cls): return cls.kind, cls.make(), cls.twice(4)


print(read(Thing), read(Thing))
Thing.kind = "other"
print(read(Thing))
Meta.kind = property(lambda cls: "the type's")
print(read(Thing))
del Meta.kind
Meta.__getattribute__ = lambda cls, name: (lambda *a: name)
print(Thing.kind(), Thing.make(), Thing.twice(1))
del Meta.__getattribute__


class Other(Meta):
    make = property(lambda cls: lambda: "made by the type")


Thing.__class__ = Other
print(read(Thing))


# a data descriptor of the script, which may stop to be one
class Field:
    def __get__(self, o, cls): return "got"
    def __set__(self, o, v): o.__dict__["field"] = v


class Holder:
    field = Field()


holder = Holder()
holder.field = 1


def get(o): return o.field


print(get(holder), get(holder))
Field.__get__ = lambda self, o, cls: "got otherwise"
print(get(holder))
del Field.__set__
print(get(holder))
