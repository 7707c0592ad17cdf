from contextlib import contextmanager


@contextmanager
def step(name):
    print("begin", name)
    try:
        yield name
    except KeyError as e:
        print("swallowed", e)
    else:
        print("fine", name)
    finally:
        print("end", name)


@step("decorator")
def f():
    print("in f")


f(); f()
with step("a"), step("b"):
    raise KeyError("k")
try:
    with step("c"):
        raise ValueError("not swallowed")
except ValueError as e:
    print("outside", e)


@contextmanager
def never():
    return
    yield


@contextmanager
def twice():
    yield
    yield


for cm in (never, twice):
    try:
        with cm():
            pass
    except RuntimeError as e:
        print(e)
