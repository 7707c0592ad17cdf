import asyncio


async def steps():
    try:
        yield "a"
        await asyncio.sleep(0)
        yield "b"
    finally:
        print("closing")
        await asyncio.sleep(0)
        print("closed")


async def main():
    async for s in steps():
        print(s)
    g = steps()
    print(await anext(g))
    await g.aclose()
    try:
        await anext(g)
    except StopAsyncIteration:
        print("exhausted")
    h = steps()
    await anext(h)
    try:
        await h.athrow(ValueError("thrown"))
    except ValueError as e:
        print("got", e)


asyncio.run(main())
