# help() prints signatures and docstrings as CPython does in plain form.
import functools
import pydoc
def f(a, b=1, *args, c: int = 2, **kw) -> str:
    """Do f.

    More text
      indented.
    """
async def g(x): pass
def nodoc(x): return x
# a comment above
def commented(x): return x
lam = lambda x, y=2: x
class Base:
    """A base."""
    shared = 1
    def greet(self, name="you"):
        "Say hello."
    @classmethod
    def make(cls, n): "Make one."
    @staticmethod
    def add(a, b): return a + b
    @property
    def size(self):
        "The size."
        return 1
    @property
    def rw(self): "rw"; return 1
    @rw.setter
    def rw(self, v): pass
class Derived(Base):
    """A derived class.

    With more."""
    __slots__ = ("slot",)
    x: int = 5
    def __init__(self, x):
        self.x = x
    def greet(self, name="me"): pass
    async def co(self): "coro"
    alias = greet


class Plain: pass


class Shape(Derived):
    """Long signatures stand on several lines."""

    def method(self, parameter_one: int = 1, parameter_two: "str | None" = None, *, keyword_three: float = 3.0) -> dict[str, int]:
        pass

    def positional(self, a, b, /, *, c): "Marks."
    again = Base.greet
    elsewhere = f
    static = staticmethod(f)
    kept = lambda self: 1
    _private = 1
    hint: int = 1

    class Inner: pass

    @functools.cached_property
    def cached(self): "Made once."
    values = list(range(30)), "x" * 100


@functools.lru_cache
def remembered(x): "Looked up."


for thing in (f, g, nodoc, commented, lam, Base, Derived, Derived(1), Derived(1).greet, Base.greet, Base.make, Base.add, Base.size, Plain,
              Shape, Shape.method, remembered, "no.such", "__main__.Base.greet"):
    print("=====", thing if isinstance(thing, str) else type(thing).__name__)
    help(thing)

print(pydoc.plain(pydoc.render_doc(f)))
print(pydoc.plain("b\bbold"), pydoc.splitdoc("One.\n\nTwo."), pydoc.describe(Base), pydoc.locate("builtins.len"))
print(pydoc.getdoc(f).splitlines()[0])
for wrong in (1, 2), {}:
    try:
        help(*wrong) if wrong else help(nosuch=1)
    except TypeError as e:
        print("TypeError")
