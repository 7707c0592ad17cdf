# close() on a coroutine that awaits inside an except block used to raise GeneratorExit without the handled
# exception as its context.
class Pause:
    def __await__(self):
        yield 1


async def wait():
    await Pause()


async def main():
    try:
        raise KeyError("handled")
    except KeyError:
        try:
            await wait()
        except GeneratorExit as e:
            print(repr(e.__context__))
            raise


c = main()
c.send(None)
c.close()


def inner():
    try:
        yield 1
    except GeneratorExit as e:
        print("inner", repr(e.__context__))
        raise


def outer():
    try:
        raise ValueError("outer")
    except ValueError:
        try:
            yield from inner()
        except GeneratorExit as e:
            print("outer", repr(e.__context__))
            raise


g = outer()
next(g)
g.close()
