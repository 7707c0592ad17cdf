from dataclasses import *
import dataclasses, numbers
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
print(P(1), P(1, 2) == P(1, 2), P(1) != P(2), P(1).tags is P(1).tags, P.__match_args__, P.__doc__)
for f in (lambda: P(), lambda: P(1,2,3,4), lambda: P(1, z=2), lambda: hash(P(1)), lambda: P(1) < P(2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclass(order=True, frozen=True)
class V:
    a: int
    b: str = field(default='z', compare=False, repr=False)
v = V(1)
print(v, V(1) < V(2), hash(V(1)) == hash(V(1, 'q')), sorted([V(3), V(1)]), {V(1): 1})
for f in (lambda: setattr(v, 'a', 2), lambda: delattr(v, 'a'), lambda: setattr(v, 'zz', 2)):
    try: f()
    except FrozenInstanceError as e: print(type(e).__name__, e)
@dataclass
class Q(P):
    z: float = 1.5
    def __post_init__(self): self.total = self.x + self.z
print(Q(1), Q(1).total, [f.name for f in fields(Q)], asdict(Q(1, tags=[P(2)])), astuple(Q(1)), replace(Q(1), x=9))
@dataclass
class K:
    a: int
    _: KW_ONLY
    b: int = 2
    c: InitVar[int] = 5
    def __post_init__(self, c): self.d = c
k = K(1, b=3, c=7); print(k, k.d)
try: K(1, 2)
except TypeError as e: print(e)
@dataclass(slots=True)
class S:
    a: int
    b: int = 3
s = S(1); print(s, S.__slots__, hasattr(s, '__dict__'))
try: s.q = 1
except AttributeError as e: print(e)
for src in ("class X:\n a: list = []", "class X:\n a: int = 1\n b: int", "class X:\n a = field()"):
    try: exec('@dataclass\n' + src)
    except Exception as e: print(type(e).__name__, e)
print(is_dataclass(P), is_dataclass(P(1)), is_dataclass(3), make_dataclass('M', ['x', ('y', int), ('z', int, 5)])(1, 2))
match P(1, 2):
    case P(x, y): print(x, y)
@dataclass
class N:
    c: 'N' = None
n = N(); n.c = n; print(n)
@dataclass(eq=False)
class NE: a: int = 1
print(NE() == NE(), repr(fields(P)[1])[:60], P.__dataclass_params__)
@dataclass(kw_only=True)
class KW: a: int; b: int = 2
print(KW(a=1), KW.__doc__)
print(isinstance(3, numbers.Integral), isinstance(True, numbers.Number), isinstance(1.5, numbers.Real), isinstance(1.5, numbers.Rational), isinstance(1j, numbers.Complex), isinstance('a', numbers.Number), issubclass(int, numbers.Rational))
@dataclass
class R:
    x: int = field(init=False, default=4)
    y: int = field(init=False)
print(R().x)
try: fields(3)
except TypeError as e: print(e)
