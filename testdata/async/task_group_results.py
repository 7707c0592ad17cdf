import asyncio


async def f(n):
    await asyncio.sleep(0)
    return n * n


async def main():
    async with asyncio.TaskGroup() as tg:
        tasks = [tg.create_task(f(n), name=f"t{n}") for n in range(4)]
        print("inside", [t.done() for t in tasks])
    print([t.result() for t in tasks])
    try:
        tg.create_task(asyncio.sleep(0))
    except RuntimeError as e:
        print(str(e).split(">")[-1])


asyncio.run(main())
