# f(*x, key=y) iterates over x after y; what is no iterable is named otherwise beside other arguments.
def gen():
    print("iterated")
    yield 1


def f(*args, **kwargs):
    print(args, kwargs)


def attempt(g):
    try:
        g()
    except TypeError as e:
        print(e)


class C:
    def m(self):
        pass


f(*gen(), a=print("value"))
f(*gen(), print("value"), a=print("last"))
attempt(lambda: f(*None, a=1))
attempt(lambda: f(*None, 1))
attempt(lambda: f(1, *None))
attempt(lambda: C().m(*None))
attempt(lambda: C().m(**None))
