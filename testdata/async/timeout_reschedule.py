# clock: both
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as cm:
        print(cm.when(), cm.expired())
        cm.reschedule(loop.time() + 5)
        await asyncio.sleep(0)
    print(cm.expired())
    try:
        async with asyncio.timeout(5) as cm:
            cm.reschedule(loop.time() + 0.01)
            await asyncio.sleep(1)
    except TimeoutError:
        print("expired", cm.expired())
    try:
        async with asyncio.timeout_at(loop.time() + 0.01):
            await asyncio.sleep(1)
    except TimeoutError as e:
        print("timeout_at", repr(e.__cause__))
    try:
        cm.reschedule(None)
    except RuntimeError as e:
        print(e)


asyncio.run(main())
