# Parameters, signatures and bound arguments; attributes of classes and instances; what functions take from around them.
import copy, enum, pickle, re, inspect, functools, types, collections
P=inspect.Parameter
def t(f,*a,**k):
    try: print(re.sub("0x[0-9a-f]+","0x",str(f(*a,**k))))
    except BaseException as e: print(type(e).__name__, re.sub("0x[0-9a-f]+","0x",str(e)))
for a in (('a',P.POSITIONAL_ONLY),('a',1),('a',7),('1a',P.KEYWORD_ONLY),('if',P.POSITIONAL_OR_KEYWORD),('a',P.VAR_POSITIONAL),('.0',P.POSITIONAL_OR_KEYWORD),(5,P.KEYWORD_ONLY),('.0',P.KEYWORD_ONLY)): t(lambda: repr(P(*a)))
t(lambda: repr(P('a',P.VAR_KEYWORD,default=3))); t(lambda: repr(P('a',P.KEYWORD_ONLY,default=3,annotation=int))); t(lambda: repr(P('a',P.KEYWORD_ONLY,annotation='int')))
p=P('x',P.KEYWORD_ONLY,default=1)
t(lambda: repr(p.kind)); t(lambda: str(p.kind)); t(lambda: p.kind.name); t(lambda: p.kind.description); t(lambda: p.kind == 3); t(lambda: p.kind < P.VAR_KEYWORD); t(lambda: f'{p.kind}'); t(lambda:p.kind.value)
t(lambda: setattr(p,'name','y')); t(lambda: p.replace(name='z')); t(lambda: p.replace(bogus=1)); t(lambda: hash(p)==hash(P('x',P.KEYWORD_ONLY,default=1))); t(lambda: p==P('x',P.KEYWORD_ONLY,default=1)); t(lambda: p==1); t(lambda: p.empty); t(lambda: P.empty is inspect._empty); t(lambda: P.empty is inspect.Signature.empty); t(lambda: P.empty.__name__, ); t(lambda:P.__slots__); t(lambda: p.__dict__); t(lambda: copy.replace(p,name='n')); t(lambda: pickle.loads(pickle.dumps(p))==p)
S=inspect.Signature
def f(a,b=2,/,c:int=3,*args,d,e:str='x',**kw)->bool: pass
s=inspect.signature(f)
t(lambda: repr(s)); t(lambda: s.parameters); t(lambda: type(s.parameters)); t(lambda: list(s.parameters)); t(lambda: s.return_annotation); t(lambda: setattr(s,'parameters',1)); t(lambda: S([p,P('y',0)])); t(lambda:S([P('y',1,default=1),P('z',1)])); t(lambda:S([p,p])); t(lambda:S(5)); t(lambda:S([5])); t(lambda:s==inspect.signature(f)); t(lambda:hash(s)==hash(inspect.signature(f))); t(lambda: s.replace(return_annotation=S.empty)); t(lambda: s.replace(parameters=())); t(lambda:s.format(max_width=20)); t(lambda:S.from_callable(f)); t(lambda: S()); t(lambda: S(return_annotation=int)); t(lambda: copy.replace(s,parameters=[])); t(lambda: inspect.signature(f).replace(parameters=list(s.parameters.values())[:2]))
ba=None
for a,k in (((1,),{'d':4}),((1,2,3,4,5),{'d':6,'z':7}),((),{}),((1,),{}),((1,),{'d':1,'a':3}),((1,2,3),{'c':1,'d':1}),((1,),{'d':1,'b':2})):
    t(lambda: s.bind(*a,**k)); t(lambda: s.bind(*a,**k).args); t(lambda: s.bind(*a,**k).kwargs); t(lambda:s.bind_partial(*a,**k))
b=s.bind(1,d=4); t(lambda: b.arguments); b.apply_defaults(); t(lambda: b); t(lambda:b.arguments); t(lambda:(b.args,b.kwargs)); t(lambda:b.signature is s); t(lambda: b==s.bind(1,d=4)); t(lambda: type(b.arguments)); b.arguments['c']=9; t(lambda:b.args); b.arguments={'a':5}; t(lambda:b.args); t(lambda:hash(b)); t(lambda: b.nope)
g=lambda x,y=1:0
t(lambda: inspect.signature(g).bind(1,2,3)); t(lambda: inspect.signature(g).bind()); t(lambda: inspect.signature(g).bind(1,z=2)); t(lambda: inspect.signature(g).bind(1,x=2)); t(lambda: inspect.signature(g).bind(y=2)); t(lambda: inspect.signature(len).bind(obj=1)); t(lambda: inspect.signature(len).bind()); t(lambda: inspect.signature(lambda a,/,**k:0).bind(1,a=2)); t(lambda: inspect.signature(lambda a,/,b,*,c:0).bind(1,b=2,c=1,d=1,e=2))
# getattr_static
class M(type):
    mm=1
    @property
    def mp(cls): return 2
class A(metaclass=M):
    x=1
    __slots__=('s','__dict__')
    @property
    def p(self): raise ValueError
    def __getattr__(self,n): return 9
    @staticmethod
    def st(): pass
a=A(); a.inst=4; a.__dict__['p']=5; a.__dict__['x']=6
for n in ('x','p','inst','nope','mm','s','st','__dict__','__class__','mp'): t(lambda: repr(inspect.getattr_static(a,n))); t(lambda: repr(inspect.getattr_static(A,n)))
t(lambda: inspect.getattr_static(a,'nope',None)); t(lambda: inspect.getattr_static(1,'real')); t(lambda: inspect.getattr_static(types,'FunctionType')); t(lambda: inspect.getattr_static(int,'__name__')); t(lambda: inspect.getattr_static(A,'__name__')); t(lambda: inspect.getattr_static(A,'__mro__'))
# classify
class B(A):
    y:int=3
    z=len
    @classmethod
    def cm(cls): pass
    def m(self): pass
    def __init__(self): pass
    w=functools.partial(g,1)
    n=None
    __hash__=None
for c in (B,):
    for at in inspect.classify_class_attrs(c): print(at.name, at.kind, at.defining_class.__name__ if at.defining_class else None, type(at.object).__name__)
for c in (int, type(None), list, property, types.SimpleNamespace, ValueError,range):
    print(c, sorted((at.name,at.kind,at.defining_class.__name__) for at in inspect.classify_class_attrs(c) if not at.name.startswith('__') or at.name in('__doc__','__new__','__init__','__class__','__hash__','__init_subclass__','__repr__')))
# getmembers
class Ob:
    a=1
    def __init__(self): self.z=2
    def me(self): pass
    @property
    def bad(self): raise AttributeError('x')
    @types.DynamicClassAttribute
    def dyn(self): return 5
t(lambda: [n for n,_ in inspect.getmembers(Ob()) if n[:2]!='__']); t(lambda: [n for n,_ in inspect.getmembers(Ob,inspect.isfunction)]); t(lambda: [n for n,_ in inspect.getmembers(Ob) if n[:2]!='__']); t(lambda: [n for n,_ in inspect.getmembers_static(Ob()) if n[:2]!='__'])
class Co(enum.Enum): R=1; G=2
t(lambda: [n for n,_ in inspect.getmembers(Co)])
# closurevars
glob=5
def outer(u):
    v=u
    def inner(w): 
        return w+v+glob+len([1])+undefinedname+x
    return inner
x=3
t(lambda: inspect.getclosurevars(outer(1))); t(lambda: inspect.getclosurevars(5)); t(lambda: inspect.getclosurevars(Ob().me)); t(lambda: inspect.getclosurevars(len)); t(lambda: inspect.getclosurevars(lambda: print(__name__,True)))
for aa,kk in (((1,2),{}),((1,),{'d':1}),((1,2,3,4),{'d':5,'q':1}),((),{'d':1}),((1,),{'d':1,'a':2})): t(lambda: inspect.getcallargs(f,*aa,**kk))
t(lambda: inspect.getcallargs(Ob().me)); t(lambda: inspect.getcallargs(Ob().me,1)); t(lambda: inspect.getcallargs(g)); t(lambda: inspect.getcallargs(g,1,2,3)); t(lambda: inspect.getcallargs(len,[]))
t(lambda: inspect.getfullargspec(f)); t(lambda: inspect.getfullargspec(Ob.me)); t(lambda: inspect.getfullargspec(len)); t(lambda: inspect.getfullargspec(Ob)); t(lambda: inspect.getfullargspec(5)); t(lambda: inspect.getfullargspec(getattr)); t(lambda: inspect.getfullargspec(functools.partial(f,1)))
class Do:
    def a(self): "doc a"
    @property
    def b(self): "doc b"
    @classmethod
    def c(cls): "doc c"
class De(Do):
    def a(self): pass
    @property
    def b(self): pass
    @classmethod
    def c(cls): pass
for o in (Do.a,De.a,De().a,De.b,De.c,De,Do,De()): t(lambda: (inspect.getdoc(o) or '')[:10])
t(lambda: inspect.cleandoc("  a\n    b\n      c\n\n")); t(lambda: inspect.cleandoc("\n\n  a\n b")); t(lambda: inspect.cleandoc("a\tb\n\tc"))
for o in (f,g,len,Ob.me,Ob().me,Ob,Ob(),functools.partial(g),inspect,A.p,int.real,list.append,[].append,(1).__add__,int.__add__,dict.__dict__['fromkeys'],types.FunctionType.__dict__['__code__'],A.__dict__['s'],(i for i in []),Co.R):
    print([n for n in ('ismodule','isclass','ismethod','isfunction','isbuiltin','isroutine','ismethoddescriptor','isdatadescriptor','isgetsetdescriptor','ismemberdescriptor','ismethodwrapper','isgenerator','isabstract','isawaitable','iscode') if getattr(inspect,n)(o)])
