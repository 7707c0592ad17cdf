import atexit as _atexit
import itertools as _itertools
from _weakref import CallableProxyType, ProxyType, ReferenceType, getweakrefcount, getweakrefs, proxy, ref

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType',
           'CallableProxyType', 'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']

ProxyTypes = (ProxyType, CallableProxyType)


class WeakMethod(ref):
    """A reference to a bound method, which itself nobody keeps."""

    __slots__ = '_func_ref', '_meth_type', '_alive', '__weakref__'

    def __new__(cls, meth, callback=None):
        try:
            owner = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError(f'argument should be a bound method, not {type(meth)}') from None

        def gone(_):
            if self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, owner, gone)
        self._func_ref = ref(func, gone)
        self._meth_type = type(meth)
        self._alive = True
        return self

    def __call__(self):
        owner = super().__call__()
        func = self._func_ref()
        return None if owner is None or func is None else self._meth_type(func, owner)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        return not self == other

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """The reference to a value of a WeakValueDictionary: it knows its key."""

    __slots__ = 'key',

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


class _Call:
    # What a finalizer is to do.

    __slots__ = 'weakref', 'func', 'args', 'kwargs', 'atexit', 'index'


class finalize:
    """A call to make when an object is gone, or at the end of the script."""

    __slots__ = ()
    _registry = {}
    _index = _itertools.count()
    _registered_with_atexit = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._registered_with_atexit:
            _atexit.register(finalize._exitfunc)
            finalize._registered_with_atexit = True
        call = _Call()
        call.weakref = ref(obj, self)
        call.func, call.args, call.kwargs = func, args, kwargs or None
        call.atexit = True
        call.index = next(self._index)
        self._registry[self] = call

    def __call__(self, _=None):
        """Makes the call, unless it was made or is no longer wanted."""
        call = self._registry.pop(self, None)
        if call:
            return call.func(*call.args, **(call.kwargs or {}))

    def detach(self):
        """Calls the call off and returns what it was: (obj, func, args, kwargs)."""
        found = self.peek()
        if found and self._registry.pop(self, None):
            return found

    def peek(self):
        """What is to be called: (obj, func, args, kwargs), or None."""
        call = self._registry.get(self)
        obj = call and call.weakref()
        if obj is not None:
            return (obj, call.func, call.args, call.kwargs or {})

    @property
    def alive(self):
        """Whether the call is still to be made."""
        return self in self._registry

    @property
    def atexit(self):
        """Whether the call is made at the end of the script."""
        call = self._registry.get(self)
        return bool(call) and call.atexit

    @atexit.setter
    def atexit(self, value):
        call = self._registry.get(self)
        if call:
            call.atexit = bool(value)

    def __repr__(self):
        call = self._registry.get(self)
        obj = call and call.weakref()
        if obj is None:
            return f'<{type(self).__name__} object at {id(self):#x}; dead>'
        return f'<{type(self).__name__} object at {id(self):#x}; for {type(obj).__name__!r} at {id(obj):#x}>'

    @classmethod
    def _exitfunc(cls):
        # Newest first; a finalizer may make others and may fail.
        while pending := [(call.index, f) for f, call in cls._registry.items() if call.atexit]:
            latest = max(pending, key=lambda each: each[0])[1]
            try:
                latest()
            except Exception:
                import sys
                sys.excepthook(*sys.exc_info())


def __getattr__(name):
    """The classes that rest on collections.abc, which are loaded when somebody asks for one."""
    if name == 'WeakSet':
        from _weakrefset import WeakSet as found
    elif name == 'WeakKeyDictionary':
        from _weak_dictionaries import WeakKeyDictionary as found
    elif name == 'WeakValueDictionary':
        from _weak_dictionaries import WeakValueDictionary as found
    else:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    globals()[name] = found
    return found
