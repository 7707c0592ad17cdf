# Encodings of every kind under every handler of errors: text and bytes there and back, and what is wrong in CPython's words.
import codecs

NAMES = 'u8 utf-8-sig utf-16 utf-32-be utf-7 ascii L1 cp1252 cp037 unicode_escape raw_unicode_escape idna punycode hex'.split()
TEXTS = ['abc', 'h\xe9', '\u20ac\u0161', '\u0416', '\U0001F600x', 'a\ud800b', '\\n\n\t\'"', '+a-b+ ~', '\udc80\udcff', '\ufeffab']
DATA = [b'abc', b'h\xc3\xa9', b'\xff\xfea\0', b'\xfe\xff\0a', b'a\x80b\xff', b'\xe2\x82', b'\xed\xa0\x80', b'\xf4\x90\x80\x80', b'a',
        b'\0\xd8a\0', b'\x81\x8d\x90', b'\\x4', b'\\u12', b'\\N{BULLET}\\N{foo}\\x41\\101\\', b'+AGEAYg-c+', b'+2AA-',
        b'\xef\xbb\xbfab', b'xn--bcher-kva.ch', b'6162', b'YWI=', b'\0\0\x11\0', b'\\\\u0041\\u0041\\U00110000']
HANDLERS = 'strict ignore replace backslashreplace namereplace xmlcharrefreplace surrogateescape surrogatepass'.split()


def outcome(f, *args):
    try:
        return ascii(f(*args))
    except Exception as e:
        return f'{type(e).__name__}: {ascii(str(e))} {getattr(e, "__notes__", "")}'


def show(f, name, items, handlers):
    """Print each outcome with the handlers that have it."""
    for item in items:
        found = {}
        for handler in handlers:
            found.setdefault(outcome(f, item, name, handler), []).append(handler)
        for what, by in found.items():
            print(' ', ascii(item), what, *by if len(found) > 1 else ['by all'])


for name in NAMES:
    info = codecs.lookup(name)
    print(name, info.name, info._is_text_encoding)
    strict_only = info.name in ('idna', 'punycode', 'undefined') or not info._is_text_encoding
    handlers = HANDLERS[:1] if strict_only else HANDLERS
    show(str.encode, name, TEXTS, handlers)
    show(bytes.decode, name, [] if name == 'punycode' else DATA, handlers)

for name in 'nope', 'u-t-f-8', 'utf 8', '', 'a\0b':
    print(ascii(name), outcome('a'.encode, name), outcome(codecs.lookup, name) if 'u' not in name else '')
for f, *args in ((codecs.encode, 'ab', 'rot13'), (codecs.encode, b'ab', 'hex'), (codecs.decode, b'zz', 'hex'), (codecs.encode, b'a' * 60, 'base64'),
                 (codecs.encode, '\u1234', 'ascii'), (codecs.lookup, 1), (codecs.lookup_error, 'nope'), (codecs.register_error, 'x', 1),
                 (codecs.register, 1), ('b\xfccher'.encode, 'punycode'), ('b\xfccher.ch'.encode, 'idna'), (b'bcher-kva'.decode, 'punycode')):
    print(outcome(f, *args))
