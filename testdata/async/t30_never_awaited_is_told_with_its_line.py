import asyncio


async def forgotten():
    return 1


async def main():
    forgotten()
    print("after")
    await asyncio.sleep(0)


asyncio.run(main())
