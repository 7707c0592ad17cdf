# Lists of floats or of ints alone are added up exactly; so is what mixes them.
import statistics as S
from decimal import Decimal
from fractions import Fraction
import math

inf, nan = math.inf, math.nan
for data in ([1.5, 2.25, 1e300], [5e-324, -5e-324, 1.0], [1e16, 1.0, -1e16], [0.1] * 10, (3, 1, 2), [2**62, 2**63 - 1, -2**63 + 1],
             [2**70, 1], [1, 2.5], [True, 2], [-0.0], [inf, 1.0], [inf, -inf], [nan, 1.0], [], [4], iter([1.0, 4.0]),
             [Fraction(1, 3), 2], [Decimal('3.75'), Decimal(-16), Decimal('-7.5')], [Decimal(4)], [Decimal('NaN'), 1]):
    data = list(data) if not isinstance(data, (list, tuple)) else data
    print(data)
    for f in S.mean, S.fmean, S.variance, S.pvariance, S.stdev, S.pstdev:
        try:
            print(' ', f.__name__, repr(f(data)), repr(f(iter(data))))
        except Exception as e:
            print(' ', f.__name__, type(e).__name__, e)
print(S.stdev([1.0, 2.0, 4.0], 2.5), S.pvariance([1, 2, 4], 2), math.fsum([-0.0]), math.comb(61, 30), math.comb(66, 33), math.comb(70, 35))
print([math.factorial(n) for n in (0, 1, 20, 21, 22)])
