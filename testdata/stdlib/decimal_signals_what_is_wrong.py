# Traps, flags, contexts and the errors they end in.
from decimal import *
import asyncio
import decimal


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for value in [(1, 2), (0, (1, 'a'), 3), (2, (1,), 3), (0, (1, 2), 'F'), (0, (), 'n'), [0, [1], 2], (0, (1,), 'x'), None, 1j, b'1', 'abc', '',
              '1e', '--1', '1E+99999999999999999999', 'NaN123', True, 1.1, float('nan'), float('-inf')]:
    attempt(lambda: repr(Decimal(value)))
for f in (lambda: Decimal(1) + 1.5, lambda: Decimal(1) < 'a', lambda: Decimal('nan') < 1, lambda: Decimal('nan') == 1,
          lambda: Decimal('snan') == 1, lambda: Decimal(1) / 0, lambda: Decimal(0) / 0, lambda: Decimal('inf') - Decimal('inf'),
          lambda: Decimal(10) ** 100000000, lambda: int(Decimal('nan')), lambda: int(Decimal('inf')), lambda: hash(Decimal('snan')),
          lambda: Decimal('nan').as_integer_ratio(), lambda: float(Decimal('snan')), lambda: format(Decimal(1), 'q'),
          lambda: Decimal(1).quantize(5, rounding='x'), lambda: Decimal(1).compare('2'), lambda: setcontext(3), lambda: Context(prec=0), lambda: Context(Emin=1),
          lambda: Context(capitals=2), lambda: Context(traps=[1]), lambda: getcontext().foo, lambda: setattr(getcontext(), 'foo', 1),
          lambda: delattr(getcontext(), 'prec'), lambda: localcontext(foo=1), lambda: localcontext(3), lambda: Decimal(1, 2),
          lambda: Decimal(1) % 0, lambda: Decimal(1) // 0, lambda: divmod(Decimal(1), 0), lambda: Decimal(10**40) % 3,
          lambda: Decimal(-1).sqrt(), lambda: Decimal(0).ln(), lambda: Decimal('1e30').quantize(Decimal('.1')),
          lambda: 0 ** Decimal(0), lambda: Decimal(-8) ** Decimal('.5')):
    attempt(f)
print(getcontext())
print(getcontext().flags)
print(BasicContext, ExtendedContext, DefaultContext, sep='\n')
print(InvalidOperation.__mro__, Overflow.__mro__, FloatOperation.__bases__, DivisionByZero.__bases__)

context = Context(prec=5, traps=[Inexact])
attempt(lambda: context.divide(1, 3))
context.traps[Inexact] = False
print(context.divide(1, 3), context.flags[Inexact], context.traps[Inexact], Inexact in context.flags, len(context.traps))
context.clear_flags()
print(context, context.create_decimal('1.2345678'), context.copy().prec, context.Etiny(), context.Etop())
attempt(lambda: context.flags['x'])

with localcontext() as ctx:
    ctx.prec = 4
    print(Decimal(1) / 7, getcontext() is ctx)
    with localcontext(Context(prec=2, rounding=ROUND_UP)):
        print(Decimal(1) / 7)
    print(+Decimal('1.23456'))
print(Decimal(1) / 7)
with localcontext(traps=[FloatOperation]):
    attempt(lambda: Decimal(0.5))
    attempt(lambda: Decimal(1) < 0.5)
    print(Decimal('0.5') == 0.5)


async def worker(prec):
    getcontext().prec = prec
    await asyncio.sleep(0)
    return Decimal(1) / 3


async def main():
    setcontext(Context(prec=6))
    print(await asyncio.gather(worker(3), worker(4)), Decimal(1) / 3)


asyncio.run(main())
