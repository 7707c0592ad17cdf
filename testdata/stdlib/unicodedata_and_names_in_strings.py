# unicodedata has Unicode 15.1 as CPython 3.13 does: properties and normal forms are compared over all code points.
import hashlib
import re
import unicodedata as ucd


def show(f, *args):
    try:
        print(ascii(f(*args)))
    except (TypeError, ValueError, KeyError) as e:
        print(type(e).__name__, e)


print(ucd.unidata_version)
POINTS = [chr(i) for i in range(0, 0x3400)] + [chr(i) for i in range(0xA000, 0x110000, 37)]
for name in 'category', 'bidirectional', 'combining', 'east_asian_width', 'mirrored', 'decomposition':
    f = getattr(ucd, name)
    print(name, hashlib.md5(repr([f(c) for c in POINTS]).encode()).hexdigest())
for name in 'name', 'decimal', 'digit', 'numeric':
    f = getattr(ucd, name)
    print(name, hashlib.md5(repr([f(c, None) for c in POINTS]).encode()).hexdigest())
for form in 'NFC', 'NFD', 'NFKC', 'NFKD':
    texts = [ucd.normalize(form, 'a' + c + '\u0301\u0327' + c) for c in POINTS]
    print(form, hashlib.md5(ascii(texts).encode()).hexdigest(), sum(ucd.is_normalized(form, c) for c in POINTS))
assert all(ucd.lookup(ucd.name(c)) == c for c in POINTS if ucd.name(c, None))

print(ascii(ucd.normalize('NFC', '\u1100\u1161\u11a8 e\u0301 \ud800')), ucd.normalize('NFKC', 'ﬁ①'), ucd.normalize('NFX', ''))
for c in 'a', '½', '٣', '\ud800', '', 'ab', 1, b'a':
    for f in ucd.name, ucd.category, ucd.decimal, ucd.digit, ucd.numeric:
        show(f, c)
for name in ('bullet', 'NBSP', 'keycap digit one', 'HANGUL SYLLABLE GAG', 'hangul syllable gag', 'CJK UNIFIED IDEOGRAPH-4E00',
             'CJK UNIFIED IDEOGRAPH-4e00', 'TANGUT IDEOGRAPH-17000', 'x' * 300, '', 'é', 1, b'BULLET'):
    show(ucd.lookup, name)
for args in [('NFX', 'a'), ('NFC', 1), (1, 'a'), ('NFC',)]:
    show(ucd.normalize, *args)
    show(ucd.is_normalized, *args)

print("\N{BULLET}\N{latin small letter e with acute}", f"\N{EM DASH}{1 + 1}\N{DIGIT ONE}{{", rf"\N{1}")
for literal in (r'"\N{KEYCAP DIGIT ONE}"', r'"\N"', r'"\N{"', r'"\N{}"', r'f"\N{foo}"', r'f"{x}\N{foo}" "y"', r'"\N{ BULLET}"', r'"é\N{x}"',
                r'f"a\xz{1}b"', '(f"""a\\xz\n{1}""")'):
    try:
        print(eval(literal))
    except SyntaxError as e:
        print(literal, e, e.offset, e.end_offset)
print(re.findall(r'\N{BULLET}+|[\N{DIGIT ONE}-\N{DIGIT THREE}]', 'a••b024'))
for pattern in r'\N{foo}', r'\N', r'\N{}', r'\N{BULLET', rb'\N{BULLET}':
    try:
        re.compile(pattern)
    except re.error as e:
        print(e)
