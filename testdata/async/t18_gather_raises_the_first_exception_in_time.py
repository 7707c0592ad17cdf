# clock: both
import asyncio


async def fail(delay, name):
    await asyncio.sleep(delay)
    raise ValueError(name)


async def slow():
    await asyncio.sleep(0.4)
    print("slow finished")
    return "slow"


async def main():
    s = asyncio.create_task(slow())
    try:
        await asyncio.gather(s, fail(0.3, "second"), fail(0.01, "first"))
    except ValueError as e:
        print("raised", e)
    print(s.done())
    print(await s)


asyncio.run(main())
