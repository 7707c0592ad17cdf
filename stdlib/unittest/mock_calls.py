"""Objects that stand in for others, and remember what was done with them."""

import asyncio
import builtins
import functools
import inspect
import io
import sys
from pprint import pformat as _pformat
from types import AsyncGeneratorType as _AsyncGeneratorType, FunctionType as _FunctionType, MethodType as _MethodType, \
    ModuleType as _ModuleType

__all__ = ('Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock',
           'FILTER_DIR', 'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal')

FILTER_DIR = True


class _SentinelObject:
    """A unique object with a name."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    def __reduce__(self):
        return f'sentinel.{self.name}'


class _Sentinel:
    """Attributes that are unique objects, the same each time."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return 'sentinel'


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing, _deleted = sentinel.MISSING, sentinel.DELETED


class _ANY:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


def _format_call_signature(name, args, kwargs):
    parts = [repr(arg) for arg in args] + [f'{key}={value!r}' for key, value in kwargs.items()]
    return f"{name}({', '.join(parts)})"


class _CallList(list):
    """Calls, and whether some of them come in a row."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        n = len(value)
        return any(self[i:i + n] == value for i in range(len(self) - n + 1))

    def __repr__(self):
        return _pformat(list(self))


def _call_parts(value):
    """Name, arguments and keywords of a tuple in which some may be left out; None for any other tuple."""
    name, args, kwargs = '', (), {}
    if len(value) == 3:
        name, args, kwargs = value
    elif len(value) == 2:
        first, second = value
        if not isinstance(first, str):
            args, kwargs = first, second
        else:
            name = first
            if isinstance(second, tuple):
                args = second
            else:
                kwargs = second
    elif len(value) == 1:
        value, = value
        if isinstance(value, str):
            name = value
        elif isinstance(value, tuple):
            args = value
        else:
            kwargs = value
    elif value:
        return None
    return name, args, kwargs


class _Call(tuple):
    """A call: (name, arguments, keywords), or the last two alone. Others are made of it by calls and attributes."""

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        name, args, kwargs = _call_parts(value)
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            len(other)
        except TypeError:
            return NotImplemented
        if isinstance(other, _Call) and self._mock_parent and other._mock_parent and self._mock_parent != other._mock_parent:
            return False
        theirs = _call_parts(other) if isinstance(other, tuple) else None
        if theirs is None:
            return False
        name, args, kwargs = _call_parts(self)
        if name and theirs[0] != name:
            return False
        return (theirs[1], theirs[2]) == (args, kwargs)

    __ne__ = object.__ne__
    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + '()', parent=self)

    def __getattribute__(self, attr):
        if attr in ('count', 'index'):  # methods of tuples are names like others
            return self.__getattr__(attr)
        return tuple.__getattribute__(self, attr)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f'{self._mock_name}.{attr}', parent=self, from_kall=False)

    @property
    def args(self):
        return self[0] if len(self) == 2 else self[1]

    @property
    def kwargs(self):
        return self[1] if len(self) == 2 else self[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return 'call' + name if name.startswith('()') else name
        name, args, kwargs = _call_parts(self)
        name = 'call' if not name else 'call' + name if name.startswith('()') else 'call.' + name
        return _format_call_signature(name, args, kwargs)

    def call_list(self):
        """The calls of a chain, one by one."""
        calls, each = [], self
        while each is not None:
            if each._mock_from_kall:
                calls.append(each)
            each = each._mock_parent
        return _CallList(reversed(calls))


call = _Call(from_kall=False)


# The special methods that can be had on a mock. Those of _MAGICS a MagicMock has.
_NUMERICS = 'add sub mul matmul truediv floordiv mod lshift rshift and xor or pow'.split()
_MAGICS = {f'__{name}__' for name in
           'hash str sizeof lt gt le ge eq ne getitem setitem delitem len contains iter enter exit divmod rdivmod neg pos '
           'abs invert complex int float index round trunc floor ceil bool next fspath aiter'.split()
           + _NUMERICS + ['i' + name for name in _NUMERICS] + ['r' + name for name in _NUMERICS]}
_ASYNC_MAGICS = {'__aenter__', '__aexit__', '__anext__'}
_ALL_MAGICS = _MAGICS | _ASYNC_MAGICS | {
    '__get__', '__set__', '__delete__', '__reversed__', '__missing__', '__reduce__', '__reduce_ex__', '__getinitargs__',
    '__getnewargs__', '__getstate__', '__setstate__', '__getformat__', '__repr__', '__dir__', '__subclasses__',
    '__format__', '__getnewargs_ex__'}
_UNSUPPORTED_MAGICS = {'__getattr__', '__setattr__', '__init__', '__new__', '__prepare__', '__instancecheck__',
                       '__subclasscheck__', '__del__'}

_MAGIC_VALUES = {
    '__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented, '__int__': 1,
    '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j, '__float__': 1.0, '__bool__': True,
    '__index__': 1, '__aexit__': False}
_MAGIC_CALCULATED = {
    '__hash__': object.__hash__, '__str__': object.__str__, '__sizeof__': object.__sizeof__,
    '__fspath__': lambda self: f'{type(self).__name__}/{self._extract_mock_name()}/{id(self)}'}


def _magic_eq(self):
    def __eq__(other):
        value = self.__eq__._mock_return_value
        return value if value is not DEFAULT else True if self is other else NotImplemented
    return __eq__


def _magic_ne(self):
    def __ne__(other):
        return DEFAULT if self.__ne__._mock_return_value is not DEFAULT else False if self is other else NotImplemented
    return __ne__


def _magic_iter(self):
    def __iter__():
        value = self.__iter__._mock_return_value
        return iter([]) if value is DEFAULT else iter(value)
    return __iter__


def _magic_aiter(self):
    def __aiter__():
        value = self.__aiter__._mock_return_value
        return _AsyncIterator(iter([] if value is DEFAULT else value))
    return __aiter__


_MAGIC_EFFECTS = {'__eq__': _magic_eq, '__ne__': _magic_ne, '__iter__': _magic_iter, '__aiter__': _magic_aiter}


class _AsyncIterator:
    """An iterator, asynchronously."""

    def __init__(self, iterator):
        self.iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        for item in self.iterator:
            return item
        raise StopAsyncIteration


def _is_magic(name):
    return name.startswith('__') and name.endswith('__')


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def _is_async_func(obj):
    return inspect.iscoroutinefunction(obj) or hasattr(type(obj), '_mock_is_async')


def _signature_of(spec, as_instance=False, eat_self=False):
    """The signature that calls of a mock with this spec are held to; None if there is none."""
    if isinstance(spec, type) and not as_instance:
        spec, eat_self = spec.__init__, True
    elif isinstance(spec, (classmethod, staticmethod)):
        eat_self = isinstance(spec, classmethod)
        spec = spec.__func__
    elif not isinstance(spec, (_FunctionType, _MethodType)):
        try:
            spec = spec.__call__
        except AttributeError:
            return None
    try:
        if eat_self:
            spec = functools.partial(spec, None)
        return inspect.signature(spec)
    except (ValueError, TypeError):
        return None
