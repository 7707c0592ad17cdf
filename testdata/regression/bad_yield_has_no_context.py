# The RuntimeError for a bad yield, and the exception of a future that is awaited, used to get what the caller of
# asyncio.run() was handling as their context.
import asyncio


class Bad:
    def __await__(self):
        yield 0


async def main():
    loop = asyncio.get_running_loop()
    try:
        await Bad()
    except RuntimeError as e:
        print(repr(e), repr(e.__context__))
    future = loop.create_future()
    loop.call_soon(future.set_exception, KeyError(1))
    try:
        await future
    except KeyError as e:
        print(repr(e), repr(e.__context__))


try:
    raise IndexError("outer")
except IndexError:
    asyncio.run(main())
