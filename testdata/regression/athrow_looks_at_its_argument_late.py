# athrow() of what is no exception used to raise TypeError at once; CPython looks at it when the generator goes on.
import asyncio


async def gen():
    try:
        yield 1
        yield 2
    except TypeError as e:
        print("inside", e)
        yield 3


async def main():
    g = gen()
    print([x async for x in g], await g.athrow(None))
    g = gen()
    thrower = g.athrow("no exception")
    print(await anext(g))
    for awaitable in (thrower, thrower):
        try:
            print(await awaitable)
        except (TypeError, RuntimeError) as e:
            print(type(e).__name__, e)
    await g.aclose()
    print(await g.aclose())


asyncio.run(main())
