

# Type variables and what takes their place. Type variables themselves are in Go, where the syntax for them needs them;
# they, and Generic, call the functions here.


def _make_union(left, right):
    return Union[left, right]


def _collect_type_parameters(args, *, enforce_default_ordering=True):
    """The type variables in args, each once, in the order they come up."""
    found = []
    default_seen = starred_seen = False

    def add(param):
        nonlocal default_seen, starred_seen
        if param in found:
            return
        if enforce_default_ordering:
            starred_seen = starred_seen or isinstance(param, TypeVarTuple)
            if param.has_default():
                if starred_seen and isinstance(param, TypeVar):
                    raise TypeError('Type parameter with a default follows TypeVarTuple')
                default_seen = True
            elif default_seen:
                raise TypeError(f'Type parameter {param!r} without a default follows type parameter with a default')
        found.append(param)

    def look(arg):
        if isinstance(arg, type):
            return
        if isinstance(arg, tuple):
            for item in arg:
                look(item)
        elif hasattr(arg, '__typing_subst__'):
            add(arg)
        else:
            for param in getattr(arg, '__parameters__', ()):
                add(param)

    for arg in args:
        look(arg)
    return tuple(found)


def _unpack_args(*args):
    """The arguments with the items of unpacked tuples of known length in the tuples' place."""
    flat = []
    for arg in args:
        inner = None if isinstance(arg, type) else getattr(arg, '__typing_unpacked_tuple_args__', None)
        if inner is not None and not (inner and inner[-1] is ...):
            flat.extend(inner)
        else:
            flat.append(arg)
    return tuple(flat)


def _check_generic_specialization(cls, params):
    """Check the number of arguments for a class or alias with type variables."""
    expected = len(cls.__parameters__)
    if not expected:
        raise TypeError(f"{cls} is not a generic class")
    actual = len(params)
    if actual == expected:
        return
    shown = expected
    if actual < expected:
        if cls.__parameters__[actual].has_default():
            return
        expected -= sum(p.has_default() for p in cls.__parameters__)
        shown = f"at least {expected}"
    raise TypeError(f"Too {'many' if actual > expected else 'few'} arguments for {cls}; "
                    f"actual {actual}, expected {shown}")


def _prepared(alias, args):
    """The arguments, one for each of the alias's type variables: several for a *Ts, a tuple for a **P."""
    for param in alias.__parameters__:
        prepare = getattr(param, '__typing_prepare_subst__', None)
        if prepare is not None:
            args = prepare(alias, args)
    _check_generic_specialization(alias, args)
    return args


def _typevar_subst(self, arg):
    arg = _type_check(arg, "Parameters to generic types must be types.", is_argument=True)
    if isinstance(arg, _GenericAlias) and arg.__origin__ is Unpack or getattr(arg, '__unpacked__', False) is True:
        raise TypeError(f"{arg} is not valid as type argument")
    return arg


def _typevar_prepare_subst(self, alias, args):
    if alias.__parameters__.index(self) == len(args) and self.has_default():
        return (*args, self.__default__)
    return args


def _paramspec_subst(self, arg):
    if isinstance(arg, (list, tuple)):
        return tuple(_type_check(item, "Expected a type.") for item in arg)
    if not _is_param_expr(arg):
        raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {arg}")
    return arg


def _paramspec_prepare_subst(self, alias, args):
    params = alias.__parameters__
    at = params.index(self)
    if at == len(args) and self.has_default():
        args = (*args, self.__default__)
    if at >= len(args):
        raise TypeError(f"Too few arguments for {alias}")
    # Z[int, str] means Z[[int, str]] where a ParamSpec is all that Z has.
    if len(params) == 1 and not _is_param_expr(args[0]):
        return (args,)
    if isinstance(args[at], list):
        return (*args[:at], tuple(args[at]), *args[at + 1:])
    return args


def _typevartuple_subst(self, arg):
    raise TypeError("Substitution of bare TypeVarTuple is not supported")


def _typevartuple_prepare_subst(self, alias, args):
    params = alias.__parameters__
    at = params.index(self)
    if any(isinstance(param, TypeVarTuple) for param in params[at + 1:]):
        raise TypeError(f"More than one TypeVarTuple parameter in {alias}")
    given, wanted = len(args), len(params)
    left, right = at, wanted - at - 1
    endless, fill = _endless_tuple(args)
    if endless is not None:
        left = min(left, endless)
        right = min(right, given - endless - 1)
    elif left + right > given:
        raise TypeError(f"Too few arguments for {alias}; actual {given}, expected at least {wanted - 1}")
    if left == given - right and self.has_default():
        middle = _unpack_args(self.__default__)
    else:
        middle = args[left:given - right]
    return (*args[:left], *[fill] * (at - left), middle, *[fill] * (wanted - right - left - at - 1),
            *args[given - right:])


def _endless_tuple(args):
    """The place and the item of an unpacked tuple[X, ...] among args."""
    place = fill = None
    for k, arg in enumerate(args):
        inner = None if isinstance(arg, type) else getattr(arg, '__typing_unpacked_tuple_args__', None)
        if inner and len(inner) == 2 and inner[-1] is ...:
            if place is not None:
                raise TypeError("More than one unpacked arbitrary-length tuple argument")
            place, fill = k, inner[0]
    return place, fill


def _typevartuple_iter(self):
    return iter((Unpack[self],))


@_cached
def _generic_class_getitem(cls, params):
    """Class[params] of a class derived from Generic."""
    params = tuple(map(_type_convert, _as_tuple(params)))
    if cls is not Generic and cls is not Protocol:
        spread = []
        for param, arg in zip(cls.__parameters__, _prepared(cls, params)):
            spread += arg if isinstance(param, TypeVarTuple) else (arg,)
        return _GenericAlias(cls, tuple(spread))
    if not params:
        raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
    if not all(hasattr(p, '__typing_subst__') or _is_unpacked_typevartuple(p) for p in params):
        raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter "
                        "specification variables.")
    if len(set(params)) != len(params):
        raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
    return _GenericAlias(cls, params)


def _generic_init_subclass(cls, *args, **kwargs):
    """Set __parameters__ from the bases as written."""
    super(Generic, cls).__init_subclass__(*args, **kwargs)
    bases = cls.__dict__.get('__orig_bases__')
    if bases is not None:
        plain = Generic in bases
    else:
        plain = Generic in cls.__bases__ and cls.__name__ != 'Protocol' and type(cls) is not _TypedDictMeta
    if plain:
        raise TypeError("Cannot inherit from plain Generic")
    params = _collect_type_parameters(bases or ())
    named = None
    for base in bases or ():
        if isinstance(base, _GenericAlias) and base.__origin__ is Generic:
            if named is not None:
                raise TypeError("Cannot inherit from Generic[...] multiple times.")
            named = base.__parameters__
    if named is not None:
        if missing := [param for param in params if param not in named]:
            raise TypeError(f"Some type variables ({', '.join(map(str, missing))}) are not listed in "
                            f"Generic[{', '.join(map(str, named))}]")
        params = named
    cls.__parameters__ = params
