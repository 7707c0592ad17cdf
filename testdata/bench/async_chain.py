# A chain of 100 awaits with a switch at the bottom: resuming has to find the innermost frame.
import asyncio


async def down(depth, rounds):
    if depth:
        return await down(depth - 1, rounds)
    for _ in range(rounds):
        await asyncio.sleep(0)
    return rounds


async def main():
    return await asyncio.gather(*(down(100, 4_000) for _ in range(20)))


print(sum(asyncio.run(main())))
