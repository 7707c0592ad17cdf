import asyncio

log = []


async def waiter(i, fut):
    log.append((i, await fut))


async def main():
    fut = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter(i, fut)) for i in range(3)]
    await asyncio.sleep(0)
    fut.add_done_callback(lambda f: log.append("cb"))
    fut.set_result("v")
    log.append("set")
    for t in tasks:
        await t


asyncio.run(main())
print(log)
