# sys.settrace: which events a trace function gets, what it may do, and who else it is called for.
import sys
import threading
out = []
def tr(frame, event, arg):
    if frame.f_code.co_filename != __file__: return
    out.append((event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, arg if event != 'exception' else arg[0].__name__))
    return tr
def show(title):
    print('==', title)
    for o in out: print(*o)
    out.clear()
def wh(n):
    while n:
        n -= 1
    else:
        x = 5
    while True:
        if n > 3: break
        n += 2
        continue
    for i in []: pass
    if n == 4:
        pass
    elif n:
        y = 2
    else:
        y = 3
    try:
        raise KeyError
    except (ValueError, TypeError):
        pass
    except KeyError as e:
        try:
            raise
        except KeyError:
            z = 1
    return
def wt():
    import contextlib
    with contextlib.nullcontext() as a, \
         contextlib.nullcontext() as b:
        q = 1
    with contextlib.suppress(ValueError):
        raise ValueError
    try:
        return 5
    finally:
        z = 2
def ma(v):
    match v:
        case 1:
            r = 'one'
        case [a, b]:
            r = 'two'
        case _:
            r = 'other'
    return r
def cls():
    class A:
        """doc"""
        x = 1
        def m(self): return 1
    @staticmethod
    def d():
        "docstring"
        return A
    return d()
def deep(n):
    if n == 0: raise OSError('x')
    deep(n-1)
def g():
    try:
        x = yield 1
        yield x
    finally:
        y = 1
def thrower():
    it = g()
    next(it)
    try: it.throw(ValueError)
    except ValueError: pass
def lam():
    return sorted([3,1], key=lambda v: -v)
def assert_():
    assert 1, 'x'
    x: int = 3
    del x
    a = b = 2; c = 3
    global GG
    GG = 1
    "const"
    5
    ...
def run(f, *a):
    sys.settrace(tr)
    try: f(*a)
    except Exception as e: pass
    sys.settrace(None)
    show(f.__name__)
run(wh, 2); run(wt); run(ma, 1); run(ma, (1,2)); run(ma, 9); run(cls); run(deep, 2); run(thrower); run(lam); run(assert_)
# selective tracing
def only(frame, event, arg):
    if frame.f_code.co_filename == __file__: out.append((event, frame.f_code.co_name))
    if frame.f_code.co_name == 'wt': return None
    return tr
sys.settrace(only); ma(1); wt(); sys.settrace(None); show('only')
# raising in tracer
def bad(frame, event, arg):
    if event == 'line': raise RuntimeError('from tracer')
    return bad
sys.settrace(bad)
try: ma(1)
except RuntimeError as e: print('caught', e)
print(sys.gettrace())
# f_trace
def inner():
    f = sys._getframe().f_back
    f.f_trace = tr
    sys.settrace(tr)
def outer():
    inner()
    a = 1
    b = 2
    sys.settrace(None)
outer(); show('f_trace')
def setl(frame, event, arg):
    if event == 'line' and 'q' in frame.f_locals: frame.f_locals['q'] = 50
    return setl
def ql():
    q = 1
    return q
sys.settrace(setl); r = ql(); sys.settrace(None); print(r)
# threads
threading.settrace(tr)
th = threading.Thread(target=ma, args=(1,)); th.start(); th.join()
threading.settrace(None)
print([o for o in out if o[1] == 'ma']); out.clear()
print(threading.gettrace(), threading.getprofile())
for bad in (1, 'x'):
    try: sys.settrace(bad); print(sys.gettrace())
    except Exception as e: print(type(e).__name__, e)
    sys.settrace(None)
try: sys.settrace()
except TypeError as e: print(e)
