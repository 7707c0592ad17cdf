import asyncio


async def child():
    print("child ran")
    return 5


async def main():
    g = asyncio.gather(child(), child())
    print("made")
    await asyncio.sleep(0)
    print(g.done())
    await asyncio.sleep(0)
    print(g.done(), g.result())


asyncio.run(main())
