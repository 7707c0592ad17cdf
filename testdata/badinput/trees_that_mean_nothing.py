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
        print(type(e).__name__, str(e)[:150])
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
