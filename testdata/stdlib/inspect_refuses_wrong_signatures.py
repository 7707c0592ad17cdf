"""Parameters and signatures that cannot be are refused when they are made."""
import inspect
from inspect import Parameter, Signature, getasyncgenlocals, get_annotations


def show(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


P = Parameter
show(lambda: P('a', P.POSITIONAL_ONLY, default=1))
show(lambda: repr(P('a', 3).kind))
show(lambda: P('1a', 0))
show(lambda: P(1, 0))
show(lambda: P('a', 9))
show(lambda: P('a', P.VAR_POSITIONAL, default=1))
show(lambda: P('a', P.VAR_KEYWORD, default=1))
show(lambda: Signature([P('a', 3), P('b', 0)]))
show(lambda: Signature([P('a', 1), P('a', 1)]))
show(lambda: Signature([P('a', 1, default=1), P('b', 1)]))
show(lambda: Signature([P('a', 0), P('b', 1, default=2), P('c', 3)], return_annotation=int))
show(lambda: get_annotations(1))


async def agen():
    x = 1
    yield x

show(lambda: getasyncgenlocals(agen()))
show(lambda: getasyncgenlocals(1))

for source in "def f(a, b=1, *, c): 0", "def f(a, *, c): 0", "def f(*a, c): 0", "def f(*, c, d): 0":
    exec(source)
    for args in (), (1,), (1, 2):
        try:
            print(inspect.signature(f).bind(*args))
        except TypeError as e:
            print(source, args, e)
