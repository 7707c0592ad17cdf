import asyncio


async def child():
    await asyncio.sleep(0)
    [][3]


async def main():
    t = asyncio.create_task(child())
    await t


asyncio.run(main())
