# Fifty tasks meet at a barrier again and again.
import asyncio


async def walk(barrier, rounds, log):
    for _ in range(rounds):
        if await barrier.wait() == 0:
            log.append(1)


async def main():
    barrier, log = asyncio.Barrier(50), []
    await asyncio.gather(*(walk(barrier, 400, log) for _ in range(50)))
    return len(log)


print(asyncio.run(main()))
