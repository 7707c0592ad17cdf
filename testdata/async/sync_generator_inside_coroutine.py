import asyncio


def gen(n):
    total = 0
    while total < n:
        got = yield total
        total += got or 1


async def main():
    g = gen(10)
    print(next(g))
    for _ in range(3):
        await asyncio.sleep(0)
        print(g.send(2))
    g.close()
    print([x for x in gen(3)])


asyncio.run(main())
