def t(f, *a):
    try:
        r = f(*a)
        print(f.__name__, '->', r)
    except BaseException as e:
        print(f.__name__, '!!', type(e).__name__, e, '| ctx', repr(e.__context__), '| cause', repr(e.__cause__))
class Pt:
    __match_args__ = ('x', 'y')
    def __init__(s, x, y): s.x = x; s.y = y
def m(v):
    match v:
        case 0 | 1: return 'small'
        case int(n) if n > 100: return f'big {n}'
        case int() | float(): return 'num'
        case 'a' | 'b' as c: return c
        case str(): return 'str'
        case []: return 'empty'
        case [x]: return ('one', x)
        case [Pt(x, y=yy), *rest]: return ('pt', x, yy, rest)
        case [1, [2, *inner], *_]: return ('nest', inner)
        case (a, b): return ('two', a, b)
        case [first, *_, last]: return ('fl', first, last)
        case {'k': val, **rest} if rest: return ('k+', val, rest)
        case {'k': val}: return ('k', val)
        case {}: return 'map'
        case Pt(x=0): return 'x0'
        case Pt(a, b): return ('P', a, b)
        case None: return 'none'
        case True: return 'T'
        case bytes(): return 'bytes'
        case _: return 'other'
for v in (0, 1, 500, 50, 2.5, 'a', 'zz', [], [7], [Pt(1,2), 3, 4], [1, [2, 3, 4], 5], (1, 2), [1,2,3], {'k': 1, 'z': 2}, {'k': 1}, {}, {'q': 1}, Pt(0, 1), Pt(2, 3), None, True, b'x', {1}, (1, [2])): print(m(v))
def dup():
    class Q: __match_args__ = ('a', 'a')
    match Q():
        case Q(1, 2): pass
def toomany():
    match Pt(1, 2):
        case Pt(1, 2, 3): pass
def notype():
    x = 5
    match 5:
        case x(): pass
def badargs():
    class Q: __match_args__ = ['a']
    match Q():
        case Q(1): pass
def kwdup():
    match Pt(1,2):
        case Pt(1, x=1): pass
def val():
    import sys
    match 1000:
        case sys.maxsize: return 'm'
        case -1: return
        case 1+2j: return
        case Pt.__match_args__: return
    return 'nothing'
def noargs():
    class Q: pass
    match Q():
        case Q(1): pass
def intpos():
    match 5:
        case int(1, 2): pass
def star():
    match range(5):
        case [a, *b, c]: return a, b, c
def mp():
    class M(dict): 
        def get(self, k, d=None): print('get', k); return super().get(k, d)
    match M(a=1, b=2):
        case {'a': x, 'z': y}: return 1
        case {'a': x, **r}: return x, r
def dupkey():
    k = 'a'
    class E: a = 'x'; b = 'x'
    match {'x': 1}:
        case {E.a: 1, E.b: 2}: pass
def bind():
    match (1, 2):
        case (a, 5): pass
    return a
def guard():
    match 1:
        case x if x.foo: pass
for fn in (dup, toomany, notype, badargs, kwdup, val, noargs, intpos, star, mp, dupkey, bind, guard): t(fn)
# type params
def first[T](xs: list[T]) -> T: return xs[0]
print(first([1]), first.__type_params__, first.__annotations__)
class Box[T, *Ts, **P]:
    def get[U: int](self, u: U) -> T: return u
    x: T
print(Box.__type_params__, Box.__parameters__, Box[int, str, [int]], Box.get.__type_params__[0].__bound__)
type Alias[T] = list[T] | None
print(Alias, Alias.__value__, Alias[int], Alias.__type_params__)
type Rec = list[Rec]
print(Rec.__value__)
type Bad = undefined_name
try: Bad.__value__
except NameError as e: print(e)
class A[T: (int, str)]:
    type X = T
    def m(self): return T, __class__
    y = [T for _ in range(1)]
print(A.__type_params__[0].__constraints__, A.X.__value__, A().m(), A.y)
def dflt[T = int, *Ts = *tuple[int, ...], **P = [int]](): pass
print([p.__default__ for p in dflt.__type_params__], [p.has_default() for p in dflt.__type_params__])
@(lambda f: f)
def dd[T](a: T = 5, *, b=T if 0 else 6): return T, a, b
