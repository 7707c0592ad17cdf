import asyncio


async def child():
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    await asyncio.sleep(0)


async def main():
    a = asyncio.create_task(child(), name="a")
    b = asyncio.create_task(child(), name="b")
    print(sorted(t.get_name() for t in asyncio.all_tasks()))
    await a
    await b
    print(len(asyncio.all_tasks()), asyncio.current_task() in asyncio.all_tasks())
    asyncio.get_running_loop().call_soon(lambda: print("in callback", asyncio.current_task()))
    await asyncio.sleep(0)


asyncio.run(main())
try:
    asyncio.current_task()
except RuntimeError as e:
    print(e)
