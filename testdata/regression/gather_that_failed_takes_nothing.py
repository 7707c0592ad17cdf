# A gather that refuses one of its arguments leaves the others as they were. It used to take the CancelledError of the
# first, with what that was raised in the course of, away from whoever asked for it later.
import asyncio


async def nap():
    await asyncio.sleep(1)


async def main(other):
    global task
    task = asyncio.create_task(nap())
    await asyncio.sleep(0)
    await asyncio.gather(task, other)


async def late():
    await task


loop = asyncio.new_event_loop()
try:
    with asyncio.Runner() as runner:
        runner.run(main(loop.create_future()))
except ValueError as e:
    print(e)
try:
    loop.run_until_complete(late())
except asyncio.CancelledError as e:
    print(repr(e), repr(e.__context__))
loop.close()
