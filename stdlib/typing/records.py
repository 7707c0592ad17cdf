

# NamedTuple and TypedDict are functions; as a base, each stands for a class of its own.

_NAMED_TUPLE_METHODS = frozenset((
    '__new__', '__init__', '__slots__', '__getnewargs__', '_fields', '_field_defaults', '_make', '_replace', '_asdict',
    '_source'))
_CLASS_DETAILS = frozenset(('__module__', '__name__', '__annotations__', '__qualname__',
                            '__static_attributes__', '__firstlineno__', '__classcell__', '__classdictcell__'))


def _make_nmtuple(name, types, module, defaults=()):
    types = {field: _type_check(kind, f"field {field} annotation must be a type") for field, kind in types}
    made = _collections.namedtuple(name, types, defaults=defaults, module=module)
    made.__annotations__ = made.__new__.__annotations__ = types
    return made


class NamedTupleMeta(type):
    """The metaclass of NamedTuple classes."""

    def __new__(cls, typename, bases, ns):
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError('can only inherit from a NamedTuple type and Generic')
        bases = tuple(tuple if base is _NamedTuple else base for base in bases)
        types = ns.get('__annotations__', {})
        made = _make_nmtuple(typename, types.items(), ns['__module__'], _defaults_of(types, ns))
        made.__bases__ = bases
        if Generic in bases:
            made.__class_getitem__ = classmethod(_generic_class_getitem)
        for key, value in ns.items():
            if key in _NAMED_TUPLE_METHODS:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in _CLASS_DETAILS:
                if key not in made._fields:
                    setattr(made, key, value)
                _set_name(made, key, value)
        if Generic in bases:
            made.__init_subclass__()
        return made


def _defaults_of(types, ns):
    given = []
    for field in types:
        if field in ns:
            given.append(field)
        elif given:
            raise TypeError(f"Non-default namedtuple field {field} cannot follow default field"
                            f"{'s' if len(given) > 1 else ''} {', '.join(given)}")
    return [ns[field] for field in given]


def _set_name(owner, name, value):
    hook = getattr(type(value), '__set_name__', None)
    if hook is None:
        return
    try:
        hook(value, owner, name)
    except BaseException as error:
        error.add_note(f"Error calling __set_name__ on {type(value).__name__!r} instance {name!r} in "
                       f"{owner.__name__!r}")
        raise


class _Missing:
    """Marks an argument that was not given."""


_missing = _Missing()


def _deprecate_fields(kind, name, about, literal):
    import warnings
    if about == 'keywords':
        message = (f"Creating {kind} classes using keyword arguments is deprecated and will be disallowed in Python "
                   "3.15. Use the class-based or functional syntax instead.")
    else:
        empty = 'an empty list' if literal == '[]' else 'an empty dictionary'
        message = (f"{about} is deprecated and will be disallowed in Python 3.15. To create a {kind} class with 0 "
                   f"fields using the functional syntax, pass {empty}, e.g. `{name} = {kind}({name!r}, {literal})`.")
    warnings.warn(message, DeprecationWarning, stacklevel=1)


def NamedTuple(typename, fields=_missing, /, **kwargs):
    """A tuple class whose fields have names and types."""
    if fields is _missing:
        if kwargs:
            _deprecate_fields('NamedTuple', typename, 'keywords', '[]')
        else:
            _deprecate_fields('NamedTuple', typename, "Failing to pass a value for the 'fields' parameter", '[]')
        fields = kwargs.items()
    elif fields is None:
        if kwargs:
            raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword "
                            "arguments")
        _deprecate_fields('NamedTuple', typename, "Passing `None` as the 'fields' parameter", '[]')
        fields = ()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    made = _make_nmtuple(typename, fields, module=_caller())
    made.__orig_bases__ = (NamedTuple,)
    return made


_NamedTuple = type.__new__(NamedTupleMeta, 'NamedTuple', (), {})
NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


def _qualifiers(kind):
    """Which of Required, NotRequired and ReadOnly an annotation begins with."""
    found = set()
    while True:
        origin = get_origin(kind)
        if origin is not Annotated:
            if origin not in (Required, NotRequired, ReadOnly):
                return found
            found.add(origin)
        kind = kind.__origin__ if origin is Annotated else kind.__args__[0]


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = type.__new__(_TypedDictMeta, name, (*generic, dict), ns)
        if not hasattr(made, '__orig_bases__'):
            made.__orig_bases__ = bases
        made._collect_keys(bases, ns.get('__annotations__', {}), total)
        return made

    def _collect_keys(cls, bases, own, total):
        msg = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        annotations, keys = {}, {name: set() for name in ('required', 'optional', 'readonly', 'mutable')}
        for base in bases:
            annotations.update(base.__dict__.get('__annotations__', {}))
            for name in keys:
                keys[name] |= base.__dict__.get(f'__{name}_keys__', frozenset())
        for key, kind in own.items():
            annotations[key] = kind = _type_check(kind, msg, module=cls.__module__)
            marks = _qualifiers(kind)
            needed = Required in marks or total and NotRequired not in marks
            keys['required' if needed else 'optional'].add(key)
            keys['optional' if needed else 'required'].discard(key)
            if ReadOnly in marks:
                if key in keys['mutable']:
                    raise TypeError(f"Cannot override mutable key {key!r} with read-only key")
                keys['readonly'].add(key)
            else:
                keys['mutable'].add(key)
                keys['readonly'].discard(key)
        cls.__annotations__ = annotations
        for name in keys:
            setattr(cls, f'__{name}_keys__', frozenset(keys[name]))
        cls.__total__ = total

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __subclasscheck__(cls, other):
        raise TypeError('TypedDict does not support instance and class checks')

    __instancecheck__ = __subclasscheck__


def TypedDict(typename, fields=_missing, /, *, total=True):
    """A dict type whose keys have types."""
    if fields is _missing or fields is None:
        about = ("Failing to pass a value for the 'fields' parameter" if fields is _missing
                 else "Passing `None` as the 'fields' parameter")
        _deprecate_fields('TypedDict', typename, about, '{}')
        fields = {}
    made = _TypedDictMeta(typename, (), {'__annotations__': dict(fields), '__module__': _caller()}, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


_TypedDict = type.__new__(_TypedDictMeta, 'TypedDict', (), {})
TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    """Whether tp was made with TypedDict."""
    return isinstance(tp, _TypedDictMeta) and tp is not TypedDict


class NewType:
    """A name for a type that a checker keeps apart; calling it gives back the argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition('.')[2]
        self.__supertype__ = tp
        self.__module__ = _caller()

    def __call__(self, x, /):
        return x

    def __mro_entries__(self, bases):
        name = self.__name__

        class Dummy:
            def __init_subclass__(cls):
                own = cls.__name__
                raise TypeError(f"Cannot subclass an instance of NewType. Perhaps you were looking for: "
                                f"`{own} = NewType({own!r}, {name})`")

        return (Dummy,)

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]
