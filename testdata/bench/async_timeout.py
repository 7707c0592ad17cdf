# 150,000 blocks under asyncio.timeout that end in time.
import asyncio


async def main():
    inside = 0
    for _ in range(150_000):
        async with asyncio.timeout(60):
            inside += 1
    async with asyncio.timeout(None):
        await asyncio.sleep(0)
    return inside


print(asyncio.run(main()))
