# Sources in other encodings, and what malformed parameter lists, stars, signs and numbers are told.
def outcome(source):
    try:
        names = {}
        exec(compile(source, '<s>', 'exec'), names)
        print(source, '->', ascii({name: v for name, v in names.items() if name != '__builtins__'}))
    except SyntaxError as e:
        print(source, '->', type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, e.text)


for coding, byte in [('cp1252', b'\x80'), ('iso-8859-15', b'\xa4'), ('koi8-r', b'\xc1'), ('cp437', b'\x80'), ('latin-1', b'\xe9'),
                     ('foobar', b'x'), ('ascii', b'\xe9'), ('rot13', b'x'), ('utf8', b'x'), ('mac_roman', b'\x8a')]:
    outcome(b'# coding: ' + coding.encode() + b"\nx = '" + byte + b"'\n")
outcome(b'\xef\xbb\xbf# coding: latin-1\nx = 1')

for source in [
    'def f(a, b=1, /, c=2, args, d): pass', 'def f(a, b=1, /, c): pass', 'def f(a, b=1, c): pass', 'lambda a=1, /, b=2, c: 0',
    'def f(a, b=1, /, c=2 *args): pass', 'def f(a, *, *b=1): pass', 'def f(*a, *b): pass', 'def f(*, *, b): pass',
    'def f(*a, *b: int = 3): pass', 'def f((x: int)): pass', 'def f((x, y: int)): pass', 'def f[T]((x: T): pass', 'lambda (x): 0',
    '0777', '0777e', '0777e=3', '0777e1', '0777.', '0777j', '0777else', '1 if 1else 2', '- not x', '~not x ** 2', '1 + not x in y',
    '- not x in y', 'a[1:2, *]', 'a[*:3]', 'a[*]', 'a[*b, 1:2]', 'f(*)', 'f(**)',
]:
    outcome(source)
