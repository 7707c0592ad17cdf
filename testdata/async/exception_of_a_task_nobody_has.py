# A task that no name has is reported as soon as it fails; one that is kept, or waited for, is not.
import asyncio
import contextvars

who = contextvars.ContextVar("who", default="nobody")


async def fails(n):
    who.set(n)
    await asyncio.sleep(0)
    raise ValueError(n)


async def looks_at_itself():
    task = asyncio.current_task()
    kept.append(task)
    await asyncio.sleep(0)
    raise ValueError("kept")


kept = []


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", who.get(), context["message"], repr(context["exception"])))
    asyncio.create_task(fails(1))
    loop.create_task(fails(2))
    asyncio.ensure_future(fails(3))
    kept.append(asyncio.create_task(fails(4)))
    asyncio.create_task(looks_at_itself())
    for n in range(3):
        print("turn", n)
        await asyncio.sleep(0)
    print("main goes on")
    for task in kept:
        print(repr(task.exception()))
    asyncio.create_task(fails(5)).add_done_callback(lambda t: print("callback", repr(t.exception())))
    async with asyncio.timeout(1):
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(fails(6))
        except* ValueError as e:
            print(e.exceptions)
    await asyncio.sleep(0)


asyncio.run(main())
