class A:
    def m(self): return "old"
    x = 1


class B(A): pass


b = B()
def call(o): return o.m(), o.x
print(call(b), call(b))
A.m = lambda self: "new"
print(call(b))
B.x = 2
print(call(b))
b.x = 3
print(call(b))
b.m = lambda: "instance"
print(call(b))
del b.m, b.x, B.x
print(call(b))
B.__bases__ = (type("C", (A,), {"x": "from C"}),)
print(call(b))
A.x = property(lambda self: "property")
print(b.x if False else A.__dict__["x"].fget(b))
class D(A):
    __getattr__ = lambda self, n: f"fallback {n}"
print(D().nothing, D().m())
