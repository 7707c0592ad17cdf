import asyncio


async def f():
    print("f start")
    await asyncio.sleep(0)
    print("f end")


async def quick():
    return 3


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(f())
    print("after create")
    q = asyncio.create_task(quick())
    print(q.done(), q.result())
    await t


asyncio.run(main())
