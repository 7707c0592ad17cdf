def t(f, *a):
    try:
        r = f(*a)
        print(f.__name__, '->', r)
    except BaseException as e:
        print(f.__name__, '!!', type(e).__name__, e, '| ctx', repr(e.__context__), '| cause', repr(e.__cause__))
def a():
    try: return 1
    finally: return 2
def b():
    for i in range(3):
        try: continue
        finally: print('f', i)
    return 'done'
def c():
    for i in range(3):
        try: return i
        finally: break
    return 'broke'
def d():
    for i in range(3):
        try: 1/0
        finally: continue
    return 'swallowed'
def e():
    while True:
        try:
            try: return 'a'
            finally: print('inner')
        finally:
            print('outer')
            break
    return 'end'
def f():
    try:
        try: 1/0
        finally: raise KeyError('k')
    except KeyError as ex:
        return repr(ex.__context__)
def g():
    try:
        1/0
    except ZeroDivisionError as ex:
        try: raise ValueError from ex
        finally: print('fin')
def h():
    for i in range(2):
        for j in range(2):
            try:
                if j: break
                try:
                    if i: return (i, j)
                finally:
                    print('x', i, j)
            finally:
                print('y', i, j)
        else: print('no')
    return 'h'
def i():
    try:
        return [x for x in range(3) if 1/(2-x)]
    except ZeroDivisionError:
        return 'zd'
    else: return 'else'
    finally: print('i fin')
def j():
    try: pass
    except: pass
    else:
        try: return 'else-ret'
        finally: print('j')
    finally: print('j2')
def k():
    x = 1
    try: return x
    finally: x = 2
def l():
    try:
        try: raise ValueError(1)
        except ValueError as e: raise TypeError(2)
        finally: print('l1')
    except TypeError as e: return repr(e.__context__)
def m():
    try:
        raise ValueError
    except ValueError as e:
        pass
    try: e
    except UnboundLocalError as x: return str(x)
def n():
    import sys
    try: raise ValueError(1)
    except ValueError:
        try: raise TypeError(2)
        except TypeError: print(repr(sys.exception()))
        print(repr(sys.exception()))
    print(sys.exception())
    return sys.exc_info()
def o():
    try: raise
    except RuntimeError as e: return str(e)
def p():
    try: 1/0
    except ZeroDivisionError:
        try: raise ValueError
        except ValueError: pass
        raise
def q():
    import sys
    def gen():
        try: yield repr(sys.exception())
        finally: print('genfin', repr(sys.exception()))
    try: 1/0
    except ZeroDivisionError:
        g = gen(); r=next(g)
    print(sys.exception())
    g.close()
    return r
def r():
    class CM:
        def __init__(s, n, sw=False): s.n=n; s.sw=sw
        def __enter__(s): print('enter', s.n); return s
        def __exit__(s, *a): print('exit', s.n, a[0] and a[0].__name__, a[1]); return s.sw
    with CM(1) as x, CM(2, True) as y:
        raise ValueError('in')
    with CM(3): 
        for i in range(3):
            with CM('l'):
                if i == 1: break
                continue
    with CM(4):
        with CM(5, True):
            return 'ret'
def s():
    class Bad:
        def __enter__(s): return s
        def __exit__(s, *a): raise KeyError('exit')
    with Bad(): raise ValueError('body')
def u():
    with 1: pass
def v():
    class H:
        def __enter__(s): pass
    with H(): pass
def w():
    for i in range(3):
        try:
            try: raise ValueError(i)
            except ValueError as e:
                if i == 1: continue
                if i == 2: break
            finally: print('w', i)
        finally: print('ww', i)
    else: print('else')
    return 'w'
def x():
    try: raise ValueError(1)
    except (TypeError, ValueError) as e: err = e
    return err.args, err.__traceback__ is not None
def y():
    try: 1/0
    except 5: pass
def z():
    try: raise int
    except TypeError as e: return str(e)
def aa():
    try: raise ValueError from 3
    except TypeError as e: return str(e)
def ab():
    e = ValueError('a'); 
    try: raise e
    except ValueError as e2:
        try: raise e2
        except ValueError as e3: return e3.__context__
def ac():
    a_ = ValueError('a'); b_=ValueError('b')
    try: raise a_
    except ValueError:
        try: raise b_
        except ValueError:
            try: raise a_
            except ValueError as e: return repr(e.__context__), repr(e.__context__.__context__)
def ae():
    try:
        try: return 1/0
        except ZeroDivisionError: return 'caught'
        finally: print('ae')
    finally:
        try: raise ValueError
        except ValueError: print('inner caught')
def af():
    while 1:
        try:
            while 1:
                try: break
                finally: 
                    try: continue_ = 1
                    finally: pass
            return 'q'
        finally:
            for z in (1,2):
                try: continue
                finally: print('z', z)
for fn in (a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,u,v,w,x,y,z,aa,ab,ac,ae,af): t(fn)
