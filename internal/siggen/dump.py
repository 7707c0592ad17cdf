"""Run by CPython: writes the signatures of the functions, methods and classes that natives.py lists."""
import importlib
import inspect
import sys
import types


def below(cls):
    for each in type.__subclasses__(cls):
        yield each
        yield from below(each)


def at(path):
    """What a dotted path leads to, methods as they stand in their class."""
    parts = path.split('.')
    for n in range(len(parts) - 1, 0, -1):
        try:
            found = importlib.import_module('.'.join(parts[:n]))
        except ImportError:
            continue
        return descend(found, parts[n:])
    return descend(classes[path], []) if path in classes else descend(importlib.import_module('builtins'), parts)


def descend(found, parts):
    for part in parts:
        found = inspect.getattr_static(found, part)
    return found


def find(name, path):
    for each in name, path:
        try:
            return at(each)
        except (AttributeError, KeyError):
            pass
        owner, _, leaf = each.rpartition('.')
        if owner in classes:
            try:
                return inspect.getattr_static(classes[owner], leaf)
            except AttributeError:
                pass
    return None


def text(thing):
    """The text of a signature, "" if there is none, None if it cannot be written down."""
    if isinstance(thing, (classmethod, staticmethod)):
        thing = thing.__func__
    if not isinstance(thing, (types.FunctionType, type)):
        return getattr(thing, '__text_signature__', None) or ''
    if isinstance(thing, type) and thing.__text_signature__:
        return thing.__text_signature__
    try:
        signature = inspect.signature(thing)
    except ValueError:
        return ''
    bare = [p.replace(annotation=p.empty) for p in signature.parameters.values()]
    shown = 'def' + str(signature.replace(parameters=bare, return_annotation=signature.empty))
    try:
        exec(shown.replace('def', 'def f', 1) + ': pass', {})
    except (SyntaxError, NameError):
        return None
    return shown


importlib.import_module('asyncio')
classes = {f'{c.__module__}.{c.__qualname__}'.removeprefix('builtins.'): c for c in below(object)}
lines = {}
for line in sys.stdin:
    kind, name, path = line.rstrip('\n').split('\t')
    thing = find(name, path)
    shown = text(thing) if thing is not None else None
    if shown is not None:
        lines[name] = shown
print('# Made by internal/siggen from CPython 3.13.')
for name, shown in sorted(lines.items()):
    print(name, shown.replace('\n', '\t'), sep='\t')
