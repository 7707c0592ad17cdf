def deco(c): return c

@deco
class A:
    """doc"""
    x = 1
    def __init__(self):
        self.b, (self.a, *self.rest) = 1, (2, 3)
        self.n: int = 1
        self.m: int
        self.k += 1
        for self.loop in (): pass
        def inner():
            self.inn = 1
        class B:
            def f(self): self.bb = 1
    def g(me): me.q = 1
print(list(A.__dict__), A.__firstlineno__, A.__static_attributes__)
