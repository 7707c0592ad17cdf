import secrets
import statistics as st
import uuid
from fractions import Fraction as F

def a(f, *x, **k):
    try:
        print(repr(f(*x, **k)))
    except Exception as e:
        print(type(e).__name__, e)

for args in [(1, 0), ('1/3',), ('x',), (0.5,), ('1.5e2',), (' -3/4 ',), (None,), (1.5, 2), (6, -4), (F(1, 2), F(3, 4)), ('1/0',), (float('nan'),), (float('inf'),), ()]:
    a(F, *args)
h = F(1, 2)
for f in [lambda: h + F(1, 3), lambda: h + 0.5, lambda: h ** 2, lambda: h ** h, lambda: F(7, 2) // 2, lambda: str(F(3)), lambda: F(1, 3).limit_denominator(2), lambda: F('3.1415926535897932').limit_denominator(1000), lambda: round(F(7, 2)),
          lambda: round(F(7, 3), 2), lambda: h == 0.5, lambda: hash(h) == hash(0.5), lambda: F.from_float(0.1), lambda: f'{F(1, 3):.3f}', lambda: h / 0, lambda: F(-1, 2) ** -3, lambda: divmod(F(7, 2), F(2, 3)), lambda: h < 'a', lambda: 1 - h, lambda: 2 / h,
          lambda: 3 * h, lambda: 2 ** F(3), lambda: abs(-h), lambda: float(F(1, 3)), lambda: int(F(-7, 2)), lambda: h.numerator, lambda: sorted([h, 0.1, 1]), lambda: sum([h, h]), lambda: bool(F(0)), lambda: h.as_integer_ratio(), lambda: F(1, 3) < 0.34, lambda: -7 % F(2, 3)]:
    a(f)
for f in [st.mean, st.median, st.mode, st.multimode, st.stdev, st.pstdev, st.variance, st.pvariance, st.fmean, st.geometric_mean, st.harmonic_mean, st.quantiles, st.median_low, st.median_high]:
    for data in [[], [1], [1, 2], [1, 2, 4], [1.5, 2, 9.25], [F(1, 2), 1], [3, 1, 2, 2]]:
        a(f, data)
a(st.mean, ['a'])
a(st.mode, 'aab')
a(st.linear_regression, [1, 2, 3], [2, 4, 6])
a(st.correlation, [1, 2, 3], [2, 4, 7])
a(st.covariance, [1, 2, 3], [2, 4, 7])
a(st.quantiles, [1, 2, 3, 4, 5], n=10, method='inclusive')
a(uuid.UUID, 'x')
a(uuid.UUID, int=5)
a(uuid.UUID)
a(uuid.uuid5, uuid.NAMESPACE_DNS, 'a')
a(uuid.uuid3, uuid.NAMESPACE_DNS, 'a')
u = uuid.UUID('{12345678-1234-5678-1234-567812345678}')
print(u, u.hex, u.int, u.bytes, u.fields, u.urn, u.version, u.variant, u == uuid.UUID(bytes=u.bytes), u.bytes_le)
print(uuid.uuid4().version, uuid.uuid1().version, len(str(uuid.uuid4())), uuid.uuid4() != uuid.uuid4())
a(setattr, u, 'int', 3)
print(len(secrets.token_hex(8)), len(secrets.token_bytes(5)), 0 <= secrets.randbelow(10) < 10, secrets.choice('a'), len(secrets.token_urlsafe(6)), secrets.compare_digest('a', 'b'))
a(secrets.randbelow, 0)
