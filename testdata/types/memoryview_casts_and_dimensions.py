# A memoryview shows memory as items of any native kind, in any number of dimensions, and keeps it from being resized.
def show(f, *args):
    try:
        r = f(*args)
    except (TypeError, ValueError, NotImplementedError, IndexError, BufferError) as e:
        print(type(e).__name__, e)
    else:
        print((r.format, r.shape, r.strides, r.tolist(), r.readonly) if isinstance(r, memoryview) else r)


def put(m, key, value):
    m[key] = value
    return m.tolist()


data = bytearray(range(24))
m = memoryview(data)
for kind in 'B b c h H i I l L q Q f d e ? n N P @i =i <i s ii Z x'.split():
    show(m.cast, kind)
    if kind not in '=i <i s ii Z x'.split():
        for value in 0, -1, 300, 1.5, 'a', b'a', None, 2**70, 1e39:
            show(put, memoryview(bytearray(8)).cast(kind), 0, value)
for shape in [24], [2, 12], (2, 3, 4), [2, 3, 5], [0], [-1], ['a'], 5, [2**40, 2**40], [1] * 65, None:
    show(m.cast, 'B', shape)

grid = m.cast('i', [2, 3])
for key in 0, (0, 0), (1, 2), (1, 3), (-1, -1), (0,), (0, 0, 0), slice(0, 1), (slice(0, 1),) * 2, 'a', (0, 'a'), ...:
    show(lambda: grid[key])
    show(put, grid, key, 5)
show(grid.cast, 'B')
show(grid.cast, 'h')
show(grid.cast, 'i', [6])
for f in len, list, hash, memoryview.tolist, memoryview.tobytes, memoryview.hex:
    show(f, grid)
for order in 'C', 'F', 'A', 'X', 1, None:
    show(grid.tobytes, order)
one = m[:4].cast('i', [])
print(one.ndim, one.shape, one.nbytes, one[()], one.tolist(), one[...] is one)
show(lambda: one[0])
show(len, one)

steps = m[::5]
print(steps.tolist(), steps.contiguous, steps.nbytes)
show(steps.cast, 'h')
show(lambda: m[::-6])
show(put, m[:6], slice(0, 3), b'xyz')
show(put, m[:6], slice(0, 6, 2), m[3:6])
for value in b'xy', [1, 2, 3], memoryview(b'abcdef').cast('h'):
    show(put, m, slice(0, 3), value)
for f in (lambda: m.__delitem__(0)), (lambda: put(memoryview(b'a'), 0, 1)), (lambda: put(m.toreadonly(), 0, 1)):
    show(f)
locked = m.toreadonly()
data[0] = 99
print(locked[0], locked.obj is data, memoryview(b'\1\0').cast('h') == memoryview(b'\1'), b'ab' == memoryview(b'ab'))
print(hash(memoryview(b'abc')) == hash(b'abc'), memoryview(bytearray(b'\0\0\xc0\x7f')).cast('f') == m)
show(hash, memoryview(b'abcd').cast('i'))
for f in (lambda: data.append(1)), data.clear, data.pop, (lambda: data.extend(b'1')), (lambda: data.__imul__(2)), data.reverse:
    show(f)

gone = memoryview(b'abc')
gone.release()
for f in len, list, hash, bytes, memoryview, memoryview.cast, (lambda v: v.shape), (lambda v: v == v), (lambda v: v == b'abc'):
    show(f, gone)
match memoryview(b'ab'):
    case [a, b]:
        print(a, b, type(iter(memoryview(b''))), 97 in memoryview(b'ab'), list(reversed(memoryview(b'ab'))))
