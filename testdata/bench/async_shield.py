# 40,000 shielded tasks whose outer wait is cancelled.
import asyncio


async def work(done):
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    done.append(1)


async def guard(done):
    await asyncio.shield(work(done))


async def main():
    done = []
    for _ in range(40):
        guards = [asyncio.create_task(guard(done)) for _ in range(1_000)]
        await asyncio.sleep(0)
        for g in guards:
            g.cancel()
        await asyncio.gather(*guards, return_exceptions=True)
        await asyncio.sleep(0)
        await asyncio.sleep(0)
    return len(done)


print(asyncio.run(main()))
