import asyncio


async def work():
    print("one")
    await asyncio.sleep(0)
    print("two")
    await asyncio.sleep(0)
    print("three")


async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.sleep(0)
    print(t.cancelled())


asyncio.run(main())
