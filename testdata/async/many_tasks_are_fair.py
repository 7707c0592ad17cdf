import asyncio


async def spin(name, log):
    for i in range(3):
        log.append(f"{name}{i}")
        await asyncio.sleep(0)


async def main():
    log = []
    await asyncio.gather(*(spin(n, log) for n in "abcd"))
    print(*log)


asyncio.run(main())
