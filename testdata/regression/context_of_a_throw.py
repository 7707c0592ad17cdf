# What frames handle while an exception thrown into the innermost goes out through them: those further out, which are not
# resumed yet, give no context. They used to.
import asyncio
def show(e):
    return e and (repr(e), show(e.__context__))
def probe(w):
    try: raise KeyError(w)
    except KeyError as e: print(show(e))
async def inner(n):
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        pass
    probe("inner now")
    await asyncio.sleep(0)
    probe("inner later")
    try:
        await asyncio.sleep(9)
    finally:
        probe("inner fin")
async def middle():
    try:
        raise ValueError("middle")
    except ValueError:
        try:
            await inner(1)
        except asyncio.CancelledError:
            probe("middle now")
            await asyncio.sleep(0)
            probe("middle later")
async def outer():
    try:
        raise OSError("outer")
    except OSError:
        await middle()
        probe("outer")
        await asyncio.sleep(0)
        probe("outer later")
async def main():
    try:
        raise TypeError("main")
    except TypeError:
        t = asyncio.create_task(outer())
        for _ in range(4):
            await asyncio.sleep(0)
            t.cancel()
            await asyncio.sleep(0)
        await asyncio.sleep(0)
asyncio.run(main())
def g():
    try:
        yield
    except ValueError: pass
    probe("g")
    yield
    probe("g2")
def h():
    try: raise OSError()
    except OSError:
        yield from g()
        probe("h")
        yield
x = h()
next(x)
try: 1/0
except ZeroDivisionError:
    x.throw(ValueError())
    x.throw(IndexError()) if 0 else next(x)


async def notified_and_cancelled(condition):
    try:
        raise ValueError("handled")
    except ValueError:
        try:
            async with condition:
                await condition.wait()
        except asyncio.CancelledError as e:
            print(show(e))


async def late():
    for twice in True, False:
        condition = asyncio.Condition()
        task = asyncio.create_task(notified_and_cancelled(condition))
        await asyncio.sleep(0)
        async with condition:
            condition.notify_all()
            for _ in range(1 + twice):
                await asyncio.sleep(0)
                task.cancel(str(twice))
                await asyncio.sleep(0)
        await task
asyncio.run(late())
