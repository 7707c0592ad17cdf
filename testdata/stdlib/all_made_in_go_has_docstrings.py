# bide: extras
# Every public function, type and method that is made in Go has a docstring, and bide's are its own.
import importlib
import inspect
import sys
import types

NATIVE = types.BuiltinFunctionType, types.MethodDescriptorType, types.ClassMethodDescriptorType, types.WrapperDescriptorType
FROM_SOURCE = 512  # of __flags__: made by a class statement
LEFT_OUT = {'this', 'antigravity', 'idlelib'}
missing, seen = set(), set()


def look_at_class(cls):
    name = f'{cls.__module__}.{cls.__qualname__}'
    public = not cls.__name__.startswith('_')
    if public and not cls.__doc__ and not cls.__flags__ & FROM_SOURCE:
        missing.add(name)
    for key, value in vars(cls).items():
        inner = getattr(value, '__func__', value)
        native = isinstance(inner, NATIVE) or isinstance(inner, types.FunctionType) and inner.__code__.co_filename == '<native>'
        if public and native and (key[0] != '_' or key[:2] == '__') and not inner.__doc__:
            missing.add(f'{name}.{key}')


def look_at(module):
    for key, value in list(vars(module).items()):
        if isinstance(value, type) and value not in seen:
            seen.add(value)
            look_at_class(value)
        if key[0] != '_' and isinstance(value, NATIVE) and not value.__doc__:
            missing.add(f'{module.__name__}.{key}')


count = 0
for name in sorted(sys.stdlib_module_names - LEFT_OUT):
    if name[0] == '_':
        continue
    try:
        look_at(importlib.import_module(name))
        count += 1
    except ModuleNotFoundError:
        pass
for cls in object.__subclasses__():
    look_at_class(cls)
print(sorted(missing), count > 60, len(seen) > 300)

print(len.__doc__)
print([].append.__doc__)
print(inspect.getdoc(dict.get))
print(inspect.getdoc(zip).split(',')[0])
print(importlib.import_module('asyncio').Lock.acquire.__doc__)
print(list.__doc__ == [].__doc__ == {**vars(list)}['__doc__'].__get__(None, list), type(list.__doc__).__name__)


class Basket(list):
    def append(self, item):
        super().append(item)


print(Basket.__doc__, inspect.getdoc(Basket), inspect.getdoc(Basket.append))
help(str.strip)
help(divmod)
