# What the built-in functions, the public methods of the built-in types and modules made in Go say they take.
import array
import bisect
import builtins
import cmath
import collections
import contextvars
import functools
import hashlib
import heapq
import inspect
import io
import itertools
import json
import math
import operator
import re
import time
import types
import unicodedata


def shown(thing):
    try:
        return str(inspect.signature(thing))
    except ValueError:
        return ' is not told'


def of_class(cls):
    print(f'{cls.__name__}{shown(cls)}')
    for name in dir(cls):
        if name[0] != '_' and name != 'readlines' and callable(getattr(cls, name)):
            print(f'    {name}{shown(getattr(cls, name))}')


def of_module(module, names=None):
    print(f'== {module.__name__}')
    for name in names or sorted(vars(module)):
        value = getattr(module, name)
        if name[0] != '_' and inspect.isroutine(value):
            print(f'{name}{shown(value)}')
        elif name[0] != '_' and isinstance(value, type) and not issubclass(value, BaseException):
            of_class(value)


SITE = {'copyright', 'credits', 'license', 'exit', 'quit', 'help', 'sleep', 'gather', 'create_task', 'run_in_executor'}
of_module(builtins, sorted(set(vars(builtins)) - SITE))
for module in bisect, cmath, heapq, itertools, math, operator:
    of_module(module)
of_module(unicodedata, ['category', 'lookup', 'name', 'normalize'])
of_module(time, ['sleep', 'monotonic', 'perf_counter', 'time_ns', 'strftime', 'gmtime'])
of_module(functools, ['reduce', 'cmp_to_key', 'partial'])
of_module(json, ['dumps', 'loads'])
of_module(hashlib, ['md5', 'sha256', 'new'])
of_module(contextvars, ['copy_context', 'Context', 'ContextVar'])
of_module(io, ['BytesIO', 'StringIO', 'FileIO', 'BufferedReader', 'TextIOWrapper', 'open'])
for cls in (array.array, collections.deque, re.Pattern, re.Match, types.GeneratorType, types.CoroutineType, types.MethodType,
            types.FunctionType, types.MappingProxyType, types.SimpleNamespace, type({}.keys())):
    of_class(cls)
for bound in [].append, ''.join, {}.get, dict.fromkeys, (1).to_bytes, math.sin, str.maketrans, int.__add__, (1).__add__, object.__init__:
    print(bound.__name__, repr(bound.__text_signature__), shown(bound))
