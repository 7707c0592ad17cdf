import asyncio


async def left():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("left cancelled")
        await asyncio.sleep(0)
        print("left cleaned")
        raise


async def main():
    asyncio.create_task(left())
    await asyncio.sleep(0)
    print("main returns")
    return "result"


print(asyncio.run(main()))
