import asyncio


async def work():
    try:
        await asyncio.sleep(1)
    except Exception:
        print("never")
    except BaseException as e:
        print(type(e).__mro__)
        raise


async def main():
    t = asyncio.create_task(work())
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("cancelled")
    try:
        t.result()
    except asyncio.CancelledError as e:
        print("result raises", repr(e))
    try:
        t.exception()
    except asyncio.CancelledError as e:
        print("exception raises", repr(e))


asyncio.run(main())
