import asyncio


async def sleeper(fut):
    await fut


async def returns():
    return [1, 2]


async def raises():
    raise KeyError("k")


async def main():
    fut = asyncio.get_running_loop().create_future()
    t = asyncio.create_task(sleeper(fut), name="s")
    print(t)
    await asyncio.sleep(0)
    print(t)
    t.cancel()
    print(t)
    await asyncio.sleep(0)
    print(t)
    r = asyncio.create_task(returns(), name="r")
    x = asyncio.create_task(raises(), name="x")
    await asyncio.wait([r, x])
    print(r)
    print(x)
    print(fut)
    x.exception()


asyncio.run(main())
