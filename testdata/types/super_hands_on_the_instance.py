# A method found through super() is called with the instance, not with the super object.
class Base:
    kind = None

    def f(self):
        return type(self).__name__, self.kind


class Derived(Base):
    kind = list

    def f(self):
        s = super()
        return super().f(), s.f()


print(Derived().f())


class Named(str):
    __str__ = str.upper
    __repr__ = str.__len__


print(Named('abc'))


class Number(int):
    __str__ = int.__neg__
    __format__ = object.__format__


try:
    str(Number(5))
except TypeError as e:
    print(e)


class Shown(int):
    __str__ = int.__repr__

    def __repr__(self):
        return '<shown>'


print(Shown(5), repr(Shown(5)), f'{Shown(5)}')
