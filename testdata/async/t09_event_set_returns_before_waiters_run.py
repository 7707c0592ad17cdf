import asyncio

log = []


async def waiter(i, event):
    await event.wait()
    log.append(i)


async def main():
    event = asyncio.Event()
    tasks = [asyncio.create_task(waiter(i, event)) for i in range(3)]
    await asyncio.sleep(0)
    event.set()
    log.append("set returned")
    for t in tasks:
        await t
    print(event.is_set())
    event.clear()
    print(event.is_set())


asyncio.run(main())
print(log)
