import asyncio

count = 0


async def once():
    global count
    count += 1
    return count


async def main():
    c = once()
    print(await asyncio.gather(c, c), count)
    print(await asyncio.gather())
    t = asyncio.create_task(once())
    print(await asyncio.gather(t, once(), t))


asyncio.run(main())
