# A script can make tracebacks, and add names to f_locals that locals() then shows.
import asyncio
import sys
import types
import typing


def fail():
    raise ValueError("x")


try:
    fail()
except ValueError as e:
    tb = e.__traceback__
made = types.TracebackType(None, tb.tb_frame, 1, 7)
print(made.tb_lineno, made.tb_lasti, made.tb_next, made.tb_frame is tb.tb_frame)
outer = types.TracebackType(tb_next=made, tb_frame=tb.tb_frame, tb_lasti=3, tb_lineno=17)
print(outer.tb_next is made)
for args in ((), (1, 2, 3, 4), (None, 1, 2, 3), (None, tb.tb_frame, "a", 1), (None, tb.tb_frame, 1, "x")):
    try:
        types.TracebackType(*args)
    except TypeError as e:
        print(e)
for next in (made, 4, None):
    try:
        made.tb_next = next
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


def written():
    x = 1
    frame = sys._getframe()
    names = frame.f_locals
    names["x"] = 5
    names["y"] = 7
    print(x, sorted(locals()), "y" in frame.f_locals, len(names), names["y"])
    names.update({"x": 9, "z": 10})
    print(x, names.get("z"), sorted(frame.f_locals.keys()))
    try:
        del names["x"]
    except TypeError as e:
        print(e)


written()


class Lender(bytearray):
    def __buffer__(self, flags):
        print("asked")
        return super().__buffer__(flags)


print(bytes(memoryview(Lender(b"x"))))
print(asyncio.run.__module__, asyncio.shield.__module__, asyncio.isfuture.__module__)
print([n for n in dir(typing.TextIO) if not n.startswith("_")])
