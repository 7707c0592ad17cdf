# Task groups: bodies and tasks that fail, cancellation from outside and inside, what is refused, what is said of them.
# clock: virtual
# stderr: ignore
import asyncio
def show(e, d=0):
    if e is None: return None
    r = repr(e)
    if isinstance(e, BaseExceptionGroup): r += str([show(x) for x in e.exceptions])
    return (r, "cause", show(e.__cause__), "ctx", e.__suppress_context__, show(e.__context__))
async def fail(d, e):
    await asyncio.sleep(d); raise e
async def nap(d, swallow=False):
    try:
        await asyncio.sleep(d)
    except asyncio.CancelledError as e:
        print("nap", repr(e))
        if not swallow: raise
async def case(name, coro):
    try:
        print(name, await coro)
    except BaseException as e:
        print(name, show(e), asyncio.current_task().cancelling())
async def a():
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(nap(0.01), name="x")
        print(tg, t.get_name(), t)
        tg.create_task(asyncio.sleep(0))
    print(tg)
    try: tg.create_task(c := nap(1))
    except RuntimeError as e: print(e)
    try:
        async with tg: pass
    except RuntimeError as e: print(e)
    try: asyncio.TaskGroup().create_task(nap(1))
    except RuntimeError as e: print(e)
    return t.result()
async def b():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fail(0, ValueError(1)))
        tg.create_task(nap(5))
        tg.create_task(fail(0, KeyError(2)))
        try: await asyncio.sleep(5)
        finally:
            print(tg, asyncio.current_task().cancelling())
            try: tg.create_task(nap(1))
            except RuntimeError as e: print(e)
async def c():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(nap(5))
        raise ValueError("body")
async def d():
    try: 1/0
    except ZeroDivisionError:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(nap(5, True))
            tg.create_task(fail(0.01, SystemExit(3)))
            await asyncio.sleep(0)
async def e():
    asyncio.get_running_loop().call_later(0.01, asyncio.current_task().cancel, "outer")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(nap(5))
        await asyncio.sleep(3)
async def f():
    asyncio.get_running_loop().call_later(0.01, asyncio.current_task().cancel, "outer")
    async with asyncio.TaskGroup() as tg:
        tg.create_task(nap(5))
        tg.create_task(fail(0.01, OSError(1)))
async def g():
    async with asyncio.TaskGroup() as tg:
        async with asyncio.TaskGroup() as tg2:
            tg.create_task(fail(0, ValueError(1)))
            tg2.create_task(fail(0, ValueError(2)))
            tg2.create_task(nap(5))
async def h():
    async with asyncio.TaskGroup() as tg:
        raise asyncio.CancelledError("mine")
async def i():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(fail(0, asyncio.CancelledError("mine")))
        await asyncio.sleep(0.01)
    return tg
async def j():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(asyncio.sleep(0))
            tg.create_task(case("in", nap(0)))
            async def err(): raise ValueError("eager")
            tg.create_task(err())
            print("after", tg)
            await asyncio.sleep(1)
    finally:
        asyncio.get_running_loop().set_task_factory(None)
async def k():
    tg = asyncio.TaskGroup()
    await tg.__aenter__()
    tg.create_task(fail(0.01, ValueError("late")))
    return tg
async def l():
    asyncio.get_running_loop().set_exception_handler(lambda l, c: print({k: str(v)[:40] for k, v in c.items()}))
    t = asyncio.create_task(k())
    tg = await t
    await asyncio.sleep(0.02)
    print(tg)
async def m():
    async with asyncio.timeout(0.01):
        async with asyncio.TaskGroup() as tg:
            tg.create_task(nap(5))
async def n():
    async with asyncio.TaskGroup() as tg:
        for _ in range(1000):
            tg.create_task(asyncio.sleep(0))
            await asyncio.sleep(0)
    return "many"
async def main():
    for x in a, b, c, e, f, g, h, i, j, l, m, n:
        await case(x.__name__, asyncio.create_task(x()))
    tg = asyncio.TaskGroup()
    c1 = tg.__aexit__(None, None, None)
    print(c1.__qualname__, tg.__aenter__.__qualname__)
    await c1
asyncio.run(main())
try: asyncio.run(d())
except BaseException as x: print(show(x))
