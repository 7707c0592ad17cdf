import asyncio


async def numbers(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def double(x):
    await asyncio.sleep(0)
    return 2 * x


async def main():
    print([x async for x in numbers(5) if x % 2 == 0])
    print({x: await double(x) async for x in numbers(3)})
    print(sorted({await double(x) for x in range(3)}))
    print([await double(x) for x in range(4) if await double(x) > 2])
    gen = (x * 10 async for x in numbers(3))
    print([x async for x in gen])
    print([(x, y) async for x in numbers(2) for y in range(2)])
    print([[y async for y in numbers(x)] async for x in numbers(3)])


asyncio.run(main())
