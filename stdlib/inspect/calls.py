

Arguments = namedtuple('Arguments', 'args, varargs, varkw')
ArgInfo = namedtuple('ArgInfo', 'args varargs keywords locals')
ClosureVars = namedtuple('ClosureVars', 'nonlocals globals builtins unbound')
FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


def getargs(co):
    """The names of the parameters of a code object."""
    if not iscode(co):
        raise TypeError(f'{co!r} is not a code object')
    plain = co.co_argcount + co.co_kwonlyargcount
    rest = list(co.co_varnames[plain:])
    varargs = rest.pop(0) if co.co_flags & CO_VARARGS else None
    varkw = rest.pop(0) if co.co_flags & CO_VARKEYWORDS else None
    return Arguments(list(co.co_varnames[:plain]), varargs, varkw)


def getargvalues(frame):
    """The parameters of a frame, with its locals."""
    return ArgInfo(*getargs(frame.f_code), frame.f_locals)


def formatargvalues(args, varargs, varkw, locals, formatarg=str, formatvarargs=lambda name: '*' + name,
                    formatvarkw=lambda name: '**' + name, formatvalue=lambda value: '=' + repr(value)):
    """Parameters with their values, as in a call."""
    shown = [formatarg(name) + formatvalue(locals[name]) for name in args]
    if varargs:
        shown.append(formatvarargs(varargs) + formatvalue(locals[varargs]))
    if varkw:
        shown.append(formatvarkw(varkw) + formatvalue(locals[varkw]))
    return f"({', '.join(shown)})"


def getfullargspec(func):
    """The parameters of a function in one tuple."""
    try:
        sig = _whole_signature(func)
    except Exception as error:
        raise TypeError('unsupported callable') from error
    by_kind = {}
    for p in sig.parameters.values():
        by_kind.setdefault(int(p.kind), []).append(p)
    plain = by_kind.get(0, []) + by_kind.get(1, [])
    only = by_kind.get(3, [])
    defaults = tuple(p.default for p in plain if p.default is not _empty)
    kw_defaults = {p.name: p.default for p in only if p.default is not _empty}
    annotations = {} if sig.return_annotation is _empty else {'return': sig.return_annotation}
    annotations |= {p.name: p.annotation for p in sig.parameters.values() if p.annotation is not _empty}
    return FullArgSpec([p.name for p in plain], next((p.name for p in by_kind.get(2, [])), None),
                       next((p.name for p in by_kind.get(4, [])), None), defaults or None,
                       [p.name for p in only], kw_defaults or None, annotations)


def _whole_signature(func):
    # That of the function itself: with self, and not of what it wraps.
    if ismethod(func):
        func = func.__func__
    if isclass(func):
        makers = (base.__dict__[name] for base in func.__mro__ for name in ('__new__', '__init__') if name in base.__dict__)
        func = next((maker for maker in makers if isfunction(maker)), func)
    return _of_function(func) if isfunction(func) else signature(func, follow_wrapped=False)


def getcallargs(func, /, *positional, **named):
    """What each parameter of a function would be in a call."""
    args, varargs, varkw, defaults, kwonly, kwdefaults, _ = getfullargspec(func)
    name, values = func.__name__, {}
    if ismethod(func) and func.__self__ is not None:
        positional = (func.__self__, *positional)
    values.update(zip(args, positional))
    if varargs:
        values[varargs] = tuple(positional[len(args):])
    allowed = {*args, *kwonly}
    if varkw:
        values[varkw] = {}
    for key, value in named.items():
        if key not in allowed:
            if not varkw:
                raise TypeError(f'{name}() got an unexpected keyword argument {key!r}')
            values[varkw][key] = value
        elif key in values:
            raise TypeError(f'{name}() got multiple values for argument {key!r}')
        else:
            values[key] = value
    if len(positional) > len(args) and not varargs:
        _too_many(name, args, kwonly, defaults, len(positional), values)
    required = args[:len(args) - len(defaults or ())]
    _check_missing(name, required[len(positional):], values, 'positional')
    values.update({key: value for key, value in zip(args[len(required):], defaults or ()) if key not in values})
    values.update({key: value for key, value in (kwdefaults or {}).items() if key not in values})
    _check_missing(name, kwonly, values, 'keyword-only')
    return values


def _check_missing(name, names, values, kind):
    missing = [repr(each) for each in names if each not in values]
    if not missing:
        return
    if len(missing) > 2:
        missing[-1] = 'and ' + missing[-1]
    listed = ', '.join(missing) if len(missing) > 2 else ' and '.join(missing)
    plural = '' if len(missing) == 1 else 's'
    raise TypeError(f'{name}() missing {len(missing)} required {kind} argument{plural}: {listed}')


def _too_many(name, args, kwonly, defaults, given, values):
    least = len(args) - len(defaults or ())
    takes = f'from {least} to {len(args)}' if defaults else len(args)
    plural = bool(defaults) or len(args) != 1
    only = sum(each in values for each in kwonly)
    extra = ''
    if only:
        extra = f" positional argument{'s' * (given != 1)} (and {only} keyword-only argument{'s' * (only != 1)})"
    raise TypeError(f"{name}() takes {takes} positional argument{'s' * plural} but {given}{extra} "
                    f"{'was' if given == 1 and not only else 'were'} given")


def getclosurevars(func):
    """The names a function takes from around it, with what they are now."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f'{func!r} is not a Python function')
    code = func.__code__
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, func.__closure__ or ())}
    space = func.__globals__
    builtins = space.get('__builtins__', __builtins__)
    builtins = builtins.__dict__ if ismodule(builtins) else builtins
    found, built, unbound = {}, {}, set()
    for name in code.co_names:
        if name in space:
            found[name] = space[name]
        elif name in builtins:
            built[name] = builtins[name]
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, built, unbound)


def _evaluated(annotations, obj, globals, locals):
    """Annotations that are text, evaluated in the namespaces of what has them."""
    inner = unwrap(obj) if callable(obj) else obj
    if isclass(obj):
        module = sys.modules.get(obj.__module__)
        space, names = getattr(module, '__dict__', {}), dict(vars(obj))
    elif ismodule(obj):
        space, names = obj.__dict__, {}
    else:
        space, names = getattr(inner, '__globals__', {}), {}
    space = space if globals is None else globals
    names = names if locals is None else dict(locals)
    if parameters := getattr(obj, '__type_params__', ()):
        names = {each.__name__: each for each in parameters} | names
    return {key: eval(value, space, names) if isinstance(value, str) else value for key, value in annotations.items()}


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """The annotations of a function, class or module, in a dict of their own."""
    if isclass(obj):
        found = obj.__dict__.get('__annotations__')
        found = found if isinstance(found, (dict, type(None))) else None
    elif ismodule(obj) or callable(obj):
        found = getattr(obj, '__annotations__', None)
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    return _evaluated(found, obj, globals, locals) if eval_str else dict(found)
