import asyncio


async def bad():
    raise RuntimeError("bad")


async def good(log):
    for i in range(3):
        await asyncio.sleep(0)
        log.append(i)


async def main():
    log = []
    try:
        await asyncio.gather(good(log), bad())
    except RuntimeError as e:
        print(e, log)
    for _ in range(5):
        await asyncio.sleep(0)
    print(log)


asyncio.run(main())
