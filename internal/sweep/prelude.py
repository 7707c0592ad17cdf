import re, sys
from itertools import islice

try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (1 << 31, 1 << 31))
except ImportError:
    pass  # bide has --memory


class I(int): pass
class F(float): pass
class S(str): pass
class L(list): pass
class T(tuple): pass
class D(dict): pass
class E(ValueError): pass


class Index:
    def __init__(self, value): self.value = value
    def __index__(self):
        if isinstance(self.value, type): raise self.value("index")
        return self.value
    def __repr__(self): return f"Index({self.value!r})"


class Float(Index):
    __float__ = Index.__index__
    __index__ = None


class Num(Index):
    def __int__(self): return Index.__index__(self)
    __complex__ = __float__ = __trunc__ = __int__
    __index__ = None


class Eq:
    """Raises, or answers with the value, whenever it is compared."""
    __hash__ = object.__hash__
    def __init__(self, value): self.value = value
    def __eq__(self, other):
        if isinstance(self.value, type): raise self.value("eq")
        return self.value
    __ne__ = __lt__ = __le__ = __gt__ = __ge__ = __eq__
    def __repr__(self): return "Eq"


class Hash:
    def __init__(self, value): self.value = value
    def __hash__(self): return Index.__index__(self)
    def __repr__(self): return "Hash"


class Truth:
    def __init__(self, value): self.value = value
    def __bool__(self): return Index.__index__(self)
    def __len__(self): return Index.__index__(self)
    def __repr__(self): return "Truth"


class Len(Truth):
    __bool__ = object.__str__
    del __bool__
    def __iter__(self): return iter([1, 2])
    __length_hint__ = Truth.__len__


class Text:
    def __init__(self, value): self.value = value
    def __repr__(self): return Index.__index__(self)
    def __format__(self, spec): return Index.__index__(self)


class Iter:
    def __init__(self, value): self.value = value
    def __iter__(self): return Index.__index__(self)
    def __repr__(self): return "Iter"


class Getitem:
    def __getitem__(self, i):
        if isinstance(i, int) and i > 3: raise IndexError(i)
        return i
    def __repr__(self): return "Getitem"


class Refuses:
    def __op(self, *others): return NotImplemented
    __add__ = __radd__ = __mul__ = __rmul__ = __sub__ = __rsub__ = __lt__ = __or__ = __ror__ = __and__ = __op
    __floor__ = __ceil__ = __round__ = __op
    def __repr__(self): return "Refuses"


class Reflects:
    def __op(self, *others): return "reflected"
    __radd__ = __rmul__ = __rsub__ = __rtruediv__ = __rfloordiv__ = __rmod__ = __rpow__ = __rdivmod__ = __op
    __ror__ = __rand__ = __rxor__ = __rlshift__ = __rrshift__ = __rmatmul__ = __op
    def __repr__(self): return "Reflects"


def fails(*values):
    yield from values
    raise E("part way")


def gen(*values):
    got = yield from values
    return got


# Names with one underscore that are there to be used.
TOLD = set("_make _replace _asdict _fields _field_defaults _missing_ _generate_next_value_ _name_ _value_ _ignore_ _missing".split())
nan, inf = float("nan"), float("inf")


def outcome(do):
    try:
        return show(do())
    except RecursionError:
        return "RecursionError"
    except BaseException as e:
        return tell(e)


def tell(e):
    kind = type(e)
    try:
        text = str(e)
    except Exception as problem:
        text = "no text: " + type(problem).__name__
    if kind.__module__ not in ("builtins", "__main__"):
        kind = f"{kind.__module__}.{kind.__qualname__}"
    else:
        kind = kind.__qualname__
    return plain(f"{kind}: {text}" if text else kind)


def show(x):
    text = type(x).__name__ + " " + repr(x)
    if hasattr(x, "__next__") and not hasattr(x, "read"):
        try:
            taken = []
            for v in islice(x, 12):
                taken.append(v)
        except BaseException as e:
            taken.append(tell(e))
        text += " gives " + repr(taken)
    return plain(text)


def plain(text):
    text = re.sub("0x[0-9a-f]{6,}", "0x...", text).encode("ascii", "backslashreplace").decode().replace("\n", "\\n")
    return text if len(text) < 400 else text[:200] + "..." + text[-150:] + str(len(text))


def public_names(x):
    """The names of dir(x), less those that begin with one underscore and what other modules leave on classes."""
    return [n for n in dir(x) if (n[:1] != "_" or n in TOLD or n[:2] == n[-2:] == "__") and n != "__slotnames__"]


def differing_names(x, names):
    """What x has too little and too much, beside these public names."""
    mine = set(public_names(x))
    return sorted(mine - set(names)), sorted(set(names) - mine)


def call(receiver, rest, names):
    """Evaluates RECEIVER + REST, and says what it gave and what became of the receiver."""
    try:
        names["it"] = before = eval(receiver, names)
    except BaseException as e:
        return "no receiver: " + tell(e)
    shown = outcome(lambda: before) if isinstance(before, MUTABLE) else ""
    result = outcome(lambda: eval("it" + rest if rest[0] in ".[(" else rest, names))
    if shown and outcome(lambda: before) != shown:
        result += " leaves " + outcome(lambda: before)
    return result


MUTABLE = (list, dict, set, bytearray)


def run(setup, calls):
    names = dict(globals())
    exec(setup, names)
    for n, (receiver, rest) in enumerate(calls):
        print(n, call(receiver, rest, names), flush=True)
