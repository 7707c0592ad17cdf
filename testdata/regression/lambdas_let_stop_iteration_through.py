# A generator made by a lambda turned StopIteration into RuntimeError, as those of def do.
def stop(*args):
    raise StopIteration(*args)


ends = lambda: ((yield 1), stop(7))
print([*ends()], dict.fromkeys(ends()), max(ends()))
a, *b = ends()
print(a, b)
g = ends()
next(g)
try:
    next(g)
except StopIteration as e:
    print(repr(e), e.__traceback__.tb_next is not None)


# One that is delegated to raises it in the generator that delegates, but for a throw: then it is the result.
def around(g):
    try:
        print("result", (yield from g))
    except BaseException as e:
        print("raised", repr(e))


list(around(ends()))
g = around((lambda: ((yield 1), (yield 2)))())
next(g)
try:
    g.throw(StopIteration(8))
except BaseException as e:
    print(repr(e))
try:
    print(list(next(iter([])) for _ in [1]))
except RuntimeError as e:
    print(repr(e), repr(e.__cause__))
