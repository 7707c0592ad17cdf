# __del__ is called at the statement that drops the last reference, where that is a del, a None or the end of a call,
# and otherwise at gc.collect() and at the end; weak references go at the same places.
import gc, weakref
class A:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
a = A(1)
del a
print("after")
a = A(2)
a = None
print("after")
A(3)
print("after")
a = A(4)
a = A(5)
gc.collect()
print("after")
def f():
    x = A(6)
    return 7
f()
print("after")
l = [A(7), A(8)]
del l[0]
print('after')
class B(A): pass
b = B(9)
b.child = A(10)
del b
print("after")
d = {'k': A(11)}
d.pop('k')
print('after')
d['z'] = A(12)
del d
print("after")
a = A(13)
b = a
del a
print('still')
del b
print('gone')
r = A(14)
class C: pass
c = C()
w = weakref.ref(c)
print(w() is c)
del c
print(w())
c = C()
w = weakref.ref(c, lambda r: print('cb'))
c = None
print(w())
c = C()
w = weakref.WeakValueDictionary(x=c)
print(len(w))
del c
print(len(w))
def g():
    c = C()
    w = weakref.ref(c)
    del c
    print(w())
    x = A(20)
    x = None
    print('g')
    y = A(21)
    def h(): return y
    del y
    print('end')
g()
ob = A(22)
saved = []
class Res:
    def __del__(self):
        saved.append(self)
        print('resurrect')
r = Res()
r.v = 5
del r
print(saved[0].v, len(saved))
saved.clear()
print('x')
class S:
    __slots__ = ('q',)
    def __del__(self): print('S', self.q)
s = S()
s.q = 3
del s
print("after")


class Link:
    def __init__(self, name, next=None):
        self.name, self.next = name, next

    def __del__(self):
        print("link", self.name)


chain = Link("a", Link("b", Link("c")))
chain = None
print("chain gone")
try:
    raise ValueError("an error that is let go")
except ValueError as e:
    held = Link("held by nobody")
    held = e
del held, l, ob
print("lists gone")
kept = Link("kept until the end")
