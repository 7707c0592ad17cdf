import sys
# contexts
def ctx(e):
    out = []
    while e: out.append(repr(e)); e = e.__context__
    return out
class G:
    def __init__(s, g): s.g = g
    def __enter__(s): return next(s.g)
    def __exit__(s, typ, val, tb):
        if typ is None:
            try: next(s.g)
            except StopIteration: return False
        try: s.g.throw(val)
        except StopIteration as e: return e is not val
        except BaseException as e:
            if e is not val: raise
            return False
def gen(exc):
    try: yield
    finally: raise exc
try:
    with G(gen(Exception(2))):
        raise Exception(1)
except Exception as e: print(ctx(e))
try:
    with G(gen(Exception(4))), G(gen(Exception(3))), G(gen(Exception(2))):
        raise Exception(1)
except Exception as e: print(ctx(e))
def g2():
    try: yield 1
    except ValueError: 
        print(repr(sys.exception())); yield 2
        print(repr(sys.exception())); raise KeyError('k')
g = g2(); next(g)
try: raise OSError('outer')
except OSError:
    print(g.throw(ValueError('v')))
    print(repr(sys.exception()))
    try: next(g)
    except KeyError as e: print(ctx(e))
try: next(g)
except StopIteration: print('end')
class E:
    def __exit__(self, *a):
        print('ex', repr(sys.exception())); 
        try: raise KeyError('in exit')
        except KeyError as e: print(ctx(e))
        return True
    def __enter__(self): pass
with E(): raise ValueError('b')
print(sys.exception())
def f():
    try: raise ValueError('1')
    except ValueError:
        def inner(): raise TypeError('2')
        try: inner()
        except TypeError as e: return ctx(e), repr(sys.exception())
print(f(), sys.exception())
try:
    try: 1/0
    finally: {}['x']
except KeyError as e: print(ctx(e))
try:
    try: raise ValueError
    except ValueError as e: raise TypeError from None
except TypeError as e: print(ctx(e), e.__suppress_context__, e.__cause__)
a, b, c = Exception('a'), Exception('b'), Exception('c')
try:
    try:
        try: raise a
        except Exception: raise b
    except Exception: raise c
except Exception as e: print(ctx(e))
try:
    try: raise c
    except Exception: raise a
except Exception as e: print(ctx(e))
class Ex(Exception):
    def __init__(self, *a): print('init', a)
    def __new__(cls, *a): return super().__new__(cls, *a)
try: raise Ex
except Ex as e: print(repr(e), e.args)
try: raise Ex(1, 2)
except Ex as e: print(repr(e), str(e))
e = ValueError(1); e.__cause__ = KeyError(2); print(e.__suppress_context__)
try: e.__cause__ = 5
except TypeError as x: print(x)
try: e.__context__ = 5
except TypeError as x: print(x)
try: e.__traceback__ = 5
except TypeError as x: print(x)
e.add_note('n1'); print(e.__notes__)
try: e.add_note(5)
except TypeError as x: print(x)
print(e.with_traceback(None) is e)
def gg():
    try:
        yield 1
    except GeneratorExit as e:
        print(ctx(e)); raise
g = gg(); next(g)
try: raise ValueError('before close')
except ValueError: g.close()
try:
    for i in range(3):
        try: raise ValueError(i)
        except ValueError:
            if i == 2: raise
except ValueError as e: print(ctx(e))
async def co():
    try: raise ValueError('c')
    except ValueError:
        await sw()
        print('still', repr(sys.exception()))
        raise
class sw:
    def __await__(self): yield repr(sys.exception())
c = co(); print(c.send(None)); print(sys.exception())
try: raise OSError
except OSError:
    try: c.send(None)
    except ValueError as e: print(ctx(e))
def nested():
    try:
        raise ValueError
    except ValueError:
        try: pass
        finally:
            try: return repr(sys.exception())
            finally: print('f', repr(sys.exception()))
print(nested())
def tb_lines():
    def a(): b()
    def b(): 1/0
    try: a()
    except ZeroDivisionError as e:
        tb = e.__traceback__; r = []
        while tb: r.append((tb.tb_frame.f_code.co_name, tb.tb_lineno)); tb = tb.tb_next
        return r
print(tb_lines())
