# get_stack() of a task that runs shows who called it, outermost first; of one that waits only its own frame.
import asyncio
import sys


def names(task, **limit):
    return [f.f_code.co_name for f in task.get_stack(**limit) if "asyncio" not in f.f_code.co_filename]


async def inner(task):
    print(names(task), names(task, limit=1), names(task, limit=0))
    print(names(asyncio.current_task()))
    await asyncio.sleep(0)


async def waits():
    await inner(asyncio.current_task())


async def main():
    await inner(asyncio.current_task())
    task = asyncio.create_task(waits(), name="waits")
    print(names(task))
    await asyncio.sleep(0)
    print(names(task))
    task.print_stack(file=sys.stdout)
    await task
    print(names(task))


def start():
    asyncio.run(main())


start()
