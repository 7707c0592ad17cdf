class A:
    def m(self): pass
    @property
    def p(self): return self.missing
    @property
    def ro(self): return 1


a = A()
for bad in ("a.x", "A.x", "a.m.x", "a.p", "a.ro = 2", "a.m(1)", "A.m()", "del a.x", "a()", "a[0]", "a[0] = 1", "del a[0]", "len(a)", "iter(a)", "a + 1", "1 + a", "-a", "a < a", "a in a", "1 in a", "int(a)", "float(a)", "hash(a) and None", "a @ a", "a += 1", "str(a) and None", "with a: pass", "for i in a: pass", "a.__len__()", "A.m.__name__ = 1", "a.__class__ = 3", "x.y", "import math; math.nope", "abs(a)", "bool(a)", "'%d' % a", "''.join(a)", "[1][a]", "f'{a:>10}'", "~a", "a()()", "a.m.y = 1", "len = 1; len()"):
    try:
        exec(bad)
        print(bad, "ok")
    except Exception as e:
        print(bad, "->", type(e).__name__ + ":", str(e).replace(" at 0x", " at "))  if "object at" not in str(e) else print(bad, "->", type(e).__name__)
