# An exception thrown into a generator used to get what the caller was handling as its context.
def ctx(e):
    out = []
    while e: out.append(repr(e)); e = e.__context__
    return out
def g2():
    try: yield 1
    except ValueError as e: 
        print(ctx(e)); yield 2
        print(ctx(e)); raise KeyError
g = g2(); next(g)
v = ValueError('v')
try: raise OSError('outer')
except OSError:
    g.throw(v)
    print(ctx(v))
    try: next(g)
    except KeyError as e: print(ctx(e))
a=ValueError('a'); b=ValueError('b')
a.__context__=b; b.__context__=a
try:
    try: raise a
    except ValueError: raise KeyError
except KeyError as e: print(repr(e.__context__), repr(e.__context__.__context__), repr(e.__context__.__context__.__context__))
c=ValueError('c'); c.__context__=c
try:
    try: raise c
    except ValueError: raise KeyError
except KeyError as e: print(repr(e.__context__), e.__context__.__context__)
