import asyncio


async def slow():
    await asyncio.sleep(0)
    yield 1


async def main():
    g = slow()
    t = asyncio.create_task(wrap(g))
    await asyncio.sleep(0)
    try:
        await g.__anext__()
    except RuntimeError as e:
        print(e)
    print(await t)


async def wrap(g):
    return await g.__anext__()


asyncio.run(main())
