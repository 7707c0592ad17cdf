import asyncio


async def main():
    try:
        async with asyncio.timeout(1):
            raise KeyError("mine")
    except KeyError as e:
        print(repr(e))

    async def victim():
        async with asyncio.timeout(1):
            await asyncio.sleep(10)

    t = asyncio.create_task(victim())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("external cancel passes")


asyncio.run(main())
