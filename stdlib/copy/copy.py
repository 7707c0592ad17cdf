"""Copies of objects: of their outer shell only, or of all they contain."""

from _weakref import ref as _ref
from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy", "replace"]


class Error(Exception):
    pass


error = Error


def _some_function():
    pass


# What never changes is its own copy.
_atoms = frozenset({
    type(None), int, float, bool, complex, str, bytes, type, range, slice, property, type(Ellipsis),
    type(NotImplemented), type(_some_function), type(len), type(_some_function.__code__), _ref})
_shallow = dict.fromkeys(_atoms | {tuple, frozenset}, lambda x: x)
_shallow |= {cls: cls.copy for cls in (list, dict, set, bytearray)}


def copy(x):
    """A new object of the same contents."""
    cls = type(x)
    copier = _shallow.get(cls)
    if copier is not None:
        return copier(x)
    if issubclass(cls, type):
        return x
    own = getattr(cls, "__copy__", None)
    if own is not None:
        return own(x)
    made = _reduced(cls, x)
    return x if isinstance(made, str) else _reconstruct(x, None, *made)


def _reduced(cls, x):
    reduce = dispatch_table.get(cls)
    if reduce is not None:
        return reduce(x)
    reduce = getattr(x, "__reduce_ex__", None)
    if reduce is not None:
        return reduce(4)
    reduce = getattr(x, "__reduce__", None)
    if reduce is not None:
        return reduce()
    raise Error(f"un(shallow)copyable object of type {cls}")


def deepcopy(x, memo=None, _nil=[]):
    """A new object whose contents are deep copies too; memo maps the ids of what was copied to the copies."""
    cls = type(x)
    if cls in _atoms:
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    special = _deep.get(cls)
    if special is not None:
        made = special(x, memo)
    elif issubclass(cls, type):
        made = x
    elif (own := getattr(x, "__deepcopy__", None)) is not None:
        made = own(memo)
    else:
        reduced = _reduced(cls, x)
        made = x if isinstance(reduced, str) else _reconstruct(x, memo, *reduced)
    if made is not x:
        memo[id(x)] = made
        _keep_alive(x, memo)
    return made


def _keep_alive(x, memo):
    """Hold what was copied as long as the memo: its id must stay its own."""
    try:
        memo[id(memo)].append(x)
    except KeyError:
        memo[id(memo)] = [x]


def _deep_list(x, memo):
    made = memo[id(x)] = []
    for item in x:
        made.append(deepcopy(item, memo))
    return made


def _deep_tuple(x, memo):
    items = [deepcopy(item, memo) for item in x]
    if id(x) in memo:  # the tuple is among its own contents
        return memo[id(x)]
    if all(new is old for new, old in zip(items, x)):
        return x
    return tuple(items)


def _deep_dict(x, memo):
    made = memo[id(x)] = {}
    for key, value in x.items():
        made[deepcopy(key, memo)] = deepcopy(value, memo)
    return made


def _deep_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


class _Some:
    def method(self):
        pass


_deep = {list: _deep_list, tuple: _deep_tuple, dict: _deep_dict, type(_Some().method): _deep_method}


def _reconstruct(x, memo, func, args, state=None, items=None, pairs=None):
    """Make the object that __reduce_ex__ described: with a memo, of deep copies."""
    deep = memo is not None
    if deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    y = func(*args)
    if deep:
        memo[id(x)] = y
    if state is not None:
        _set_state(y, deepcopy(state, memo) if deep else state)
    if items is not None:
        for item in items:
            y.append(deepcopy(item, memo) if deep else item)
    if pairs is not None:
        for key, value in pairs:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y


def _set_state(y, state):
    if hasattr(y, '__setstate__'):
        y.__setstate__(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        y.__dict__.update(state)
    if slots is not None:
        for name, value in slots.items():
            setattr(y, name, value)


def replace(obj, /, **changes):
    """A copy of a dataclass, named tuple or the like with other values for some fields."""
    cls = obj.__class__
    func = getattr(cls, '__replace__', None)
    if func is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return func(obj, **changes)
