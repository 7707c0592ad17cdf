import warnings, types, inspect, traceback, weakref, gc, sys, functools
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("one"); warnings.warn("two", DeprecationWarning); warnings.warn(RuntimeWarning("three"))
    print([(str(x.message), x.category.__name__, x.lineno) for x in w], str(w[0])[:40])
warnings.warn("shown")
for i in range(2): warnings.warn("loop")
def f(): warnings.warn("up", stacklevel=2)
f()
warnings.warn("dep", DeprecationWarning)
warnings.warn("hidden", PendingDeprecationWarning)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try: warnings.warn("err")
    except UserWarning as e: print(repr(e))
with warnings.catch_warnings():
    warnings.filterwarnings("ignore", message="no.*")
    warnings.simplefilter("ignore", ResourceWarning)
    warnings.warn_explicit("explicit", UserWarning, "file.py", 7)
try: warnings.warn("x", int)
except TypeError as e: print(e)
try: warnings.simplefilter("bogus")
except ValueError as e: print(e)
print(warnings.formatwarning("m", UserWarning, "f.py", 3, "src"), end='')
async def co(): pass
def gen(): yield 1
async def ag(): yield 1
c = co(); g = gen(); a = ag()
print(isinstance(c, types.CoroutineType), isinstance(g, types.GeneratorType), isinstance(a, types.AsyncGeneratorType), isinstance(f, types.FunctionType), isinstance(len, types.BuiltinFunctionType), isinstance([].append, types.BuiltinMethodType), isinstance(types, types.ModuleType), isinstance(None, types.NoneType), isinstance(int|str, types.UnionType), isinstance(list[int], types.GenericAlias))
print(inspect.iscoroutine(c), inspect.iscoroutinefunction(co), inspect.isawaitable(c), inspect.isasyncgen(a), inspect.isgenerator(g), inspect.isfunction(f), inspect.ismethod("".join), inspect.isclass(int), inspect.isbuiltin(len))
print(inspect.getcoroutinestate(c), inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g)); list(g); print(inspect.getgeneratorstate(g)); c.close(); print(inspect.getcoroutinestate(c))
def h(a, b: int, /, c=1, *args, d, e: str = 'x', **kw) -> bool: "doc\n    more\n    "
s = inspect.signature(h); print(s, list(s.parameters), s.parameters['e'].kind, s.return_annotation, repr(s.parameters['b']))
print(s.bind(1, 2, d=3).arguments, inspect.getdoc(h))
try: s.bind(1)
except TypeError as e: print(e)
class K:
    def __init__(self, x, y=2): pass
    def m(self, z): pass
print(inspect.signature(K), inspect.signature(K(1).m), inspect.signature(functools.partial(h, 1, c=5)))
print(inspect.getfullargspec(h))
print(inspect.currentframe().f_lineno, sys._getframe().f_code.co_name, inspect.currentframe() is sys._getframe())
print([n for n, v in inspect.getmembers(K, inspect.isfunction)])
print(types.SimpleNamespace(a=1), types.MappingProxyType({1:2}))
X = types.new_class("X", (int,), {}, lambda ns: ns.update(z=1)); print(X.z, X.__mro__[1])
@types.coroutine
def oldc(): return (yield 5)
async def useold(): return await oldc()
u = useold(); print(u.send(None)); 
try: u.send(7)
except StopIteration as e: print(e.value)
def bad():
    try: 1/0
    except ZeroDivisionError as e: raise ValueError("bad") from e
try: bad()
except ValueError as e:
    print(traceback.format_exc(), end='')
    print(traceback.format_exception_only(e), len(traceback.extract_tb(e.__traceback__)), traceback.extract_tb(e.__traceback__)[-1].name, traceback.extract_tb(e.__traceback__)[-1].line)
    print(''.join(traceback.format_tb(e.__traceback__)), end='')
    traceback.print_exc(file=sys.stdout, chain=False)
def st(): return [x.name for x in traceback.extract_stack()]
print(st(), traceback.format_stack()[-1], end='')
print(traceback.format_exc(), end='')
class O: pass
o = O(); r = weakref.ref(o); print(r() is o, r == weakref.ref(o), hash(r) == hash(o))
d = weakref.WeakValueDictionary(a=o); print(d['a'] is o, len(d), list(d))
ws = weakref.WeakSet([o]); print(o in ws, len(ws))
wk = weakref.WeakKeyDictionary(); wk[o] = 1; print(wk[o], o in wk)
fin = weakref.finalize(o, print, "finalized"); print(fin.alive)
p = weakref.proxy(o); o.x = 5; print(p.x)
try: weakref.ref(5)
except TypeError as e: print(e)
del o, p
gc.collect()
print(r(), len(d), len(ws), fin.alive, gc.isenabled())
def cb(): return 1
