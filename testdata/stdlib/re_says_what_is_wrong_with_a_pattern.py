import re

def show(p):
    try:
        re.compile(p)
        print(repr(p), 'ok')
    except Exception as e:
        print(repr(p), type(e).__name__, e, getattr(e, 'msg', '-'), getattr(e, 'pos', '-'), getattr(e, 'lineno', '-'), getattr(e, 'colno', '-'))

for p in ['(', 'a)', '*', 'a**', 'a{2,1}', '[', '[a', '[z-a]', '[\\d-z]', '\\', '\\p', '\\8', '(?P<', '(?P<a', '(?P<>', '(?P<1>a)', '(?P=x)',
          '(?P', '(?Px)', '(?', '(?z)', '(?<', '(?<x', '(?<=a*)', '(?<!a|bc)', '(?<=(a)\\1)', '(?(1', '(?(1)a', '(?(2)a)', '(?(0)a)', '(?(x)a)',
          '(?(1)a|b|c)(x)', '(?#a', 'a(?i)', '(?i', '(?iz)', '(?i-)', '(?-i', '(?-i)', '(?a-u:x)', '(?L)', '(?i-i:a)', '(?au:a)',
          '(a)(?P<x>b)(?P<x>c)', '\\1', '(\\1)', '(?P<x>(?P=x))', '\\x1', '\\u12', '\\U00110000', '\\N', '\\N{', '\\777', '[\\777]', '[\\x1]', '[\\8]',
          '[\\p]', '[b-\\d]', 'a++', 'a+++', 'a{1}{2}', '^*', '(?:)*', '(?i:)*', '\\b*', 'a|*', '(|*)', 'a{,}', 'a{99999999999}', 'x{1,', '{', 'a{}',
          '\n\n(', '(?<=a)*', '((?i)a)', '[]', '[^]', '[]a]', '[a-', '[a-]', '(?P<é>a)', '(?P<a-b>x)', '(?=a', '(?(', '(?()', '(?(-1)a)',
          'a{4294967295}', '(?:a', '(?>a', '(?u-x', '(?-', '(?x-', '\\Q', '\\z', '(?s-i:a', '(?Pa', '*\\', '(?<=a|b)c', '(?<=ab{2})', '(?<=(?P<n>a))(?P=n)',
          '(?\\)', '(?P\\', '(?<\\a)', '(?i\\)', 'a{1,2', 'a{1,2}{3}', '(?(a-b)c)', '(?P=1)', '[a\\', 'a|b)', '((((', '(?x) # (\n(', '(?!)', '(?=)', '\\07', '\\08', '\\18', '()\\1', '()\\11',
          b'(', b'(?u)', b'\\u1234', b'(?P<\xe9>a)', b'[\xff-\xfe]', b'(?L)a', b'\\N{x}']:
    show(p)

def attempt(f, *a, **k):
    try:
        print(repr(f(*a, **k)))
    except Exception as e:
        print(type(e).__name__, e)

attempt(re.compile, 'a', re.L)
attempt(re.compile, 'a', re.A | re.U)
attempt(re.compile, b'a', re.U)
attempt(re.compile, 3)
attempt(re.compile, [])
attempt(re.compile, re.compile('a'), re.I)
attempt(re.match, 'a', 3)
attempt(re.match, 'a', None)
attempt(re.match, 'a', b'a')
attempt(re.match, b'a', 'a')
attempt(re.match, 'a')
for t in ['\\', '\\3', '\\g', '\\g<', '\\g<1', '\\g<>', '\\g<x>', '\\g<5>', '\\q', '\\400', '\\g<a b>', '\\07', '\\0', '\\n\\x', '\\g<01>', '\\1000', '\\g<-1>', '\\.', '\\\\1', '\\g<0>', '\\11', '\\018']:
    attempt(re.sub, '(a)', t, 'xax')
attempt(re.sub, 'a', lambda m: 3, 'xax')
attempt(re.sub, 'a', lambda m: None, 'xax')
attempt(re.sub, 'a', 3, 'xax')
attempt(re.sub, 'a', b'x', 'xax')
attempt(re.sub, 'a', 'b', 'aaa', 1, count=1)
attempt(re.sub, 'a', 'b', 'aaa', 1, 2, 3)
m = re.match('(a)(?P<n>b)?', 'ac')
for args in [(3,), ('x',), (1.5,), (-1,), (b'n',)]:
    attempt(m.group, *args)
attempt(lambda: m[5])
attempt(m.start, 'zz')
attempt(m.expand, '\\7')
attempt(re.escape, 3)
print(re.error is re.PatternError, re.error, re.PatternError.__mro__[1], re.compile('a').__class__, type(m))
