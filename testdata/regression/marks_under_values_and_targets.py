# The marks of a traceback under a value that is a whole call are left away where CPython leaves them away: it takes bytes
# for characters there, and sees through parentheses. Errors of a namespace that refuses a name stood at the class statement.
import traceback, sys
def tb(f):
    try: r = f(); print("ok")
    except BaseException as e: traceback.print_exception(e, file=sys.stdout)
def f(): n = complex('é☃𝄞')
tb(f)
def f():
    n = complex('é☃𝄞')
tb(f)
def f():
    n = complex('é☃𝄞') + 1
tb(f)
def f():
    n = complex('é')
tb(f)
def f():
    n = complex('☃')
tb(f)
def f():
    n = complex('𝄞')
tb(f)
def f():
    n = complex('日本')
tb(f)
def f():
    n = complex('e\u0301é')
tb(f)
def f():
    n = '𝄞' + complex('𝄞')
tb(f)
def f():
    n = '日本' + complex('日') + '日本'
tb(f)
def f():
    n = complex('😀') + '日本'
tb(f)
def f():
    n = complex('é') + 日本
tb(f)
def f():
    '日本'.foo
tb(f)
def f():
    n = ('日本'
     .foo, 'é日本', complex('é日本'))
tb(f)
def f():
    n = ('日本', complex('é日本',
      1))
tb(f)
class X: pass
x = X(); d = {}
def bad(*a): raise ValueError
def f():
    x.y = bad(1)
tb(f)
def f():
    d[1] = bad(1)
tb(f)
def f():
    a = b = bad(1)
tb(f)
def f():
    a, b = bad(1)
tb(f)
def f():
    a: int = bad(1)
tb(f)
def f():
    a = 1; a += bad(1)
tb(f)
def f():
    return x.bad(1)
x.bad = bad
tb(f)
def f():
    return bad(1)
tb(f)
def f():
    return (bad(1))
tb(f)
def f():
    a = x.bad(1)
tb(f)
def f():
    a = [bad(1)]
tb(f)
def f():
    bad(1)
tb(f)
def f():
    a = bad(
        1)
tb(f)
def f():
    return bad(
        1)
tb(f)
def f():
    a = bad(1) # comment
tb(f)
def f():
    a = bad(1); b = 2
tb(f)
def f():
    b = 2; a = bad(1)
tb(f)
def f():
    a = (bad(1))
tb(f)
def f():
    a = bad(1)(2)
tb(f)
def f():
    if 1: a = bad(1)
tb(f)
def f():
    d[bad(1)] = 5
tb(f)
def f():
    é = bad(1)
tb(f)
def f():
    é = bad(1) + 5
tb(f)
def f():
    with bad(1): pass
tb(f)
def f():
    d['é'] = bad(1)
tb(f)
def f():
    (a) = bad(1)
tb(f)
def f():
    *a, = bad(1)
tb(f)


class Refusing(dict):
    def __setitem__(self, k, v):
        if k in ("bad", "os", "join", "m", "k", "C"):
            raise ValueError(k)
        super().__setitem__(k, v)


class M(type):
    @classmethod
    def __prepare__(m, *a):
        return Refusing()


def f():
    class A(metaclass=M):
        x = 1; bad = 2
tb(f)

def f():
    class A(metaclass=M):
        x, (y, bad), *z = 1, (2, 3)
tb(f)

def f():
    class A(metaclass=M):
        import os
tb(f)

def f():
    class A(metaclass=M):
        from os.path import (exists,
            join)
tb(f)

def f():
    class A(metaclass=M):
        @staticmethod
        def m(self,
              x): pass
tb(f)

def f():
    class A(metaclass=M):
        class C(int):
            x = 1
tb(f)

def f():
    class A(metaclass=M):
        for k in [1]: pass
tb(f)

def f():
    class A(metaclass=M):
        (k := 5)
tb(f)

def f():
    class A(metaclass=M):
        k: int = 5
tb(f)

def f():
    class A(metaclass=M):
        match 5:
            case k: pass
tb(f)

def f():
    class A(metaclass=M):
        type k = int
tb(f)


def outer():
    def inner():
        return i
    inner()
    i = 1
tb(outer)
