import asyncio


async def down(n):
    if n == 0:
        await asyncio.sleep(0)
        return 0
    return 1 + await down(n - 1)


async def fail(n):
    if n == 0:
        await asyncio.sleep(0)
        raise ValueError("bottom")
    try:
        await fail(n - 1)
    finally:
        depths.append(n)


depths = []


async def main():
    print(await down(200))
    try:
        await fail(5)
    except ValueError as e:
        print(e, depths)


asyncio.run(main())
