from abc import ABC, abstractmethod


class Shape(ABC):
    @abstractmethod
    def area(self): ...

    @property
    @abstractmethod
    def name(self): ...

    def describe(self): return f"{self.name} of {self.area()}"


class Square(Shape):
    name = "square"
    def __init__(self, s): self.s = s
    def area(self): return self.s ** 2


class Half(Shape):
    def area(self): return 0


for cls in Shape, Half:
    try:
        cls()
    except TypeError as e:
        print(e)
print(Square(3).describe(), isinstance(Square(1), Shape), Shape.__abstractmethods__ == {"area", "name"})


class Even(type):
    def __instancecheck__(cls, v): return isinstance(v, int) and v % 2 == 0
    def __subclasscheck__(cls, c): return c is int


class E(metaclass=Even): pass


print(isinstance(4, E), isinstance(5, E), issubclass(int, E), issubclass(str, E))
