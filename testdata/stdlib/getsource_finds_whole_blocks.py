# inspect.getsource() gives whole functions and classes, by their tokens; what cannot be found is an OSError or a TypeError.
import inspect, linecache, sys
ns={}
exec("def f(a):\n    return a\n", ns)
for o in (ns['f'],):
    try: print(inspect.getsource(o))
    except Exception as e: print(type(e), e)
src="def g():\n  return 1\n"
linecache.cache['<made>']=(len(src),None,src.splitlines(True),'<made>')
exec(compile(src,'<made>','exec'),ns)
try: print(inspect.getsource(ns["g"]))
except Exception as e: print(type(e), e)
class C:
    """doc"""
    def m(self):
        return 1
    x = 1

    @property
    def p(self):
        # c
        return (1,
    2)
    async def co(self): pass
    @staticmethod
    def st(): return lambda: 0
l = lambda x: x + 1
def nested():
    def inner():
        pass
    return inner
def multi(
    a,
    b,
):
    s = """
unindented
"""
    if a:
        pass
# trailing comment

    # inner
y=5
for o in (C, C.m, C.p.fget, C().m, C.co, C.st, l, nested(), nested, multi, C.st(), sys._getframe()):
    try: print(inspect.getsource(o)); print(inspect.getsourcelines(o)[1], inspect.getsourcefile(o)==__file__)
    except Exception as e: print(type(e), e)
for o in (len, int, C(), 5, inspect.signature(l), C.p):
    try: print(inspect.getsource(o))
    except Exception as e: print(type(e), str(e)[:70])
class D:
    class E:
        def m(self): pass
def deco(f): return f
@deco
@deco
def dd(): 
    return 1
@deco
class DC:
    pass
class C:
    "second"
for o in (D.E, D.E.m, dd, DC, C):
    try: print(inspect.getsource(o)[:100])
    except Exception as e: print(type(e), str(e)[:70])
print(inspect.getsourcelines(inspect.currentframe())[1])
try: 1/0
except Exception as e: print(inspect.getsource(e.__traceback__)[:20])
