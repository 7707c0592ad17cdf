import abc
import collections
import contextlib
import copy
import dataclasses
import enum
import functools
import itertools
import linecache
import math
import operator
import re
import string
import traceback
import typing

def short(x):
    text = re.sub(" at 0x[0-9a-f]+", " at 0x...", repr(x))
    if "nan" in text and "{" in text:
        text = str(sorted(set(text)))  # the hash of nan is an address, and how many objects are nan is open
    return text if len(text) < 300 else text[:140] + "..." + text[-140:] + str(len(text))


def near(x):
    """A power without its last digits, which the C library may round either way."""
    return float(f"{x:.13g}") if isinstance(x, float) else x


def show(*values):
    print(*[type(v).__name__ + ":" + short(v) for v in values])


def big(*values):
    for v in values:
        if isinstance(v, int):
            if v.bit_length() > 2000:
                return True
        elif hasattr(v, "__len__") and len(v) > 500:
            return True
    return False


def going():
    """Says whether a loop may go on: the loops of a program come round a hundred times in all, then they end."""
    global rounds
    rounds -= 1
    return rounds > 0


class Swallow:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        print("enter")
        return self

    def __exit__(self, kind, e, tb):
        print("exit", tell(e))
        return isinstance(e, self.kinds)

    async def __aenter__(self):
        print("aenter")
        await asyncio.sleep(0)
        return self

    async def __aexit__(self, kind, e, tb):
        await asyncio.sleep(0)
        print("aexit", tell(e))
        return isinstance(e, self.kinds)


class P:
    __match_args__ = ("x", "y")

    def __init__(self, x=1, y=2):
        self.x = x
        self.y = y

    def __repr__(self):
        return f"P({self.x!r}, {self.y!r})"

    def __hash__(self):
        return 7


def only_program(t):
    if t is None:
        return
    t.stack = traceback.StackSummary.from_list([f for f in t.stack if f.filename == "program"])
    for inner in [t.__cause__, t.__context__, *(t.exceptions or [])]:
        only_program(inner)


def trace(e):
    """Shows the traceback; not again for what a suggestion for a name calls, which ends only with the stack."""
    global tracing
    if tracing:
        return
    tracing = True
    try:
        show_trace(e)
    finally:
        tracing = False


def show_trace(e):
    t = traceback.TracebackException.from_exception(e)
    only_program(t)
    print("".join(t.format()))


def wrong(e):
    print("error", tell(e))
    trace(e)


def steps(g, ops):
    for op, arg in ops:
        try:
            if op == "next":
                show("next", next(g))
            elif op == "send":
                show("send", g.send(arg))
            elif op == "throw":
                show("throw", g.throw(arg))
            else:
                show("close", g.close())
        except BaseException as e:
            print(op, tell(e))


async def asteps(g, ops):
    for op, arg in ops:
        try:
            if op == "next":
                show("anext", await anext(g))
            elif op == "send":
                show("asend", await g.asend(arg))
            elif op == "throw":
                show("athrow", await g.athrow(arg))
            else:
                show("aclose", await g.aclose())
        except Exception as e:
            print(op, tell(e))


def byhand(c, ops):
    for op, arg in ops:
        try:
            if op == "throw":
                show("threw", c.throw(arg))
            elif op == "close":
                show("close", c.close())
            else:
                show("sent", c.send(None))
        except BaseException as e:
            print(op, tell(e))


class Hand:
    def __init__(self, n):
        self.n = n

    def __await__(self):
        for k in range(self.n):
            show("hand", (yield k))
        return self.n


def run(number, text):
    global rounds, tracing
    rounds, tracing = 100, False
    print("==", number, flush=True)
    names = dict(globals())
    linecache.cache["program"] = len(text), None, text.splitlines(True), "program"
    try:
        exec(compile(text, "program", "exec"), names)
        names["program"]()
    except BaseException as e:
        print("raised", tell(e))
        trace(e)
    for g in KEPT[:]:
        for _ in range(9):  # what ignores it is closed again when CPython drops it
            try:
                if hasattr(g, "close"):
                    g.close()
                break
            except BaseException as e:
                print("closing", tell(e))
    KEPT.clear()
