class V:
    def __init__(self, x): self.x = x
    def __repr__(self): return f"V({self.x})"
    def __add__(self, o): return V(self.x + (o.x if isinstance(o, V) else o))
    __radd__ = __add__
    def __sub__(self, o): return NotImplemented
    def __rsub__(self, o): return f"{o} rsub {self}"
    def __mul__(self, o): return V(self.x * o)
    def __matmul__(self, o): return "matmul"
    def __neg__(self): return V(-self.x)
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return abs(self.x)
    def __eq__(self, o): return isinstance(o, V) and self.x == o.x
    def __lt__(self, o): return self.x < o.x
    def __le__(self, o): return self.x <= o.x
    def __hash__(self): return hash(self.x)
    def __bool__(self): return self.x != 0
    def __len__(self): return 7
    def __iadd__(self, o): self.x += 100; return self
    def __divmod__(self, o): return "divmod", o
    def __pow__(self, o, m=None): return "pow", o, m
    def __index__(self): return self.x
    def __int__(self): return self.x + 1
    def __float__(self): return self.x + .5
    def __round__(self, n=None): return "round", n
    def __lshift__(self, o): return "lshift"
    def __rand__(self, o): return "rand"
    def __contains__(self, o): return o == self.x
    def __call__(self, *a, **k): return a, k
    def __format__(self, spec): return f"<{spec}>"


a, b = V(1), V(2)
print(a + b, a + 5, 5 + a, sum([a, b]), a * 3, a @ b, -a, +a, ~a, abs(V(-4)))
print(a == V(1), a != b, a < b, a > b, a >= b, sorted([b, a]), {a, V(1)}, bool(V(0)), len(a))
print(3 - a, divmod(a, 2), a ** 3, pow(a, 2, 5), [10, 20, 30][a], hex(V(255)), int(a), float(a), round(a), round(a, 2))
print(a << 1, 1 & a, 1 in a, 2 in a, a(1, k=2), f"{a:spec}|{a}", format(a, "x"))
a += 1
print(a)
for bad in (lambda: a - b, lambda: a / 2, lambda: a < 3 < "x", lambda: a | 1, lambda: b - None):
    try:
        print(bad())
    except (TypeError, AttributeError) as e:
        print(e)
