import base64
import binascii
import hashlib
import hmac
import struct

def a(f, *x, **k):
    try:
        print(repr(f(*x, **k)))
    except Exception as e:
        print(type(e).__name__, e)

for args in [('i',), ('i', 1, 2), ('i', 'a'), ('B', 256), ('b', 200), ('h', 40000), ('H', 70000), ('i', 2**31), ('I', 2**32), ('I', -1), ('q', 2**63), ('Q', 2**64), ('z', 1), ('c', 'a'), ('s', 'a'), ('5s', b'ab'),
             ('?', []), ('f', 'a'), ('e', 1e6), ('e', 1.5), ('e', 1e-7), ('e', 65504), ('<p', b'a'), ('3p', b'abcd'), ('<n', 1), ('<B', 256), ('b', 1.5), ('<d', 1.5), ('>f', 0.1), ('<hq', 1, 2), ('@hq', 1, 2), ('!HI', 1, 2),
             ('2h3x2b', 1, 2, 3, 4), ('3s', b'abcdef'), ('cc', b'a', b'b'), ('4sI', b'ab', 7), ('', ), ('0i',), ('<?', 5), ('2s2s', b'a', b'b'), ('bi', 1, 2)]:
    a(struct.pack, *args)
for args in [('i', b'a'), ('<hi', bytes(range(6))), ('>hi', bytes(range(6))), ('<d', struct.pack('<d', 3.25)), ('e', b'\x00<'), ('3p', b'\x02ab'), ('?c3s', b'\x01abcd'), ('bB', b'\xff\xff'), ('2xb', b'abc'), ('<q', b'\xff' * 8)]:
    a(struct.unpack, *args)
a(struct.unpack_from, 'i', b'a')
a(struct.unpack_from, 'i', b'abcdef', 5)
a(struct.unpack_from, 'i', b'abcdef', -2)
a(struct.unpack_from, '<h', b'abcdef', -2)
for f in ['3', 'bi', '@bq', '<bq', '10s', 'ixb', '2h2i']:
    a(struct.calcsize, f)
a(struct.Struct, 3)
s = struct.Struct('<hi')
print(s, s.format, s.size, s.pack(1, 2), s.unpack(b'\x01\x00\x02\x00\x00\x00'))
a(struct.iter_unpack, 'i', b'abc')
print(list(struct.iter_unpack('h', b'abcd')))
b = bytearray(8)
struct.pack_into('<h', b, 2, 513)
print(b)
a(struct.pack_into, 'i', bytearray(2), 0, 1)
print(struct.error, issubclass(struct.error, Exception))

for x in [b'', b'a', b'ab', b'abc', bytes(range(256))[200:210]]:
    print(base64.b64encode(x), base64.b32encode(x), base64.b16encode(x), base64.b85encode(x), base64.a85encode(x), base64.urlsafe_b64encode(x))
    assert base64.b64decode(base64.b64encode(x)) == base64.b32decode(base64.b32encode(x)) == base64.b85decode(base64.b85encode(x)) == base64.a85decode(base64.a85encode(x)) == x
for args in [('abc',), ('a',), ('abcde',), ('YQ=!=',), ('é',), ('YW\nJj',), (b'YWJj',), (3,), ('YQ==YQ==',)]:
    a(base64.b64decode, *args)
a(base64.b64encode, 'a')
a(base64.b64decode, 'YQ==!', validate=True)
a(base64.b64decode, 'Y!Q=', validate=True)
a(base64.b32decode, 'a')
a(base64.b32decode, 'ME======')
a(base64.b32decode, 'me======')
a(base64.b32decode, 'me======', True)
a(base64.b16decode, 'zz')
a(base64.b16decode, '6a', True)
a(base64.encodebytes, b'a' * 60)
a(base64.urlsafe_b64decode, '__4=')
a(binascii.unhexlify, 'a')
a(binascii.unhexlify, 'zz')
a(binascii.hexlify, b'ab', ':')
a(binascii.crc32, b'hello')

for name in ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'sha3_256', 'sha3_512']:
    h = hashlib.new(name, b'hello')
    h.update(b' world')
    c = h.copy()
    c.update(b'!')
    print(h.name, h.hexdigest(), c.hexdigest() == hashlib.new(name, b'hello world!').hexdigest(), h.digest_size, h.block_size, len(h.digest()))
print(hashlib.sha256().hexdigest(), hashlib.md5(bytearray(b'x')).digest())
a(hashlib.md5, 'a')
a(hashlib.sha256, 3)
a(hashlib.new, 'nope')
a(hashlib.sha256().update, 'a')
print(hashlib.pbkdf2_hmac('sha256', b'p', b's', 2).hex(), hashlib.pbkdf2_hmac('sha1', b'p', b's', 2, 5))
m = hmac.new(b'key', b'msg', 'sha256')
print(m.hexdigest(), m.name, m.digest_size, hmac.digest(b'k', b'm', 'md5'), hmac.new(b'k', digestmod=hashlib.sha1).hexdigest(), hmac.compare_digest('a', 'a'), hmac.compare_digest(b'a', b'b'))
