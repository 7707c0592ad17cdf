# clock: both
import asyncio


async def after(delay, value):
    await asyncio.sleep(delay)
    if value < 0:
        raise ValueError(value)
    return value


async def main():
    tasks = [asyncio.create_task(after(d, v)) for d, v in [(0.3, 1), (0.01, -2), (0.6, 3)]]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), done.pop().exception())
    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
    print([t.result() for t in done], len(pending))
    done, pending = await asyncio.wait(pending, timeout=0.001)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(pending)
    print([t.result() for t in done], pending)


asyncio.run(main())
