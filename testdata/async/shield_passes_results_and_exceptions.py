import asyncio


async def ok():
    return 1


async def bad():
    raise ValueError("inner")


async def main():
    print(await asyncio.shield(ok()))
    try:
        await asyncio.shield(bad())
    except ValueError as e:
        print(e)
    t = asyncio.create_task(asyncio.sleep(1))
    s = asyncio.shield(t)
    await asyncio.sleep(0)
    t.cancel()
    try:
        await s
    except asyncio.CancelledError:
        print("inner cancelled", s.cancelled())


asyncio.run(main())
