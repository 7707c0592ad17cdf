def t(f, *a):
    try:
        r = f(*a)
        print(f.__name__, '->', r)
    except BaseException as e:
        print(f.__name__, '!!', type(e).__name__, e, '| ctx', repr(e.__context__), '| cause', repr(e.__cause__))
        if isinstance(e, BaseExceptionGroup): print('   ', e.exceptions, [repr(x.__context__) for x in e.exceptions])
def eg(*a): return ExceptionGroup('g', list(a))
def a():
    try: raise eg(ValueError(1), TypeError(2), KeyError(3))
    except* ValueError as e: print('V', e.exceptions)
    except* (TypeError, OSError) as e: print('T', e.exceptions)
def b():
    try: raise eg(ValueError(1))
    except* ValueError: raise RuntimeError('new')
def c():
    try: raise eg(ValueError(1), TypeError(2))
    except* ValueError: raise
def d():
    try: raise ValueError('naked')
    except* ValueError as e: print(repr(e)); raise
def e():
    try: raise ValueError('naked')
    except* TypeError: pass
def f():
    try: raise eg(ValueError(1), TypeError(2))
    except* ValueError as e: raise e
    except* TypeError as e: raise KeyError('x') from e
def g():
    try: raise eg(ValueError(1), eg(ValueError(2), TypeError(3)))
    except* ValueError as e: print(repr(e))
def h():
    try: pass
    except* ValueError: print('no')
    else: print('else')
    finally: print('fin')
def i():
    for x in range(2):
        try: raise eg(ValueError(x))
        except* ValueError as e: 
            for z in range(3): 
                if z: break
            print('in', x)
    try: e
    except UnboundLocalError: print('unbound')
def j():
    try: raise eg(ValueError(1))
    except* ExceptionGroup: pass
def k():
    try: raise eg(ValueError(1))
    except* 5: pass
def l():
    try:
        try: raise eg(ValueError(1), KeyError(2))
        except* KeyError as e: 
            e2 = e
    except ExceptionGroup as e: print(repr(e), repr(e.__context__))
    return repr(e2)
def m():
    g = eg(ValueError(1), eg(TypeError(2), ValueError(3)))
    g.add_note('note')
    s, r = g.split(ValueError)
    return s, r, s.__notes__, g.subgroup(lambda e: isinstance(e, TypeError)), g.subgroup(OSError)
def n():
    class MyEG(ExceptionGroup):
        def derive(self, excs): return MyEG(self.message + '!', excs)
    try: raise MyEG('my', [ValueError(1), TypeError(2)])
    except* ValueError as e: print(repr(e), type(e).__name__)
def o():
    try: raise BaseExceptionGroup('b', [KeyboardInterrupt(), ValueError(1)])
    except* ValueError: print('v')
def p():
    import sys
    try: raise eg(ValueError(1), TypeError(2))
    except* ValueError as e: print(repr(sys.exception()))
    except* TypeError: print(repr(sys.exception()))
    print(sys.exception())
def q():
    try:
        try: raise eg(ValueError(1))
        except* ValueError: 1/0
    except ExceptionGroup as x:
        return repr(x), repr(x.exceptions[0].__context__)
def r():
    try: raise eg(ValueError(1), TypeError(2))
    except* ValueError: raise eg(OSError(1))
    except* TypeError: raise
for fn in (a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r): t(fn)
