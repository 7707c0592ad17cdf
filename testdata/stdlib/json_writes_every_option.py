import collections
import io
import json

data = {'b': [1, 2.0, None, True, False, 'é"\\\n\x00\x7f\U0001f600', (), [], {}], 'a': {'x': {'y': ()}, 1: 2, 2.5: 3, None: 4, True: 5}}
print(json.dumps(data))
print(json.dumps(data, ensure_ascii=False))
print(json.dumps(data, indent=2))
print(json.dumps(data, indent='\t'))
print(json.dumps(data, indent=0))
print(json.dumps(data, separators=(',', ':')))
print(json.dumps(data, indent=1, separators=('; ', ' = ')))
print(json.dumps({'b': 1, 'a': {'d': 1, 'c': 2}, 'ä': 0}, sort_keys=True))
print(json.dumps({3: 1, 1: 2}, sort_keys=True))
print(json.dumps([float('nan'), float('inf'), -float('inf'), 1e16, 1e-5, 0.1, 10**30, -0.0, 1e22]))
print(json.dumps({(1, 2): 1, 'a': 2}, skipkeys=True))
print(json.dumps('\ud800 \u2028'), ascii(json.dumps('\ud800 \u2028', ensure_ascii=False)))

def attempt(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__name__, e)

attempt(json.dumps, float('nan'), allow_nan=False)
attempt(json.dumps, [float('-inf')], allow_nan=False)
attempt(json.dumps, {float('inf'): 1}, allow_nan=False)
attempt(json.dumps, {(1,): 1})
attempt(json.dumps, {1: 1, 'a': 2}, sort_keys=True)
attempt(json.dumps, object)
attempt(json.dumps, [{1, 2}])
attempt(json.dumps, b'x')
attempt(json.dumps, 1, nonsense=2)
loop = []
loop.append({'a': loop})
attempt(json.dumps, loop)
loop = {}
loop['x'] = loop
attempt(json.dumps, loop, indent=1)
deep = []
for _ in range(100000):
    deep = [deep]
attempt(json.dumps, deep)
attempt(json.dumps, deep, check_circular=False)
print(json.dumps([{1, 2}, 3 + 4j], default=lambda o: sorted(o) if isinstance(o, set) else str(o)))
attempt(json.dumps, {1}, default=lambda o: o)

class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        return super().default(o)

print(json.dumps({'z': 1j}, cls=Encoder))
attempt(json.dumps, {'z': {1}}, cls=Encoder)
print(Encoder(indent=1).encode([1j]), ''.join(Encoder().iterencode({'a': 1j})))

class I(int):
    def __repr__(self): return 'I!'
class F(float):
    def __repr__(self): return 'F!'
class S(str):
    def __str__(self): return 'S!'
class D(dict):
    def items(self): return [('from', 'items')]
class L(list):
    def __iter__(self): return iter([7, 8])
P = collections.namedtuple('P', 'x y')
print(json.dumps([I(5), F(2.5), S('s'), P(1, 2), collections.OrderedDict(a=1), collections.Counter('aab'), D(a=1)]))
print(json.dumps({I(5): 1, F(1.5): 2, S('q'): 3}))
f = io.StringIO()
json.dump({'a': [1, 2]}, f, indent=2)
print(f.getvalue())
f.seek(0)
print(json.load(f))
print(json.dumps(json.loads('{"a": [1, 2, {"b": null}], "c": "\\u00e9"}')))
