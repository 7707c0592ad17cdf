# Trees that scripts make are compiled, and what is wrong with them is told.
import ast
src = "a=b=3\ndef f(x, *y, k=1, **z):\n  try: return x.real+k\n  finally: pass\nprint(f(1), [i for i in range(3) if i], f'{a!r:>{a}}', {**{1:2}}, (lambda q=1: q)())\nclass C:\n  x: int = 1\n  def m(self): return self.x\nprint(C().m())\nwith open('/dev/null') as fh: pass\nmatch [1,2]:\n  case [1, *r] if r: print('m', r)\n  case {'a': 1} | None: pass\nimport os.path as p, sys\nfrom os import path\nx = [1,2,3]; x[1:2] = [5]; del x[0]\nprint(x)\nfor i in x:\n  if i==5: continue\nelse: print('else')\nglobal zz\nassert x, 'no'\nprint(1<2<3, not x, -a, 1 if x else 2, (y:=5), *x, sep='-')\nprint(1+2j, 10**30, b'x', ..., None)\n"
exec(compile(ast.parse(src), '<t>', 'exec'))
print(eval(compile(ast.parse('1+2*3', mode='eval'), '<e>', 'eval')))
exec(compile(ast.parse('1+1', mode='single'), '<s>', 'single'))
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
M=lambda *b: ast.fix_missing_locations(ast.Module(list(b), []))
t(lambda: compile(ast.Module([1],[]),'x','exec'))
t(lambda: compile(ast.Expression(ast.Constant(1)),'x','exec'))
t(lambda: compile(ast.Module([ast.Expr(ast.Constant(1))],[]),'x','exec'))
t(lambda: compile(M(ast.Expr(ast.Name('x', ast.Store()))),'x','exec'))
t(lambda: compile(M(ast.Assign([ast.Constant(1)], ast.Constant(2))),'x','exec'))
t(lambda: compile(M(ast.Assign([], ast.Constant(2))),'x','exec'))

t(lambda: compile(M(ast.Expr(None)),'x','exec'))
t(lambda: compile(M(ast.Return(None)),'x','exec'))
t(lambda: compile(M(ast.If(ast.Constant(1), [], [])),'x','exec'))
t(lambda: eval(compile(ast.fix_missing_locations(ast.Expression(ast.Constant((1,(2,'a'),1+2j)))),'x','eval')))
t(lambda: compile(M(ast.Expr(ast.Constant([1]))),'x','exec'))
t(lambda: compile(M(ast.Expr(ast.Name(5, ast.Load()))),'x','exec'))
t(lambda: compile(M(ast.Expr(ast.BinOp(ast.Constant(1), 3, ast.Constant(2)))),'x','exec'))
t(lambda: type(compile('1+1','x','eval', ast.PyCF_ONLY_AST)))
t(lambda: compile(5,'x','eval'))
tree=ast.parse("def f():\n    return 1/0\nf()")
ast.increment_lineno(tree, 100)
try: exec(compile(tree,'<tree>','exec'))
except ZeroDivisionError as e:
    import traceback; traceback.print_exc(file=__import__('sys').stdout)
class T(ast.NodeTransformer):
    def visit_Constant(self, n): return ast.copy_location(ast.Constant(n.value*2), n)
print(eval(compile(T().visit(ast.parse('3+4', mode='eval')),'x','eval')))
