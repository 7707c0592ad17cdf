import math

print(math.sqrt(2), math.sin(1), math.exp(1), math.log(10), math.pow(2, 0.5))
print(math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7), math.gcd(12, 18), math.lcm(4, 6), math.comb(100, 50))
print(math.fsum([0.1] * 10), math.hypot(3, 4), math.dist((1, 2), (4, 6)), math.prod([1, 2, 3]), math.isqrt(10**30))
print(math.gamma(0.5), math.lgamma(3), math.frexp(8), math.modf(-1.5), math.nextafter(1, 2, steps=3))
for call in (
    lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: math.sqrt("a"), lambda: math.floor(math.inf),
    lambda: math.factorial(-1), lambda: math.comb(5.0, 2), lambda: math.perm(5, -1), lambda: math.ldexp(1, 1.5), lambda: math.log(),
):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
