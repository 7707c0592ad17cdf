# pprint knows collections, dataclasses, namespaces and bytes; a subclass may say how values are written.
import pprint, collections, types, dataclasses, enum
from pprint import pprint as p
L = ['spam', 'eggs', 'lumberjack', 'knights']
D={f'key{i}':i*1000 for i in range(4)}
class MyDict(dict): pass
class MyList(list): pass
class RD(dict):
    def __repr__(self): return 'RD!'
@dataclasses.dataclass
class Pt:
    x: int
    name: str
    items: list = dataclasses.field(default_factory=list)
    hidden: int = dataclasses.field(default=1, repr=False)
@dataclasses.dataclass(repr=False)
class NoRepr: x:int=1
@dataclasses.dataclass
class Own:
    x:int=1
    def __repr__(self): return 'own'*20
for v in (collections.OrderedDict(D), collections.OrderedDict(), collections.deque(L), collections.deque(L,maxlen=20), collections.Counter(L*3), collections.Counter({c:i for i,c in enumerate('abcdefgh')}), collections.defaultdict(list,D), collections.ChainMap(D,{'a':L}), collections.UserDict(D), collections.UserList(L), collections.UserString('abc '*20), types.MappingProxyType(D), types.SimpleNamespace(**D), types.SimpleNamespace(a=L,b=types.SimpleNamespace(c=D)), Pt(1,'n'*20,L), Pt(1,'x',[]), Own(), b'abc'*20, bytearray(b'abc '*20), 'word '*20, ['word '*20], {'k':'word '*20}, [b'x'*100], MyDict(D), MyList(L), RD(D), {1:{2:L}}, (L,), frozenset(range(20)), {'a':{'b':{'c':{'d':L}}}}, [Pt(1,'n'*20,[Pt(2,'m'*20)])], collections.namedtuple('N','aaaa bbbb')('x'*50,'y'*50), D.keys(), D.items(), D.values(), [D.keys()], range(100), types.SimpleNamespace(), 10**50, ['a\nb\nc'*30], 'a\nb\n'*30, True, None, {3:1,'a':2,(1,):3,None:4}, {1j:2,'a':3}, [[[[1]]]]):
    p(v, width=30); p(v, width=40, indent=4, compact=True, depth=2)
class Up(pprint.PrettyPrinter):
    def format(self, object, context, maxlevels, level):
        if isinstance(object,str): return object.upper(), True, False
        return super().format(object, context, maxlevels, level)
Up(width=30).pprint({'a':['x','yyyyyyyyyyyyyyyyyyyyy',{'q':'w'}]}); print(Up().pformat('abc'))
q=pprint.PrettyPrinter()
print(q.format([1,'a'],{},None,0), q.format([object],{},0,0)[1:], q.isreadable([1]), q.isreadable([object()]), q.isrecursive([1]))
l=[1]; l.append(l); import re
print(re.sub(r'\d{4,}','N',pprint.pformat(l)), q.isrecursive(l), q.isreadable(l), pprint.isrecursive(l), pprint.isreadable(l), pprint.isreadable({'a':(1,2)}), pprint.isreadable('<'))
d={}; d['d']=d; d['l']=L; print(re.sub(r'\d{4,}','N',pprint.pformat(d)))
for a in ({'indent':-1},{'width':0},{'depth':0}): 
    try: pprint.PrettyPrinter(**a)
    except ValueError as e: print(e)
pprint.pp({'b':1,'a':2}); print(pprint.saferepr({'b':1,'a':[1]})); print(pprint.pformat(1234567,underscore_numbers=True), pprint.pformat([1234567],underscore_numbers=True), pprint.pformat(123456.5,underscore_numbers=True))
class A:
    def __repr__(self): return 'A'*30+'\n'+'B'*30
p([A(),A(),A()])
import io; s=io.StringIO(); pprint.PrettyPrinter(stream=s).pprint([1]); print(repr(s.getvalue()))
