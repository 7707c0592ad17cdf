# A coroutine that waits for an item of an async generator closes the awaitable, for which the generator's own yield is
# an answer like any other. The generator was closed itself, complained, and was left busy.


class Hand:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        for k in range(self.n):
            yield k


async def awaits_at_the_end():
    try:
        yield 1
    except ValueError:
        yield 2
    finally:
        await Hand(2)
        print("end")


async def yields_at_the_end():
    try:
        await Hand(1)
        yield 1
    finally:
        yield 3


async def one(a):
    print(await anext(a))


async def two(a):
    print(await anext(a))
    print(await anext(a))


async def sent(a):
    print(await a.asend(None))


async def thrown(a):
    print(await anext(a))
    print(await a.athrow(KeyError))


async def closed(a):
    print(await anext(a))
    print(await a.aclose())


async def all_of_it(a):
    async for x in a:
        print(x)


async def inside(f, a):
    await f(a)


for make in awaits_at_the_end, yields_at_the_end:
    for f in one, two, sent, thrown, closed, all_of_it:
        for wrapped in False, True:
            print("==", make.__name__, f.__name__, wrapped)
            a = make()
            c = inside(f, a) if wrapped else f(a)
            for step in lambda: c.send(None), c.close, lambda: c.send(None):
                try:
                    print(step())
                except BaseException as e:
                    print(type(e).__name__, e)
            print(a.ag_running, a.ag_await)
            for k in range(3):
                for step in lambda: a.aclose().send(None), lambda: a.asend(None).send(None):
                    try:
                        print(step())
                    except BaseException as e:
                        print(type(e).__name__, e)
