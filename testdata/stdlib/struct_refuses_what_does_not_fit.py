# Which values each format of struct takes, in every byte order, and what is wrong with the others in CPython's words.
import struct


def outcome(f, *args):
    try:
        return ascii(f(*args))
    except Exception as e:
        return f'{type(e).__name__}: {e}'


VALUES = [0, -1, 200, 2**15, 2**31, 2**63, 2**64, -2**63 - 1, 1.5, 1e39, 65520.0, 'a', b'a', b'ab', bytearray(b'a'), None, True]
for order in '', '<', '>':
    for kind in 'xcbB?hHiIlLqQnNefdspP':
        print(order + kind, outcome(struct.calcsize, order + kind), outcome(struct.calcsize, order + 'b' + kind))
        for what in dict.fromkeys(outcome(struct.pack, order + kind, v) for v in VALUES):
            print('  ', what)
for format in '3s', '0s', '5p', '2h3s', 'ih', 'b0q', ' 2 i', 'i 3', '3', 'z', '<<i', '\xe9', b'<h', 1, None:
    print(ascii(format), outcome(struct.pack, format, b'abcdef'), outcome(struct.unpack, format, b'\3abcde'), outcome(struct.unpack, format, 'x'))
buffer = bytearray(6)
for offset in 0, 5, 6, -1, -2, -7, 'a', 1.5:
    print(offset, outcome(struct.pack_into, 'h', buffer, offset, 258), outcome(struct.unpack_from, 'h', buffer, offset))
for args in (), ('h',), ('h', buffer), ('h', b'ab', 0, 1), ('h', 5, 0, 1), ('h', buffer, 0, 1, 2):
    print(outcome(struct.pack_into, *args))
groups = struct.iter_unpack('h', b'abcd')
print(type(groups), groups.__length_hint__(), next(groups), groups.__length_hint__(), list(groups))
print(outcome(struct.iter_unpack, 'h', b'abc'), outcome(struct.iter_unpack, '', b'abc'))
print(struct.unpack('<e', struct.pack('<e', 1 / 3)), struct.pack('>e', 5.96e-8), struct.pack('<f', 1e-46))
