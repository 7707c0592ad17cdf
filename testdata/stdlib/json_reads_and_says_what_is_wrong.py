import json

for text in ['null', ' true ', '[1, -2, 3.5, 1e3, 1E-2, "a\\u00e9\\n\\ud83d\\ude00", {}, []]', '{"a": {"b": [null]}}',
             '123456789012345678901234567890', '-0', '-0.0', 'NaN', '[Infinity, -Infinity]', '"\\ud800x"', '1e999', '{"a":1,"a":2}']:
    print(ascii(json.loads(text)))

for text in ['', ' ', '[', '[1', '[1,', '[1,]', '{', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a}', "{'a'}", '{"a" 1}',
             '{"a":1 "b"}', '[1 2]', 'nul', 'tru', '-', '+1', '01', '.5', '1.', '1.e3', '"abc', '"a\\', '"a\\q"', '"a\\u12"', '"a\\u12zz"',
             '"a\nb"', '[1]x', '{} {}', '\n\n  [1,\n x]', '"é" é', '["é", é]', '\ufeff[]', 'Inf', '-Inf', "'a'", '{"a":1,,}', '[,]', '{,}', '"\t"']:
    try:
        print(repr(text), json.loads(text))
    except json.JSONDecodeError as e:
        print(repr(text), e, '|', e.msg, e.pos, e.lineno, e.colno, e.doc == text)

print(json.loads(b'{"k": "\xc3\xa9"}'), json.loads('[1]'.encode('utf-16')), json.loads(bytearray(b'2')), json.loads('[3]'.encode('utf-32-le')))
print(json.loads('{"a": [1, 2.5, {"b": NaN}]}', parse_float=lambda s: 'f' + s, parse_int=lambda s: 'i' + s, parse_constant=lambda s: 'c' + s))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d)))
print(json.loads('{"a": {"b": 1, "b": 2}}', object_pairs_hook=lambda p: p))
print(json.loads('"a\tb"', strict=False))
for bad in [None, 3, [1]]:
    try:
        json.loads(bad)
    except TypeError as e:
        print(e)
d = json.JSONDecoder()
print(d.raw_decode('[1] rest'), d.raw_decode('é "x" rest', 2))
try:
    d.raw_decode('   ', 3)
except json.decoder.JSONDecodeError as e:
    print(repr(e), type(e).__module__, type(e).__mro__[1])
class D(json.JSONDecoder):
    def decode(self, s):
        return ['mine', super().decode(s)]
print(json.loads('{}', cls=D))
try:
    json.loads('[' * 100000)
except RecursionError as e:
    print(e)
try:
    json.loads('1' * 5000)
except ValueError as e:
    print(e)
x = json.loads('[{"key": 1}, {"key": 2}]')
print(list(x[0])[0] is list(x[1])[0])
