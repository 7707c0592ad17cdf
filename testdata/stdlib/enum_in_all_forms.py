from enum import *
import enum
class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1
    def describe(self): return f'{self.name} is {self.value}'
    @property
    def twice(self): return self.value * 2
    @classmethod
    def fav(cls): return cls.GREEN
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color['RED'], Color.CRIMSON is Color.RED, list(Color), len(Color), Color)
print(Color.RED.describe(), Color.GREEN.twice, Color.fav(), Color.RED in Color, 1 in Color, 7 in Color, Color.__members__, type(Color.RED), isinstance(Color.RED, Color))
for f in (lambda: Color(9), lambda: Color['X'], lambda: Color.X, lambda: setattr(Color, 'RED', 3), lambda: delattr(Color, 'RED'), lambda: Color.RED < Color.GREEN, lambda: type('Z', (Color,), {}), lambda: Color()):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A(Enum):
    X = auto(); Y = auto(); Z = 'z'
print(list(A), hash(A.X) == hash('X'), f'{A.X}', f'{A.X!r:>20}', {A.X: 1})
class I(IntEnum):
    ONE = 1; TWO = 2
print(I.ONE, repr(I.ONE), I.ONE + I.TWO, I.ONE < I.TWO, f'{I.TWO:>4}', I(2), sorted(I), I.ONE == 1, '%d' % I.TWO, isinstance(I.ONE, int))
class S(StrEnum):
    FOO = auto(); BAR = 'b'
print(S.FOO, repr(S.FOO), S.FOO == 'foo', S.BAR.upper(), f'{S.FOO}')
class P(Flag):
    R = auto(); W = auto(); X = auto()
    RW = R | W
print(P.R | P.X, repr(P.R | P.X), P.RW, repr(P.RW), P.R in P.RW, list(P.RW), len(P.RW), bool(P(0)), repr(P(0)), P(0), ~P.R, P.R ^ P.RW, P.RW & P.W, list(P), P(5))
try: P(64)
except ValueError as e: print(e)
class IF(IntFlag):
    A = 1; B = 2; C = 4
print(IF.A | IF.B, repr(IF.A | IF.B), repr(IF(9)), IF.A | 8, repr(~IF.A), IF.A + 1, repr(IF(0)), f'{IF.B}')
try:
    @unique
    class D(Enum): A = 1; B = 1
except ValueError as e: print(e)
F = Enum('F', 'A B C'); print(list(F), F, F.__module__)
F = Enum('F', {'A': 5, 'B': 6}); print(list(F)); F = IntEnum('F', ['A', 'B'], start=10); print(list(F)); F = Enum('F', [('P', 3), ('Q', 4)]); print(list(F))
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.4e6)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius**2, 2)
print(Planet.EARTH, Planet.EARTH.g, Planet.MARS.value, Planet((6.4e23, 3.4e6)))
class N(Enum):
    def __new__(cls, v, label):
        o = object.__new__(cls); o._value_ = v; o.label = label; return o
    A = (1, 'first'); B = (2, 'second')
print(N(1), N.B.label, repr(N.A))
class M(Enum):
    A = 1
    @classmethod
    def _missing_(cls, v): return cls.A if v == 'dflt' else None
print(M('dflt'))
try: M(4)
except ValueError as e: print(e)
class G(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower() + str(count)
    FOO = auto(); BAR = auto()
print(list(G))
class Ab(str, Enum):
    A = 'a'; B = 'b'
print(Ab.A, repr(Ab.A), Ab.A == 'a', f'{Ab.A}', Ab('b'), ''.join([Ab.A, Ab.B]))
class Bs(Enum):
    def hi(self): return 'hi ' + self.name
class Ch(Bs):
    A = 1
print(Ch.A.hi())
try:
    class Q(Enum): A = 1; A = 2
except TypeError as e: print(e)
class NM(Enum):
    A = 1
    B = nonmember(5)
    C = member(7)
    def f(self): pass
    class Inner: pass
    _private = 3
    __dunder__ = 4
print(list(NM), NM.B, NM.Inner)
match Color.RED:
    case Color.GREEN: print('g')
    case Color.RED: print('r')
import copy
print(copy.deepcopy(Color.RED) is Color.RED, Color.RED is copy.copy(Color.RED), Color.RED.__class__, Color.__name__, Color.RED == 1, Color.RED != Color.GREEN)
print([m.name for m in reversed(Color)], dict(Color.__members__), bool(Color.RED), Color.RED.__doc__)
@verify(UNIQUE, CONTINUOUS)
class V(Enum): A = 1; B = 2
class T(Enum):
    name = 'n'
    value = 'v'
print(T.name, T.value, T.name.value if not isinstance(T.name, str) else 0)
class W(float, Enum):
    A = 1.5
print(W.A, W.A + 1, repr(W.A), f'{W.A}')
class U(Enum):
    A = [1]; B = {}
print(U([1]), U({}), list(U))
class DD(tuple, Enum):
    A = 1, 2
print(DD.A, repr(DD.A), DD.A[0])
print(STRICT, repr(KEEP), FlagBoundary.STRICT, EnumCheck.UNIQUE)
print(repr(Color), repr(P), [x for x in dir(Color) if not x.startswith('__')])
class WithInit(Enum):
    def __init_subclass__(cls, **k): super().__init_subclass__(**k); print('sub', cls.__name__, list(cls) if cls.__members__ else [])
class Sub(WithInit): A = 1
