# How often, and in which order, str.translate asks its table.
class M:
    def __init__(s,d): s.d=d
    def __getitem__(s,k): print('get',chr(k)); return s.d[k]
for d in ({97:98},{97:None,98:'xy'},{97:'é'},{99:233,97:1114111},{97:-1},{97:1.5},{97:'Z',98:''},{97:1114112}):
    for t in (d,M(d)):
        for s in ('abcabcab','aébab','','ccc','bac'*3):
            try: print(repr(s.translate(t)))
            except Exception as e: print(type(e).__name__,e)
