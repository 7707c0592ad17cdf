import asyncio


async def leaf():
    try:
        await asyncio.sleep(1)
    finally:
        print("leaf")


async def mid():
    try:
        await asyncio.create_task(leaf())
    finally:
        print("mid")


async def top():
    try:
        await asyncio.create_task(mid())
    finally:
        print("top")


async def main():
    task = asyncio.create_task(top())
    for _ in range(4):
        await asyncio.sleep(0)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main")


asyncio.run(main())
