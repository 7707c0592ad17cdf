import asyncio

log = []


async def background():
    for i in range(3):
        log.append(f"bg{i}")
        await asyncio.sleep(0)


async def main():
    task = asyncio.create_task(background())
    await asyncio.sleep(0)
    log.append("m0")
    await asyncio.sleep(-1)
    log.append("m1")
    print(await asyncio.sleep(0, "result"))
    log.append("m2")
    await task


asyncio.run(main())
print(log)
