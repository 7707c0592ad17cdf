import asyncio


async def f(n):
    await asyncio.sleep(0)
    if n % 2:
        raise ValueError(f"odd {n}")
    return n


async def main():
    for r in await asyncio.gather(*map(f, range(4)), return_exceptions=True):
        if isinstance(r, Exception):
            print("error:", r, type(r).__name__)
        else:
            print("value:", r)


asyncio.run(main())
