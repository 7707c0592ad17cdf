def count(n):
    print("start")
    for i in range(n):
        yield i
    print("end")
    return "value"


g = count(2)
print(type(g).__name__, g.__name__)
print(next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)
print(list(count(1)), list(g))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


f = fib()
print([next(f) for _ in range(10)])


def empty():
    return
    yield


print(list(empty()), next(empty(), "none"))
def multi(): yield 1; yield; yield 2, 3
print(list(multi()))
def expr():
    x = yield "first"
    y = (yield x) or "no y"
    return x, y
e = expr()
print(next(e), e.send("X"))
try: e.send(None)
except StopIteration as s: print(s.value)
