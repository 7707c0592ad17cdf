# Flags with bits that no member of one bit has used to be named wrongly, or raised AttributeError where CPython
# tells which bits have no name; and what a member's __init__ raised told of what was handled around the class.
import enum


def tried(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, repr(e.__context__))


for base in enum.Flag, enum.IntFlag:
    for boundary in None, enum.STRICT, enum.CONFORM, enum.EJECT, enum.KEEP:
        for values in (3, 4, 4), (4, 7, 1), (1, 3, 5), (-1, 4, 1), (8, 3, 0):
            A = base('A', list(zip('abc', values)), boundary=boundary)
            print(base.__name__, boundary and boundary.name, list(A), dict(A.__members__))
            for n in 0, 3, 5, 7, 9, 12, -1, -4, -9:
                tried(lambda: (n, A(n), str(A(n)), list(A(n)) if isinstance(A(n), A) else ''))
                tried(lambda: (~A(n), A(n) | A.a, A(n) & A.b, A(n) ^ A.c))

try:
    raise OSError('before')
except OSError:
    try:
        class Broken(enum.Enum):
            a = 1

            def __init__(self, *a):
                raise ValueError('in it')
    except ValueError as e:
        print(e, repr(e.__context__), e.__cause__, e.__suppress_context__)


class Odd(enum.Flag):
    a = 1
    b = None
    c = (1, 2)


for f in (lambda: Odd.a | Odd.b, lambda: Odd.b ^ Odd.a, lambda: ~Odd.b, lambda: Odd(3), lambda: Odd(True), lambda: enum.IntFlag('E', 'a')(False)):
    tried(f)
