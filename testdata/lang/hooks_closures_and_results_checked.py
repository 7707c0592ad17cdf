# Hooks for async generators, where coroutines come from, exec with a closure, and results of special methods that
# are looked at: what is set, what is refused, and in which words.
import operator
import sys
import types
import warnings
import weakref


def attempt(label, call):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            print(label, "=", call())
        except BaseException as e:
            print(label, "->", type(e).__name__, e)
    for each in caught:
        print("   warned:", each.category.__name__, each.message)


def finish(coro):
    try:
        coro.send(None)
    except StopIteration as e:
        return e.value


async def counts():
    yield 1
    yield 2


begun = []
attempt("hooks", sys.get_asyncgen_hooks)
sys.set_asyncgen_hooks(firstiter=lambda g: begun.append(g.__name__), finalizer=print)
g = counts()
print(begun, finish(g.__anext__()), begun, finish(g.__anext__()), begun)
attempt("athrow", lambda: finish(g.athrow(ValueError, "old")))
sys.set_asyncgen_hooks(None, None)
attempt("hooks", sys.get_asyncgen_hooks)
attempt("firstiter", lambda: sys.set_asyncgen_hooks(3))
attempt("finalizer", lambda: sys.set_asyncgen_hooks(finalizer="x"))


async def work():
    pass


def make():
    return work()


attempt("depth", sys.get_coroutine_origin_tracking_depth)
sys.set_coroutine_origin_tracking_depth(2)
c = make()
print([(line, name) for file, line, name in c.cr_origin])
c.close()
sys.set_coroutine_origin_tracking_depth(0)
c = make()
print(c.cr_origin)
c.close()
attempt("negative", lambda: sys.set_coroutine_origin_tracking_depth(-1))


def outer():
    seen = []

    def inner():
        seen.append(here)
        return seen

    return inner


inner = outer()
code, cells = inner.__code__, inner.__closure__
attempt("closure", lambda: exec(code, {"here": 5}, closure=cells))
print(inner.__closure__[0].cell_contents)
attempt("no closure", lambda: exec(code))
attempt("short", lambda: exec(code, closure=()))
attempt("no cells", lambda: exec(code, closure=(1,)))
attempt("text", lambda: exec("1", closure=cells))
attempt("not free", lambda: exec(make.__code__, closure=cells))
attempt("eval", lambda: eval("1", 3))
attempt("eval locals", lambda: eval("1", {}, 3))

for value in (None, 3, -1, "x", 2**70, NotImplemented):
    K = type("K", (), {"__length_hint__": lambda self, v=value: v, "__sizeof__": lambda self, v=value: v})
    attempt("hint", lambda: operator.length_hint(K()))
    attempt("size", lambda: sys.getsizeof(K()))
attempt("default", lambda: operator.length_hint(object(), "x"))
Yes = type("Yes", (int,), {})
attempt("index", lambda: operator.index(type("I", (), {"__index__": lambda s: True})()))
attempt("complex", lambda: complex(type("C", (), {"__complex__": lambda s: type("D", (complex,), {})(1)})()))


class Slotted:
    __slots__ = ("a",)


class Counted(int):
    pass


attempt("weak", lambda: weakref.ref(Slotted()))
attempt("weak", lambda: weakref.ref(Counted()))
attempt("layout", lambda: type("L", (OSError, ImportError), {}))
for answer in ([], [int], 3):
    M = type("M", (type,), {"mro": lambda cls, a=answer: a})
    attempt("mro", lambda: M("X", (), {}))
attempt("method", lambda: setattr(types.MethodType(len, []), "__func__", 1))
attempt("property", lambda: setattr(property(), "fget", 1))
