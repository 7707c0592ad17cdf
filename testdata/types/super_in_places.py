# The same super() call meets instances of many classes, and the classes change.
class Base:
    def who(self, *args):
        return ("Base", *args)

    @classmethod
    def make(cls):
        return cls.__name__

    @property
    def size(self):
        return 1


class Left(Base):
    def who(self, *args):
        return ("Left", *super().who(*args))

    @classmethod
    def make(cls):
        return "made " + super().make()

    @property
    def size(self):
        return super().size + 1


class Right(Base):
    def who(self, *args):
        return ("Right", *super().who(1))


class Bottom(Left, Right):
    def who(self, *args):
        return ("Bottom", *(super().who(key=1) if args else super().who(2)))


for obj in (Left(), Bottom(), Left(), Right(), Bottom()):
    print(obj.who(), obj.make(), obj.size)
try:
    Bottom().who(1)
except TypeError as e:
    print(e)
Base.who = lambda self, *args: ("changed", *args)
print(Left().who(), Bottom().who())
del Right.who
print(Bottom().who())
Bottom.__bases__ = (Right, Left)
print(Bottom().who(), Bottom().size)
left = Left()
left.who = "hidden"
print(Left.who(left))
left.__class__ = Right
try:
    Left.who(left)
except TypeError as e:
    print(e)
del Base.who
try:
    Left().who()
except AttributeError as e:
    print(e)


class Odd(Base):
    def call(self):
        return super().make()


print(Odd().call(), Odd().call())


def super():
    return Base()


print(Odd().call())
