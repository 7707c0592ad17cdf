# athrow() into a finished async generator used to raise StopAsyncIteration; in CPython it gives None.
import asyncio


async def gen():
    yield 1


async def main():
    for thrown in (TypeError, ValueError(1), StopAsyncIteration(2), GeneratorExit()):
        g = gen()
        for _ in range(2):
            try:
                print(await g.athrow(thrown))
            except BaseException as e:
                print(repr(e))
    g = gen()
    print([x async for x in g], await g.athrow(TypeError), await g.athrow(TypeError))


asyncio.run(main())
