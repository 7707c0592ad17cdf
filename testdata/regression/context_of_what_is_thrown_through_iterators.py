# What a future raises, and what is thrown through an iterator that passes it on, got the exception that an outer
# frame was handling as its context.
import asyncio


class Hand:
    def __init__(self, awaitable):
        self.awaitable = awaitable

    def __await__(self):
        return (yield from self.awaitable.__await__())


class Around:
    def __init__(self, inner):
        self.inner = inner

    def __await__(self):
        return self

    def __next__(self):
        return self.inner.send(None)

    def throw(self, *args):
        return self.inner.throw(*args)


async def show(awaitable):
    try:
        await awaitable
    except BaseException as e:
        print("inside", repr(e), repr(e.__context__))
        raise


async def ticks(awaitable):
    try:
        yield await awaitable
    except BaseException as e:
        print("ticks", repr(e), repr(e.__context__))
        raise


async def bad():
    raise ValueError("bad")


ways = [
    Hand, lambda f: show(Hand(f)), lambda f: anext(ticks(f)), lambda f: anext(ticks(f), 3), lambda f: Around(f.__await__()),
    lambda f: Around(anext(ticks(f))), lambda f: asyncio.wait_for(show(Hand(f)), 5), lambda f: Hand(asyncio.gather(f, bad())),
]


async def main():
    loop = asyncio.get_running_loop()
    for finish in lambda f: f.cancel(), lambda f: f.done() or f.set_exception(KeyError(1)):
        for way in ways:
            f = loop.create_future()
            loop.call_later(0.01, finish, f)
            try:
                1 / 0
            except ZeroDivisionError:
                try:
                    await way(f)
                except BaseException as e:
                    print(repr(e), repr(e.__context__))


async def gathered():
    await show(asyncio.gather(bad()))


loop = asyncio.new_event_loop()
try:
    raise KeyError("outer")
except KeyError:
    for coro in main, gathered:
        try:
            loop.run_until_complete(coro())
        except ValueError as e:
            print(repr(e), repr(e.__context__))
loop.close()
