# Fractions: formats with exact digits, other rational types, keywords of the special methods, refusals.
from fractions import Fraction as F
import numbers, decimal, operator


def t(f, *args, **kw):
    try:
        print(repr(f(*args, **kw)))
    except Exception as e:
        print(type(e).__name__, e)


for value in F(1, 3), F(-22, 7), F(10**20, 3), F(1, 10**7), F(0), F(5, 2):
    print([format(value, spec) for spec in ("", ".3f", ".0f", "e", ".2E", "g", ".3g", "%", "+.1%", ">12", "^12.2f", "*<10", "012.2f",
                                            "0=+10.1f", ",.2f", "_", "#.0f", " .1e", "z.0f", "#g", "020,.3f", "#", "+")])
for bad in "d", "x", ".3", "s", "0.5", ".2n", "010":
    t(format, F(1, 3), bad)


class Half(numbers.Rational):
    numerator, denominator = 1, 2
    __abs__ = __ceil__ = __floor__ = __neg__ = __pos__ = __trunc__ = lambda self: self
    __add__ = __radd__ = __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = __mul__ = __rmul__ = __pow__ = lambda s, o: "half"
    __rpow__ = __truediv__ = __rtruediv__ = __le__ = __lt__ = __round__ = __eq__ = __pow__
    __hash__ = None


t(F, Half())
t(F, Half(), 3)
t(operator.add, F(1, 4), Half())
t(operator.lt, F(1, 4), Half())
t(F(1, 2).__eq__, Half())
t(F.from_float, 0.75)
t(F.from_float, "x")
t(F.from_decimal, decimal.Decimal("1.25"))
t(F.from_decimal, 3)
t(F.from_decimal, 1.5)
t(F, decimal.Decimal("0.1"))
t(F, float("nan"))
t(F, float("inf"))
t(F, [1])
t(F, 1.5, 2)
t(F, "1/0")
t(F, "3/-4")
t(F, " 1_0.5e-1 ")
t(F(3, 4).__add__, b=1)
t(F(3, 4).__rsub__, a=0.5)
for op in operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, divmod, operator.pow:
    print(op.__name__)
    for other in F(-2, 3), 2, 0.5, 1j, 0, "x":
        t(op, F(7, 4), other)
        t(op, other, F(7, 4))
t(pow, F(0), -1)
t(pow, F(2, 3), F(1, 2))
t(pow, 2, F(3))
print([round(F(n, 8), 2) for n in range(-4, 5)], [round(F(n, 2)) for n in range(-5, 6)], round(F(12345), -2))
print([x.limit_denominator(10) for x in (F(3141592653589793, 10**15), F(1, 3), F(99, 100))], F(1, 2) == 0.5 == F(1, 2) + 0j, F(1, 2) < float("inf"))
print(hash(F(1, 3)) == hash(F(2, 6)), hash(F(5)) == 5, hash(F(1, 2)) == hash(0.5), F(6, 4).as_integer_ratio(), F(4).is_integer(), int(F(-7, 2)), F(-7, 2).__floor__())
