# clock: both
import asyncio


async def work(i, sem, running, peak):
    async with sem:
        running.append(i)
        peak.append(len(running))
        await asyncio.sleep(0.02)
        running.remove(i)


async def main():
    sem, running, peak = asyncio.Semaphore(2), [], []
    await asyncio.gather(*(work(i, sem, running, peak) for i in range(6)))
    print(max(peak), len(peak), sem.locked())


asyncio.run(main())
