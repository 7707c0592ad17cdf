# throw() of something that is no exception is refused by the innermost generator, and raises TypeError in the one that
# delegates to it; the latter used to go on untouched where the former was driven through an object of its own.
def steps(g, *ops):
    for op in ops:
        try:
            print(op, g.throw(None) if op == 'throw' else next(g) if hasattr(g, '__next__') else g.send(None))
        except BaseException as e:
            print(op, type(e).__name__, e, repr(e.__context__))


class Hand:
    def __await__(self):
        yield from range(3)


async def waits():
    try:
        await Hand()
    except TypeError as e:
        print('caught', e)
        await Hand()


async def passes():
    await waits()


def inner():
    yield 1
    yield 2


def outer(it):
    try:
        yield from it
    finally:
        print('outer done')
    yield 3


steps(passes(), 'next', 'throw', 'next', 'throw', 'next')
steps(waits(), 'next', 'throw', 'throw', 'next')
kept = inner()
steps(outer(kept), 'next', 'throw', 'next')
steps(kept, 'next', 'next')
steps(outer(outer(inner())), 'next', 'throw', 'next')
steps(outer(iter([1, 2])), 'next', 'throw', 'next', 'next', 'next')
