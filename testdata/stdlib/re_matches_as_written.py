import re

def show(p, s, flags=0):
    m = re.search(p, s, flags)
    print(repr(p), repr(s), int(flags), m and (m.span(), m.groups(), m.lastindex), re.findall(p, s, flags), re.split(p, s, flags=flags), re.sub(p, '<\\g<0>>' if isinstance(p, str) else b'<\\g<0>>', s, flags=flags))

for p, s in [('a', 'banana'), ('', 'abc'), ('a*', 'baac'), ('a+?', 'aaa'), ('a*?b', 'aab'), ('(a|ab)(c|bcd)', 'abcd'), ('(a)|b', 'ab'), ('(a)|(b)', 'ab'),
             ('((a)(b))', 'ab'), ('(?:a|b)+', 'abba'), ('(a|b)*c', 'ababc'), ('(a+)+$', 'aaaa'), ('^a|b$', 'ab'), ('a{2}', 'aaaaa'), ('a{2,}', 'aaaaa'),
             ('a{,2}', 'aaaaa'), ('a{1,2}?', 'aaa'), ('(ab){2}', 'ababab'), ('(ab){1,2}?', 'ababab'), ('(a*)*', 'aab'), ('(a*)+', 'aab'), ('(a|b*)*', 'aabc'),
             ('(?P<x>a)(?P=x)', 'aaa'), ('(.)\\1', 'hello'), ('(?=a)\\w', 'ba'), ('(?!a)\\w', 'ab'), ('(?<=a)b', 'abb'), ('(?<!a)b', 'abb'), ('(?<=^|a)b' if 0 else '(?<=a)$', 'ba'),
             ('(?>a+)b', 'aaab'), ('(?>a+)ab', 'aaab'), ('a++b', 'aaab'), ('a++ab', 'aaab'), ('a?+a', 'a'), ('(?:ab)*+ab', 'abab'), ('a{1,2}+a', 'aaa'),
             ('(a)?(?(1)b|c)', 'abc'), ('(a)?(?(1)b)', 'ab'), ('(?P<q>\')?x(?(q)\')', "'x' x"), ('[abc]+', 'xabcx'), ('[^abc]+', 'xabcx'), ('[a-c-]+', 'a-c'), ('[]]', ']'),
             ('[\\w-]+', 'a-b c'), ('\\d+', 'a1२3'), ('\\D+', 'a1b'), ('\\s+', 'a \t\u2003b'), ('\\S+', 'a b'), ('\\w+', 'é_1-x'), ('\\W+', 'a-+b'), ('\\bfoo\\b', 'foo food'),
             ('\\Boo\\B', 'foo food'), ('\\Aab', 'abab'), ('ab\\Z', 'abab'), ('$', 'a\n'), ('a$', 'a\n'), ('a\\Z', 'a\n'), ('.', 'a\nb'), ('[^\\n]', 'a\nb'), ('a|', 'ba'), ('|a', 'ba'),
             ('x*', 'axbxx'), ('\\b|:+', 'a::bc'), ('(?i)STRASSE', 'strasse'), ('(?i:a)b', 'AB Ab ab'), ('(?i)a(?-i:b)', 'AB Ab'), ('(?s).+', 'a\nb'), ('(?m)^.$', 'a\nb'), ('(?x) a b # c', 'ab'),
             ('(?x)a\\ b[ ]', 'a b '), ('(?a)\\w+', 'aéb'), ('é+', 'xééx'), ('[à-ï]+', 'xéïz'), ('\U0001f600.', 'a\U0001f600b'), ('(?i)[k]', '\u212a'), ('(?i)ſ', 's'), ('(?i)[^k]', 'K'),
             ('(?i)é', 'É'), ('(?i)(é)\\1', 'éÉ'), ('\\x41\\u0042\\n\\t\\0\\101', 'AB\n\t\0A'), ('(a)(b)?', 'ac'), ('(?:(a)|b)*', 'ab'), ('(?:(a)|(b))+', 'ab'), ('(a(b)?)+', 'aba'),
             ('(?:a|(b))*?c', 'abac'), ('((?:a?)*)b', 'aab'), ('(?=(a+))a*b\\1', 'baaabac'), ('(?=(a+))', 'baaabac'), ('a.*c', 'abcabc'), ('a.*?c', 'abcabc'), ('[ab]*?b', 'aab'),
             ('(\\w+)\\s(\\w+)', 'one two three four'), ('(?<=\\d{3})x', '123x'), ('(?<!\\d)\\d{2}(?!\\d)', '1 12 123'), ('((a)|(b))*', 'abab'), ('(?:x|(y))(?(1)z|w)', 'xw yz'),
             ('\\$\\.', 'a$.'), ('a|b|c|dd', 'dcba dd'), ('(?:)', 'ab'), ('^', 'a\nb'), ('(?m)^', 'a\nb\n'), ('(?m)$', 'a\nb\n'), ('(?!)', 'a'), ('(?=)', 'a'), ('(a{0})b', 'b'), ('(|a)+', 'aa'), ('(a|)+', 'aab'), ('(?:a|b)??c', 'bc'), ('\\b', ''), ('\\B', ''), ('\\B', 'ab')]:
    show(p, s)
for p, s in [(b'a+', b'baac'), (b'\\w+', b'a\xe9b'), (b'(?i)A', b'aA'), (b'[\x80-\xff]', b'a\xe9'), (b'.', bytes([10, 11])), (b'\\s', b'\x85 '), (b'(?i)\xe9', b'\xc9')]:
    show(p, s)
show('a', 'A', re.I)
show('^b', 'a\nb', re.M)
show('a.b', 'a\nb', re.S)
show('\\w', 'é', re.A)
print(re.match('b', 'ab'), re.fullmatch('a', 'ab'), re.fullmatch('a|ab', 'ab'), re.fullmatch('a*?', 'aaa'), re.match('', ''))
p = re.compile('(?P<first>a)(?P<second>b)?')
print(p, p.flags, p.groups, p.groupindex, p.pattern)
m = p.search('xxay', 1, 4)
print(m, m.pos, m.endpos, m.lastindex, m.lastgroup, m.re is p, m.string, m.regs, m.group(), m.group(0, 1, 'second'), m[1], m['first'])
print(m.groups(), m.groups('-'), m.groupdict(), m.groupdict('-'), m.start(), m.end('first'), m.span(2), m.expand('[\\1|\\2|\\g<first>]'), bool(m))
print(p.search('ab', 1), p.match('xab', 1), p.fullmatch('xabx', 1, 3), re.compile('^b').search('ab', 1), re.compile('(?<=a)b').search('ab', 1), re.compile('a$').search('ab', 0, 1))
print(re.compile('a').search('ba', -5, 100), re.compile('a').search('a', 5), re.compile('a').search(string='ba', pos=0))
print([m.span() for m in re.finditer('a*', 'baac')], list(re.finditer('(.)', 'ab')))
sc = re.compile('a').scanner('aab')
print(sc.match(), sc.match(), sc.match(), sc.pattern)
print(re.sub('(a)(b)?', lambda m: str(m.groups()), 'aab'), re.sub('a', r'\n\\', 'bab'), re.subn('x*', '-', 'abxd'), re.sub('a', 'b', 'aaa', count=2), re.subn('z', '', 'abc'))
print(re.split('(-)|(,)', 'a-b,c'), re.split('b', 'abc', maxsplit=0), re.split('', 'ab'), re.split('x*', 'axbc', maxsplit=1))
print(re.escape('a.b c\n\x00é-_'), re.escape(b'a.b'), re.compile('a', re.I | re.M), re.compile('a' * 300), re.compile(b'a', re.L), re.compile('a', re.A))
print(repr(re.I), re.I | re.M, re.I.name, re.I.value, re.RegexFlag(0), re.I == 2, re.I & re.M, ~re.I, re.NOFLAG, re.DEBUG, re.RegexFlag)
print(re.compile('a') == re.compile('a'), re.compile('a') == re.compile('a', re.I), hash(re.compile('a')) == hash(re.compile('a')), re.compile(re.compile('a')) is re.compile('a'), re.Pattern[str])
print(re.findall('(a)(b)?', 'abac'), re.findall('(a)', 'aba'), re.findall('a|(b)', 'ab'))
class S(str): pass
print(type(re.match('a', S('a')).group()), type(re.sub('b', '', S('a'))), type(re.match(b'a', bytearray(b'a')).group()), re.match(b'a', memoryview(b'ab')))
print(len(re.match('(?:a|b)*', 'ab' * 50000).group()), len(re.match('(a*)*', 'a' * 50000).group()), re.match('(?:a?){12}a{12}', 'a' * 12) is not None, re.search('(x+x+)+y', 'x' * 12))
text = 'key = value # comment\nother=1'
print(re.findall(r'(?m)^\s*(\w+)\s*=\s*([^#\n]*?)\s*(?:#.*)?$', text))
token = re.compile(r'(?P<NUM>\d+(\.\d*)?)|(?P<ID>[A-Za-z_]\w*)|(?P<OP>[+*/()=-])|(?P<SKIP>\s+)|(?P<BAD>.)')
print([(m.lastgroup, m.group()) for m in token.finditer('x = 3.5*(y1 + 42) ?')])
print(re.sub(r'(?P<y>\d{4})-(?P<m>\d\d)', r'\g<m>/\g<y>', 'on 2024-05 and 2023-11'), re.sub('é', 'e', 'café é'), re.sub('(?i)b+', lambda m: m[0].upper(), 'abBc'))
re.purge()
