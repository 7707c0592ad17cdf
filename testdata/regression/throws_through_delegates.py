# What is thrown into a chain of awaiting frames gets, in each frame it reaches, the exception handled there as its
# context, also when something was awaited on the way; a StopIteration that reaches a delegation ends it.
import asyncio


def tell(e):
    return type(e).__name__, str(e), repr(e.__context__), repr(e.__cause__)


async def direct(future):
    return await future


async def main():
    loop = asyncio.get_running_loop()
    for wait in (direct, lambda f: asyncio.wait_for(f, 5), lambda f: asyncio.wait_for(direct(f), None), asyncio.shield):
        for finish in (lambda f: f.cancel("why"), lambda f: f.set_exception(KeyError(1)), lambda f: f.set_result(2)):
            try:
                1 / 0
            except ZeroDivisionError:
                future = loop.create_future()
                loop.call_soon(finish, future)
                try:
                    print(await wait(future))
                except BaseException as e:
                    print(tell(e))
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            await asyncio.wait_for(asyncio.sleep(1), 0)
        except TimeoutError as e:
            print(tell(e))


asyncio.run(main())


def outer(inner):
    try:
        got = yield from inner
    except BaseException as e:
        got = tell(e)
    yield "got", got


def gen():
    yield 1


for inner in ([1, 2], "ab", gen(), range(3)):
    g = outer(inner)
    next(g)
    print(g.throw(StopIteration(5)))


async def awaiting(what):
    return "result", await what


class Hand:
    def __await__(self):
        return iter([1, 2])


def drive(coroutine, thrown):
    coroutine.send(None)
    try:
        coroutine.throw(thrown)
    except BaseException as e:
        print(tell(e))


drive(awaiting(Hand()), StopIteration(3))
drive(awaiting(asyncio.sleep(0)), StopIteration(4))
drive(awaiting(asyncio.new_event_loop().create_future()), StopIteration(6))


async def cleans_up():
    try:
        1 / 0
    finally:
        await asyncio.sleep(0)


drive(cleans_up(), None)
