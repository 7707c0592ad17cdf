# as_completed as a plain iterator and an asynchronous one: what is given when, timeouts, cancellation, what is refused.
# clock: virtual
# stderr: ignore
import asyncio, inspect
async def work(d, x):
    await asyncio.sleep(d)
    if isinstance(x, BaseException): raise x
    return x
def show(e): return e and (repr(e), show(e.__cause__), show(e.__context__))
async def main():
    print(inspect.signature(asyncio.as_completed))
    for bad in work(0, 1), 5, [5], [[]], None, asyncio.get_running_loop().create_future(), asyncio.sleep(0):
        try:
            print(list(asyncio.as_completed(bad)))
        except TypeError as e: print(repr(e))
        if inspect.iscoroutine(bad): bad.close()
    c = work(0.01, 1)
    it = asyncio.as_completed([c, work(0, 2), c, t := asyncio.create_task(work(0.02, ValueError(3))), t])
    print(type(it).__name__, iter(it) is it, aiter(it) is it, t)
    for co in it:
        print(inspect.iscoroutine(co), co.__qualname__, co.__name__)
        try: print(await co)
        except ValueError as e: print(show(e))
    try: next(it)
    except StopIteration as e: print(show(e))
    try: await anext(it)
    except StopAsyncIteration as e: print(show(e))
    ts = [asyncio.create_task(work(d / 100, d)) for d in (3, 1, 2)] + [asyncio.create_task(work(5, 9))]
    it = asyncio.as_completed(ts, timeout=0.04)
    try:
        async for t in it:
            print(t in ts, t.result())
    except TimeoutError as e: print(show(e))
    print([t.done() for t in ts], ts[-1])
    for co in it: print("none left")
    try: print(await anext(it))
    except StopAsyncIteration: print("stop")
    it = asyncio.as_completed([asyncio.create_task(work(0.01, k)) for k in range(3)])
    cs = list(it)
    print(await asyncio.gather(*cs))
    it = asyncio.as_completed([asyncio.create_task(work(0.01, k)) for k in range(3)])
    w = [asyncio.create_task(c) for c in it]
    await asyncio.sleep(0)
    w[0].cancel()
    print(await asyncio.gather(*w, return_exceptions=True))
    x = asyncio.create_task(work(5, 1))
    it = asyncio.as_completed([x])
    asyncio.get_running_loop().call_later(0.01, x.cancel, "why")
    try:
        for c in it: await c
    except asyncio.CancelledError as e: print(show(e))
    print([x async for x in asyncio.as_completed([])], list(asyncio.as_completed(())))
    async def inner():
        async for t in asyncio.as_completed([asyncio.sleep(0.01)], timeout=0): pass
    try: await inner()
    except TimeoutError as e: print(show(e))
    def gen():
        yield asyncio.sleep(0, 1); yield asyncio.sleep(0.01, 2)
    print([await c for c in asyncio.as_completed(gen())])
asyncio.run(main())
asyncio.set_event_loop(l := asyncio.new_event_loop())
it = asyncio.as_completed([l.create_future()], timeout=0.01)
try: print(l.run_until_complete(next(it)))
except TimeoutError as e: print(show(e))
l.close()
