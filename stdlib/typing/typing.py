"""Names for annotations. Nothing is checked when a script runs."""

import abc as _abc
import collections as _collections
import collections.abc as _containers
import contextlib as _contextlib

__all__ = [
    'Annotated', 'Any', 'Callable', 'ClassVar', 'Concatenate', 'Final', 'ForwardRef', 'Generic', 'Literal', 'Optional',
    'ParamSpec', 'Protocol', 'Tuple', 'Type', 'TypeVar', 'TypeVarTuple', 'Union', 'AbstractSet', 'Container',
    'ContextManager', 'Hashable', 'ItemsView', 'Iterable', 'Iterator', 'KeysView', 'Mapping', 'MappingView',
    'MutableMapping', 'MutableSequence', 'MutableSet', 'Sequence', 'Sized', 'ValuesView', 'Awaitable', 'AsyncIterator',
    'AsyncIterable', 'Coroutine', 'Collection', 'AsyncGenerator', 'AsyncContextManager', 'Reversible', 'SupportsAbs',
    'SupportsBytes', 'SupportsComplex', 'SupportsFloat', 'SupportsIndex', 'SupportsInt', 'SupportsRound', 'ChainMap',
    'Counter', 'Deque', 'Dict', 'DefaultDict', 'List', 'OrderedDict', 'Set', 'FrozenSet', 'NamedTuple', 'TypedDict',
    'Generator', 'AnyStr', 'assert_type', 'assert_never', 'cast', 'final', 'get_args', 'get_origin', 'get_type_hints',
    'is_protocol', 'is_typeddict', 'LiteralString', 'Never', 'NewType', 'no_type_check', 'NoReturn', 'NotRequired',
    'overload', 'override', 'ParamSpecArgs', 'ParamSpecKwargs', 'ReadOnly', 'Required', 'reveal_type',
    'runtime_checkable', 'Self', 'Text', 'TYPE_CHECKING', 'TypeAlias', 'TypeAliasType', 'TypeGuard', 'TypeIs', 'Unpack']

TYPE_CHECKING = False
Text = str
_GenericAlias = type(list[int])
_UnionType = type(int | str)
_parameter_types = (TypeVar, TypeVarTuple, ParamSpec)


def _show(item):
    if isinstance(item, type) and not isinstance(item, _GenericAlias):
        return item.__qualname__ if item.__module__ == 'builtins' else f'{item.__module__}.{item.__qualname__}'
    if item is Ellipsis:
        return '...'
    if isinstance(item, list):
        return '[' + ', '.join(map(_show, item)) + ']'
    return repr(item)


def _checked(item):
    """An argument in brackets: None is its type, text a reference to what comes later."""
    if item is None:
        return type(None)
    return ForwardRef(item) if isinstance(item, str) else item


def _parameters_of(args):
    found = []
    for arg in args:
        inner = (arg,) if isinstance(arg, _parameter_types) else getattr(arg, '__parameters__', ())
        if isinstance(arg, type) and not isinstance(arg, _GenericAlias):
            continue
        found += [p for p in inner if p not in found]
    return tuple(found)


def _as_tuple(params):
    return params if isinstance(params, tuple) else (params,)


class _Unwritable:
    """What all forms share: they combine with | and are no classes for isinstance."""

    __slots__ = ()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")


class _Form(_Unwritable):
    """A special form such as Union; make builds what its brackets give."""

    __slots__ = ('_name', '_make')

    def __init__(self, name, make=None):
        self._name, self._make = name, make

    def __repr__(self):
        return 'typing.' + self._name

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __getitem__(self, params):
        if self._make is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._make(self, params)


class _Alias(_Unwritable):
    """A form or container with its arguments."""

    def __init__(self, name, origin, args):
        self._name, self.__origin__, self.__args__ = name, origin, args
        self.__parameters__ = _parameters_of(args)

    def __repr__(self):
        return f'typing.{self._name}[{", ".join(map(_show, self.__args__)) or "()"}]'

    def __eq__(self, other):
        if not isinstance(other, _Alias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self._key() == other._key()

    def _key(self):
        return frozenset(self.__args__) if self.__origin__ is Union else self.__args__

    def __hash__(self):
        return hash((self.__origin__, self._key()))

    def __getitem__(self, params):
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        given = tuple(map(_checked, _as_tuple(params)))
        if len(given) != len(self.__parameters__):
            few = 'few' if len(given) < len(self.__parameters__) else 'many'
            raise TypeError(f"Too {few} arguments for {self!r}; actual {len(given)}, expected {len(self.__parameters__)}")
        return self._with(_filled(self.__args__, dict(zip(self.__parameters__, given))))

    def _with(self, args):
        if self.__origin__ is Union:
            return Union[args]
        return type(self)(self._name, self.__origin__, args)

    def __call__(self, *args, **kwargs):
        if isinstance(self.__origin__, _Form):
            return super().__call__()
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _Form):
            raise TypeError(f"Cannot subclass {self!r}")
        entries = (self.__origin__,)
        return entries if any(b is Generic or isinstance(b, type) for b in bases) or not self.__parameters__ \
            else (*entries, Generic)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, obj):
        if self.__origin__ is Union:
            return isinstance(obj, self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union:
            return issubclass(cls, self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


def _filled(args, values):
    """The arguments with type parameters replaced."""
    def one(arg):
        if isinstance(arg, _parameter_types):
            return values.get(arg, arg)
        inner = () if isinstance(arg, type) else getattr(arg, '__parameters__', ())
        return arg[tuple(values.get(p, p) for p in inner)] if inner else arg
    return tuple(map(one, args))


class _OptionalAlias(_Alias):
    def __repr__(self):
        rest = [arg for arg in self.__args__ if arg is not type(None)]
        if len(rest) + 1 != len(self.__args__):
            return super().__repr__()
        if len(rest) == 1:
            return f'typing.Optional[{_show(rest[0])}]'
        return f'typing.Optional[typing.Union[{", ".join(map(_show, rest))}]]'


def _make_union(form, params):
    if params == ():
        raise TypeError("Cannot take a Union of no types.")
    flat = []
    for arg in map(_checked, _as_tuple(params)):
        inner = arg.__args__ if isinstance(arg, _UnionType) or isinstance(arg, _Alias) and arg.__origin__ is Union else [arg]
        flat += [item for item in inner if item not in flat]
    return flat[0] if len(flat) == 1 else _OptionalAlias('Union', form, tuple(flat))


def _one_argument(form, params):
    if isinstance(params, tuple):
        raise TypeError(f'{form!r} accepts only single type. Got {params!r}.')
    return _Alias(form._name, form, (_checked(params),))


def _many_arguments(form, params):
    return _Alias(form._name, form, tuple(map(_checked, _as_tuple(params))))


class _LiteralAlias(_Alias):
    def __repr__(self):
        return f'typing.Literal[{", ".join(map(repr, self.__args__))}]'


def _make_literal(form, params):
    flat = []
    for value in _as_tuple(params):
        flat += value.__args__ if isinstance(value, _LiteralAlias) else [value]
    unique = list({(type(value), value): value for value in flat}.values())
    return _LiteralAlias('Literal', form, tuple(unique))


class _AnnotatedAlias(_Alias):
    def __init__(self, origin, metadata):
        super().__init__('Annotated', origin, (origin,))
        self.__metadata__ = metadata

    def __repr__(self):
        return f'typing.Annotated[{", ".join([_show(self.__origin__), *map(repr, self.__metadata__)])}]'

    def __eq__(self, other):
        return isinstance(other, _AnnotatedAlias) and (self.__origin__, self.__metadata__) == (
            other.__origin__, other.__metadata__)

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)


def _make_annotated(form, params):
    if not isinstance(params, tuple) or len(params) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin, *metadata = params
    if isinstance(origin, _AnnotatedAlias):
        origin, metadata = origin.__origin__, [*origin.__metadata__, *metadata]
    return _AnnotatedAlias(_checked(origin), tuple(metadata))


class ForwardRef:
    """A reference, written as text, to what is defined later."""

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__, self.__forward_module__ = arg, module

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


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


Union = _Form('Union', _make_union)
Optional = _Form('Optional', lambda form, params: Union[params, None])
Literal = _Form('Literal', _make_literal)
Annotated = _Form('Annotated', _make_annotated)
for _name in ('ClassVar', 'Final', 'TypeGuard', 'TypeIs', 'Required', 'NotRequired', 'ReadOnly', 'Unpack'):
    globals()[_name] = _Form(_name, _one_argument)
Concatenate = _Form('Concatenate', _many_arguments)
for _name in ('NoReturn', 'Never', 'Self', 'LiteralString', 'TypeAlias'):
    globals()[_name] = _Form(_name)


class _Container(_Unwritable):
    """List and its kin: a class under another name, which takes arguments."""

    def __init__(self, name, origin):
        self._name, self.__origin__, self.__module__ = name, origin, 'typing'

    def __repr__(self):
        return 'typing.' + self._name

    def __getitem__(self, params):
        return _Alias(self._name, self.__origin__, tuple(map(_checked, _as_tuple(params))))

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)


class _CallableAlias(_Alias):
    def __repr__(self):
        *args, result = self.__args__
        shown = '...' if args == [Ellipsis] else f'[{", ".join(map(_show, args))}]'
        return f'typing.Callable[{shown}, {_show(result)}]'


class _CallableForm(_Container):
    def __getitem__(self, params):
        if not isinstance(params, tuple) or len(params) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        args, result = params
        if isinstance(args, (list, tuple)):
            args = tuple(map(_checked, args))
        elif args is Ellipsis or isinstance(args, (ParamSpec, _Alias)):
            args = (args,)
        else:
            raise TypeError(f"Callable[args, result]: args must be a list. Got {args}")
        return _CallableAlias('Callable', self.__origin__, (*args, _checked(result)))


Callable = _CallableForm('Callable', _containers.Callable)
Tuple, Type = _Container('Tuple', tuple), _Container('Type', type)
List, Dict, Set, FrozenSet = (_Container(n, c) for n, c in (
    ('List', list), ('Dict', dict), ('Set', set), ('FrozenSet', frozenset)))
AbstractSet = _Container('AbstractSet', _containers.Set)
for _name in ('Hashable', 'Awaitable', 'Coroutine', 'AsyncIterable', 'AsyncIterator', 'Iterable', 'Iterator', 'Reversible',
              'Sized', 'Container', 'Collection', 'MutableSet', 'Mapping', 'MutableMapping', 'Sequence', 'MutableSequence',
              'MappingView', 'KeysView', 'ItemsView', 'ValuesView', 'Generator', 'AsyncGenerator'):
    globals()[_name] = _Container(_name, getattr(_containers, _name))
Deque, DefaultDict = _Container('Deque', _collections.deque), _Container('DefaultDict', _collections.defaultdict)
OrderedDict, Counter = _Container('OrderedDict', _collections.OrderedDict), _Container('Counter', _collections.Counter)
ChainMap = _Container('ChainMap', _collections.ChainMap)
ContextManager = _Container('ContextManager', _contextlib.AbstractContextManager)
AsyncContextManager = _Container('AsyncContextManager', _contextlib.AbstractAsyncContextManager)
del _name

AnyStr = TypeVar('AnyStr', bytes, str)


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin


class ParamSpecKwargs(ParamSpecArgs):
    pass


_not_members = frozenset((
    '__module__', '__qualname__', '__dict__', '__weakref__', '__doc__', '__annotations__', '__parameters__',
    '__orig_bases__', '__slots__', '__abstractmethods__', '__init__', '__new__', '__subclasshook__', '_abc_impl',
    '_is_protocol', '_is_runtime_protocol', '__static_attributes__', '__firstlineno__', '__class_getitem__',
    '__type_params__', '__match_args__', '__hash__', '__protocol_attrs__'))


def _protocol_members(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__name__ in ('Protocol', 'Generic'):
            continue
        names |= {*base.__dict__, *base.__dict__.get('__annotations__', ())}
    return names - _not_members


class _ProtocolMeta(_abc.ABCMeta):
    def __instancecheck__(cls, instance):
        if not getattr(cls, '_is_protocol', False) or cls is Protocol:
            return super().__instancecheck__(instance)
        if not cls._is_runtime_protocol:
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        return super().__instancecheck__(instance) or all(hasattr(instance, n) for n in _protocol_members(cls))

    def __subclasscheck__(cls, other):
        if cls is Protocol or not getattr(cls, '_is_protocol', False):
            return super().__subclasscheck__(other)
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if not cls._is_runtime_protocol:
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        return super().__subclasscheck__(other)

    def __call__(cls, *args, **kwargs):
        if cls.__dict__.get('_is_protocol'):
            raise TypeError('Protocols cannot be instantiated')
        return super().__call__(*args, **kwargs)


class Protocol(Generic, metaclass=_ProtocolMeta):
    """A class whose instances are told by what they have."""

    __slots__ = ()
    _is_protocol = True
    _is_runtime_protocol = False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if '_is_protocol' not in cls.__dict__:
            cls._is_protocol = Protocol in cls.__bases__

    @classmethod
    def __subclasshook__(cls, other):
        if not cls.__dict__.get('_is_protocol') or cls is Protocol:
            return NotImplemented
        have = lambda name: any(name in base.__dict__ for base in other.__mro__)
        return True if all(map(have, _protocol_members(cls))) else NotImplemented


def runtime_checkable(cls):
    """Let isinstance look whether an object has what a protocol asks for."""
    if not getattr(cls, '_is_protocol', False):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, got %r' % cls)
    cls._is_runtime_protocol = True
    return cls


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol


def _supports(name, method):
    @_abc.abstractmethod
    def abstract(self, *args):
        pass
    abstract.__name__ = method
    made = _ProtocolMeta(name, (Protocol,), {method: abstract, '__slots__': (), '__module__': 'typing'})
    return runtime_checkable(made)


SupportsInt, SupportsFloat, SupportsComplex, SupportsBytes, SupportsIndex, SupportsAbs, SupportsRound = (
    _supports('Supports' + kind, f'__{kind.lower()}__')
    for kind in ('Int', 'Float', 'Complex', 'Bytes', 'Index', 'Abs', 'Round'))


class _NamedTupleMeta(type):
    def __new__(cls, name, bases, space):
        types = space.get('__annotations__', {})
        defaults = []
        for field in types:
            if field in space:
                defaults.append(space[field])
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {field} cannot follow default field "
                                f"{', '.join(f for f in types if f in space)}")
        made = _collections.namedtuple(name, types, defaults=defaults, module=space['__module__'])
        made.__annotations__ = made.__new__.__annotations__ = types
        if Generic in bases:
            made.__class_getitem__ = classmethod(_GenericAlias)
        for key, value in space.items():
            if key in ('__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make',
                       '_replace', '_asdict', '_source'):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in types and key not in ('__module__', '__qualname__', '__annotations__', '__static_attributes__',
                                                '__firstlineno__', '__classcell__'):
                setattr(made, key, value)
        return made


class _NamedTupleForm:
    def __repr__(self):
        return 'typing.NamedTuple'

    def __mro_entries__(self, bases):
        return (_named_tuple,)

    def __call__(self, typename, fields=(), /):
        types = {name: _checked(kind) for name, kind in fields}
        made = _collections.namedtuple(typename, types)
        made.__annotations__ = types
        return made


_named_tuple = type.__new__(_NamedTupleMeta, '_NamedTuple', (), {})
NamedTuple = _NamedTupleForm()


class _TypedDictMeta(type):
    def __new__(cls, name, bases, space, total=True, closed=False):
        made = type.__new__(_TypedDictMeta, name, (dict,), space)
        own = {key: _checked(kind) for key, kind in space.get('__annotations__', {}).items()}
        annotations, required, optional = {}, set(), set()
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', set())
            optional |= base.__dict__.get('__optional_keys__', set())
        for key, kind in own.items():
            form = kind.__origin__ if isinstance(kind, _Alias) else None
            needed = form is Required or total and form is not NotRequired
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
        annotations.update(own)
        made.__annotations__, made.__total__ = annotations, total
        made.__required_keys__, made.__optional_keys__ = frozenset(required), frozenset(optional)
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, obj):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


class _TypedDictForm:
    def __repr__(self):
        return '<function TypedDict>'

    def __mro_entries__(self, bases):
        return (_typed_dict,)

    def __call__(self, typename, fields, /, *, total=True):
        return _TypedDictMeta(typename, (), {'__annotations__': dict(fields), '__module__': '__main__'}, total=total)


_typed_dict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict = _TypedDictForm()


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


class NewType:
    """A name for a type that a checker keeps apart; calling it gives back the argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        self.__module__ = '__main__'

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def cast(typ, val):
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    shown = repr(arg)
    raise AssertionError(f"Expected code to be unreachable, but got: {shown[:100] + '...' if len(shown) > 100 else shown}")


def reveal_type(obj, /):
    import sys
    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def _marking(attribute):
    def mark(f):
        try:
            setattr(f, attribute, True)
        except (AttributeError, TypeError):
            pass
        return f
    return mark


final, override, no_type_check = _marking('__final__'), _marking('__override__'), _marking('__no_type_check__')


def _overload_dummy(*args, **kwds):
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions "
                              "outside a stub module should always be followed by an implementation that is not "
                              "@overload-ed.")


def overload(func):
    return _overload_dummy


def dataclass_transform(**settings):
    def mark(cls):
        cls.__dataclass_transform__ = settings
        return cls
    return mark


def get_origin(tp):
    """list of List[int], Union of Optional[int], None of what has no arguments."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, _UnionType):
        return _UnionType
    if isinstance(tp, (_Alias, _GenericAlias)):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    """The arguments in brackets, those of a callable as a list."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_Alias, _GenericAlias)):
        args = tp.__args__
        if tp.__origin__ is _containers.Callable and args[0] is not Ellipsis:
            return (list(args[:-1]), args[-1])
        return args
    return tp.__args__ if isinstance(tp, _UnionType) else ()


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, class or module, texts resolved."""
    sources = reversed(obj.__mro__) if isinstance(obj, type) else [obj]
    hints = {}
    for source in sources:
        if isinstance(obj, type):
            import sys
            module = sys.modules.get(source.__module__)
            names = module.__dict__ if module is not None else {}
            own = source.__dict__.get('__annotations__', {})
        else:
            names = getattr(source, '__globals__', None) or getattr(source, '__dict__', {})
            own = getattr(source, '__annotations__', {})
        for name, hint in own.items():
            hint = _resolved(_checked(hint), globalns or names, localns or (vars(source) if isinstance(obj, type) else None))
            hints[name] = hint if include_extras else _without_extras(hint)
    return hints


def _resolved(hint, names, local):
    if isinstance(hint, ForwardRef):
        return _resolved(_checked(eval(hint.__forward_arg__, names, local)), names, local)
    if isinstance(hint, _Alias) and not isinstance(hint, (_LiteralAlias, _AnnotatedAlias)):
        args = tuple(_resolved(arg, names, local) for arg in hint.__args__)
        return hint if args == hint.__args__ else hint._with(args)
    return hint


def _without_extras(hint):
    if isinstance(hint, _AnnotatedAlias):
        return _without_extras(hint.__origin__)
    if isinstance(hint, _Alias) and hint.__origin__ in (Required, NotRequired, ReadOnly):
        return _without_extras(hint.__args__[0])
    return hint


class IO:
    """An open file; IO[str] and IO[bytes] say of what."""

    __class_getitem__ = classmethod(_GenericAlias)


class TextIO(IO):
    pass


class BinaryIO(IO):
    pass
