import asyncio


async def main():
    t = asyncio.create_task(asyncio.sleep(0, "v"))
    print(t.cancel.__name__, await t, t.cancel(), t.cancelled(), t.cancelling())
    f = asyncio.get_running_loop().create_future()
    print(f.cancel("m"), f.cancel(), f.cancelled(), f.done())
    try:
        await f
    except asyncio.CancelledError as e:
        print(e.args)


asyncio.run(main())
