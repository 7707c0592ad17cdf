import functools


def twice(f):
    @functools.wraps(f)
    def wrapper(*args, **kwargs):
        f(*args, **kwargs)
        return f(*args, **kwargs)
    return wrapper


def tag(name):
    def deco(f):
        f.tag = name
        return f
    return deco


@tag("t")
@twice
def hello(who, mark="!"):
    "Greets."
    print("hello", who + mark)
    return who


print(hello("you", mark="?"), hello.tag, hello.__name__, hello.__doc__)


def register(cls):
    cls.registered = True
    return cls


@register
class A: pass


print(A.registered)


class CountCalls:
    def __init__(self, f):
        self.f, self.n = f, 0

    def __call__(self, *a):
        self.n += 1
        return self.f(*a)


@CountCalls
def add(a, b): return a + b


add(1, 2); add(3, 4)
print(add.n)
