import asyncio, sys, types
from unittest import mock
from unittest.mock import *
import re
def plain(text): return re.sub(r"id='\d+'", "id=N", text)
def t(f,*a,**k):
    try: print(plain(str(f(*a,**k))))
    except BaseException as e: print(type(e).__name__, e)
import re
def c(x): return re.sub(r"id='\d+'", "id=N", repr(x))
m=Mock(); print(c(m), c(m.a.b), c(m()), c(m.x()), m.called, m.call_count, m.call_args, m.mock_calls, m.method_calls)
m=Mock(return_value=3,name='nm'); print(m(1,b=2), m.call_args, m.call_args.args, m.call_args.kwargs, m.call_args_list, m.call_args==call(1,b=2), m.call_args==((1,),{'b':2}), c(m), c(m.z))
m.assert_called_with(1,b=2); m.assert_called_once(); m.assert_called_once_with(1,b=2); m.assert_any_call(1,b=2)
t(m.assert_called_with,2); t(m.assert_not_called); m(5); t(m.assert_called_once); t(m.assert_called_once_with,5); t(m.assert_any_call,9); t(m.assert_has_calls,[call(7)]); m.assert_has_calls([call(1,b=2),call(5)]); t(m.assert_has_calls,[call(9)],any_order=True); t(Mock().assert_called); t(Mock().assert_called_with,1); t(lambda: m.assert_foo); t(lambda: m.assret_x); t(lambda: Mock(unsafe=True).assert_foo and 1)
m=Mock(side_effect=[1,ValueError('v'),StopIteration]); print(m()); t(m); t(m); t(m); m.side_effect=lambda x: x*2; print(m(4)); m.side_effect=KeyError('k'); t(m); m.side_effect=lambda *a: DEFAULT; m.return_value='d'; print(m(1)); m.reset_mock(); print(m.called, m.return_value); m.reset_mock(return_value=True,side_effect=True); print(m.side_effect, c(m()))
m=Mock(spec=['a','b']); t(lambda: m.c); m.zz=1; t(lambda: c(m.a)); m=Mock(spec_set=['a']); t(setattr,m,'q',1); 
class C:
    x=1
    def meth(self,a,b=2): pass
    @staticmethod
    def st(q): pass
    @classmethod
    def cm(cls,w): pass
    async def co(self,z): pass
    @property
    def pr(self): return 1
m=Mock(spec=C); print(isinstance(m,C), m.__class__, c(m), type(m.co)); t(lambda: m.nope); t(m.meth,1,2,3,4)
m=create_autospec(C); print(c(m), c(m.meth)); t(m.meth,1); t(m,1); i=m(); t(i.meth); i.meth(1); t(i.meth.assert_called_with,2); i.meth.assert_called_with(1); i.meth.assert_called_with(a=1); print(c(i), isinstance(i,C)); t(i.st,1,2); t(i.cm,1); t(lambda: i.nope)
def fn(a,b=1,*,c): pass
f=create_autospec(fn,return_value=7); print(f(1,c=3), type(f), f.call_args, f.__name__); t(f,1); t(f,1,2,3,c=1); f.assert_called_once_with(1,c=3); t(f.assert_called_with,1,c=4); f.reset_mock(); print(f.called)
m=MagicMock(); print(len(m), int(m), bool(m), str(m)[:15], list(m), m['a'] is m['b'], m==m, m!=1, 3 in m, hash(m)==hash(m), float(m), complex(m)); m.__len__.return_value=5; m.__getitem__.side_effect=lambda k:k*2; m.__iter__.return_value=iter([1,2]); print(len(m), m[3], list(m), m.__getitem__.call_args, plain(repr(m.mock_calls)))
with m as q: print(c(q)); m.__enter__.return_value='e'
with m as q: print(q)
t(lambda: m<1); m.__lt__.return_value=True; print(m<1); print(c(m+1), c(-m)); m.__str__.return_value='S'; print(str(m)); t(len,Mock()); m=Mock(); m.__len__=Mock(return_value=4); print(len(m)); m.__str__=lambda s:'mm'; print(str(m)); t(lambda: Mock()[0])
m=Mock(); m.a.b.c(1).d(2,k=3); m.e(); print(m.mock_calls, m.method_calls, call.a.b(1).c, call.a.b(1).c(2), call, call(), call(1)==call(1), call.a(1)==call.b(1), list(call(1,x=2)), call('n',(1,),{}) , call.x.call_list() if 0 else '', call.a(1).b(2).call_list())
m=Mock(); x=Mock(); m.attach_mock(x,'at'); x(1); print(m.mock_calls); m.configure_mock(**{'a.b':3,'m.return_value':4,'s.side_effect':KeyError}); print(m.a.b, m.m()); t(m.s); m=Mock(**{'q.r.return_value':9},y=1); print(m.q.r(), m.y, m._mock_name); m.child=n=Mock(name='n'); n(); print(m.mock_calls); del m.y; t(lambda: m.y)
print(sentinel.a, sentinel.a is sentinel.a, repr(DEFAULT), ANY, ANY==5, ANY!=5, [1,ANY]==[1,2])
import os, json
with patch('os.getcwd') as g: g.return_value='X'; print(os.getcwd(), c(g))
print(os.getcwd()!='X')
with patch.object(os,'getcwd',return_value='Y') as g, patch('json.dumps',lambda x:'D'): print(os.getcwd(), json.dumps(1))
@patch('os.getcwd')
@patch.object(json,'loads',return_value=1)
def deco(a,b,c0,*,k): print(c(b),c(c0), a,k, json.loads('x'))
deco('q',k=2)
d={'a':1}
with patch.dict(d,{'b':2},c=3): print(d)
print(d)
with patch.dict(d,clear=True): d['z']=1
print(d)
@patch.dict('os.environ',{'ZZ':'1'})
def e(): return os.environ['ZZ']
print(e(), 'ZZ' in os.environ)
t(lambda: patch('os.nopenope').start()); t(lambda: patch('nomodule.x').start()); t(lambda: patch('os').start()); t(lambda: patch.object('os','x')); t(lambda: patch.object(os,'nope').start())
p=patch('os.getpid',return_value=1); p.start(); print(os.getpid()); p.stop(); print(os.getpid()!=1); t(p.stop); p.start(); patch.stopall(); print(os.getpid()!=1)
with patch.multiple(os,getcwd=DEFAULT,getpid=lambda:2) as ms: print(list(ms), os.getpid())
with patch('os.newattr',5,create=True): print(os.newattr)
print(hasattr(os,'newattr'))
@patch('os.getpid',return_value=77)
class T:
    def test_a(self,m): return os.getpid(), m.called
    def other(self): return os.getpid()!=77
print(T().test_a(), T().other())
with patch(__name__+'.C') as mc: mc.return_value.meth.return_value='r'; print(C().meth())
with patch.object(C,'meth',autospec=True) as mm: o=C(); o.meth(1); mm.assert_called_once_with(o,1); t(o.meth)
with patch.object(C,'pr',new_callable=PropertyMock) as pm: pm.return_value=42; print(C().pr, pm.mock_calls); o=C(); o.pr=3; print(pm.mock_calls)
with patch('builtins.open',mock_open(read_data='l1\nl2\n')) as mo:
    with open('f') as fh: print(fh.read())
    print(list(open('g')), open('h').readline(), mo.call_args_list)
mo=mock_open(); 
with patch('builtins.open',mo):
    with open('o','w') as fh: fh.write('x')
mo.assert_called_once_with('o','w'); mo().write.assert_called_once_with('x'); print(mo.mock_calls)
m=NonCallableMock(); t(m); print(c(NonCallableMagicMock())); s=seal(m); t(lambda: m.z)
m=Mock(wraps=[1,2]); print(m.index(2), m.count(1)); m=Mock(wraps=len); print(m('abc'), m.call_args)
async def main():
    a=AsyncMock(return_value=5); print(c(a), asyncio.iscoroutinefunction(a)); co=a(1); print(type(co).__name__, a.called, a.await_count); print(await co, a.await_count, a.await_args, a.await_args_list); a.assert_awaited_once_with(1); a.assert_awaited(); t(a.assert_not_awaited); t(a.assert_awaited_with,2); await a(2); t(a.assert_awaited_once); t(a.assert_awaited_once_with,2); t(a.assert_any_await,3); t(a.assert_has_awaits,[call(9)]); a.assert_has_awaits([call(1),call(2)]); t(AsyncMock().assert_awaited)
    a=AsyncMock(side_effect=[1,ValueError('q')]); print(await a())
    try: await a()
    except ValueError as e: print(e)
    try: await a()
    except StopAsyncIteration as e: print('SAI', e)
    async def se(x): return x+1
    a=AsyncMock(side_effect=se); print(await a(1)); a.side_effect=lambda x: x*3; print(await a(2))
    m=MagicMock(C()); print(type(m.co).__name__, type(m.meth).__name__)
    m=AsyncMock(); print(type(m.foo).__name__, await m.foo.bar(1) is not None, m.mock_calls)
    mm=MagicMock()
    async with mm as q: print(type(q).__name__)
    mm.__aenter__.return_value='ae'
    async with mm as q: print(q)
    mm.__aiter__.return_value=[1,2,3]; print([i async for i in mm], mm.__aexit__.await_count)
    m=create_autospec(C,instance=True); m.co.return_value=8; print(await m.co(1)); m.co.assert_awaited_once_with(1)
    with patch.object(C,'co') as p: p.return_value=3; print(type(p).__name__, await C().co())
    @patch('os.getpid',return_value=4)
    async def df(m): return os.getpid()
    print(await df(), asyncio.iscoroutinefunction(df))
    async def af(a,b): pass
    f=create_autospec(af,return_value=2); print(await f(1,2), asyncio.iscoroutinefunction(f)); f.assert_awaited_once_with(1,2); a.reset_mock(); print(a.await_count, a.await_args)
    a=AsyncMock(wraps=se); print(await a(4))
asyncio.run(main())
