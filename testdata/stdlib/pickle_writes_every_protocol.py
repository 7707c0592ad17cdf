# Objects of every kind through every protocol: the bytes, and what comes back.
import collections
import copyreg
import enum
import functools
import io
import pickle
import types


class Plain:
    def __init__(self):
        self.x = 1


class Slots:
    __slots__ = ('a', '__dict__')


class Colour(enum.Enum):
    RED = 1


class Items(list):
    pass


class Number(int):
    pass


class Keywords:
    def __new__(cls, a, *, k):
        self = object.__new__(cls)
        self.a, self.k = a, k
        return self

    def __getnewargs_ex__(self):
        return (self.a,), {'k': self.k}


class State:
    def __getstate__(self):
        return 'kept'

    def __setstate__(self, state):
        self.state = state


class Outer:
    class Inner:
        def method(self):
            pass


Point = collections.namedtuple('Point', 'x y')
slots = Slots()
slots.a, slots.b = 1, 2
items = Items([1, 2])
items.name = 'n'
itself = []
itself.append(itself)
knot = ([],)
knot[0].append(knot)
members = Plain()
members.set = frozenset([members])

samples = [
    None, True, 0, 255, 65535, -1, 2**31, -2**63, 10**30, 1.5, float('inf'), 2j, '', 'é\n\\€', '\udc80', b'', b'a\xff',
    bytearray(b'ab'), [], [1], [1, 2], (), (1,), (1, 2, 3, 4), {}, {1: 2}, {1: 2, 3: 4}, {5}, frozenset({7}), ...,
    type(None), range(3), slice(1, 2), Plain(), Plain, slots, Colour.RED, ValueError('a', 1), Point(1, 2), len, Outer.Inner,
    Outer.Inner.method, [].append, str.join, items, Number(5), Keywords(1, k=2), State(), itself, knot, members,
    collections.OrderedDict(a=1), collections.defaultdict(list, a=[1]), collections.deque([1], 3), collections.Counter('aab'),
    functools.partial(len, 'a'), types.SimpleNamespace(a=1), KeyError('k'), list[int], object(), ['abc'] * 3,
]
for sample in samples:
    print(type(sample).__name__)
    for protocol in range(2 if sample is slots else 0, 6):
        data = pickle.dumps(sample, protocol)
        again = pickle.loads(data)
        assert type(again) is type(sample)
        assert pickle.dumps(again, protocol) == data or type(again) is State, (sample, protocol)
        print('', protocol, data)
print(vars(pickle.loads(pickle.dumps(State()))), pickle.loads(pickle.dumps(Keywords(1, k=2))).__dict__)

for big in list(range(2001)), dict.fromkeys(range(1000)), Items(range(1001)), set(range(1000)), [str(i) * 9 for i in range(4000)]:
    for protocol in 1, 4:
        data = pickle.dumps(big, protocol)
        print(len(data), data.count(b'\x95') > 0, sum(data) % 65521, pickle.loads(data) == big)


class Named(pickle.Pickler):
    dispatch_table = copyreg.dispatch_table.copy()
    dispatch_table[Plain] = lambda p: (Plain, ())

    def persistent_id(self, obj):
        return obj.name if isinstance(obj, Items) else None

    def reducer_override(self, obj):
        return (int, (7,)) if type(obj) is State else NotImplemented


class Finder(pickle.Unpickler):
    def persistent_load(self, name):
        return 'found ' + name

    def find_class(self, module, name):
        print('find', module, name)
        return super().find_class(module, name)


for protocol in 0, 2, 4:
    file = io.BytesIO()
    pickler = Named(file, protocol)
    pickler.dump([items, State(), Plain()])
    pickler.dump(items)
    file.seek(0)
    unpickler = Finder(file)
    found = unpickler.load()
    print(found[:2], vars(found[2]), unpickler.load(), file.read())

copyreg.add_extension('__main__', 'Plain', 300)
print(pickle.dumps(Plain, 2), pickle.loads(pickle.dumps(Plain, 4)) is Plain)
