# What went wrong with *x or **x before an await among the arguments was marked at x alone, not at the call or display.
import asyncio
import traceback


def f(*a, **k):
    return a, k


async def one(x):
    return x


async def call(n):
    match n:
        case 0: return f(1, *None, *(await one([1])), sep=1)
        case 1: return f(*None, c=await one(1))
        case 2: return f(**None, c=await one(1))
        case 3: return f(c=1, **{'c': 1}, d=await one(1))
        case 4: return [*None, await one(1)]
        case 5: return {*None, await one(1)}
        case 6: return (*None, await one(1))
        case 7: return {**None, 1: await one(1)}
        case 8: return 'x'.join(*None, await one(1))
        case 9: return (f(1,
                          *3, await one(1)))


for n in range(10):
    try:
        asyncio.run(call(n))
    except TypeError as e:
        tb = e.__traceback__
        while tb.tb_next:
            tb = tb.tb_next
        print("".join(traceback.format_exception(None, e, tb)))
