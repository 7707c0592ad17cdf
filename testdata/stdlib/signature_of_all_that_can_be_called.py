# inspect.signature() of everything that can be called: functions, classes, partials, wrappers, instances, built-ins.
import asyncio, collections, dataclasses, enum, functools, inspect, re, types, warnings

warnings.simplefilter("ignore")

def t(o, **k):
    try: print(inspect.signature(o, **k))
    except Exception as e: print(type(e).__name__, re.sub('0x[0-9a-f]+','0x',str(e)))
class D:
    def __get__(self,a,b=None): return self
    def __call__(self,a): pass
t(D()); t(D)
def f(a,b=2,/,c:int=3,*args,d,e:str='x',**kw)->bool: pass
for p in (functools.partial(f,1),functools.partial(f,1,2,3,4,d=4),functools.partial(f,c=5),functools.partial(f,1,2,3),functools.partial(f,d=1,z=4),functools.partial(functools.partial(f,1),d=3), functools.partial(f,1,2,3,q=1), functools.partial(len), functools.partial(int,base=2)): t(p)
class M(type):
    def __call__(cls, x, y=1): pass
class A(metaclass=M): pass
t(A); t(M)
class B:
    def __init__(self, q, *, r=1): pass
class Cn:
    def __new__(cls, n, m=None): pass
class Cb(B):
    def __new__(cls, *a, **k): pass
class Cc(Cn):
    def __init__(self, zz): pass
class E1(Exception): pass
class E2(Exception):
    def __init__(self, code): pass
class L(list): pass
class I(int): pass
class DD(dict):
    pass
for c in (B,Cn,Cb,Cc,E1,E2,L,I,DD,object,type,M,Exception,collections.OrderedDict, collections.Counter,enum.Enum, functools.partial): t(c)
class P:
    def m(self,a,b=1): pass
    pm=functools.partialmethod(m,5)
    pm2=functools.partialmethod(m,b=5)
    @classmethod
    def c(cls,z): pass
    @staticmethod
    def s(y): pass
    def noself(): pass
    def star(*a,b): pass
    def __call__(self, v, /, w=3): pass
    @property
    def prop(self): pass
    cp=functools.cached_property(lambda self:1)
for o in (P.m,P().m,P.pm,P().pm,P.pm2,P().pm2,P.c,P().c,P.s,P().s,P.noself,P().noself,P().star,P.star,P(),P,P.prop,P.cp,P.__dict__['c'],P.__dict__['s']): t(o)
@functools.wraps(f)
def w(*a,**k): pass
t(w); t(w,follow_wrapped=False)
@functools.lru_cache
def lc(a,b=1): pass
t(lc)
def g(): pass
g.__signature__=inspect.Signature([inspect.Parameter('k',inspect.Parameter.KEYWORD_ONLY)])
t(g); g.__signature__=5; t(g); g.__signature__='(a, b=1)'; t(g); g.__signature__=lambda: inspect.Signature(); t(g); g.__signature__=None; t(g)
async def co(a): pass
def gen(b): yield
t(co); t(gen); t(asyncio.sleep); t(asyncio.gather); t(lambda x,*,y:0); t(5); t('x'); t(None)
class Dc:
    pass
@dataclasses.dataclass
class Pt:
    x:int
    y:float=1.0
    z:list=dataclasses.field(default_factory=list)
t(Pt)
NT=collections.namedtuple('NT','a b',defaults=[3]); t(NT); t(NT._replace); t(NT._make)
class Color(enum.Enum): R=1
t(Color)
@functools.singledispatch
def sd(a,b): pass
t(sd)
import contextlib
@contextlib.contextmanager
def cm(a): yield
t(cm)
class Callm:
    __call__=staticmethod(lambda a,b:0)
class Callc:
    @classmethod
    def __call__(cls,a):0
class Callp:
    __call__=functools.partial(f,1)
class Callb:
    __call__=len
t(Callm());t(Callc());t(Callp());t(Callb())
ns={'__annotations__':{}}
def ann(a:'int',b:'List'=1)->'str':0
t(ann); t(ann,eval_str=True); t(ann,eval_str=True,locals={'List':list})
t(int.__add__); t((1).__add__); t(''.join); t(str.join); t([].sort); t(dict.fromkeys); t(object().__eq__); t(type.__call__); t(object.__init__); t(B(1).__init__); t(B.__init_subclass__); t(object.__new__); t(B.__new__); t(int.__new__)
t(types.SimpleNamespace); t(property); t(types.MethodType); t(zip); t(map); t(super); t(slice); t(bool); t(bytes); t(complex); t(frozenset); t(staticmethod); t(enumerate); t(reversed); t(memoryview)
class WithNewSig:
    def __new__(*args, **kwargs): 0
t(WithNewSig)
class Em:
    def __init__(): 0
t(Em)
class Meta2(type):
    def __init__(cls, *a): 0
class Z(metaclass=Meta2): pass
t(Z); t(Meta2)
class Gs:
    def __getattr__(self,n): return 5
    def __call__(self): 0
t(Gs())
