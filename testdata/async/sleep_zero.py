# A sleep of no time seen from all sides: driven by hand, looked at, thrown into, closed, while its coroutine is somebody's.
import asyncio
import inspect


async def zero(delay=0):
    try:
        return "value", await asyncio.sleep(delay)
    except BaseException as e:
        print("raised", type(e).__name__, e, "cause", repr(e.__cause__))
        if isinstance(e, GeneratorExit):
            raise
        return "caught"
    finally:
        print("left")


async def outer(*args):
    return "outer", await zero(*args)


def drive(coro, *steps):
    for step in steps:
        try:
            print("gave", step(coro))
        except BaseException as e:
            print("ended by", type(e).__name__, getattr(e, "value", e))
    print(inspect.getcoroutinestate(coro), coro.cr_await, coro.cr_frame is None)


def start(c):
    return c.send(None)


def look(c):
    inner = c
    names = []
    while inner is not None and hasattr(inner, "cr_await"):
        names.append((inner.__name__, inspect.getcoroutinestate(inner)))
        inner = inner.cr_await
    return names


for make in (zero, outer):
    for first in ((start,), (start, look)):
        drive(make(), *first, start)
        drive(make(False), *first, lambda c: c.send("ignored"))
        drive(make(-1), *first, lambda c: c.throw(ValueError("thrown")))
        drive(make(), *first, lambda c: c.throw(StopIteration("stop")))
        drive(make(), *first, lambda c: c.throw(3))
        drive(make(), *first, lambda c: c.close())
        drive(make(), *first, start, start)


async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0)
    sleeping = task.get_coro().cr_await.cr_await
    print(sleeping.__name__, inspect.getcoroutinestate(sleeping), [f.f_code.co_name for f in task.get_stack()])
    for act in (lambda: sleeping.send(None),):
        try:
            print(act())
        except BaseException as e:
            print(type(e).__name__, e)
    await asyncio.sleep(0)
    print(task.done())
    for cancel in (0, 1):
        task = asyncio.create_task(outer())
        await asyncio.sleep(0)
        if cancel:
            task.get_coro().cr_await.cr_await
        task.cancel("enough")
        print(await task)

asyncio.run(main())
