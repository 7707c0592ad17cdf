# Plain fields of built-in types are member descriptors, which refuse and pickle as those of __slots__; sizes are CPython's.
import copy
import sys
import types


class Empty:
    pass


class Slots:
    __slots__ = ("a", "b")


class Number(int):
    pass


for member in (complex.real, slice.start, super.__thisclass__, OSError.errno, StopIteration.value, Slots.a):
    print(type(member).__name__, member, member.__reduce__())
print(type(int.real).__name__, copy.copy(Slots.a) is Slots.a, isinstance(slice.stop, types.MemberDescriptorType))
for target, name in ((1j, "imag"), (slice(1), "start"), (1, "real"), (range(3), "stop"), (len.__call__, "__self__")):
    try:
        setattr(target, name, 1)
    except AttributeError as e:
        print(e)

for v in (0, 2**40, True, 1.5, 1j, None, "abc", "\u20ac", b"abc", bytearray(b"abc"), (), (1, 2), [], {}, {"a": 1}, {1: 1},
          set(), set(range(9)), Empty(), Slots(), Number(5), object(), Exception(), ValueError(1), range(3), slice(1)):
    print(type(v).__name__, sys.getsizeof(v), v.__sizeof__())
for cls in (object, int, tuple, list, Empty, Slots, Number):
    print(cls.__name__, cls.__basicsize__, cls.__itemsize__, cls.__dictoffset__)


class Wrong:
    def __init__(self, answer):
        self.answer = answer

    def __sizeof__(self):
        return self.answer


for answer in (100, -1, "x"):
    try:
        print(sys.getsizeof(Wrong(answer)), sys.getsizeof(Wrong(answer), 5))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)

error = OSError(1, "no")
for item in (3, "x"):
    try:
        error.characters_written = item
        print(error.characters_written)
        del error.characters_written
        del error.characters_written
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)


async def coroutine():
    return 3


async def agen():
    yield 1


print(list(coroutine().__await__()), list(agen().asend(None)))


def items():
    yield 1
    yield 1 / 0


print({1}.intersection(items()), {1}.issubset(items()))
module = types.ModuleType("m")
print(module.__annotations__, types.ModuleType.__new__(types.ModuleType))
try:
    module.__dict__ = {}
except AttributeError as e:
    print(e)
