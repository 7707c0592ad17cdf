# throw() of what is no exception into a generator that delegates to an iterator, below another one.
K=[]
def keep(x): K.append(x); return x
def gen(): 
    try:
        x = yield 'first'
        print('x',x)
    except Exception as e:
        print('inner', e)
        yield from 'Hello'
def outer(k):
    try:
        return (yield from (keep(gen()) if k else gen()))
    except (AttributeError) as e: print('outer', e)
for k in 0,1:
  for pre in 1,2,3:
    g=outer(k)
    for i in range(pre): print(next(g)) if i==0 else print(g.throw(ValueError(i)) if i==1 else next(g))
    for a in range(3):
        try: print('throw None ->', g.throw(None) if a==0 else next(g))
        except BaseException as e: print(a, type(e).__name__, e)
