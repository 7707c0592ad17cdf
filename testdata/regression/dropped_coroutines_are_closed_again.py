# A coroutine awaited on the spot that ignored GeneratorExit was left where it stood. CPython closes it once more when it goes.
class Nap:
    def __await__(self):
        yield


async def inner(n):
    try:
        await Nap()
    finally:
        for k in range(n):
            try:
                print("inner", k)
                await Nap()
            finally:
                print("inner is over", k)


async def middle(n):
    try:
        await inner(n)
    finally:
        print("middle")


async def outer(n):
    try:
        await middle(n)
    except BaseException as e:
        print("outer", repr(e), repr(e.__context__))


for n in range(2):
    for end in lambda c: c.throw(GeneratorExit("x")), lambda c: c.close():
        coro = outer(n)
        coro.send(None)
        try:
            end(coro)
        except StopIteration as e:
            print(n, repr(e))
