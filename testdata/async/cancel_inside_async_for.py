import asyncio


async def ticks():
    n = 0
    try:
        while True:
            yield n
            n += 1
            await asyncio.sleep(0)
    finally:
        print("generator finally")


async def consume():
    try:
        async for n in ticks():
            print(n)
    except asyncio.CancelledError:
        print("consumer cancelled")
        raise


async def main():
    t = asyncio.create_task(consume())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    t.cancel()
    await asyncio.wait([t])
    print(t.cancelled())


asyncio.run(main())
