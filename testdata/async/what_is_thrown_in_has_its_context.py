import asyncio


async def cleans_up():
    try:
        raise KeyError("first")
    except KeyError:
        await asyncio.sleep(1)


async def main():
    task = asyncio.create_task(cleans_up())
    await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError as e:
        print(repr(e.__context__))
    g = (i for i in range(3))
    next(g)
    try:
        raise ValueError("outside")
    except ValueError:
        try:
            g.throw(TypeError("thrown"))
        except TypeError as e:
            print(repr(e), repr(e.__context__))


asyncio.run(main())
