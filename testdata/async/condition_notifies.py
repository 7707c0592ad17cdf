import asyncio


async def waiter(i, cond, log):
    async with cond:
        await cond.wait()
        log.append(i)


async def main():
    cond, log = asyncio.Condition(), []
    tasks = [asyncio.create_task(waiter(i, cond, log)) for i in range(3)]
    await asyncio.sleep(0)
    async with cond:
        cond.notify()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(log)
    async with cond:
        cond.notify_all()
    await asyncio.gather(*tasks)
    print(log)


asyncio.run(main())
