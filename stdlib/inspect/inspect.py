import sys
import types
from collections import OrderedDict, namedtuple

_nothing = object()
CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 64, 128, 256, 512

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = 'GEN_CREATED', 'GEN_RUNNING', 'GEN_SUSPENDED', 'GEN_CLOSED'
CORO_CREATED, CORO_RUNNING = 'CORO_CREATED', 'CORO_RUNNING'
CORO_SUSPENDED, CORO_CLOSED = 'CORO_SUSPENDED', 'CORO_CLOSED'
AGEN_CREATED, AGEN_RUNNING = 'AGEN_CREATED', 'AGEN_RUNNING'
AGEN_SUSPENDED, AGEN_CLOSED = 'AGEN_SUSPENDED', 'AGEN_CLOSED'


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)
            or ismethodwrapper(object))


def ismethoddescriptor(object):
    if _is_partial(object):
        return False  # it has __get__, but does not use it yet
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__get__') and not hasattr(cls, '__set__') and not hasattr(cls, '__delete__')


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    cls = type(object)
    return hasattr(cls, '__set__') or hasattr(cls, '__delete__')


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    """Whether `await object` is allowed."""
    if isinstance(object, types.GeneratorType):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    return isinstance(object, types.CoroutineType) or hasattr(type(object), '__await__')


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isabstract(object):
    return isclass(object) and bool(getattr(object, '__abstractmethods__', None))


def _flags(func):
    while ismethod(func):
        func = func.__func__
    while hasattr(func, 'func') and type(func).__name__ == 'partial':
        func = func.func
    while ismethod(func):
        func = func.__func__
    return func.__code__.co_flags if isfunction(func) else 0


class _Marked:
    pass


def markcoroutinefunction(func):
    """Make iscoroutinefunction(func) true although it is no `async def`."""
    func._is_coroutine_mark = _Marked
    return func


def iscoroutinefunction(obj):
    return bool(_flags(obj) & CO_COROUTINE) or getattr(obj, '_is_coroutine_mark', None) is not None


def isgeneratorfunction(obj):
    return bool(_flags(obj) & CO_GENERATOR)


def isasyncgenfunction(obj):
    return bool(_flags(obj) & CO_ASYNC_GENERATOR)


def _state(prefix, running, suspended, frame):
    if running:
        return prefix + '_RUNNING'
    if frame is None:
        return prefix + '_CLOSED'
    return prefix + ('_SUSPENDED' if suspended else '_CREATED')


def getgeneratorstate(generator):
    return _state('GEN', generator.gi_running, generator.gi_suspended, generator.gi_frame)


def getcoroutinestate(coroutine):
    return _state('CORO', coroutine.cr_running, coroutine.cr_suspended, coroutine.cr_frame)


def getasyncgenstate(agen):
    return _state('AGEN', agen.ag_running, agen.ag_suspended, agen.ag_frame)


def getgeneratorlocals(generator):
    return {} if generator.gi_frame is None else generator.gi_frame.f_locals


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, 'cr_frame', None)
    return {} if frame is None else frame.f_locals


def getasyncgenlocals(agen):
    if not isasyncgen(agen):
        raise TypeError(f"{agen!r} is not a Python async generator")
    return {} if agen.ag_frame is None else agen.ag_frame.f_locals


def getmembers(object, predicate=None):
    """Pairs of name and value of the attributes, sorted by name."""
    bases = (object, *object.__mro__) if isclass(object) else ()
    found = []
    for name in sorted({*dir(object), *_dynamic_names(object)}):
        try:
            value = getattr(object, name)
        except AttributeError:
            value = next((base.__dict__[name] for base in bases if name in base.__dict__), _nothing)
            if value is _nothing:
                continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


def _dynamic_names(object):
    """The attributes that the bases of a class have for instances only."""
    if not isclass(object):
        return []
    return [name for base in object.__bases__ for name, value in base.__dict__.items()
            if isinstance(value, types.DynamicClassAttribute) or f'{type(value).__module__}.{type(value).__name__}' == 'enum.property']


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    """What decorators made with functools.wraps are around."""
    seen = {id(func)}
    while not isclass(func) and hasattr(func, '__wrapped__') and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen:
            raise ValueError(f'wrapper loop when unwrapping {func!r}')
        seen.add(id(func))
    return func


def cleandoc(doc):
    """A docstring without the indentation of its source."""
    lines = doc.expandtabs().split('\n')
    margins = [len(line) - len(line.lstrip(' ')) for line in lines[1:] if line.lstrip(' ')]
    margin = min(margins, default=0)
    lines = [lines[0].lstrip(' ')] + [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return '\n'.join(lines)


def getmodule(object):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, '__module__', None))


def getmodulename(path):
    leaf = path.replace('\\', '/').rpartition('/')[2]
    return leaf[:-3] if leaf.endswith('.py') else None


def getattr_static(obj, attr, default=_nothing):
    """An attribute as it stands in the dicts, without running any code of the object."""
    cls = obj if isclass(obj) else type(obj)
    own = _nothing if cls is obj else _own_attribute(obj, attr)
    found = _in_bases(cls, attr)
    if own is not _nothing and found is not _nothing and _is_data(found):
        return found
    places = own, found, _in_bases(type(cls), attr) if cls is obj else _nothing, default
    value = next((each for each in places if each is not _nothing), _nothing)
    if value is _nothing:
        raise AttributeError(attr)
    return value


def _own_attribute(obj, attr):
    place = _in_bases(type(obj), '__dict__')
    if not isinstance(place, (types.GetSetDescriptorType, types.MemberDescriptorType)):
        return _nothing
    try:
        return object.__getattribute__(obj, '__dict__').get(attr, _nothing)
    except AttributeError:
        return _nothing


def _in_bases(cls, attr):
    return next((base.__dict__[attr] for base in type.__dict__['__mro__'].__get__(cls) if attr in base.__dict__), _nothing)


def _is_data(found):
    kinds = [_in_bases(type(found), name) is not _nothing for name in ('__get__', '__set__', '__delete__')]
    return kinds[0] and any(kinds[1:])


def __getattr__(name):
    if name != 'BufferFlags':
        raise AttributeError(f"module 'inspect' has no attribute {name!r}")
    from _buffer_flags import BufferFlags
    globals()['BufferFlags'] = BufferFlags
    return BufferFlags
