def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The signature of anything callable; ValueError or TypeError if it has none to show."""
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    sig = _signature_of(obj, follow_wrapped)
    return _with_values(sig, obj, globals, locals) if eval_str else sig


def _with_values(sig, obj, globals, locals):
    # The signature with the annotations that are text evaluated.
    source = obj.__init__ if isclass(obj) else obj if isfunction(obj) or ismethod(obj) else type(obj).__call__
    names = {p.name: p.annotation for p in sig.parameters.values()} | {'return': sig.return_annotation}
    values = _evaluated(names, getattr(source, '__func__', source), globals, locals)
    return sig.replace(parameters=[p.replace(annotation=values[p.name]) for p in sig.parameters.values()],
                       return_annotation=values['return'])


def _signature_of(obj, follow):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if ismethod(obj):
        return _without_first(_signature_of(obj.__func__, follow))
    if follow:
        obj = unwrap(obj, stop=lambda f: hasattr(f, '__signature__') or ismethod(f))
        if ismethod(obj):
            return _signature_of(obj, follow)
    if (given := getattr(obj, '__signature__', None)) is not None:
        return _given_signature(obj, given)
    if (method := getattr(obj, '__partialmethod__', None)) is not None and type(method).__name__ == 'partialmethod':
        return _of_partialmethod(method, follow)
    if isfunction(obj) or _looks_like_function(obj):
        return _of_function(obj)
    if _is_partial(obj):
        return _of_partial(_signature_of(obj.func, follow), obj, obj.args)
    if isbuiltin(obj) or ismethoddescriptor(obj) or ismethodwrapper(obj) or obj in (type, object):
        return _of_text(obj, _text_of(obj))
    if isclass(obj):
        return _of_class(obj, follow)
    call = getattr_static(type(obj), '__call__', None)
    if call is None:
        raise ValueError(f'callable {obj!r} is not supported by signature')
    return _bound_signature(call, obj, follow)


def _is_partial(obj):
    return any(each.__name__ == 'partial' and each.__module__ == 'functools' for each in type(obj).__mro__)


def _looks_like_function(obj):
    """Whether it has all that functions have, as what compilers make."""
    if not callable(obj) or isclass(obj) or isbuiltin(obj):
        return False
    defaults, kwdefaults = getattr(obj, '__defaults__', _empty), getattr(obj, '__kwdefaults__', _empty)
    return (iscode(getattr(obj, '__code__', None)) and isinstance(getattr(obj, '__name__', None), str)
            and isinstance(defaults, (tuple, type(None))) and isinstance(kwdefaults, (dict, type(None)))
            and isinstance(getattr(obj, '__annotations__', None), (dict, type(None))))


def _given_signature(obj, given):
    if not isinstance(given, (Signature, str)) and callable(given):
        given = given()
    if isinstance(given, str):
        return _of_text(obj, given)
    if not isinstance(given, Signature):
        raise TypeError(f'unexpected object {given!r} in __signature__ attribute')
    return given


def _bound_signature(method, obj, follow):
    # What stands in a class, as it is when it has been looked up through an instance.
    if isinstance(method, staticmethod):
        return _signature_of(method.__func__, follow)
    if isinstance(method, classmethod):
        return _without_first(_signature_of(method.__func__, follow))
    if isfunction(method):
        return _without_first(_signature_of(method, follow))
    bind = getattr(type(method), '__get__', None)
    return _signature_of(bind(method, obj, type(obj)) if bind else method, follow)


def _without_first(sig):
    parameters = list(sig.parameters.values())
    if not parameters or parameters[0].kind in (Parameter.KEYWORD_ONLY, Parameter.VAR_KEYWORD):
        raise ValueError('invalid method signature')
    if parameters[0].kind == Parameter.VAR_POSITIONAL:
        return sig
    return sig.replace(parameters=parameters[1:])


def _of_function(func):
    if text := getattr(func, '__text_signature__', None):
        return _of_text(func, text)
    code = func.__code__
    names = code.co_varnames
    positional, only = code.co_argcount, code.co_posonlyargcount
    defaults = func.__defaults__ or ()
    kw_defaults = func.__kwdefaults__ or {}
    annotations = get_annotations(func)
    found = []

    def add(name, kind, default=_empty):
        found.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    for i, name in enumerate(names[:positional]):
        at = i - (positional - len(defaults))
        kind = Parameter.POSITIONAL_ONLY if i < only else Parameter.POSITIONAL_OR_KEYWORD
        add(name, kind, defaults[at] if at >= 0 else _empty)
    at = positional + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        add(names[at], Parameter.VAR_POSITIONAL)
        at += 1
    for name in names[positional:positional + code.co_kwonlyargcount]:
        add(name, Parameter.KEYWORD_ONLY, kw_defaults.get(name, _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[at], Parameter.VAR_KEYWORD)
    return Signature(found, return_annotation=annotations.get('return', _empty))


def _text_of(obj):
    return _builtin_signature(obj) or getattr(obj, '__text_signature__', None)


def _of_text(obj, text):
    """The signature that stands in a text; without its first parameter, if that is what obj is bound to."""
    if not text:
        raise ValueError(f'no signature found for builtin {obj!r}')
    module = sys.modules.get(getattr(obj, '__module__', None))
    if '=os.' in text:
        import os
    names = dict(sys.modules) | (vars(module) if module else {})
    source = text.removeprefix('def').replace('\n', ' ')
    try:
        exec(f"def f{source.replace('$', '', 1)}: pass", names)
    except (SyntaxError, NameError, AttributeError):
        raise ValueError(f'{obj!r} builtin has invalid signature') from None
    sig = _of_function(names['f'])
    bound = isbuiltin(obj) or ismethodwrapper(obj)
    if '$' in source and not bound:
        first, *others = sig.parameters.values()
        return sig.replace(parameters=[first.replace(kind=Parameter.POSITIONAL_ONLY), *others])
    if '$' in source:
        return _without_first(sig)
    holder = obj.__self__ if bound else None
    by_python = text.startswith('def') and holder is not None and not ismodule(holder)
    return _without_first(sig) if by_python else sig


def _of_class(cls, follow):
    call = _defined_by_script(type(cls), '__call__')
    if call is not None:
        return _bound_signature(call, cls, follow)
    new, init = _defined_by_script(cls, '__new__'), _defined_by_script(cls, '__init__')
    for base in cls.__mro__:
        if new is not None and '__new__' in base.__dict__:
            return _without_first(_signature_of(getattr(new, '__func__', new), follow))
        if init is not None and '__init__' in base.__dict__:
            return _bound_signature(init, cls, follow)
    for base in cls.__mro__[:-1]:
        if text := _text_of(base):
            return _of_text(cls, text)
    if type not in cls.__mro__ and cls.__init__ is object.__init__ and cls.__new__ is object.__new__:
        return _signature_of(object, follow)
    if type in cls.__mro__:
        raise ValueError(f'callable {cls!r} is not supported by signature')
    raise ValueError(f'no signature found for builtin type {cls!r}')


def _defined_by_script(cls, name):
    """What a class has by that name, if it is no function made in Go."""
    found = getattr_static(cls, name, None)
    inner = getattr(found, '__func__', found)
    builtin = types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType, types.BuiltinFunctionType
    return None if isinstance(inner, builtin) or found is None else found


def _of_partial(sig, partial, args):
    keywords = partial.keywords or {}
    try:
        given = sig.bind_partial(*args, **keywords).arguments
    except TypeError as error:
        raise ValueError(f'partial object {partial!r} has incorrect arguments') from error
    found, by_name = [], []  # what follows a parameter that was given by name can only be given by name
    named = False
    for p in sig.parameters.values():
        if p.kind == Parameter.VAR_POSITIONAL:
            if not named:
                found.append(p)
            continue
        if p.name in given and p.kind != Parameter.VAR_KEYWORD:
            if p.kind == Parameter.POSITIONAL_ONLY or p.kind == Parameter.POSITIONAL_OR_KEYWORD and p.name not in keywords:
                continue
            named = named or p.kind == Parameter.POSITIONAL_OR_KEYWORD
            p = p.replace(default=given[p.name])
        if named and p.kind == Parameter.POSITIONAL_OR_KEYWORD:
            p = p.replace(kind=Parameter.KEYWORD_ONLY)
        (by_name if named else found).append(p)
    return sig.replace(parameters=found + by_name)


def _of_partialmethod(method, follow):
    wrapped = _signature_of(method.func, follow)
    sig = _of_partial(wrapped, method, (None, *method.args))
    first = next(iter(wrapped.parameters.values()))
    if first.kind == Parameter.VAR_POSITIONAL:
        return sig
    return sig.replace(parameters=[first, *sig.parameters.values()])
