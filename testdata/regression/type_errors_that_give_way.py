# TypeErrors that are replaced, or leave something else to try: of __index__ in bytes(), of __iter__ in reduce(), of a missing
# __len__ in reversed(). Defaults that did not fit the old code of a function count for its new one.
import functools
def t(f):
    try: r = f(); print(type(r).__name__, repr(r)[:200])
    except BaseException as e: print(type(e).__name__, e, "|", repr(e.__context__))
class A:
    def __index__(s): return None
class B:
    def __index__(s): return "a"
    def __iter__(s): return iter([1, 2])
class C:
    def __index__(s): raise ValueError
class D:
    def __index__(s): raise TypeError("mine")
for c in A, B, C, D:
    t(lambda: bytes(c())); t(lambda: bytearray(c()))
t(lambda: functools.reduce(max, 5)); t(lambda: functools.reduce(max, 5, 1)); t(lambda: functools.reduce(max, None, 1))
class BadI:
    def __iter__(s): raise TypeError("mine")
t(lambda: functools.reduce(max, BadI()))
class G:
    def __getitem__(s, k): return k
class H(dict): pass
class I:
    __reversed__ = None
class J(G):
    def __len__(s): return -1
for c in G, I, J, A, set, int: t(lambda: reversed(c()))
class Out:
    class In: pass
def loc():
    class L: pass
    return L
for c in Out, Out.In, loc(), int, list:
    t(lambda: str(b"a", c())); t(lambda: str(b"a", "utf-8", c())); t(lambda: str(b"a", encoding=c())); t(lambda: str(b"a", errors=c())); t(lambda: str(c(), c())); t(lambda: str(5, "a")); t(lambda: bytes("a", c())); t(lambda: "a".encode(c()))
def fn(): return None
fn.__defaults__ = (1, 2, 3)
fn.__kwdefaults__ = {"k": 5}
fn.__code__ = (lambda a, b, *, k: (a, b, k)).__code__
t(lambda: fn()); t(lambda: fn.__defaults__)
t(lambda: "".encode("idna", "surrogateescape")); t(lambda: "é".encode("idna", "replace")); t(lambda: b"".decode("idna", "replace")); t(lambda: b"xn--a".decode("idna", "ignore"))
