def show(e):
    chain = []
    while e:
        chain.append(repr(e))
        e = e.__context__
    print(" <- ".join(chain))


try:
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise KeyError(2)
    except KeyError:
        raise TypeError(3)
except TypeError as e:
    show(e)


def helper():
    raise IndexError("helper")


try:
    try:
        raise ValueError("v")
    except ValueError:
        helper()
except IndexError as e:
    show(e)


def gen():
    try:
        yield
    except ValueError:
        yield "handling"
        raise KeyError("in gen")


g = gen()
next(g)
print(g.throw(ValueError("thrown")))
try:
    try:
        raise TypeError("resumer")
    except TypeError:
        next(g)
except KeyError as e:
    show(e)
