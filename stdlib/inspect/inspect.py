import sys
import types
from collections import namedtuple

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
    found = []
    for name in sorted(dir(object)):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found.append((name, value))
    return found


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


def _code_of(object):
    object = unwrap(object)
    for name in ('__func__', '__code__', 'gi_code', 'cr_code', 'ag_code', 'f_code', 'tb_frame'):
        if hasattr(object, name):
            inner = getattr(object, name)
            return inner if iscode(inner) else _code_of(inner)
    return object if iscode(object) else None


def getsourcefile(object):
    return getfile(object)


def getfile(object):
    """The file something was defined in."""
    if ismodule(object) or isclass(object):
        module = object if ismodule(object) else sys.modules.get(object.__module__)
        if getattr(module, '__file__', None):
            return module.__file__
        raise TypeError(f'{object!r} is a built-in {"module" if ismodule(object) else "class"}')
    code = _code_of(object)
    if code is None:
        raise TypeError('module, class, method, function, traceback, frame, or code object was expected, '
                        f'got {type(object).__name__}')
    return code.co_filename


def getsourcelines(object):
    """The lines of source of something, and the number of the first."""
    try:
        with open(getfile(object)) as f:
            lines = f.readlines()
    except OSError:
        raise OSError('could not get source code') from None
    if ismodule(object):
        return lines, 0
    code = None if isclass(object) else _code_of(object)
    first = object.__firstlineno__ if code is None else code.co_firstlineno
    return _block(lines[first - 1:]), first


def _block(lines):
    # From a def or class line (decorators before it) to the last line indented deeper.
    def depth(line):
        return len(line) - len(line.lstrip())

    at = 0
    while at < len(lines) and lines[at].lstrip().startswith('@'):
        at += 1
    margin = depth(lines[0])
    end = at + 1
    for i in range(at + 1, len(lines)):
        text = lines[i].strip()
        if text and depth(lines[i]) <= margin and text[0] not in ')]}#':
            break
        if text:
            end = i + 1
    return lines[:end]


def getsource(object):
    """The source text of something."""
    return ''.join(getsourcelines(object)[0])


def getabsfile(object):
    """The file something was defined in, as an absolute path."""
    import os
    return os.path.normcase(os.path.abspath(getsourcefile(object) or getfile(object)))


def getcomments(object):
    """The lines of comment right before something, or at the head of a module; None if there are none."""
    try:
        with open(getfile(object)) as file:
            lines = file.readlines()
        first = 0 if ismodule(object) else getsourcelines(object)[1] - 1
    except (OSError, TypeError):
        return None
    if ismodule(object):
        return _comments_at_head(lines)
    margin, found = indentsize(lines[first]), []
    while first > 0 and (text := lines[first - 1].lstrip()).startswith('#') and indentsize(lines[first - 1]) == margin:
        first -= 1
        found.insert(0, text.expandtabs())
    while found and found[0].strip() == '#':
        found.pop(0)
    while found and found[-1].strip() == '#':
        found.pop()
    return ''.join(found) or None


def _comments_at_head(lines):
    at = 1 if lines and lines[0].startswith('#!') else 0
    while at < len(lines) and lines[at].strip() in ('', '#'):
        at += 1
    found = []
    while at < len(lines) and lines[at].startswith('#'):
        found.append(lines[at].expandtabs())
        at += 1
    return ''.join(found) or None


def indentsize(line):
    """How far a line is indented, in spaces."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())


_nothing = object()


def getattr_static(obj, attr, default=_nothing):
    """An attribute as it stands in the dicts, without running any code of the object."""
    own = obj.__mro__ if isclass(obj) else type(obj).__mro__
    if not isclass(obj) and hasattr(obj, '__dict__') and attr in obj.__dict__:
        return obj.__dict__[attr]
    for cls in own:
        if attr in cls.__dict__:
            return cls.__dict__[attr]
    if default is _nothing:
        raise AttributeError(attr)
    return default


def __getattr__(name):
    if name != 'BufferFlags':
        raise AttributeError(f"module 'inspect' has no attribute {name!r}")
    from _buffer_flags import BufferFlags
    globals()['BufferFlags'] = BufferFlags
    return BufferFlags
