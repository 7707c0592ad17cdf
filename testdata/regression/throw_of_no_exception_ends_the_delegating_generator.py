# throw(None) on a generator that delegates used to leave it suspended; its delegate refuses, and the
# TypeError is raised in the generator itself. The messages below were worded otherwise.
def inner():
    yield 3


def outer():
    try:
        yield from inner()
    except TypeError as e:
        print("inside", e)
        yield 4


g = outer()
print(next(g), g.throw(None))
try:
    next(g)
except StopIteration:
    print("ended")
alone = inner()
next(alone)
try:
    alone.throw(None)
except TypeError as e:
    print("outside", e)
for bad in (lambda: b"".center(5, None), lambda: format(10**30, "c"), lambda: format(2**31, "c")):
    try:
        bad()
    except (TypeError, OverflowError) as e:
        print(e)
