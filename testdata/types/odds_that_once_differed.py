print(float('0.'+'0'*29999+'1e30000'), float('1'+'0'*30000+'e-30000'), float('1'*400), float('-0'*1), float('-'+'0'*100), float('1e'+'9'*100), float('1e-'+'9'*100),float('0'*100+'e'+'9'*100))
print(float('1'*70+'.5e-40'), float('.'+'3'*100), float('3'*100+'.'))
for s in ['.'*100, '1'*70+'e', '1'*70+'e+', '1'*70+'x', '--'+'1'*80, 'e'*90,'1'*70+'e5.','_'*80, ' '*80, '1'*70+'.1.']:
    try: print(float(s))
    except ValueError as e: print(e)
s = frozenset('ab'); print(id(s.intersection()) == id(s), id(s.copy())==id(s), s.union() is s, s.difference() is s)
class C:
    __dict__ = property(lambda s: {'a': 2})
print(vars(C()))
class S(str):
    def __bytes__(self): return b'abc'
print(bytes(S('x')))
class H(int):
    n = 0
    def __hash__(self):
        H.n += 1
        return int.__hash__(self)
d = dict.fromkeys(map(H, range(10)))
s = set(d); s.difference(d); s.symmetric_difference_update(d); d2 = dict.fromkeys(set(d)); d3 = dict.fromkeys(frozenset(d), 123); print(H.n, d3 == dict.fromkeys(d, 123))
try: type('A', (), {'__doc__': 'x\udcdcy'})
except UnicodeEncodeError as e: print(e)
print(bool(range(10**20,0)), bool(range(10**20)))
print(type('A', (), {}).__module__, type('A', (), {}))
for x in ('double','float','x',1,None):
    try: print(float.__getformat__(x))
    except Exception as e: print(repr(e))
try: float.__getformat__()
except Exception as e: print(e)
