

def get_origin(tp):
    """list of List[int], Union of Optional[int], None of what has no arguments."""
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, (_BaseGenericAlias, _NativeAlias, ParamSpecArgs, ParamSpecKwargs)):
        return tp.__origin__
    if tp is Generic:
        return Generic
    return _NativeUnion if isinstance(tp, _NativeUnion) else None


def get_args(tp):
    """The arguments in brackets, those of a callable as a list."""
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if isinstance(tp, (_GenericAlias, _NativeAlias)):
        args = tp.__args__
        return (list(args[:-1]), args[-1]) if _has_flat_parameters(tp, args) else args
    return tp.__args__ if isinstance(tp, _NativeUnion) else ()


def _has_flat_parameters(tp, args):
    """Whether args, of a callable, are the types of its parameters one by one."""
    return tp.__origin__ is _containers.Callable and not (len(args) == 2 and _is_param_expr(args[0]))


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, class or module, texts resolved."""
    if getattr(obj, '__no_type_check__', None):
        return {}
    hints = _class_hints(obj, globalns, localns) if isinstance(obj, type) else _object_hints(obj, globalns, localns)
    return hints if include_extras else {name: _strip_annotations(hint) for name, hint in hints.items()}


def _class_hints(obj, globalns, localns):
    hints = {}
    for base in reversed(obj.__mro__):
        names = getattr(_sys.modules.get(base.__module__), '__dict__', {}) if globalns is None else globalns
        local = dict(vars(base)) if localns is None else localns
        if localns is None and globalns is None:
            # A name that the class and the module have is the class's own only where nothing else is said.
            names, local = local, names
        for name, hint in base.__dict__.get('__annotations__', {}).items():
            hint = ForwardRef(hint, is_argument=False, is_class=True) if isinstance(hint, str) else _type_convert(hint)
            hints[name] = _eval_type(hint, names, local, base.__type_params__)
    return hints


def _object_hints(obj, globalns, localns):
    is_module = isinstance(obj, _types.ModuleType)
    if globalns is None:
        globalns = obj.__dict__ if is_module else getattr(_unwrapped(obj), '__globals__', {})
        if localns is None:
            localns = globalns
    elif localns is None:
        localns = globalns
    annotations = getattr(obj, '__annotations__', None)
    if annotations is None:
        if is_module or isinstance(obj, _ANNOTATED_KINDS):
            return {}
        raise TypeError(f'{obj!r} is not a module, class, method, or function.')
    hints = {}
    for name, hint in annotations.items():
        hint = ForwardRef(hint, is_argument=not is_module) if isinstance(hint, str) else _type_convert(hint)
        hints[name] = _eval_type(hint, globalns, localns, getattr(obj, '__type_params__', ()))
    return hints


_ANNOTATED_KINDS = (_types.FunctionType, _types.BuiltinFunctionType, _types.MethodType, _types.WrapperDescriptorType,
                    _types.MethodWrapperType, _types.MethodDescriptorType)


def _unwrapped(func):
    while hasattr(func, '__wrapped__'):
        func = func.__wrapped__
    return func


def _eval_type(hint, globalns, localns, type_params=(), *, recursive_guard=frozenset()):
    """A hint with every reference in it resolved."""
    def resolved(arg):
        return _eval_type(arg, globalns, localns, type_params, recursive_guard=recursive_guard)

    if isinstance(hint, ForwardRef):
        return hint._evaluate(globalns, localns, type_params, recursive_guard=recursive_guard)
    if isinstance(hint, _NativeAlias):
        args = tuple(resolved(ForwardRef(arg) if isinstance(arg, str) else arg) for arg in hint.__args__)
        if args == hint.__args__:
            return hint
        if _has_flat_parameters(hint, args):
            return hint.__origin__[(list(args[:-1]), args[-1])]
        made = _NativeAlias(hint.__origin__, args)
        return Unpack[made] if hint.__unpacked__ else made
    if isinstance(hint, (_GenericAlias, _NativeUnion)):
        args = tuple(map(resolved, hint.__args__))
        if args == hint.__args__:
            return hint
        return _functools.reduce(_operator.or_, args) if isinstance(hint, _NativeUnion) else hint.copy_with(args)
    return hint


def _strip_annotations(hint):
    """A hint without Annotated, Required, NotRequired and ReadOnly."""
    if isinstance(hint, _AnnotatedAlias):
        return _strip_annotations(hint.__origin__)
    if isinstance(hint, _GenericAlias) and hint.__origin__ in (Required, NotRequired, ReadOnly):
        return _strip_annotations(hint.__args__[0])
    if isinstance(hint, (_GenericAlias, _NativeAlias, _NativeUnion)):
        args = tuple(map(_strip_annotations, hint.__args__))
        if args == hint.__args__:
            return hint
        if isinstance(hint, _NativeUnion):
            return _functools.reduce(_operator.or_, args)
        return hint.copy_with(args) if isinstance(hint, _GenericAlias) else _NativeAlias(hint.__origin__, args)
    return hint


def cast(typ, val):
    """The value as it is: the type is for checkers."""
    return val


def assert_type(val, typ, /):
    """The value as it is: a checker compares its type."""
    return val


def assert_never(arg, /):
    """Tell a checker that code cannot be reached; reached all the same, it is an error."""
    shown = repr(arg)
    raise AssertionError(f"Expected code to be unreachable, but got: {shown[:100] + '...' if len(shown) > 100 else shown}")


def reveal_type(obj, /):
    """The value as it is, its type written to standard error."""
    print(f"Runtime type is {type(obj).__name__!r}", file=_sys.stderr)
    return obj


def _marking(name, attribute, doc):
    def mark(f):
        try:
            setattr(f, attribute, True)
        except (AttributeError, TypeError):
            pass
        return f
    mark.__name__ = mark.__qualname__ = name
    mark.__doc__ = doc
    return mark


final = _marking('final', '__final__', "Tell a checker that nothing may derive from a class or override a method.")
override = _marking('override', '__override__', "Tell a checker that a method overrides one of a base class.")


def no_type_check(arg):
    """Tell a checker that the annotations of a function or class are no types."""
    if isinstance(arg, type):
        for name in dir(arg):
            value = getattr(arg, name)
            if getattr(value, '__module__', None) != arg.__module__ \
                    or getattr(value, '__qualname__', None) != f'{arg.__qualname__}.{getattr(value, "__name__", "")}':
                continue
            if isinstance(value, _types.FunctionType):
                value.__no_type_check__ = True
            elif isinstance(value, _types.MethodType):
                value.__func__.__no_type_check__ = True
            elif isinstance(value, type):
                no_type_check(value)
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def no_type_check_decorator(decorator):
    """Make a decorator's results ones of no_type_check."""
    import warnings
    warnings._deprecated("typing.no_type_check_decorator", remove=(3, 15))

    @_functools.wraps(decorator)
    def wrapped_decorator(*args, **kwds):
        return no_type_check(decorator(*args, **kwds))

    return wrapped_decorator


def _overload_dummy(*args, **kwds):
    """Stands for an overload: calling it is a mistake."""
    raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions "
                              "outside a stub module should always be followed by an implementation that is not "
                              "@overload-ed.")


_overload_registry = {}


def overload(func):
    """One of several signatures of a function; the function itself follows."""
    plain = getattr(func, '__func__', func)
    try:
        _overload_registry.setdefault((plain.__module__, plain.__qualname__), {})[plain.__code__.co_firstlineno] = func
    except AttributeError:
        pass
    return _overload_dummy


def get_overloads(func):
    """The overloads of a function, in the order they stand."""
    plain = getattr(func, '__func__', func)
    return list(_overload_registry.get((plain.__module__, plain.__qualname__), {}).values())


def clear_overloads():
    """Forget all overloads."""
    _overload_registry.clear()


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False,
                        field_specifiers=(), **kwargs):
    """Tell a checker that a decorator, class or metaclass makes dataclasses."""
    def mark(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
            'frozen_default': frozen_default, 'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return cls_or_fn
    return mark


class IO(Generic[AnyStr]):
    """An open file; IO[str] and IO[bytes] say of what."""

    __slots__ = ()

    @property
    @_abc.abstractmethod
    def mode(self) -> str: ...

    @property
    @_abc.abstractmethod
    def name(self) -> str: ...

    @_abc.abstractmethod
    def close(self) -> None: ...

    @property
    @_abc.abstractmethod
    def closed(self) -> bool: ...

    @_abc.abstractmethod
    def fileno(self) -> int: ...

    @_abc.abstractmethod
    def flush(self) -> None: ...

    @_abc.abstractmethod
    def isatty(self) -> bool: ...

    @_abc.abstractmethod
    def read(self, n: int = -1) -> AnyStr: ...

    @_abc.abstractmethod
    def readable(self) -> bool: ...

    @_abc.abstractmethod
    def readline(self, limit: int = -1) -> AnyStr: ...

    @_abc.abstractmethod
    def readlines(self, hint: int = -1) -> List[AnyStr]: ...

    @_abc.abstractmethod
    def seek(self, offset: int, whence: int = 0) -> int: ...

    @_abc.abstractmethod
    def seekable(self) -> bool: ...

    @_abc.abstractmethod
    def tell(self) -> int: ...

    @_abc.abstractmethod
    def truncate(self, size: int | None = None) -> int: ...

    @_abc.abstractmethod
    def writable(self) -> bool: ...

    @_abc.abstractmethod
    def write(self, s: AnyStr) -> int: ...

    @_abc.abstractmethod
    def writelines(self, lines: List[AnyStr]) -> None: ...

    @_abc.abstractmethod
    def __enter__(self) -> 'IO[AnyStr]': ...

    @_abc.abstractmethod
    def __exit__(self, type, value, traceback) -> None: ...


class BinaryIO(IO[bytes]):
    """A file of bytes."""

    __slots__ = ()

    @_abc.abstractmethod
    def write(self, s: bytes | bytearray) -> int: ...

    @_abc.abstractmethod
    def __enter__(self) -> 'BinaryIO': ...


class TextIO(IO[str]):
    """A file of text."""

    __slots__ = ()

    @property
    @_abc.abstractmethod
    def buffer(self) -> BinaryIO: ...

    @property
    @_abc.abstractmethod
    def encoding(self) -> str: ...

    @property
    @_abc.abstractmethod
    def errors(self) -> str | None: ...

    @property
    @_abc.abstractmethod
    def line_buffering(self) -> bool: ...

    @property
    @_abc.abstractmethod
    def newlines(self): ...

    @_abc.abstractmethod
    def __enter__(self) -> 'TextIO': ...
