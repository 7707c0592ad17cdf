# Frames that pass what is thrown on to something that is no generator or coroutine were listed among the callers.
import asyncio
import sys


def names():
    found, f = [], sys._getframe(1)
    while f:
        if f.f_code.co_filename == __file__:
            found.append(f.f_code.co_name)
        f = f.f_back
    return found


def stack(task):
    return [f.f_code.co_name for f in task.get_stack() if f.f_code.co_filename == __file__]


async def items():
    try:
        await asyncio.sleep(1)
        yield 1
    finally:
        print(names(), stack(asyncio.current_task()))
        await asyncio.sleep(0)
        print(names(), stack(asyncio.current_task()))


async def reader():
    async for _ in items():
        pass


async def outer():
    await reader()


class Delegating:
    def __init__(self, coro):
        self.coro = coro

    def __await__(self):
        try:
            yield from self.coro.__await__()
        finally:
            print("after", names(), stack(asyncio.current_task()))


class Wrapper(Delegating):
    def __await__(self):
        return self.coro.__await__()


class ByHand(Delegating):
    def __await__(self):
        self.it = self.coro.__await__()
        return self

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.it)

    def throw(self, *a):
        print("throw", names(), stack(asyncio.current_task()))
        return self.it.throw(*a)


async def cancelled(coro):
    task = asyncio.create_task(coro)
    await asyncio.sleep(0)
    print("--", stack(task))
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("cancelled")


async def awaits(x):
    await x


for coro in outer(), reader(), awaits(Delegating(outer())), awaits(Wrapper(outer())), awaits(ByHand(outer())):
    asyncio.run(cancelled(coro))


def inner():
    try:
        yield 1
    finally:
        print(names())


def direct():
    yield from inner()


class Iterator:
    def __init__(self, g):
        self.g = g

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.g)

    def throw(self, *a):
        return self.g.throw(*a)

    def close(self):
        return self.g.close()


def through():
    yield from Iterator(direct())


def above():
    yield from through()


for make in direct, through, above:
    for f in lambda g: g.throw(ValueError), lambda g: g.close():
        g = make()
        next(g)
        try:
            f(g)
        except ValueError:
            pass
