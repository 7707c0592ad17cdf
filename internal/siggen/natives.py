"""Run by bide: lists what is made in Go, by its kind, its full name, and the name it was found under."""
import contextlib
import importlib
import io
import sys
import types

NATIVE = types.BuiltinFunctionType, types.MethodDescriptorType, types.ClassMethodDescriptorType
FROM_SOURCE = 512  # of __flags__: made by a class statement
found = set()


def add(kind, module, name, path):
    found.add((kind, name if module == 'builtins' else f'{module}.{name}', path.removeprefix('builtins.')))


def add_class(cls, path):
    if not cls.__flags__ & FROM_SOURCE:
        add('class', cls.__module__, cls.__qualname__, path)
    for name, value in cls.__dict__.items():
        if isinstance(getattr(value, '__func__', value), NATIVE):
            add('method', cls.__module__, f'{cls.__qualname__}.{name}', f'{path}.{name}')


def below(cls):
    for each in type.__subclasses__(cls):
        yield each
        yield from below(each)


for module in sys.argv[1:]:
    with contextlib.redirect_stdout(io.StringIO()):  # `this` prints
        space = dict(vars(importlib.import_module(module)))
    for name, value in space.items():
        if isinstance(value, NATIVE):
            add('function', value.__module__ or module, value.__qualname__, f'{module}.{name}')
        elif isinstance(value, type):
            add_class(value, f'{module}.{name}')
for cls in set(below(object)):
    add_class(cls, f'{cls.__module__}.{cls.__qualname__}')
for line in sorted(found):
    print(*line, sep='\t')
