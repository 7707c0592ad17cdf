__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'WeakSet',
           'WeakMethod', 'WeakValueDictionary', 'finalize']


def getweakrefcount(object, /):
    return 0


def getweakrefs(object, /):
    return []


class _Proxy:
    # Stands for the object as long as it is there.

    __slots__ = ('_ref',)

    def __init__(self, target, callback=None):
        object.__setattr__(self, '_ref', ref(target, callback))

    def _get(self):
        target = object.__getattribute__(self, '_ref')()
        if target is None:
            raise ReferenceError('weakly-referenced object no longer exists')
        return target

    def __getattribute__(self, name):
        return getattr(_Proxy._get(self), name)

    def __setattr__(self, name, value):
        setattr(_Proxy._get(self), name, value)

    def __delattr__(self, name):
        delattr(_Proxy._get(self), name)

    def __str__(self):
        return str(_Proxy._get(self))

    def __repr__(self):
        target = _Proxy._get(self)
        return f'<weakproxy at {id(self):#x}; to {type(target).__name__!r} at {id(target):#x}>'

    def __call__(self, *args, **kwargs):
        return _Proxy._get(self)(*args, **kwargs)

    def __len__(self):
        return len(_Proxy._get(self))

    def __getitem__(self, key):
        return _Proxy._get(self)[key]

    def __setitem__(self, key, value):
        _Proxy._get(self)[key] = value

    def __iter__(self):
        return iter(_Proxy._get(self))

    def __contains__(self, item):
        return item in _Proxy._get(self)

    def __bool__(self):
        return bool(_Proxy._get(self))

    def __eq__(self, other):
        return _Proxy._get(self) == other

    __hash__ = None


def proxy(object, callback=None, /):
    """An object that does what the other does, without keeping it."""
    return _Proxy(object, callback)


class WeakMethod(ref):
    """A reference to a bound method, which itself nobody keeps."""

    def __new__(cls, meth, callback=None):
        self = super().__new__(cls, meth.__self__, callback)
        self._func = meth.__func__
        self._type = type(meth)
        return self

    def __call__(self):
        owner = super().__call__()
        return None if owner is None else self._type(self._func, owner)


class WeakSet:
    """A set of objects it does not keep."""

    def __init__(self, data=None):
        self._refs = set()
        if data is not None:
            self.update(data)

    def _alive(self):
        return [item for each in list(self._refs) if (item := each()) is not None]

    def __iter__(self):
        return iter(self._alive())

    def __len__(self):
        return len(self._alive())

    def __contains__(self, item):
        try:
            return ref(item) in self._refs
        except TypeError:
            return False

    def __repr__(self):
        return repr(set(self._alive()))

    def add(self, item):
        self._refs.add(ref(item, self._refs.discard))

    def discard(self, item):
        self._refs.discard(ref(item))

    def remove(self, item):
        self._refs.remove(ref(item))

    def clear(self):
        self._refs.clear()

    def copy(self):
        return self.__class__(self)

    def pop(self):
        while self._refs:
            item = self._refs.pop()()
            if item is not None:
                return item
        raise KeyError('pop from empty WeakSet')

    def update(self, other):
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def _with(self, items):
        return self.__class__(items)

    def union(self, other):
        return self._with([*self, *other])

    __or__ = union

    def difference(self, other):
        other = set(other)
        return self._with([item for item in self if item not in other])

    __sub__ = difference

    def intersection(self, other):
        other = set(other)
        return self._with([item for item in self if item in other])

    __and__ = intersection

    def issubset(self, other):
        return set(self) <= set(other)

    __le__ = issubset

    def issuperset(self, other):
        return set(self) >= set(other)

    __ge__ = issuperset

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return set(self) == set(other)

    __hash__ = None


class _WeakDictionary:
    # What both dictionaries have: _items() gives the live pairs.

    def __init__(self, other=(), /, **kwargs):
        self.data = {}
        self.update(other, **kwargs)

    def __len__(self):
        return len(list(self._items()))

    def __iter__(self):
        return iter([key for key, _ in self._items()])

    keys = __iter__

    def values(self):
        return iter([value for _, value in self._items()])

    def items(self):
        return iter(list(self._items()))

    def __contains__(self, key):
        return self.get(key, self) is not self

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key, *default):
        try:
            value = self[key]
        except KeyError:
            if default:
                return default[0]
            raise
        del self[key]
        return value

    def popitem(self):
        for key, value in self._items():
            del self[key]
            return key, value
        raise KeyError('dictionary is empty')

    def update(self, other=(), /, **kwargs):
        for key, value in dict(other, **kwargs).items() if not isinstance(other, _WeakDictionary) else other.items():
            self[key] = value

    def clear(self):
        self.data.clear()

    def copy(self):
        return self.__class__(self)

    __copy__ = copy

    def __repr__(self):
        return f'<{self.__class__.__name__} at {id(self):#x}>'


class WeakValueDictionary(_WeakDictionary):
    """A dictionary that does not keep its values: with the value the key goes."""

    def _items(self):
        for key, each in list(self.data.items()):
            value = each()
            if value is not None:
                yield key, value

    def __getitem__(self, key):
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        def gone(which, data=self.data):
            if data.get(key) is which:
                del data[key]
        self.data[key] = ref(value, gone)

    def __delitem__(self, key):
        del self.data[key]

    def valuerefs(self):
        return list(self.data.values())


class WeakKeyDictionary(_WeakDictionary):
    """A dictionary that does not keep its keys: with the key the value goes."""

    def _items(self):
        for each, value in list(self.data.items()):
            key = each()
            if key is not None:
                yield key, value

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __setitem__(self, key, value):
        self.data[ref(key, lambda which, data=self.data: data.pop(which, None))] = value

    def __delitem__(self, key):
        del self.data[ref(key)]

    def __contains__(self, key):
        try:
            return ref(key) in self.data
        except TypeError:
            return False

    def keyrefs(self):
        return list(self.data)


class finalize:
    """A call to make when an object is gone, or at the end of the script."""

    _pending = {}
    _registered = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registered:
            import atexit
            atexit.register(finalize._at_exit)
            finalize._registered = True
        self._call = (func, args, kwargs)
        self._ref = ref(obj, self)
        self.atexit = True
        finalize._pending[self] = True

    def __call__(self, _=None):
        if finalize._pending.pop(self, None):
            func, args, kwargs = self._call
            return func(*args, **kwargs)

    def detach(self):
        obj = self._ref()
        if obj is not None and finalize._pending.pop(self, None):
            return (obj, *self._call)

    def peek(self):
        obj = self._ref()
        if obj is not None and self in finalize._pending:
            return (obj, *self._call)

    @property
    def alive(self):
        return self in finalize._pending

    def __repr__(self):
        obj = self._ref() if self.alive else None
        if obj is None:
            return f'<{type(self).__name__} object at {id(self):#x}; dead>'
        return f'<{type(self).__name__} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>'

    @classmethod
    def _at_exit(cls):
        for each in reversed(list(cls._pending)):
            if each.atexit:
                each()
