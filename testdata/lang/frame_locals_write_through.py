"""f_locals of a function is a view that writes through; locals() in a comprehension shows its variables."""
import sys
def g():
    fr = sys._getframe()
    x = 1
    fl = fr.f_locals
    fl['x'] = 5
    r = [type(fl).__name__, x, sorted(fl), fl == dict(fl), len(fl), 'x' in fl, 'q' in fl, fl.get('q'), list(fl.items())[1:2]]
    for bad in (lambda: fl.__delitem__('x'), lambda: fl['nope'], lambda: hash(fl), lambda: fl.pop('x'), lambda: fl.clear()):
        try: bad()
        except Exception as e: r.append((type(e), str(e)))
    fl.update(x=8) if 0 else fl.update({'x': 8}); r.append(x)
    fl |= {'x': 10}; r.append(x)
    r.append(type(fl | {}))
    r.append(type(fl.copy()))
    r.append(list(fl.keys()))
    r.append([type(sys._getframe().f_locals).__name__ for _ in range(1)])
    return r
for v in g(): print(v)
def h(a):
    return [sorted(locals()) for zz in (1,)], {k: list(locals()) for k in 'b'}, [[list(locals()) for q in 'x'] for p in 'y'], list(locals())
print(h(1))
def cap():
    v = 1
    def inner():
        sys._getframe(1).f_locals['v'] = 7
        return v
    return inner(), v
print(cap())
class K:
    v = 1
    l = [list(locals()) for w in (1,)]
    fl = type(sys._getframe().f_locals).__name__
print(K.l, K.fl)
print([list(locals()) for top in (1,)], [sys._getframe().f_locals['u'] for u in (4,)])
def gen():
    y = 1
    yield y
a = gen(); next(a); f = a.gi_frame
print(list(f.f_locals)); f.f_locals['y'] = 3; print(a.gi_frame.f_locals['y']); print(a.gi_frame is f)
def e():
    try: sys._getframe().clear()
    except RuntimeError as x: print(x)
    def up(): return sys._getframe(1).f_locals
    q = 3
    d = up(); return d['q'], d
r, d = e(); print(r, dict(d)['q'])
def tb():
    loc = 'here'; 1/0
try: tb()
except Exception as x: print(x.__traceback__.tb_next.tb_frame.f_locals); x.__traceback__.tb_next.tb_frame.clear(); print(x.__traceback__.tb_next.tb_frame.f_locals)
def ex():
    z = 1
    exec('z = 2; w = 3'); eval('[z for _ in "a"]')
    return z, 'w' in locals()
print(ex())
