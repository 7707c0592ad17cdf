# Incremental coders, streams, handlers and encodings of the script's own, and what is refused.
import codecs
import io
import os
import tempfile


def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)), getattr(e, '__notes__', ''))


for name in 'utf-8', 'utf-8-sig', 'utf-16', 'utf-16-le', 'utf-32', 'ascii', 'cp1252', 'unicode_escape':
    text = 'h\xe9\n\u20ac' if name.startswith('u') else 'abc'
    data = text.encode(name)
    decoder = codecs.getincrementaldecoder(name)()
    print(name, ascii([decoder.decode(data[i:i + 1]) for i in range(len(data))] + [decoder.decode(b'', True)]))
    encoder = codecs.getincrementalencoder(name)()
    print([encoder.encode(c) for c in text], list(codecs.iterencode(['a', 'b'], name)))
    f = io.BytesIO()
    writer = codecs.getwriter(name)(f)
    writer.write(text)
    writer.writelines(['x', 'y'])
    print(f.getvalue(), ascii(list(codecs.iterdecode([data[:1], data[1:]], name))))
    f.seek(0)
    reader = codecs.getreader(name)(f)
    print(ascii([reader.readline(), reader.read(1), reader.read(), reader.read()]))
    f.seek(0)
    print(ascii(list(codecs.getreader(name)(f))))
decoder = codecs.getincrementaldecoder('utf-8')('replace')
print(ascii([decoder.decode(b'\xe2'), decoder.getstate(), decoder.decode(b'\x82'), decoder.decode(b'a'), decoder.decode(b'\xff', True)]))


def handler(e):
    print(type(e).__name__, e.encoding, ascii(e.object), e.start, e.end, e.reason)
    return f'<{e.end - e.start}>', e.end


codecs.register_error('mine', handler)
show('a\u20ac\u20acb'.encode, 'ascii', 'mine')
show(b'a\xff\xfeb'.decode, 'utf-8', 'mine')
show('a\u20acb'.encode, 'cp437', 'mine')
for answer in ('x', 99), ('x',), 'x', (1, 2), (b'x', 2), ('\u20ac', 2), None, ('x', 0.5), ('x', -1):
    codecs.register_error('answer', lambda e: answer)
    show('a\u20acbc'.encode, 'ascii', 'answer')
    if answer != ('x', -1):
        show(b'a\xffbc'.decode, 'ascii', 'answer')
ERRORS = [UnicodeEncodeError('ascii', 'a\u20acb', 1, 2, 'r'), UnicodeDecodeError('utf-8', b'a\xff', 1, 2, 'r'),
          UnicodeTranslateError('a\u20ac', 1, 2, 'r'), ValueError('x'), UnicodeEncodeError('ascii', '\udc80', 0, 1, 'r')]
for name in 'strict ignore replace backslashreplace xmlcharrefreplace namereplace surrogateescape surrogatepass'.split():
    for e in ERRORS:
        show(codecs.lookup_error(name), e)


def search(name):
    print('searching', name)
    if name == 'shout':
        return codecs.CodecInfo(lambda s, e='': (s.upper().encode(), len(s)), lambda b, e='': (bytes(b).decode().lower(), len(b)), name=name)
    if name == 'bad':
        return 5
    if name == 'bad2':
        return codecs.CodecInfo(lambda s, e='': 5, lambda s, e='': ('x', 1))
    if name == 'bad3':
        return codecs.CodecInfo(lambda s, e='': ('str', 5), lambda s, e='': (b'x', 1))


codecs.register(search)
for f, *args in (('abc'.encode, 'shout'), (b'ABC'.decode, 'SHOUT'), (codecs.encode, 'a', 'shout'), ('a'.encode, 'bad'), ('a'.encode, 'bad2'),
                 ('a'.encode, 'bad3'), (b'a'.decode, 'bad3'), (codecs.encode, 'a', 'bad3'), (str, b'AB', 'shout'), ('a'.encode, 'not-there')):
    show(f, *args)
codecs.unregister(search)
show('a'.encode, 'shout')

path = os.path.join(tempfile.mkdtemp(), 'file')
with codecs.open(path, 'w', 'utf-16') as f:
    f.write('h\xe9\n')
    f.write('b\r\n')
with codecs.open(path, encoding='utf-16') as f:
    print(ascii(f.readline()), ascii(list(f)), f.encoding)
with open(path, 'w', encoding='cp1252') as f:
    f.write('\u20ac')
with open(path, encoding='cp1252') as f:
    print(ascii(f.read()))
for options in {'encoding': 'nope'}, {'encoding': 'hex'}, {'encoding': 1}, {'encoding': 'a\0b'}:
    show(open, path, **options)
with open(path, encoding='ascii', errors='mine') as f:
    print(f.read())
recoder = codecs.EncodedFile(io.BytesIO('h\xe9'.encode('latin-1')), 'utf-8', 'latin-1')
print(recoder.read())
for data in rb'a\nb\x41\101\\\'', b'\\', b'\\x1', b'a\\\nb', b'a\n\'"\xff\\\t\0':
    show(codecs.escape_decode, data)
    show(codecs.escape_encode, data)
show(codecs.charmap_encode, 'abc', 'strict', {97: 120, 98: b'yz', 99: None})
show(codecs.charmap_decode, b'abc', 'replace', {97: 'x', 98: 0x20ac})
show(codecs.utf_8_decode, b'a\xe2\x82')
show(codecs.utf_8_decode, b'a\xe2\x82', 'strict', True)
