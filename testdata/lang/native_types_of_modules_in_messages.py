# Errors name the native types of modules with their module, as CPython's C code does.
import asyncio
import collections
import contextvars
import functools
import itertools
import operator
import threading
import typing

things = [itertools.count(), contextvars.ContextVar("v"), operator.itemgetter(1), threading.Lock(), typing.TypeVar("T"),
          collections.deque(), functools.partial(print), asyncio.Future(loop=asyncio.new_event_loop()), asyncio.Lock()]
for v in things:
    for what in (lambda: v.nothing, lambda: v - 1, lambda: 1 - v, lambda: v["key"], lambda: v(1)[0] if not callable(v) else None, lambda: -v,
                 lambda: int(v), lambda: v < 1, lambda: [1][v], lambda: "x" + v, lambda: f"{v:>q}", lambda: " ".join([v]),
                 lambda: abs(v), lambda: range(v)):
        try:
            what()
        except Exception as e:
            print(e)
