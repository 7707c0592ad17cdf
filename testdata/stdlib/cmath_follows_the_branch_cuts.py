# cmath: values on both sides of the cuts, what is not finite, and what has no value.
import cmath
from math import inf, nan

ones = [acos for acos in ("acos", "acosh", "asin", "asinh", "atan", "atanh", "cos", "cosh", "exp", "log", "log10",
                          "sin", "sinh", "sqrt", "tan", "tanh")]
points = [1 + 2j, complex(-2, 0.0), complex(-2, -0.0), complex(0.0, -2), complex(-0.0, 2), 0j, 1 + 0j, complex(-1, -0.0),
          1e-200 + 1e-200j, 1e300 - 1e300j, 700 + 1j, complex(inf, 1), complex(-inf, -0.0), complex(2, inf)]


def show(f, *args):
    try:
        return f(*args)
    except (ValueError, OverflowError, ZeroDivisionError) as e:
        return f"{type(e).__name__}: {e}"


for name in ones:
    print(name, *(show(getattr(cmath, name), z) for z in points), sep="\n  ")
for z in points:
    print(show(cmath.phase, z), show(cmath.polar, z), show(cmath.log, z, 2), cmath.isfinite(z), cmath.isinf(z), cmath.isnan(z))
for r, phi in ((2, 1), (2, 0), (0, inf), (1, inf), (inf, nan), (nan, 0.0), (-1, cmath.pi)):
    print(r, phi, show(cmath.rect, r, phi))
print(cmath.isclose(1 + 1e-10j, 1), cmath.isclose(1, 2, abs_tol=1), cmath.isclose(inf, 1), cmath.infj, cmath.nanj)
try:
    cmath.sqrt("1")
except TypeError as e:
    print(e)
