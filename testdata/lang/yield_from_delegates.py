def inner():
    try:
        got = yield "i1"
        print("inner got", got)
        yield "i2"
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
    finally:
        print("inner finally")
    return "inner value"


def outer():
    result = yield from inner()
    print("result", result)
    yield from [1, 2]
    yield from "ab"
    return (yield from ())


g = outer()
print(next(g), g.send("S"), list(g))
g = outer()
next(g)
print(g.throw(ValueError("T")), next(g))
g = outer()
next(g)
g.close()


def tree(t):
    if isinstance(t, list):
        for x in t:
            yield from tree(x)
    else:
        yield t


print(list(tree([1, [2, [3, [4]], 5]])))


class It:
    def __iter__(self): return iter((7, 8))


def over_iter():
    yield from It()


print(list(over_iter()))
try:
    list(yf for yf in (lambda: (yield from 3))())
except TypeError as e:
    print(e)
def deep(n):
    if n:
        yield from deep(n - 1)
    yield n
print(sum(deep(300)))
