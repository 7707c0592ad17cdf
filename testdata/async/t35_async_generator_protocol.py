import asyncio


async def echo():
    got = "start"
    while True:
        try:
            got = yield got
        except KeyError as e:
            got = f"caught {e!r}"
        except GeneratorExit:
            print("exit")
            raise


async def main():
    g = echo()
    try:
        await g.asend("too early")
    except TypeError as e:
        print(e)
    print(await anext(g))
    print(await g.asend("hello"))
    print(await g.athrow(KeyError("k")))
    await g.aclose()
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration as e:
        print("stopped", e.args)
    print(await anext(g, "default"))


asyncio.run(main())
