# The traceback module shows chains, cycles, repeats, notes and groups as an uncaught exception would.
import sys, traceback
def show(f):
    try: f()
    except BaseException as e: traceback.print_exception(e, file=sys.stdout)
    print("-----")
def chain():
    try:
        try: 1/0
        except ZeroDivisionError as e: raise KeyError("k") from e
    except KeyError: raise RuntimeError("r")
show(chain)
def cyc():
    a, b = ValueError("a"), TypeError("b")
    a.__cause__ = b; b.__cause__ = a
    raise a
show(cyc)
def cyc2():
    a = ValueError("self"); a.__context__ = a
    raise a
show(cyc2)
def rec(n): return rec(n + 1)
sys.setrecursionlimit(100)
show(lambda: rec(0))
def rec2(n):
    if n == 0: 1/0
    return rec2(n - 1)
show(lambda: rec2(3)); show(lambda: rec2(4)); show(lambda: rec2(10))
def ping(n): return pong(n - 1) if n else 1/0
def pong(n): return ping(n - 1) if n else 1/0
show(lambda: ping(20))
sys.setrecursionlimit(1000)
def notes(n):
    e = ValueError("v"); e.__notes__ = n; raise e
for n in ([], ["a"], ["a\nb", "c"], "text", 5, None, [1, None], ("t",), {"d": 1}, [object], ["x", ["y"]]):
    show(lambda: notes(n))
class BadNote:
    def __str__(self): raise ValueError
    def __repr__(self): return "BADREPR"
show(lambda: notes([BadNote()]))
class BadRepr:
    def __repr__(self): raise ValueError
    __str__ = __repr__
show(lambda: notes([BadRepr()])); show(lambda: notes(BadRepr()))
class NL(Exception): pass
def g():
    raise ExceptionGroup("top", [ValueError(1), ExceptionGroup("in", [KeyError("k"), TypeError("a\nb")]), NL("x")])
show(g)
def g2():
    e = ValueError("deep")
    for i in range(14): e = ExceptionGroup(f"l{i}", [e])
    raise e
show(g2)
def g3():
    try: raise ExceptionGroup("eg", [ValueError("v")])
    except* ValueError as e: raise KeyError("in star") from e
show(g3)
def g4():
    try: raise ExceptionGroup("eg", [ValueError("v"), TypeError("t")])
    except* ValueError: 1/0
show(g4)
def g5():
    e = ExceptionGroup("noted", [ValueError("v")]); e.add_note("note 1"); e.exceptions[0].add_note("inner\nnote"); raise e
show(g5)
def g6():
    try: 1/0
    except ZeroDivisionError as z:
        try: {}["a"]
        except KeyError as k: raise ExceptionGroup("both", [z, k])
show(g6)
class BadStr(Exception):
    def __str__(self): raise ValueError
class Empty(Exception):
    def __str__(self): return ""
class Outer:
    class Inner(Exception): pass
def loc():
    class L(Exception): pass
    raise L
show(loc)
def sup():
    try: 1/0
    except ZeroDivisionError: raise ValueError("none") from None
show(sup)
def sup2():
    try: 1/0
    except ZeroDivisionError:
        e = ValueError("flag"); e.__suppress_context__ = True; raise e
show(sup2)
def wt():
    try: 1/0
    except ZeroDivisionError as e: tb = e.__traceback__
    raise ValueError("with tb").with_traceback(tb)
show(wt)
