# 60,000 tasks are made, begin to wait, and are cancelled.
import asyncio


async def wait(ends):
    try:
        await asyncio.sleep(3600)
    except asyncio.CancelledError:
        ends.append(1)
        raise


async def main():
    ends = []
    for _ in range(60):
        tasks = [asyncio.create_task(wait(ends)) for _ in range(1_000)]
        await asyncio.sleep(0)
        for t in tasks:
            t.cancel()
        done = await asyncio.gather(*tasks, return_exceptions=True)
        assert all(isinstance(e, asyncio.CancelledError) for e in done)
    return len(ends)


print(asyncio.run(main()))
