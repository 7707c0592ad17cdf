import asyncio


async def fails():
    raise ValueError("nobody looks")


async def main():
    t = asyncio.create_task(fails())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("main done", t.done())
    del t


asyncio.run(main())
print("exit")
