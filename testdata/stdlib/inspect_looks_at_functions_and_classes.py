# What inspect tells of functions, classes, frames and their source.
import functools
import inspect
import sys
import typing

level = 3


# Adds things up.
# Slowly.
def add(a, /, b: int = 1, *args: str, c, d=2, **kw) -> float:
    """Add.

        Indented.
    """
    return level + len(args) + a


class Base:
    "Base doc"
    attr = 1

    def m(self):
        "m doc"

    @property
    def p(self):
        "p doc"

    @classmethod
    def c(cls):
        pass

    @staticmethod
    def s():
        pass


class Sub(Base):
    __slots__ = {"x": "the x"}

    def m(self):
        pass

    @property
    def p(self):
        return 1


def annotated(a: "int", b: "list[str]" = None) -> "Base":
    pass


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


for each in (add, Base, Sub, Sub.m, Sub().m, Sub.p, Sub.x, Base.c):
    attempt(lambda: repr(inspect.getdoc(each))[:40])
for each in (add, Base, len):
    attempt(lambda: repr(inspect.getcomments(each)))
attempt(lambda: inspect.getcallargs(add, 1, 2, 3, c=4, e=5))
attempt(lambda: inspect.getcallargs(add))
attempt(lambda: inspect.getcallargs(add, 1))
attempt(lambda: inspect.getcallargs(Base.s, 1, 2))
attempt(lambda: inspect.getcallargs(annotated, 1, a=2))
attempt(lambda: inspect.getcallargs(annotated, 1, 2, 3))
attempt(lambda: inspect.getcallargs(annotated, x=3))
attempt(lambda: sorted(inspect.getcallargs(Sub().m)))
attempt(lambda: inspect.getclosurevars(add))
attempt(lambda: inspect.getclosurevars(3))
attempt(lambda: inspect.getfullargspec(add))
attempt(lambda: inspect.getfullargspec(Base().m))
attempt(lambda: inspect.getfullargspec(3))
attempt(lambda: inspect.getargs(add.__code__))
attempt(lambda: inspect.getargs(3))
for each in inspect.classify_class_attrs(Sub):
    if not each.name.startswith("__"):
        print(each.name, each.kind, each.defining_class.__name__)
print([n for n, v in inspect.getmembers_static(Sub) if not n.startswith("__")])
print(inspect.getclasstree([Base, Sub]))
print(inspect.formatargvalues(["a"], "r", None, {"a": 1, "r": (2,)}))
print(inspect.signature(add).format(max_width=20))
print(inspect.signature(annotated), inspect.signature(annotated, eval_str=True))
print(inspect.get_annotations(annotated), inspect.get_annotations(annotated, eval_str=True), inspect.get_annotations(Sub))
attempt(lambda: inspect.get_annotations(3))
print(inspect.formatannotation(typing.List[int]), inspect.formatannotation(int), inspect.formatannotation(list[int]))
attempt(lambda: inspect.signature(add).bind(1))
attempt(lambda: inspect.signature(lambda *, k: 0).bind())
print(inspect.indentsize("  \tx"))


def fails():
    raise ValueError("here")


try:
    fails()
except ValueError:
    for each in inspect.trace():
        print(each.function, each.code_context, each.index)
here = inspect.getframeinfo(inspect.currentframe())
print(here.function, here.code_context, here.index)
attempt(lambda: inspect.getframeinfo(3))
print(inspect.stack()[0].code_context)
