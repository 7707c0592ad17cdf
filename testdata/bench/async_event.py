# A thousand tasks wait for one event after the other.
import asyncio


async def follow(events, log):
    for event in events:
        await event.wait()
    log.append(1)


async def main():
    events, log = [asyncio.Event() for _ in range(150)], []
    tasks = [asyncio.create_task(follow(events, log)) for _ in range(1_000)]
    await asyncio.sleep(0)
    for event in events:
        event.set()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    await asyncio.wait(tasks)
    return len(log)


print(asyncio.run(main()))
