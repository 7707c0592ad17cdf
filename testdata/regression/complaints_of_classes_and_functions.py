# Complaints that were others: of assignments to __bases__, __code__ and fields of named tuples, of descriptors with half of
# a pair, of namespaces for exec, and of modules that are no packages, whose error has the AttributeError for context.
import collections
import copy
import inspect
import pickle
import traceback
import typing
def t(f):
    try: r = f(); print(type(r).__name__, repr(r)[:200])
    except BaseException as e: print("".join(traceback.format_exception_only(e)).strip(), "|", repr(e.__context__))
def fn(*a): return a
t(lambda: fn.__get__(None, 7)(1))
t(lambda: fn.__get__(None, None)(1))
t(lambda: fn.__get__(None)(1))
t(lambda: fn.__get__(5)(1))
t(lambda: fn.__get__(5, None)(1))
t(lambda: len.__get__(None, None)([]))
t(lambda: property().__get__(None, None))
t(lambda: classmethod(fn).__get__(None, None))
t(lambda: staticmethod(fn).__get__(None, None)())
t(lambda: str.upper.__get__(None, None)("a"))
t(lambda: str.upper.__get__("a", None)())
t(lambda: str.upper.__get__(5, None)())
N = collections.namedtuple("a", "a b")
t(lambda: setattr(N(1,2), 'a', 1))
t(lambda: delattr(N(1,2), 'a'))
t(lambda: N.a)
class A:
    def __get__(self, o, t=None): return 1
    def __set__(self, o, v): pass
class B: x = A()
t(lambda: delattr(B(), 'x'))
class A:
    def __get__(self, o, t=None): return 1
    def __delete__(self, o): pass
class B: x = A()
t(lambda: setattr(B(), 'x', 1))
class P: pass
class A1:
    __slots__ = ('x',)
class B1(A1, P): __slots__ = ()
p = B1()
t(lambda: setattr(P(), '__weakref__', 1))
t(lambda: setattr(A1(), '__weakref__', 1))
t(lambda: setattr(p, '__dict__', 1))
t(lambda: delattr(p, '__dict__'))
t(lambda: p.__dict__)
def bases(new):
    class A: pass
    class B(A): pass
    class C(B): __slots__ = ()
    class D: __slots__ = 'x',
    class E(D): pass
    class F(E): __slots__ = "y"
    for k in A, B, C, D, E, F: t(lambda: setattr(k, '__bases__', new))
for b in int, str, list, dict, set, tuple, frozenset, float, bytes, bytearray, Exception, type, object, bool, complex, BaseException, range, slice, property, P, A1, B1, OSError, KeyError:
    print(b)
    bases((b,))
bases(()); bases(5); bases([P]); bases((P, object)); bases((object, P)); bases((P, P)); bases((5,))


N = collections.namedtuple("N", "a b")
class Q(typing.NamedTuple):
    x: int
    y: str = "d"
t(lambda: N.a); t(lambda: N(1,2).a); t(lambda: N.a.__get__(5)); t(lambda: N.a.__get__((5,))); t(lambda: N.b.__get__((5,))); t(lambda: N.a.__get__(None, 5)); t(lambda: N.a.__doc__); t(lambda: type(N.a)); t(lambda: setattr(N(1,2), 'a', 1)); t(lambda: Q.y); t(lambda: Q(1).y); t(lambda: setattr(Q(1), 'x', 1)); t(lambda: setattr(N.a, '__doc__', 'zz')); t(lambda: N.a.__doc__); t(lambda: N.a); t(lambda: copy.copy(N.a)); t(lambda: inspect.isdatadescriptor(N.a)); t(lambda: type(N.a)(0, 1)); t(lambda: N.a.__reduce__()); t(lambda: delattr(N(1,2), 'a')); t(lambda: setattr(N(1,2), 'c', 1)); t(lambda: N.a.__set__(N(1,2), 5)); t(lambda: N(1,2)._replace(a=5)); t(lambda: pickle.loads(pickle.dumps(Q(1))))


def fn(a): pass
t(lambda: setattr(fn, '__code__', (lambda: t).__code__))
fn.__name__ = "abc"
def outer():
    x = 1
    return lambda: x
t(lambda: setattr(fn, '__code__', outer().__code__))
t(lambda: setattr(outer(), '__code__', fn.__code__))
t(lambda: setattr(fn, '__code__', 5))
fn.__qualname__ = "quux"
t(lambda: setattr(fn, '__code__', outer().__code__))
t(lambda: exec("x", {}, 1j)); t(lambda: exec("x", 1j)); t(lambda: exec("x", locals=1j)); t(lambda: eval("x", {}, 1j)); t(lambda: eval("x", 1)); t(lambda: eval("x", globals=1)); t(lambda: eval(5)); t(lambda: exec(5)); t(lambda: exec("x", None, 5)); t(lambda: eval("x", None, 5)); t(lambda: exec("x", {}, [])); t(lambda: eval("x", {}, []));t(lambda: exec("x", {}, "a"));t(lambda: exec("x", {}, closure=1))
def imp(s):
    def f(): exec(s)
    t(f)
    imp(s)
