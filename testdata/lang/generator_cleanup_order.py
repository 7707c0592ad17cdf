def g(name):
    try:
        print("open", name)
        yield name
        print("not reached by close", name)
    finally:
        print("close", name)


def chain():
    with_first = g("a")
    try:
        yield from with_first
        yield from g("b")
    finally:
        print("chain ends")


c = chain()
next(c)
c.close()
d = chain()
print(list(d))
for x in (it := g("loop")):
    break
it.close()


def loops():
    for i in range(3):
        try:
            for j in range(3):
                try:
                    yield i, j
                finally:
                    print("inner", i, j)
                if j == 1:
                    break
        finally:
            print("outer", i)
        if i == 1:
            return "returned"


h = loops()
print(list(h))
def raises_in_close():
    try:
        yield
    finally:
        raise ValueError("in cleanup")
r = raises_in_close()
next(r)
try:
    r.close()
except ValueError as e:
    print(e, repr(e.__context__))
