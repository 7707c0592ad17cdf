import asyncio


async def main():
    fut = asyncio.get_running_loop().create_future()
    fut.set_exception(OSError("unseen"))
    await asyncio.sleep(0)
    print("main ends")


asyncio.run(main())
print("after run")
