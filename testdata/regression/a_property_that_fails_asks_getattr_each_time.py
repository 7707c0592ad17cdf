# A getter that raised AttributeError was followed by __getattr__ only the first time a place in the program read it.
class Record:
    @property
    def total(self):
        raise AttributeError("inner")

    def __getattr__(self, name):
        return "asked for " + name


class Frozen(tuple):
    @property
    def first(self):
        return self[0]

    @property
    def gone(self):
        raise AttributeError("inner")

    def __getattr__(self, name):
        return "asked for " + name


record, frozen = Record(), Frozen((1, 2))
record.x = 1
for _ in range(3):
    print(record.total, frozen.first, frozen.gone)


class Plain:
    def method(self):
        return "the method of " + self.name

    def __init__(self, name):
        self.name = name


def read(thing):
    return thing.method


# what a class gives under a name is remembered, but not beyond a change of the class or of the instance
one, two = Plain("one"), Plain("two")
for thing in one, two, one:
    print(read(thing)(), read(thing).__self__ is thing, read(thing) == thing.method, read(thing) is thing.method)
two.method = lambda: "its own"
print(read(one)(), read(two)())
Plain.method = property(lambda self: lambda: "a property of " + self.name)
print(read(one)(), read(two)())


def real(number):
    return number.real, number.imag


class Half(float):
    real = "half"


for number in 1, 2, 1.5, 2.5, True, Half(2), 3j:
    print(real(number))


def arguments(e):
    return e.args


class Own(Exception):
    args = "hidden"


for e in ValueError(1), ValueError(2, 3), KeyError(), Own(1), OSError(2, "none"):
    print(arguments(e))
