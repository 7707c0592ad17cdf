# singledispatch follows the order of classes, abstract ones where they first apply, and refuses what is ambiguous.
from abc import ABC
from collections.abc import Iterable, Mapping, MutableMapping, Sized
from functools import cmp_to_key, lru_cache, partial, partialmethod, singledispatch, singledispatchmethod


@singledispatch
def kind(x):
    return "object"


@kind.register
def _(x: int | float):
    return "number"


kind.register(Sized, lambda x: "sized")
kind.register(Mapping, lambda x: "mapping")
print(kind(1), kind(True), kind(2.5), kind([]), kind({}), kind(None), kind.registry[int].__name__)
kind.register(MutableMapping, lambda x: "mutable mapping")
print(kind({}), kind.dispatch(bool) is kind.dispatch(int), type(kind.registry).__name__)


class Both(ABC):
    pass


@singledispatch
def either(x):
    return "object"


either.register(Iterable, lambda x: "iterable")
either.register(Both, lambda x: "both")
Both.register(str)
for call in (lambda: either(""), lambda: either(), lambda: kind.register(3), lambda: kind.register("a", len),
             lambda: kind.register(lambda x: x), lambda: singledispatchmethod(3)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])


class Show:
    @singledispatchmethod
    def show(self, x):
        return "any"

    @show.register
    @classmethod
    def _(cls, x: int):
        return cls.__name__

    def power(self, base, exponent):
        return base ** exponent

    square = partialmethod(power, exponent=2)


print(Show().show("a"), Show.show(1), Show().square(5), Show.square(Show(), 3))

key = cmp_to_key(lambda a, b: b - a)
print(type(key), key.obj, key(3).obj, key(3) < key(2), sorted([1, 3, 2], key=key))
try:
    key < key(1)
except AttributeError as e:
    print(e)


@lru_cache
def cached(n):
    return n


print(cached.__reduce__(), cached.__copy__() is cached, cached.cache_parameters())
print(partial[int], partial(int, base=2).__get__(None, int))
