# array.array: every typecode with its range, the methods of a sequence, slices, and the memory as others see it.
import copy
import io
from array import array, typecodes


def show(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)


def put(a, key, value):
    a[key] = value
    return a


def cut(a, key):
    del a[key]
    return a


for code in typecodes.replace('u', ''):
    a = array(code)
    print(repr(a), a.itemsize, a.typecode)
    for value in 0, -1, 200, 2**15, 2**16, 2**31, 2**32, 2**63, 2**64, -2**64, 1.5, 1e39, 'a', 'ab', b'a', None, True:
        try:
            a.append(value)
        except (TypeError, OverflowError) as e:
            print(value, type(e).__name__, e)
    print(a)

for args in ((), (1,), ('x',), ('ii',), ('i', 1), ('i', 'abc'), ('i', b'abcd'), ('i', b'abc'), ('i', [1, 'a']), ('w', 'abé😀'),
             ('i', array('d', [1.0])), ('d', array('i', [1, 2])), ('i', [1], 2), ('b', array('w', 'a')), ('w', array('i', [1]))):
    show(array, *args)

a = array('i', range(10))
for key in 3, -1, 10, 'a', slice(2, 5), slice(None, None, -2), True, 1.0, 2**70:
    show(lambda: a[key])
    show(cut, a[:], key)
for key, value in ((0, 5), (20, 1), (0, 'a'), (0, 2**40), (slice(1, 3), array('i', [7, 8, 9])), (slice(1, 3), [1]), (slice(1, 3), array('h')),
                   (slice(None, None, 2), array('i', [1])), (slice(0, 4, 2), array('i', [70, 80])), (slice(0, 0), a), ('a', 1)):
    show(put, a[:], key, value)

a = array('i', [1, 2, 3, 2])
for name, *args in (('count', 2), ('index', 2), ('index', 2, 2), ('index', 9), ('index', 1, -10), ('remove', 2), ('remove', 9), ('pop',),
                    ('pop', 0), ('pop', 9), ('insert', 0, 5), ('insert', -100, 6), ('insert', 100, 7), ('insert', 'a', 7), ('insert', 1),
                    ('extend', [1, 2]), ('extend', a), ('extend', array('h')), ('extend', 5), ('fromlist', [4, 5]), ('fromlist', (4, 5)),
                    ('fromlist', [1, 'a']), ('frombytes', b'\1\0\0\0'), ('frombytes', b'abc'), ('frombytes', 'abc'), ('tounicode',),
                    ('byteswap',), ('reverse',), ('tolist',), ('tobytes',), ('clear',), ('tolist', 1), ('append',)):
    show(getattr(a, name), *args)
text = array('w', 'ab')
text.fromunicode('c')
print(text.tounicode(), text)

f = io.BytesIO()
array('h', [1, 2]).tofile(f)
f.seek(0)
for n in 1, 3, -1:
    b = array('h')
    show(b.fromfile, f, n)
    print(b)
x, y = array('i', [1]), array('h', [2])
for f in ((lambda: x + x), (lambda: x + y), (lambda: x + [2]), (lambda: x * 3), (lambda: -1 * x), (lambda: x * 'a'), (lambda: x < [1]),
          (lambda: x.__iadd__(x)), (lambda: x.__iadd__([2])), (lambda: hash(x)), (lambda: x == array('d', [1, 1])), (lambda: x < y)):
    show(f)
print(copy.copy(x), copy.deepcopy(x), x.__reduce_ex__(2), type(iter(x)), list(reversed(y)), 2 in y)

view = memoryview(x)
print(view.format, view.shape, view.tolist(), memoryview(text).format)
view[0] = 9
print(x)
show(x.append, 1)
show(x.pop)
view.release()
x.append(1)


class Sub(array):
    def __init__(self, *args, note=None):
        self.note = note


s = Sub('i', [1], note=3)
print(s, s.note, s[:], s == array('i', [1]), bytes(s), b'x' + array('B', b'ab'))
