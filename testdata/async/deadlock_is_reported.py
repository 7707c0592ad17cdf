# bide: extras
# exit: 13
# Two tasks that wait for each other, and a main task that waits for an event nobody sets: CPython hangs for
# ever. bide says who waits where and for what, cancels the tasks and ends with exit code 13.
import asyncio


async def first():
    try:
        await second_task
    finally:
        print("first cleans up")


async def second():
    await first_task


async def main():
    global first_task, second_task
    first_task = asyncio.create_task(first(), name="first")
    second_task = asyncio.create_task(second(), name="second")
    await asyncio.Event().wait()


asyncio.run(main())
