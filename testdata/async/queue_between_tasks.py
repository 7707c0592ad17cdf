import asyncio


async def producer(q):
    for i in range(4):
        await q.put(i)
        print("put", i)
    await q.put(None)


async def consumer(q):
    while (item := await q.get()) is not None:
        print("got", item)
        q.task_done()
    q.task_done()


async def main():
    q = asyncio.Queue(maxsize=2)
    c = asyncio.create_task(consumer(q))
    await producer(q)
    await q.join()
    await c
    print(q.empty(), q.qsize(), q.full())


asyncio.run(main())
