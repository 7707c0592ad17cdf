"""Abstract base classes of containers."""

from abc import ABCMeta, abstractmethod, _has_all, _mark_pattern

__all__ = ["Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator",
           "Hashable", "Iterable", "Iterator", "Generator", "Reversible", "Sized", "Container", "Callable",
           "Collection", "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView", "KeysView", "ItemsView",
           "ValuesView", "Sequence", "MutableSequence", "ByteString", "Buffer"]

_GenericAlias = type(list[int])


def _one_method(owner_name, *names):
    """A __subclasshook__ for a class that is recognised by its methods."""
    def __subclasshook__(cls, subclass):
        if cls is globals()[owner_name]:
            return _has_all(subclass, *names)
        return NotImplemented
    return classmethod(__subclasshook__)


class Hashable(metaclass=ABCMeta):
    """What can be a key: it has __hash__()."""

    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0

    __subclasshook__ = _one_method('Hashable', '__hash__')


class Awaitable(metaclass=ABCMeta):
    """What can be awaited: it has __await__()."""

    __slots__ = ()

    @abstractmethod
    def __await__(self):
        yield

    __subclasshook__ = _one_method('Awaitable', '__await__')
    __class_getitem__ = classmethod(_GenericAlias)


class Coroutine(Awaitable):
    """What has send(), throw() and close(), and can be awaited."""

    __slots__ = ()

    @abstractmethod
    def send(self, value):
        """Go on until the coroutine waits again or ends."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Raise an exception where the coroutine waits."""
        _raise_given(typ, val, tb)

    def close(self):
        """End the coroutine with GeneratorExit."""
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            pass
        else:
            raise RuntimeError("coroutine ignored GeneratorExit")

    __subclasshook__ = _one_method('Coroutine', '__await__', 'send', 'throw', 'close')


def _raise_given(typ, val, tb):
    if val is None:
        if tb is None:
            raise typ
        val = typ()
    if tb is not None:
        val = val.with_traceback(tb)
    raise val


class AsyncIterable(metaclass=ABCMeta):
    """What `async for` goes through: it has __aiter__()."""

    __slots__ = ()

    @abstractmethod
    def __aiter__(self):
        return AsyncIterator()

    __subclasshook__ = _one_method('AsyncIterable', '__aiter__')
    __class_getitem__ = classmethod(_GenericAlias)


class AsyncIterator(AsyncIterable):
    """What gives its items one by one, each to be awaited: it has __anext__()."""

    __slots__ = ()

    @abstractmethod
    async def __anext__(self):
        """The next item, or StopAsyncIteration."""
        raise StopAsyncIteration

    def __aiter__(self):
        return self

    __subclasshook__ = _one_method('AsyncIterator', '__anext__', '__aiter__')


class AsyncGenerator(AsyncIterator):
    """What has asend(), athrow() and aclose()."""

    __slots__ = ()

    async def __anext__(self):
        return await self.asend(None)

    @abstractmethod
    async def asend(self, value):
        """Go on with a value until the next item."""
        raise StopAsyncIteration

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        """Raise an exception where the generator waits."""
        _raise_given(typ, val, tb)

    async def aclose(self):
        """End the generator with GeneratorExit."""
        try:
            await self.athrow(GeneratorExit)
        except (GeneratorExit, StopAsyncIteration):
            pass
        else:
            raise RuntimeError("asynchronous generator ignored GeneratorExit")

    __subclasshook__ = _one_method('AsyncGenerator', '__aiter__', '__anext__', 'asend', 'athrow', 'aclose')


class Iterable(metaclass=ABCMeta):
    """What `for` goes through: it has __iter__()."""

    __slots__ = ()

    @abstractmethod
    def __iter__(self):
        while False:
            yield None

    __subclasshook__ = _one_method('Iterable', '__iter__')
    __class_getitem__ = classmethod(_GenericAlias)


class Iterator(Iterable):
    """What gives its items one by one: it has __next__()."""

    __slots__ = ()

    @abstractmethod
    def __next__(self):
        """The next item, or StopIteration."""
        raise StopIteration

    def __iter__(self):
        return self

    __subclasshook__ = _one_method('Iterator', '__iter__', '__next__')


class Reversible(Iterable):
    """What can be gone through from its end: it has __reversed__()."""

    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        while False:
            yield None

    __subclasshook__ = _one_method('Reversible', '__reversed__', '__iter__')


class Generator(Iterator):
    """What has send(), throw() and close(), and gives items one by one."""

    __slots__ = ()

    def __next__(self):
        return self.send(None)

    @abstractmethod
    def send(self, value):
        """Go on with a value until the next item."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Raise an exception where the generator waits."""
        _raise_given(typ, val, tb)

    def close(self):
        """End the generator with GeneratorExit."""
        try:
            self.throw(GeneratorExit)
        except StopIteration as e:
            return e.value
        except GeneratorExit:
            return None
        raise RuntimeError("generator ignored GeneratorExit")

    __subclasshook__ = _one_method('Generator', '__iter__', '__next__', 'send', 'throw', 'close')


class Sized(metaclass=ABCMeta):
    """What has a size: it has __len__()."""

    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0

    __subclasshook__ = _one_method('Sized', '__len__')


class Container(metaclass=ABCMeta):
    """What can be asked what is in it: it has __contains__()."""

    __slots__ = ()

    @abstractmethod
    def __contains__(self, x):
        return False

    __subclasshook__ = _one_method('Container', '__contains__')
    __class_getitem__ = classmethod(_GenericAlias)


class Collection(Sized, Iterable, Container):
    """What has a size, can be gone through and be asked what is in it."""

    __slots__ = ()

    __subclasshook__ = _one_method('Collection', '__len__', '__iter__', '__contains__')


class Buffer(metaclass=ABCMeta):
    """What shows its memory: it has __buffer__()."""

    __slots__ = ()

    @abstractmethod
    def __buffer__(self, flags, /):
        raise NotImplementedError

    __subclasshook__ = _one_method('Buffer', '__buffer__')


def _is_param_expr(item):
    return item is Ellipsis or isinstance(item, (tuple, list)) or type(item).__module__ == 'typing' and type(
        item).__name__ in ('ParamSpec', '_ConcatenateGenericAlias')


def _type_text(item):
    if isinstance(item, type):
        return item.__qualname__ if item.__module__ == 'builtins' else f'{item.__module__}.{item.__qualname__}'
    if isinstance(item, (tuple, list)):
        return '[' + ', '.join(map(_type_text, item)) + ']'
    return '...' if item is Ellipsis else repr(item)


class _CallableGenericAlias(_GenericAlias):
    """Callable[[int], str], whose __args__ are flat: int, str."""

    __slots__ = ()

    def __new__(cls, origin, args):
        if not (isinstance(args, tuple) and len(args) == 2):
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        params, result = args
        if isinstance(params, (tuple, list)):
            return super().__new__(cls, origin, (*params, result))
        if not _is_param_expr(params):
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {params}")
        return super().__new__(cls, origin, (params, result))

    def __repr__(self):
        if len(self.__args__) == 2 and _is_param_expr(self.__args__[0]):
            return super().__repr__()
        *params, result = self.__args__
        return f'collections.abc.Callable[{_type_text(params)}, {_type_text(result)}]'

    def __reduce__(self):
        *params, result = self.__args__
        if len(params) == 1 and _is_param_expr(params[0]):
            params, = params
        return _CallableGenericAlias, (Callable, (params, result))

    def __getitem__(self, item):
        made = super().__getitem__(item if isinstance(item, tuple) else (item,)).__args__
        # What takes the place of a ParamSpec may be parameters in brackets.
        if not isinstance(made[0], (tuple, list)):
            made = (made[:-1], made[-1]) if not (len(made) == 2 and _is_param_expr(made[0])) else made
        return _CallableGenericAlias(Callable, made)


class Callable(metaclass=ABCMeta):
    """What can be called: it has __call__()."""

    __slots__ = ()

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False

    __subclasshook__ = _one_method('Callable', '__call__')
    __class_getitem__ = classmethod(_CallableGenericAlias)
