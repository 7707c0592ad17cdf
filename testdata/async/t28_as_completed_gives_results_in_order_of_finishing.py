# clock: both
import asyncio


async def after(delay, value):
    await asyncio.sleep(delay)
    return value


async def main():
    for fut in asyncio.as_completed([after(0.06, "c"), after(0.01, "a"), after(0.03, "b")]):
        print(await fut)
    tasks = [asyncio.create_task(after(0.01 * (4 - i), i)) for i in range(3)]
    async for t in asyncio.as_completed(tasks):
        print(t in tasks, t.result())
    try:
        for fut in asyncio.as_completed([after(1, "never")], timeout=0.01):
            await fut
    except TimeoutError as e:
        print("timeout", e)


asyncio.run(main())
