from collections.abc import Mapping as _Mapping, MutableMapping as _MutableMapping
from copy import deepcopy as _deepcopy
from weakref import KeyedRef, ref


class _WeakDictionary(_MutableMapping):
    # What both dictionaries have: data is the dictionary, _pairs() gives what is alive.

    __slots__ = ()

    def __len__(self):
        return sum(1 for _ in self._pairs())

    def __iter__(self):
        for key, _ in self._pairs():
            yield key

    keys = __iter__

    def values(self):
        for _, value in self._pairs():
            yield value

    def items(self):
        yield from self._pairs()

    def copy(self):
        new = type(self)()
        for key, value in self._pairs():
            new[key] = value
        return new

    __copy__ = copy

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        new = self.__class__()
        new.update(other)
        new.update(self)
        return new


class WeakValueDictionary(_WeakDictionary):
    """A dictionary that does not keep its values: with the value the key goes."""

    __module__ = 'weakref'

    def __init__(self, other=(), /, **kw):
        def remove(wr, selfref=ref(self)):
            self = selfref()
            if self is not None and self.data.get(wr.key) is wr:
                del self.data[wr.key]
        self._remove = remove
        self.data = {}
        self.update(other, **kw)

    def _pairs(self):
        for key, wr in list(self.data.items()):
            value = wr()
            if value is not None:
                yield key, value

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        self.data[key] = KeyedRef(value, self._remove, key)

    def __delitem__(self, key):
        del self.data[key]

    def __contains__(self, key):
        return key in self.data and self.data[key]() is not None

    def __deepcopy__(self, memo):
        new = self.__class__()
        for key, value in self._pairs():
            new[_deepcopy(key, memo)] = value
        return new

    def get(self, key, default=None):
        wr = self.data.get(key)
        value = wr and wr()
        return default if value is None else value

    def itervaluerefs(self):
        """References to the values, which may be gone by the time they are asked."""
        yield from list(self.data.values())

    def valuerefs(self):
        """A list of references to the values."""
        return list(self.data.values())

    def popitem(self):
        while True:
            key, wr = self.data.popitem()
            value = wr()
            if value is not None:
                return key, value

    def pop(self, key, *args):
        try:
            value = self.data.pop(key)()
        except KeyError:
            value = None
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def setdefault(self, key, default=None):
        value = self.get(key)
        if value is None:
            self[key] = value = default
        return value

    def update(self, other=None, /, **kwargs):
        if other is not None:
            if not hasattr(other, 'items'):
                other = dict(other)
            for key, value in other.items():
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value


class WeakKeyDictionary(_WeakDictionary):
    """A dictionary that does not keep its keys: with the key the value goes."""

    __module__ = 'weakref'

    def __init__(self, dict=None):
        self.data = {}

        def remove(wr, selfref=ref(self)):
            self = selfref()
            if self is not None:
                self.data.pop(wr, None)
        self._remove = remove
        if dict is not None:
            self.update(dict)

    def _pairs(self):
        for wr, value in list(self.data.items()):
            key = wr()
            if key is not None:
                yield key, value

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, self._remove)] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            wr = ref(key)
        except TypeError:
            return False
        return wr in self.data

    def __deepcopy__(self, memo):
        new = self.__class__()
        for key, value in self._pairs():
            new[key] = _deepcopy(value, memo)
        return new

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def keyrefs(self):
        """A list of references to the keys."""
        return list(self.data)

    def popitem(self):
        while True:
            wr, value = self.data.popitem()
            key = wr()
            if key is not None:
                return key, value

    def pop(self, key, *args):
        return self.data.pop(ref(key), *args)

    def setdefault(self, key, default=None):
        return self.data.setdefault(ref(key, self._remove), default)

    def update(self, dict=None, /, **kwargs):
        if dict is not None:
            for key, value in (dict if hasattr(dict, 'items') else type({})(dict)).items():
                self.data[ref(key, self._remove)] = value
        if kwargs:
            self.update(kwargs)
