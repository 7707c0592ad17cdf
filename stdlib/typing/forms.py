

class _SpecialForm(_NotIterable):
    # A form such as Union; _make builds what its brackets give.

    __slots__ = ('_name', '__doc__', '_make')

    def __init__(self, make, name=None):
        self._make, self._name, self.__doc__ = make, name or make.__name__, make.__doc__

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(name)

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self} cannot be used with issubclass()")

    def __getitem__(self, params):
        return self._make(self, params)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Any type at all."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _no_brackets(form, params):
    raise TypeError(f"{form} is not subscriptable")


@_cached
def _one_argument(form, params):
    item = _type_check(params, f'{form} accepts only single type.')
    return _GenericAlias(form, (item,))


@_cached
def _one_argument_or_form(form, params):
    item = _type_check(params, f'{form} accepts only single type.', allow_special_forms=True)
    return _GenericAlias(form, (item,))


@_cached
def _one_item(form, params):
    item = _type_check(params, f'{form._name} accepts only a single type.', allow_special_forms=True)
    return _GenericAlias(form, (item,))


NoReturn, Never, Self, LiteralString, TypeAlias = (
    _SpecialForm(_no_brackets, name) for name in ('NoReturn', 'Never', 'Self', 'LiteralString', 'TypeAlias'))
ClassVar, Final = _SpecialForm(_one_argument_or_form, 'ClassVar'), _SpecialForm(_one_argument_or_form, 'Final')
TypeGuard, TypeIs = _SpecialForm(_one_argument, 'TypeGuard'), _SpecialForm(_one_argument, 'TypeIs')
Required, NotRequired, ReadOnly = (
    _SpecialForm(_one_item, name) for name in ('Required', 'NotRequired', 'ReadOnly'))


@_SpecialForm
@_cached
def Union(self, params):
    """Union[X, Y] means either X or Y."""
    if params == ():
        raise TypeError("Cannot take a Union of no types.")
    flat = []
    for arg in _as_tuple(params):
        arg = _type_check(arg, "Union[arg, ...]: each arg must be a type.")
        flat += arg.__args__ if isinstance(arg, (_UnionGenericAlias, _NativeUnion)) else (arg,)
    unique = []
    for arg in flat:
        if arg not in unique:
            unique.append(arg)
    if len(unique) == 1:
        return unique[0]
    optional = len(unique) == 2 and type(None) in unique
    return _UnionGenericAlias(self, tuple(unique), name='Optional' if optional else None)


@_SpecialForm
@_cached
def Optional(self, params):
    """Optional[X] is Union[X, None]."""
    return Union[_type_check(params, f"{self} requires a single type."), type(None)]


@_SpecialForm
def Literal(self, params):
    """One of the values given."""
    flat = []
    for value in _as_tuple(params):
        flat += value.__args__ if isinstance(value, _LiteralGenericAlias) else (value,)
    try:
        flat = {(type(value), value): value for value in flat}.values()
    except TypeError:
        pass
    return _LiteralGenericAlias(self, tuple(flat))


@_SpecialForm
@_cached
def Concatenate(self, params):
    """The parameters of a ParamSpec with some before them."""
    if params == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    params = _as_tuple(params)
    if not (params[-1] is ... or isinstance(params[-1], ParamSpec)):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    first = (_type_check(p, "Concatenate[arg, ...]: each arg must be a type.") for p in params[:-1])
    return _ConcatenateGenericAlias(self, (*first, params[-1]))


@_SpecialForm
@_cached
def Unpack(self, params):
    """Unpack[Ts] is *Ts."""
    return _UnpackGenericAlias(self, (_type_check(params, f'{self} accepts only single type.'),))


@_SpecialForm
def Annotated(self, params):
    """A type with metadata of any kind."""
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    if _is_unpacked_typevartuple(params[0]):
        raise TypeError("Annotated[...] should not be used with an unpacked TypeVarTuple")
    origin = _type_check(params[0], "Annotated[t, ...]: t must be a type.", allow_special_forms=True)
    return _AnnotatedAlias(origin, params[1:])


AnyStr = TypeVar('AnyStr', bytes, str)
_alias = _SpecialGenericAlias
Callable = _CallableType(_containers.Callable, 2)
Tuple, Type = _TupleType(tuple, -1, inst=False, name='Tuple'), _alias(type, 1, inst=False, name='Type')
List, Dict = _alias(list, 1, inst=False, name='List'), _alias(dict, 2, inst=False, name='Dict')
Set, FrozenSet = _alias(set, 1, inst=False, name='Set'), _alias(frozenset, 1, inst=False, name='FrozenSet')
AbstractSet = _alias(_containers.Set, 1, name='AbstractSet')
for _count, _names in enumerate((
        'Hashable Sized ByteString',
        'Awaitable AsyncIterable AsyncIterator Iterable Iterator Reversible Container Collection MutableSet '
        'Sequence MutableSequence MappingView KeysView ValuesView',
        'Mapping MutableMapping ItemsView', 'Coroutine')):
    for _name in _names.split():
        globals()[_name] = _alias(getattr(_containers, _name), _count)
Generator = _alias(_containers.Generator, 3, defaults=(type(None), type(None)))
AsyncGenerator = _alias(_containers.AsyncGenerator, 2, defaults=(type(None),))
Deque, DefaultDict = _alias(_collections.deque, 1, name='Deque'), _alias(_collections.defaultdict, 2, name='DefaultDict')
OrderedDict, Counter = _alias(_collections.OrderedDict, 2), _alias(_collections.Counter, 1)
ChainMap = _alias(_collections.ChainMap, 2)
ContextManager = _alias(_contextlib.AbstractContextManager, 2, name='ContextManager', defaults=(bool | None,))
AsyncContextManager = _alias(_contextlib.AbstractAsyncContextManager, 2, name='AsyncContextManager',
                             defaults=(bool | None,))
del _count, _names, _name, _alias


def __getattr__(name):
    """Pattern and Match, for which the module re is loaded only when somebody asks."""
    if name in ('Pattern', 'Match'):
        import re
        globals()[name] = made = _SpecialGenericAlias(getattr(re, name), 1)
        return made
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
