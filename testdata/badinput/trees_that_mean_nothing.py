# Trees that no source has are refused when they are compiled.
import ast
from ast import *
M=lambda *b: ast.fix_missing_locations(ast.Module(list(b), []))
X=Name('x', Load()); XS=Name('x', Store())
def t(*b):
    try:
        c=compile(M(*b),'<h>','exec')
        exec(c, {'x':[1]})
        print('ok')
    except BaseException as e:
        print(type(e).__name__, str(e)[:150].split(' at 0x')[0])
t(Expr(Starred(X, Load())))
t(Expr(Slice(None,None,None)))
t(Assign([XS], Slice(X,None,None)))
t(Expr(JoinedStr([X])))
t(Expr(JoinedStr([Constant(1)])))
t(Expr(FormattedValue(X, -1, None)))
t(Match(X,[match_case(MatchValue(X),None,[Pass()])]))
t(Match(X,[match_case(MatchValue(Constant(None)),None,[Pass()])]))
t(Match(X,[match_case(MatchStar('a'),None,[Pass()])]))
t(Match(X,[match_case(MatchSequence([MatchStar('a'),MatchStar('b')]),None,[Pass()])]))
t(Match(X,[match_case(MatchAs(MatchAs(None,None),None),None,[Pass()])]))
t(Match(X,[match_case(MatchAs(MatchAs(None,'y'),'_'),None,[Pass()])]))
t(Match(X,[match_case(MatchMapping([X],[MatchAs(None,None)],None),None,[Pass()])]))
t(Match(X,[match_case(MatchClass(Constant(1),[],[],[]),None,[Pass()])]))
t(Return(X)); t(Break()); t(Continue()); t(Expr(Yield(X))); t(Expr(Await(X)))
t(AsyncFor(XS,X,[Pass()],[])); t(Nonlocal(['q'])); t(Global(['x'])); 
t(FunctionDef('f',arguments([],[arg('a'),arg('a')],None,[],[],None,[]),[Pass()],[]))
t(FunctionDef('f',arguments([],[arg('a')],None,[],[],None,[X]),[ImportFrom('sys',[alias('*')],0)],[]))
t(Expr(Name('', Load()))); t(Expr(Name('a b', Load()))); t(Expr(Attribute(X,'',Load())))
t(ClassDef('C',[Starred(X,Load())],[keyword('a',X),keyword('a',X)],[Pass()],[]))
t(Expr(ListComp(X,[comprehension(XS,X,[],1)])))
t(Expr(Compare(X,[Is(),Eq()],[X,X])))
t(Try([Pass()],[ExceptHandler(None,None,[Pass()]),ExceptHandler(X,None,[Pass()])],[],[]))
t(With([withitem(X,Constant(1))],[Pass()]))
t(Expr(UnaryOp(Not(),None))); t(Expr(BoolOp(And(),[X])))
n=Constant(1)
for i in range(20000): n=UnaryOp(USub(), n)
try: compile(Expression(n),'x','eval')
except BaseException as e: print(type(e).__name__)
a=List([], Load()); a.elts.append(a); a.lineno=a.col_offset=1
try: compile(Expression(a),'x','eval')
except BaseException as e: print(type(e).__name__)
# Fields that are missing, of the wrong kind, or None.
X=lambda: Name('x', Load())
def without(n, *names):
    for name in names: delattr(n, name)
    return n
for n in (
    without(Expr(X()), 'value'), without(Call(X(), [X()], []), 'args', 'keywords'), Call(X(), None, []), Call(X(), [None], []),
    Call(X(), [], [X()]), Expr(ast.arguments()), FunctionDef('f', None, [Pass()], [], None, None, []), FunctionDef('f', X(), [Pass()], []),
    Assign([Name('x', Store())], X(), 5), Expr(Constant(1, 5)), Expr(Constant([])), Global([1]), Expr(Compare(X(), [None], [X()])),
    Expr(Name('x', None)), Expr(Name(None, Load())), Try([Pass()]), TryStar([Pass()]), Expr(Lambda(arguments([], [arg(None)], None, [], [], None, []), X())),
    ImportFrom('a', [alias(1)], 0), ImportFrom('a', [alias('b')], 'c'), If(X(), [None], []),
):
    t(n)
for ignores in (5, [5], [None], [TypeIgnore(1, '')]):
    try: compile(Module([], ignores), '<h>', 'exec'); print('ok')
    except Exception as e: print(type(e).__name__, e)
node = ast.parse('x = 1').body[0]
print(list(vars(node)), list(vars(node.value)))
del node.type_comment
