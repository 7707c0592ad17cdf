# class bodies
class A:
    xs = [1,2,3]
    ys = [x*2 for x in xs]
    n = 5
    try:
        zs = [n for _ in xs]
    except NameError as e:
        print(e)
    f = lambda self: self.n
    g = (lambda k: k+1)(n)
    d = {k: v for k, v in zip("abc", xs)}
    print(sorted(k for k in locals() if not k.startswith('__')))
print(A.ys, A().f(), A.g, A.d)
class B(A):
    def m(self):
        def inner():
            return super(B, self).f(), __class__
        return inner()
    def k(self):
        return [__class__.__name__ for _ in range(2)], [super(B, self).n for _ in range(1)]
    def s(self):
        return [super().n for _ in range(2)]
    def gen(self):
        return list(super(B,self).n for _ in range(2))
    @staticmethod
    def st(): return __class__
    @classmethod
    def cm(cls): return super().xs
    def nested(self):
        def inner(self2): return super().n
        return inner(self)
    def nosuper(self):
        def inner(): return super().n
        try: return inner()
        except Exception as e: return type(e).__name__, str(e)
    def lam(self):
        return (lambda s: super().n)(self)
    def default(self, x=lambda: __class__): return x()
b=B()
print(b.m(), b.k(), b.s(), b.gen(), b.st(), b.cm(), b.nested(), b.nosuper(), b.lam(), b.default())
def outer():
    x = 1
    class C:
        nonlocal x
        x = 2
        y = x
        def m(self):
            nonlocal x
            x += 1
            return x
    return C().m(), C.y, x, hasattr(C, 'x')
print(outer())
def o2():
    x = "o"
    class C:
        x = x if False else "cls"
        def m(self): return x
        z = x
    return C().m(), C.z
try: print(o2())
except Exception as e: print(type(e).__name__, e)
def o3():
    x = "o"
    class C:
        print(x)
        x = "cls"
        print(x)
        del x
        print(x)
        def m(self): return x
    return C().m()
try: print(o3())
except Exception as e: print(type(e).__name__, e)
x = "glob"
class G:
    global y
    y = 3
    x = x + "!"
    class Inner:
        print(x)
        q = __qualname__
print(y, G.x, G.Inner.q, 'y' in G.__dict__)
class W:
    a = (z := 3)
    print(z, a)
    if True:
        for i in range(2): pass
    print(i)
    with open('/dev/null') as fh: pass
    try: 1/0
    except ZeroDivisionError as e: ee = str(e)
    print('e' in dir())
print(W.z, W.ee, W.i)
def dec(f):
    print('dec', f.__qualname__); return f
@dec
class D1:
    @dec
    def m(self): pass
    @property
    @dec
    def p(self): return 1
print(D1().p, D1.m.__qualname__)
class Meta(type):
    @classmethod
    def __prepare__(m, name, bases, **kw):
        print('prep', name, kw); return {'injected': 1}
    def __new__(m, name, bases, ns, **kw):
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw): pass
class M(metaclass=Meta, opt=2):
    print(injected)
    def m(self): return __class__
print(M.injected, M().m())
class P:
    __slots__ = ('a', '__b')
    def __init__(self): self.a=1; self.__b=2
    def get(self): return self.__b
p=P(); print(p.a, p.get(), P.__slots__)
try: p.c=1
except AttributeError as e: print(e)
try: p.__dict__
except AttributeError as e: print(e)
print(type(P.a))
del p.a
try: p.a
except AttributeError as e: print(e)
def f(cls=None):
    class X:
        def g(self): return X
    return X
print(f()().g().__qualname__)

# __module__ is what the name __name__ gives, which may come from the builtins or be missing
bare = {}
exec("""
class Bare:
    module = __module__
    def method(self): pass
""", bare)
print(bare["Bare"].__module__, bare["Bare"].module, bare["Bare"].method.__module__)
try:
    exec("class Bare: pass", {"__builtins__": {"__build_class__": __build_class__}})
except NameError as e:
    print(e, e.__traceback__.tb_next.tb_next.tb_frame.f_code.co_name)
