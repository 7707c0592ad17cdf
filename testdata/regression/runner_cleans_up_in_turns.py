# What a runner does at its end runs as tasks, a turn at a time: what is still queued runs beside it, and stop() ends it.
# The generators used to be closed in the first turn, and tasks waited for without gather().
# stderr: ignore
import asyncio
import re


async def generator():
    try:
        yield 1
        yield 2
    finally:
        print("closing")


async def stays(loop):
    try:
        await asyncio.sleep(10)
    finally:
        print(re.findall(r"cb=\[[\w.<>]*", repr(asyncio.current_task())))


def count(loop, n):
    print("turn", n)
    if n < 8:
        loop.call_soon(count, loop, n + 1)


async def main():
    loop = asyncio.get_running_loop()
    asyncio.create_task(stays(loop))
    kept.append(generator())
    print(await anext(kept[0]))
    count(loop, 0)


kept = []
asyncio.run(main())


async def stubborn(loop):
    try:
        await asyncio.sleep(10)
    finally:
        loop.call_soon(loop.stop)
        await asyncio.sleep(1)


async def starts():
    loop = asyncio.get_running_loop()
    kept.append(asyncio.create_task(stubborn(loop)))
    await asyncio.sleep(0)


try:
    asyncio.run(starts())
except RuntimeError as e:
    print(e)


async def last():
    async def end():
        pass

    done = asyncio.get_running_loop().create_future()
    done.set_result(1)
    everything = asyncio.gather(asyncio.sleep(5), done, return_exceptions=True)
    await asyncio.sleep(0)
    everything.cancel("lost")
    try:
        await everything
    except asyncio.CancelledError as e:
        print(e.args)  # of the last child, which was not cancelled


asyncio.run(last())


async def executor():
    loop = asyncio.get_running_loop()
    with concurrent.futures.ThreadPoolExecutor(thread_name_prefix="named") as pool:
        try:
            await loop.run_in_executor(pool, asyncio.get_event_loop)
        except RuntimeError as e:
            print(e)


import concurrent.futures

asyncio.run(executor())
