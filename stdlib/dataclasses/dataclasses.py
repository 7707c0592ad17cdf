"""Classes made from the annotations in their body."""

import abc
import copy

MappingProxyType, GenericAlias = type(type.__dict__), type(list[int])

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING',
           'fields', 'asdict', 'astuple', 'make_dataclass', 'replace', 'is_dataclass']


class FrozenInstanceError(AttributeError):
    """A field of a frozen dataclass was to be changed."""


class _Sentinel:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


class _HAS_DEFAULT_FACTORY_CLASS:
    def __repr__(self):
        return '<factory>'


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_HAS_DEFAULT_FACTORY = _HAS_DEFAULT_FACTORY_CLASS()
_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = _Sentinel('_FIELD'), _Sentinel('_FIELD_CLASSVAR'), _Sentinel('_FIELD_INITVAR')
_FIELDS, _PARAMS = '__dataclass_fields__', '__dataclass_params__'


class InitVar:
    """InitVar[T] annotates an argument of __init__ that is handed to __post_init__ only."""

    __slots__ = ('type',)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        text = self.type.__name__ if isinstance(self.type, type) else repr(self.type)
        return f'dataclasses.InitVar[{text}]'

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    """What is known of one field; made by field(), never by hand."""

    __slots__ = ('name', 'type', 'default', 'default_factory', 'repr', 'hash', 'init', 'compare', 'metadata',
                 'kw_only', '_field_type')

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare = init, repr, hash, compare
        self.metadata = MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only

    def __repr__(self):
        names = ('name', 'type', 'default', 'default_factory', 'init', 'repr', 'hash', 'compare', 'metadata', 'kw_only',
                 '_field_type')
        shown = ','.join(f'{name}={getattr(self, name)!r}' for name in names)
        return f'Field({shown})'

    def __set_name__(self, owner, name):
        hook = getattr(type(self.default), '__set_name__', None)
        if hook:
            hook(self.default, owner, name)

    def _has_default(self):
        return self.default is not MISSING or self.default_factory is not MISSING

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    __slots__ = ('init', 'repr', 'eq', 'order', 'unsafe_hash', 'frozen', 'match_args', 'kw_only', 'slots', 'weakref_slot')

    def __init__(self, *values):
        for name, value in zip(self.__slots__, values):
            setattr(self, name, value)

    def __repr__(self):
        shown = ','.join(f'{name}={getattr(self, name)!r}' for name in self.__slots__)
        return f'_DataclassParams({shown})'


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """Say more of a field than its default."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _annotation_is(annotation, name, value):
    """Whether an annotation is the class var or init var marker, also written as text."""
    if isinstance(annotation, str):
        head = annotation.strip().split('[')[0].split('.')[-1].strip()
        return head == name
    return value(annotation)


def _is_classvar(annotation):
    return _annotation_is(annotation, 'ClassVar', lambda a: 'ClassVar' in (
        getattr(a, '_name', None), getattr(getattr(a, '__origin__', None), '_name', None)))


def _is_initvar(annotation):
    return _annotation_is(annotation, 'InitVar', lambda a: a is InitVar or type(a) is InitVar)


def _make_field(cls, name, annotation, kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        made = default
    else:
        if type(default).__name__ == 'member_descriptor':
            default = MISSING
        made = field(default=default)
    made.name, made.type, made._field_type = name, annotation, _FIELD
    if _is_classvar(annotation):
        made._field_type = _FIELD_CLASSVAR
    elif _is_initvar(annotation):
        made._field_type = _FIELD_INITVAR
    if made._field_type is not _FIELD and made.default_factory is not MISSING:
        raise TypeError(f'field {made.name} cannot have a default factory')
    if made._field_type in (_FIELD, _FIELD_INITVAR):
        if made.kw_only is MISSING:
            made.kw_only = kw_only
    elif made.kw_only is not MISSING:
        raise TypeError(f'field {made.name} is a ClassVar but specifies kw_only')
    if made._field_type is _FIELD and made.default.__class__.__hash__ is None:
        raise ValueError(f'mutable default {type(made.default)} for field {made.name} is not allowed: '
                         'use default_factory')
    return made


def _collect(cls, kw_only):
    """All fields by name, those of bases first."""
    found = {}
    for base in cls.__mro__[-1:0:-1]:
        for f in getattr(base, _FIELDS, {}).values():
            found[f.name] = f
    annotations = cls.__dict__.get('__annotations__', {})
    own, seen_marker = [], False
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or _annotation_is(annotation, 'KW_ONLY', lambda a: False):
            if seen_marker:
                raise TypeError(f'{name!r} is KW_ONLY, but KW_ONLY has already been specified')
            seen_marker = kw_only = True
        else:
            own.append(_make_field(cls, name, annotation, kw_only))
    for f in own:
        found[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return found


def _function(cls, name, params, body, values, result=None):
    """Make a function from its parameters and lines, which see the names in values."""
    text = f'def {name}({", ".join(params)}):\n' + '\n'.join('    ' + line for line in body)
    outer = f'def make({", ".join(values)}):\n' + '\n'.join('    ' + line for line in text.split('\n'))
    space = {'__name__': cls.__module__}
    exec(f'{outer}\n    return {name}', space)
    made = space['make'](**values)
    made.__qualname__ = f'{cls.__qualname__}.{name}'
    return made


def _init_param(f):
    if not f._has_default():
        return f.name
    if f.default is not MISSING:
        return f'{f.name}=__dataclass_dflt_{f.name}__'
    return f'{f.name}=__dataclass_HAS_DEFAULT_FACTORY__'


def _make_init(cls, found, frozen, has_post_init, slots):
    own = [f for f in found.values() if f._field_type in (_FIELD, _FIELD_INITVAR)]
    positional = [f for f in own if f.init and not f.kw_only]
    keyword = [f for f in own if f.init and f.kw_only]
    seen = None
    for f in positional:
        if f._has_default():
            seen = f
        elif seen:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {seen.name!r}')
    me = '__dataclass_self__' if 'self' in found else 'self'
    values = {'__dataclass_HAS_DEFAULT_FACTORY__': _HAS_DEFAULT_FACTORY, '__dataclass_object__': object}
    body = []
    for f in own:
        values[f'__dataclass_dflt_{f.name}__'] = f.default if f.default is not MISSING else f.default_factory
        value = f.name
        if f.default_factory is not MISSING:
            value = f'__dataclass_dflt_{f.name}__()'
            if f.init:
                value += f' if {f.name} is __dataclass_HAS_DEFAULT_FACTORY__ else {f.name}'
        elif not f.init:
            if not (slots and f.default is not MISSING):
                continue
            value = f'__dataclass_dflt_{f.name}__'
        if f._field_type is _FIELD_INITVAR:
            continue
        if frozen:
            body.append(f'__dataclass_object__.__setattr__({me}, {f.name!r}, {value})')
        else:
            body.append(f'{me}.{f.name} = {value}')
    if has_post_init:
        given = ', '.join(f.name for f in own if f._field_type is _FIELD_INITVAR)
        body.append(f'{me}.__post_init__({given})')
    params = [me, *map(_init_param, positional)]
    if keyword:
        params += ['*', *map(_init_param, keyword)]
    made = _function(cls, '__init__', params, body or ['pass'], values)
    made.__annotations__ = {f.name: f.type.type if isinstance(f.type, InitVar) else f.type for f in own if f.init}
    made.__annotations__['return'] = None
    return made


def _add(cls, name, function):
    """Set a method unless the class body has one; says whether it had."""
    if name in cls.__dict__:
        return True
    function.__qualname__ = f'{cls.__qualname__}.{name}'
    setattr(cls, name, function)
    return False


def _make_repr(shown):
    running = set()

    def __repr__(self):
        key = id(self)
        if key in running:
            return '...'
        running.add(key)
        try:
            return f'{self.__class__.__qualname__}({_texts(self, shown)})'
        finally:
            running.discard(key)

    return __repr__


def _make_eq(cls, names):
    tests = ' and '.join(f'self.{name}==other.{name}' for name in names) or 'True'
    return _function(cls, '__eq__', ['self', 'other'], [
        'if self is other:', '    return True',
        'if other.__class__ is self.__class__:', f'    return {tests}', 'return NotImplemented'], {})


def _make_order(cls, name, op, names):
    mine, theirs = (''.join(f'{who}.{n},' for n in names) for who in ('self', 'other'))
    return _function(cls, name, ['self', 'other'], [
        'if other.__class__ is self.__class__:', f'    return ({mine}) {op} ({theirs})', 'return NotImplemented'], {})


def _make_hash(cls, names):
    items = ''.join(f'self.{n},' for n in names)
    return _function(cls, '__hash__', ['self'], [f'return hash(({items}))'], {})


def _freeze(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)

    for function in (__setattr__, __delattr__):
        if _add(cls, function.__name__, function):
            raise TypeError(f'Cannot overwrite attribute {function.__name__} in class {cls.__name__}')


def _set_hash(cls, unsafe_hash, eq, frozen, explicit, names):
    if unsafe_hash:
        if explicit:
            raise TypeError(f'Cannot overwrite attribute __hash__ in class {cls.__name__}')
        cls.__hash__ = _make_hash(cls, names)
    elif eq and not explicit:
        cls.__hash__ = _make_hash(cls, names) if frozen else None


def _check_frozen(cls, frozen):
    frozen_bases = [getattr(b, _PARAMS).frozen for b in cls.__mro__[1:] if hasattr(b, _FIELDS) and _PARAMS in b.__dict__]
    if not frozen_bases:
        return
    if any(frozen_bases) and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    if frozen and not all(frozen_bases):
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    found = _collect(cls, kw_only)
    _check_frozen(cls, frozen)
    setattr(cls, _FIELDS, found)
    setattr(cls, _PARAMS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots,
                                           weakref_slot))
    own_hash = cls.__dict__.get('__hash__', MISSING)
    explicit_hash = not (own_hash is MISSING or own_hash is None and '__eq__' in cls.__dict__)
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    real = [f for f in found.values() if f._field_type is _FIELD]
    compared = [f.name for f in real if f.compare]
    if init:
        made = _make_init(cls, found, frozen, hasattr(cls, '__post_init__'), slots)
        _add(cls, '__init__', made)
    _add(cls, '__replace__', _replace)
    if repr:
        _add(cls, '__repr__', _make_repr([f.name for f in real if f.repr]))
    if eq:
        _add(cls, '__eq__', _make_eq(cls, compared))
    if order:
        for name, op in (('__lt__', '<'), ('__le__', '<='), ('__gt__', '>'), ('__ge__', '>=')):
            if _add(cls, name, _make_order(cls, name, op, compared)):
                raise TypeError(f'Cannot overwrite attribute {name} in class {cls.__name__} '
                                'Consider using functools.total_ordering')
    if frozen:
        _freeze(cls, frozenset(f.name for f in real))
    hashed = [f.name for f in real if (f.compare if f.hash is None else f.hash)]
    _set_hash(cls, unsafe_hash, eq, frozen, explicit_hash, hashed)
    if not cls.__doc__:
        cls.__doc__ = cls.__name__ + _signature_text(found)
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in found.values()
                                   if f.init and not f.kw_only and f._field_type in (_FIELD, _FIELD_INITVAR))
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    if slots:
        cls = _with_slots(cls, frozen, weakref_slot, [f.name for f in real])
    abc.update_abstractmethods(cls)
    return cls


def _signature_text(found):
    def one(f):
        kind = f.type.type if isinstance(f.type, InitVar) else f.type
        text = kind.__name__ if isinstance(kind, type) else repr(kind)
        if isinstance(kind, type) and kind.__module__ != 'builtins':
            text = f'{kind.__module__}.{kind.__qualname__}'
        if f.default is not MISSING:
            return f'{f.name}: {text} = {f.default!r}'
        return f'{f.name}: {text}' + (' = <factory>' if f.default_factory is not MISSING else '')

    own = [f for f in found.values() if f.init and f._field_type in (_FIELD, _FIELD_INITVAR)]
    parts = [one(f) for f in own if not f.kw_only]
    named = [one(f) for f in own if f.kw_only]
    return f'({", ".join(parts + (["*"] + named if named else []))})'


def _with_slots(cls, frozen, weakref_slot, names):
    """The class again, made with __slots__."""
    if '__slots__' in cls.__dict__:
        raise TypeError(f'{cls.__name__} already specifies __slots__')
    space = dict(cls.__dict__)
    inherited = set()
    for base in cls.__mro__[1:-1]:
        slots = base.__dict__.get('__slots__', ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    space['__slots__'] = tuple(n for n in [*names, *['__weakref__'] * weakref_slot] if n not in inherited)
    for name in names:
        space.pop(name, None)
    space.pop('__dict__', None)
    space.pop('__weakref__', None)
    qualname = getattr(cls, '__qualname__', None)
    made = type(cls)(cls.__name__, cls.__bases__, space)
    if qualname is not None:
        made.__qualname__ = qualname
    if frozen:
        for name in ('__setattr__', '__delattr__'):
            delattr(made, name)
        _freeze(made, frozenset(names))
        if '__getstate__' not in space:
            made.__getstate__ = lambda self: [getattr(self, f.name) for f in fields(self)]
        if '__setstate__' not in space:
            made.__setstate__ = _set_frozen_state
    return made


def _set_frozen_state(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Give a class the methods its annotated fields ask for."""
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    """A tuple of the fields."""
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in found.values() if f._field_type is _FIELD])


def _is_instance(obj):
    return hasattr(type(obj), _FIELDS)


def is_dataclass(obj):
    """Whether this is a dataclass or an instance of one."""
    cls = obj if isinstance(obj, type) else type(obj)
    return hasattr(cls, _FIELDS)


def asdict(obj, *, dict_factory=dict):
    """The fields as a dict, dataclasses inside as dicts too."""
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _as_dict(obj, dict_factory)


_ATOMS = frozenset({type(None), bool, int, float, str, complex, bytes})


def _as_dict(obj, dict_factory):
    kind = type(obj)
    if kind in _ATOMS:
        return obj
    if hasattr(kind, _FIELDS):
        if dict_factory is dict:
            return {f.name: value if type(value := getattr(obj, f.name)) in _ATOMS else _as_dict(value, dict)
                    for f in getattr(kind, _FIELDS).values() if f._field_type is _FIELD}
        return dict_factory([(f.name, _as_dict(getattr(obj, f.name), dict_factory)) for f in fields(obj)])
    return _inside(obj, kind, lambda item: _as_dict(item, dict_factory))


def astuple(obj, *, tuple_factory=tuple):
    """The values of the fields as a tuple, dataclasses inside as tuples too."""
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _as_tuple(obj, tuple_factory)


def _as_tuple(obj, tuple_factory):
    kind = type(obj)
    if kind in _ATOMS:
        return obj
    if hasattr(kind, _FIELDS):
        return tuple_factory([value if type(value := getattr(obj, f.name)) in _ATOMS else _as_tuple(value, tuple_factory)
                              for f in getattr(kind, _FIELDS).values() if f._field_type is _FIELD])
    return _inside(obj, kind, lambda item: _as_tuple(item, tuple_factory))


def _inside(obj, kind, convert):
    """A copy of what is no dataclass with all that it contains converted."""
    if kind is list:
        return [item if type(item) in _ATOMS else convert(item) for item in obj]
    if kind is dict:
        return {convert(key): convert(value) for key, value in obj.items()}
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return kind(*map(convert, obj))
    if isinstance(obj, (list, tuple)):
        return kind(map(convert, obj))
    if isinstance(obj, dict):
        pairs = ((convert(key), convert(value)) for key, value in obj.items())
        if hasattr(kind, 'default_factory') or hasattr(obj, 'default_factory'):
            made = kind(obj.default_factory)
            made.update(pairs)
            return made
        return kind(pairs)
    return copy.deepcopy(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    """Make a dataclass from names, pairs of name and type, or triples with a default too."""
    space, annotations = dict(namespace or {}), {}
    for item in fields:
        if isinstance(item, str):
            name, kind = item, 'typing.Any'
        elif len(item) == 2:
            name, kind = item
        elif len(item) == 3:
            name, kind, space[item[0]] = item
        else:
            raise TypeError(f'Invalid field: {item!r}')
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f'Field names must be valid identifiers: {name!r}')
        import keyword
        if keyword.iskeyword(name):
            raise TypeError(f'Field names must not be keywords: {name!r}')
        if name in annotations:
            raise TypeError(f'Field name duplicated: {name!r}')
        annotations[name] = kind
    space['__annotations__'] = annotations
    space.setdefault('__module__', module or '__main__')
    cls = type(cls_name, bases, space)
    return dataclass(cls, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def replace(obj, /, **changes):
    """A new object of the class with other values for some fields."""
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    return _replace(obj, **changes)


def _replace(self, /, **changes):
    for f in getattr(self, _FIELDS).values():
        if f._field_type is _FIELD_CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._field_type is _FIELD_INITVAR and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(self, f.name)
    return self.__class__(**changes)
