# A cancelled task's CancelledError got no context when a frame below the one that handles an exception had awaited
# something on its way out, as `async with` does. Exceptions thrown into a coroutine are chained wherever a
# frame waits in throw(), unless something has suspended in between.
import asyncio


class Manager:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *exc):
        pass


async def with_manager(fut):
    async with Manager():
        await fut


async def with_suspension(fut):
    try:
        await fut
    finally:
        await asyncio.sleep(0)


async def another(fut):
    try:
        await fut
    except asyncio.CancelledError:
        raise ValueError("instead")


async def swallowing(fut):
    async def inner():
        try:
            await fut
        except asyncio.CancelledError:
            pass

    await inner()
    raise IndexError("after")


async def victim(inner, fut):
    try:
        try:
            raise KeyError("first")
        finally:
            await inner(fut)
    except BaseException as e:
        print(inner.__name__, repr(e), repr(e.__context__), repr(e.__context__ and e.__context__.__context__))


async def main():
    for inner in with_manager, with_suspension, another, swallowing:
        fut = asyncio.get_running_loop().create_future()
        task = asyncio.create_task(victim(inner, fut))
        await asyncio.sleep(0)
        task.cancel("stop")
        await task


asyncio.run(main())
