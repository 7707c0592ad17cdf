# Decimals under every rounding and precision, with the signals each step raises.
from decimal import *
import decimal, fractions, math, pickle, copy

samples = [Decimal(s) for s in (
    '0', '-0', '0E+5', '1', '-1', '3', '-7', '0.5', '2.50', '1.1E-8', '-123.456', '9999999', '1E+9', '-6.5E-12',
    'NaN', 'sNaN12', 'Infinity', '-Infinity')]
roundings = [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]
one = '''exp ln log10 logb logical_invert next_minus next_plus normalize sqrt plus minus abs to_integral_exact to_integral_value
number_class to_sci_string to_eng_string is_normal is_subnormal create_decimal'''.split()
two = '''add subtract multiply divide divide_int remainder compare compare_signal compare_total compare_total_mag max max_mag min
min_mag next_toward remainder_near logical_and logical_or rotate scaleb shift quantize power divmod same_quantum copy_sign'''.split()


def step(context, name, *args):
    context.clear_flags()
    result = getattr(context, name)(*args)
    print(name, *args, '->', result, [signal.__name__ for signal, on in context.flags.items() if on])


for i, name in enumerate(one):
    context = Context(prec=3 + i % 7, rounding=roundings[i % 8], Emin=-9, Emax=9, clamp=i % 2, traps=[])
    for a in samples:
        step(context, name, a)
for i, name in enumerate(two):
    context = Context(prec=4 + i % 6, rounding=roundings[i % 8], Emin=-9, Emax=12, traps=[])
    for j, a in enumerate(samples):
        for b in samples[(i + j) % 3::3]:
            step(context, name, a, b)
for rounding in roundings:
    print(rounding, *[Decimal(s).quantize(Decimal('1'), rounding) for s in ('2.5', '-2.5', '1.1', '-1.1', '4.9', '0.5', '10.01')])

print(Decimal(2) ** 100, Decimal(10) ** 30, Decimal('0.5') ** -3, Decimal(4) ** Decimal('0.5'), Decimal(2) ** Decimal('0.5'))
print(pow(Decimal(7), 20, 13), Decimal('1.20') * 3, 7 // Decimal(2), -7 % Decimal(4), divmod(Decimal(7), 2), 1 / Decimal(3))
for digits in 10, 50, 120:
    with localcontext(prec=digits):
        print(Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal('0.007').log10())

# Decimals among Python's other numbers.
half = Decimal('0.5')
print(half == 0.5, half == fractions.Fraction(1, 2), half < 0.6, half > fractions.Fraction(1, 3), hash(half) == hash(0.5), half == 0.5 + 0j)
print(hash(Decimal(10**30)) == hash(10**30), {Decimal('1.0'): 'a'}[1], sum([half, 1, 2]), max(half, 3), Decimal(0.1), Decimal.from_float(2.5))
print(int(Decimal('-7.9')), float(Decimal('1e-5')), complex(half), round(Decimal('2.5')), round(Decimal('2.675'), 2), math.floor(Decimal('-1.5')), math.ceil(half))
print(Decimal('-1.250').as_tuple(), Decimal('1.25').as_integer_ratio(), Decimal((1, (1, 2, 3), -1)), Decimal(' 1_000.5 '), Decimal('١٢'))
print(repr(half), str(Decimal('1E+3')), Decimal('1E-7'), Decimal('123456E+4').to_eng_string(), Decimal('1E+3').adjusted(), bool(Decimal('0.0')))
print(pickle.loads(pickle.dumps(half)), copy.deepcopy(half) is half, copy.copy(getcontext()).prec)
for spec in ('', '.2f', '10.3f', '<10', '*^12.1f', '+,.2f', '012.3f', 'e', '.3e', 'g', '.2%', 'z.0f', ',', 'G', 'n', '=+12', ' .1f'):
    print(spec, *[repr(format(Decimal(s), spec)) for s in ('1234567.891', '-0.04', '0', '1E+3', 'NaN', '-Infinity')])


class Money(Decimal):
    pass


print(repr(Money('1.50')), type(Money(1) + 1), Money('2') * 3, sorted([Money(3), Decimal(1), 2]))
