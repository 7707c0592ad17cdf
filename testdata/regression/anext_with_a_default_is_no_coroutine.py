# anext(it, default) was a coroutine: it is an awaitable of its own that asks for the iterator anew at each step.
class It:
    def __aiter__(self):
        return self

    def __anext__(self):
        return self.awaitable


def show(f):
    try:
        print(f())
    except BaseException as e:
        print(repr(e), repr(e.__context__))


async def agen():
    yield 1


async def ended():
    raise StopAsyncIteration(7)


async def closing():
    try:
        yield 1
    except GeneratorExit:
        yield 2
    print("closed")


class Steps:
    def __init__(self, made):
        self.made = made

    def __await__(self):
        return self.made()


x = anext(agen(), 5)
print(type(x), [n for n in dir(x) if n not in dir(object)], iter(x) is x)
for step in range(3):
    show(lambda: x.send(None))
show(lambda: x.send())
show(lambda: type(x)())
x = anext(agen(), 5)
show(lambda: x.throw(ValueError))
show(lambda: x.close())
it = It()
it.awaitable = Steps(lambda: 5)
for name, args in ("send", [None]), ("throw", [ValueError]), ("close", []), ("__next__", []):
    show(lambda: getattr(anext(it, 3), name)(*args))
it.awaitable = Steps(lambda: iter([None]))
for name, args in ("send", [None]), ("throw", [ValueError]), ("close", []), ("__next__", []):
    show(lambda: getattr(anext(it, 3), name)(*args))
it.awaitable = ended()
x = anext(it, 3)
show(lambda: x.send(None))

# An async generator whose aclose() was ignored takes no second one.
g = closing()
for step in g.asend(None), g.aclose(), g.aclose(), g.athrow(KeyError), g.asend(None), g.aclose():
    show(lambda: step.send(None))
