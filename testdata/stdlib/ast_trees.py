"""The module ast: trees of every kind of statement, literal_eval, visitors and places."""
import ast
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for s in ['1', '-1', '+2.5', '1+2j', '-1-2j', '"a" "b"', 'b"x"', '[1, (2, 3), {4: 5}, {6}]', 'None', 'True', '...', 'set()', ' 1', '{}', '()', '{**{}}', 'x', '1+1', 'f()', '[x]', '"a"+"b"', '-True', '--1', '1 if 2 else 3', 'not 1', '1 2', 'lambda: 0', "{'a': [1, 2.0, {'b': None}]}", '-"a"', '1j+1', '(1,)', '{1, 2}|{3}']:
    try: print(s, '->', repr(ast.literal_eval(s)))
    except Exception as e: print(s, '!!', type(e).__name__, str(e).split(' at 0x')[0])
src = '''
"""doc"""
import a, b.c as d
from . import x
from ..y import z as w
@dec(1)
async def f[T: int, *Ts, **P](a: int, /, b=1, *args: str, c, d=2, **kw) -> None:
    "fdoc"
    async for i in g(): await i
    async with a as b, c: pass
    return [x async for x in y if x]
class C[T](B, metaclass=M, **k):
    x: int = 1
    (y): str
    def m(self): yield; yield 1; yield from z
def g(): pass
lambda: 0
lambda x, *, y=1: x
a = b = c, *d = 1, 2
x += 1; x //= 2; x @= 3; x **= 4
del a, b[0], c.d
if a: pass
elif b: pass
else: pass
while x: break
else: continue
for i, (j, k) in z: pass
try: pass
except A as e: pass
except (B, C): pass
except: pass
else: pass
finally: pass
try: pass
except* A: pass
with open(f) as g: pass
raise X from Y
raise
assert a, "m"
global q
match x:
    case 1 | "a" | None: pass
    case [a, *_, b] if c: pass
    case {"k": v, **rest}: pass
    case P(1, x=2) as p: pass
    case a.b: pass
    case -1+2j: pass
    case _: pass
type X[T] = list[T]
f"a{x!r:>{w}}b{y=}" "c"
u"x"; b"y"; 1.5; 2j; 10**20; 123456789012345678901234567890
a and b and c or not d
a < b <= c != d is e is not f in g not in h
-a ** ~b + (c := 3)
f(a, *b, c=1, **d)
a[1:2, ::3, ...]
{1: 2, **a}; {1, 2}; [i for i in j if k for l in m]; {i: j for i in k}; {i for i in k}; (i for i in k)
x if y else z
a @ b << c >> d & e | f ^ g % h / i
'''
tree = ast.parse(src)
print(ast.dump(tree, indent=1))
print(ast.dump(tree, include_attributes=True))
print(ast.dump(ast.parse('x + 1', mode='eval'), annotate_fields=False), ast.dump(ast.parse('x', mode='single')), ast.dump(ast.parse('f(a, b=1)').body[0].value, False), ast.dump(ast.parse('def f(): pass'), show_empty=True))
print(ast.get_docstring(tree), ast.get_docstring(tree.body[4]))
class V(ast.NodeVisitor):
    def visit_Name(self, n): self.seen.append(n.id)
v = V(); v.seen = []; v.visit(ast.parse('a + b * f(c)')); print(v.seen)
class X(ast.NodeTransformer):
    def visit_Constant(self, n): return ast.Name('k', ast.Load())
    def visit_Pass(self, n): return None
print(ast.dump(X().visit(ast.parse('x = 1 + 2\npass'))))
print([type(n).__name__ for n in ast.walk(ast.parse('a = [1, b]'))])
print(ast.get_source_segment('a = (1 +\n 2)', ast.parse('a = (1 +\n 2)').body[0].value))
print(list(ast.iter_fields(ast.Name('a'))), ast.Name('a').ctx, ast.Name._fields, ast.Name._attributes, ast.Name.__mro__)
t(lambda: ast.Name(1, 2, 3)); t(lambda: ast.parse('1+')); t(lambda: ast.parse('x', mode='z')); t(lambda: ast.dump(1)); t(lambda: ast.get_docstring(ast.Pass()))
print(ast.fix_missing_locations(ast.Expression(ast.Constant(5))).body.lineno, ast.copy_location(ast.Name('z'), tree.body[1]).lineno)
match ast.parse('a+b', mode='eval').body:
    case ast.BinOp(ast.Name(id=l), ast.Add(), ast.Name(id=r)): print(l, r)
