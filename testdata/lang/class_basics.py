class Animal:
    """An animal."""
    kingdom = "animalia"

    def __init__(self, name):
        self.name = name

    def speak(self):
        return f"{self.name} makes a sound"

    def __repr__(self):
        return f"{type(self).__name__}({self.name!r})"


class Dog(Animal):
    def speak(self):
        return super().speak() + ": woof"


d = Dog("Rex")
print(d, d.speak(), d.kingdom, isinstance(d, Animal), issubclass(Dog, Animal), isinstance(d, (int, Dog)))
print(Animal.__doc__, Dog.__doc__, Dog.__name__, Dog.__bases__, Dog.__mro__)
d.kingdom = "own"
print(d.kingdom, Dog.kingdom, d.__dict__, vars(d))
Dog.kingdom = "class"
del d.kingdom
print(d.kingdom, Animal.kingdom)
print(type(d) is Dog, d.__class__, d.__module__)
print(getattr(d, "name"), getattr(d, "zip", "none"), hasattr(d, "speak"))
setattr(d, "age", 3)
print(d.age)
delattr(d, "age")
try:
    d.age
except AttributeError as e:
    print(e)
try:
    Dog.age
except AttributeError as e:
    print(e)
