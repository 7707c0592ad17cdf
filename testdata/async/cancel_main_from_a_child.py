import asyncio


async def child(parent):
    parent.cancel("from child")


async def main():
    asyncio.create_task(child(asyncio.current_task()))
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as e:
        print("main", e.args)
        raise


try:
    asyncio.run(main())
except asyncio.CancelledError as e:
    print("run raised", e.args)
