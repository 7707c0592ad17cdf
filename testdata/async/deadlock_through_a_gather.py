# bide: extras
# exit: 13
# A ring of tasks that goes through a gather, beside tasks that wait for other things: the report names it.
import asyncio

async def first():
    await asyncio.gather(second_task, asyncio.sleep(0))

async def second():
    await third_task

async def third():
    await asyncio.gather(first_task)

async def main():
    global first_task, second_task, third_task
    first_task = asyncio.create_task(first(), name="first")
    second_task = asyncio.create_task(second(), name="second")
    third_task = asyncio.create_task(third(), name="third")
    await asyncio.Queue().get()

asyncio.run(main())
