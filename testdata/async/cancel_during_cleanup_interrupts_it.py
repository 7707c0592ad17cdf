import asyncio


async def work():
    try:
        await asyncio.sleep(1)
    finally:
        print("cleanup starts")
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError as e:
            print("cleanup interrupted", e.args, repr(e.__context__))
            raise


async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(0)
    t.cancel("first")
    await asyncio.sleep(0)
    t.cancel("second")
    try:
        await t
    except asyncio.CancelledError as e:
        print(e.args, t.cancelling())


asyncio.run(main())
