# struct.Struct and the functions beside it: how they are called, what they hold, and what goes wrong.
import struct
import weakref

S = struct.Struct
for f in (
    lambda: S(), lambda: S('h', 'i'), lambda: S(format='h'), lambda: S(fmt='h'), lambda: S(b'<h').format, lambda: S(3),
    lambda: struct.pack(), lambda: struct.unpack('h'), lambda: struct.unpack_from('h'), lambda: S('h').unpack(),
    lambda: S('h').pack(), lambda: S('h').pack(1, 2), lambda: S('h').pack_into(), lambda: S('h').pack_into(bytearray(3)),
    lambda: struct.pack_into('h'), lambda: struct.pack_into(), lambda: S('h').unpack_from(b'ab', offset=0),
    lambda: struct.unpack_from('h', buffer=b'ab', offset=-2), lambda: S('h').size, lambda: S.__new__(S).pack(1),
    lambda: S.__new__(S).size, lambda: setattr(S('h'), 'size', 3), lambda: S('h') == S('h'), lambda: S('2h'),
    lambda: S.__module__, lambda: struct.error.__mro__, lambda: struct.error.__module__, lambda: weakref.ref(S('h')) and 1,
    lambda: S('h').iter_unpack(b'abc'), lambda: list(S('<h').iter_unpack(bytearray(b'abcd'))), lambda: struct.unpack('h', []),
    lambda: type(struct.iter_unpack('h', b'ab'))(), lambda: struct.pack('f', 10**400), lambda: struct.pack('<f', 10**39),
    lambda: struct.pack('f', 10**39), lambda: struct.pack('e', 10**10), lambda: struct.pack('d', '1'), lambda: struct.pack('3d', 1),
    lambda: struct.pack_into('h', memoryview(bytearray(4)), 0, 1), lambda: struct.pack_into('h', b'1234', 0, 1),
    lambda: struct.pack('h\0', 1), lambda: struct.pack('?', []), lambda: struct.pack('10p', b'abc'), lambda: struct.pack('b', 1.0),
    lambda: struct.calcsize('9223372036854775808b'), lambda: struct.calcsize('9223372036854775807h'), lambda: struct.calcsize(' 2h\t3b '),
    lambda: struct.calcsize('bh0q'), lambda: struct.calcsize('<bh0q'), lambda: struct.unpack('0s2x', b'ab'), lambda: struct.unpack('', b''),
):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, e)


class Number:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print('index', self.n)
        return self.n

    def __bool__(self):
        print('bool')
        return bool(self.n)

    def __float__(self):
        print('float')
        return float(self.n)


print(struct.pack('hfP?', Number(1), Number(2), Number(3), Number(4)))
for bad in (lambda: struct.pack('h', Number(1 << 20)), lambda: struct.pack('bb', Number(1), 'x')):
    try:
        bad()
    except struct.error as e:
        print(e)


class Shrinks(Number):
    def __index__(self):
        try:
            buffer.clear()
        except BufferError as e:
            print(e)
        return 1


buffer = bytearray(4)
try:
    struct.pack_into('h', buffer, 1, Shrinks(1))
except (struct.error, BufferError) as e:
    print(e)
print(len(buffer))


class Named(S):
    def __init__(self, names, format):
        super().__init__(format)
        self.names = names

    def read(self, data):
        return dict(zip(self.names, self.unpack(data)))


n = Named(['a', 'b'], '<Hb')
print(n.read(b'\1\2\xff'), n.size, n.format, isinstance(n, S))
