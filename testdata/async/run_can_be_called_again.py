import asyncio


async def f(x):
    await asyncio.sleep(0)
    return x


print([asyncio.run(f(i)) for i in range(3)])
