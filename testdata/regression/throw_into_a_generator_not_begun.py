# StopIteration thrown into a generator or coroutine that had not begun used to become a RuntimeError.
def gen():
    yield 1


async def co():
    pass


for make in (gen, co):
    for e in (StopIteration(3), StopIteration, ValueError(1)):
        g = make()
        try:
            g.throw(e)
        except BaseException as x:
            print(make.__name__, repr(x))
