import asyncio


async def bad():
    await asyncio.sleep(0)
    raise LookupError("gone")


async def main():
    t = asyncio.create_task(bad())
    await asyncio.sleep(0)
    print(t.done())
    for _ in range(2):
        try:
            await t
        except LookupError as e:
            print("caught", e)
    print(repr(t.exception()), t.cancelled())


asyncio.run(main())
