import asyncio


async def child():
    await asyncio.sleep(1)


async def quick():
    return "ok"


async def main():
    t = asyncio.create_task(child())
    g = asyncio.gather(t, quick())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await g
    except asyncio.CancelledError as e:
        print("CE", repr(e), g.cancelled())
    t = asyncio.create_task(child())
    g = asyncio.gather(t, quick(), return_exceptions=True)
    await asyncio.sleep(0)
    t.cancel()
    print(await g)


asyncio.run(main())
