# Patterns pickle; math takes the number in an instance of a class derived from float, whatever its __float__ says.
import dataclasses
import math
import pickle
import re
import types


class Strange(float):
    def __float__(self):
        return 9.5


print(math.sqrt(Strange(4.0)), math.floor(Strange(2.5)), float(Strange(1.0)))
for pattern in (re.compile("a(b)", re.I), re.compile(b"x+")):
    for protocol in (0, 2, 5):
        print(pickle.loads(pickle.dumps(pattern, protocol)), end=" ")
print()
for value in (memoryview(b"x"), (lambda: 1).__code__):
    try:
        pickle.dumps(value)
    except TypeError as e:
        print(e)
print(types.GeneratorType[int, str, None], types.CoroutineType[None, None, int])
print(str(dataclasses.field(default=1, metadata={})).split(",init")[1].split(",kw_only")[0])
try:
    @dataclasses.dataclass(order=True)
    class Ordered:
        x: int

        def __lt__(self, other):
            return True
except TypeError as e:
    print(e)
