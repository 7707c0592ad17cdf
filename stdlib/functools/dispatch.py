# singledispatch: functions whose implementation is chosen by the type of an argument.

_UnionType = type(int | str)


def _merge(sequences):
    """Merges orders into one that agrees with all of them, as classes order their bases."""
    result = []
    while sequences := [s for s in sequences if s]:
        for sequence in sequences:
            candidate = sequence[0]
            if not any(candidate in other[1:] for other in sequences):
                break
        else:
            raise RuntimeError('Inconsistent hierarchy')
        result.append(candidate)
        for sequence in sequences:
            if sequence[0] == candidate:
                del sequence[0]
    return result


def _order_with(cls, abcs):
    """The order of cls and its bases, with each abstract class where it first applies."""
    boundary = 0
    for i, base in enumerate(reversed(cls.__bases__)):
        if hasattr(base, '__abstractmethods__'):
            boundary = len(cls.__bases__) - i
            break
    concrete, abstract = list(cls.__bases__[:boundary]), list(cls.__bases__[boundary:])
    own = [base for base in abcs
           if issubclass(cls, base) and not any(issubclass(b, base) for b in cls.__bases__)]
    rest = [base for base in abcs if base not in own]
    orders = [_order_with(base, rest) for base in (*concrete, *own, *abstract)]
    return _merge([[cls], *orders, concrete, own, abstract])


def _order(cls, registered):
    """The order of cls and of the registered classes it is a virtual subclass of."""
    bases = set(cls.__mro__)

    def related(other):
        return other not in bases and hasattr(other, '__mro__') and issubclass(cls, other)

    candidates = [other for other in registered if related(other)]
    candidates = [c for c in candidates
                  if not any(c != other and c in other.__mro__ for other in candidates)]
    known = set(candidates)
    order = []
    for candidate in candidates:
        found = [[c for c in sub.__mro__ if c in known]
                 for sub in candidate.__subclasses__() if sub not in bases and issubclass(cls, sub)]
        if not found:
            order.append(candidate)
            continue
        found.sort(key=len, reverse=True)
        for chain in found:
            for c in chain:
                if c not in order:
                    order.append(c)
    return _order_with(cls, order)


def _find_implementation(cls, registry):
    match = None
    for candidate in _order(cls, registry.keys()):
        if match is not None:
            if (candidate in registry and candidate not in cls.__mro__ and match not in cls.__mro__
                    and not issubclass(match, candidate)):
                raise RuntimeError(f'Ambiguous dispatch: {match} or {candidate}')
            break
        if candidate in registry:
            match = candidate
    return registry.get(match)


def _is_dispatch_type(cls):
    if isinstance(cls, type):
        return True
    from typing import get_args, Union, get_origin
    return get_origin(cls) in (Union, _UnionType) and all(isinstance(arg, type) for arg in get_args(cls))


def singledispatch(func):
    """A function whose implementation is chosen by the type of its first argument."""
    from abc import get_cache_token
    from weakref import WeakKeyDictionary
    registry = {}
    found = WeakKeyDictionary()
    token = None

    def dispatch(cls):
        nonlocal token
        if token is not None and token != (current := get_cache_token()):
            found.clear()
            token = current
        try:
            return found[cls]
        except KeyError:
            pass
        try:
            implementation = registry[cls]
        except KeyError:
            implementation = _find_implementation(cls, registry)
        found[cls] = implementation
        return implementation

    def register(cls, func=None):
        nonlocal token
        if _is_dispatch_type(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError(f'Invalid first argument to `register()`. {cls!r} is not a class or union type.')
            func = cls
            cls = _annotated_class(cls)
        if isinstance(cls, type):
            registry[cls] = func
        else:
            for each in cls.__args__:
                registry[each] = func
        if token is None and hasattr(cls, '__abstractmethods__'):
            token = get_cache_token()
        found.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f'{funcname} requires at least 1 positional argument')
        return dispatch(args[0].__class__)(*args, **kw)

    funcname = getattr(func, '__name__', 'singledispatch function')
    registry[object] = func
    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = type(type.__dict__)(registry)
    wrapper._clear_cache = found.clear
    update_wrapper(wrapper, func)
    return wrapper


def _annotated_class(func):
    """The class that the first annotation of func names."""
    if not getattr(func, '__annotations__', {}):
        raise TypeError(
            f'Invalid first argument to `register()`: {func!r}. '
            'Use either `@register(some_class)` or plain `@register` '
            'on an annotated function.')
    from typing import get_type_hints
    name, cls = next(iter(get_type_hints(func).items()))
    if _is_dispatch_type(cls):
        return cls
    if hasattr(cls, '__args__') and not isinstance(cls, type):
        from typing import get_origin, Union
        if get_origin(cls) in (Union, _UnionType):
            raise TypeError(f'Invalid annotation for {name!r}. {cls!r} not all arguments are classes.')
    raise TypeError(f'Invalid annotation for {name!r}. {cls!r} is not a class.')


class singledispatchmethod:
    """singledispatch for methods: the first argument after self decides."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError(f'{func!r} is not callable or a descriptor')
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Add a method for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        dispatch = self.dispatcher.dispatch
        funcname = getattr(self.func, '__name__', 'singledispatchmethod method')

        def _method(*args, **kwargs):
            if not args:
                raise TypeError(f'{funcname} requires at least 1 positional argument')
            return dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        _method.__isabstractmethod__ = self.__isabstractmethod__
        _method.register = self.register
        update_wrapper(_method, self.func)
        return _method

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)
