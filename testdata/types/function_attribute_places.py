# One place reads, writes and calls attributes of several functions, whose __dict__ changes meanwhile.
def f():
    pass


def g():
    pass


def bump(fn):
    fn.calls += 1
    return fn.calls


def attempt(what, *args):
    try:
        return what(*args)
    except AttributeError as e:
        return str(e)


f.calls = g.calls = 0
for _ in range(3):
    print(bump(f), bump(g))
del f.calls
print(attempt(bump, f))
f.other, f.calls = 1, 5
print(bump(f), vars(f), vars(g))
f.__dict__ = {"calls": 70}
print(bump(f), vars(f))
vars(f).clear()
print(attempt(bump, f))


def rename(fn, name):
    fn.__name__ = name
    return fn.__name__


f.__dict__["__name__"] = "hidden"
print(rename(f, "x"), rename(g, "y"), rename(f, "z"), vars(f))


def call(fn):
    return fn.helper(3)


f.helper, g.helper = lambda x: x + 1, lambda x: x + 2
print(call(f), call(g), call(f))
f.helper = str
print(call(f), call(g))
