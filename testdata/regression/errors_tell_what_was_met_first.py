# The errors of re and of the codec punycode have the exception that was met first as their hidden context.
import re


def tried(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e, repr(e.__context__), e.__suppress_context__, getattr(e, 'start', None), getattr(e, 'end', None))


for text in '\\x', '\\q', '\\400', '\\g<x>', '\\g<1', '\\g<>', '\\g', '\\9', '\\':
    tried(lambda: re.sub('(?P<n>a)', text, 'a'))
    tried(lambda: re.sub(b'(?P<n>a)', text.encode(), b'a'))
for text in '\\q', '\\N{foo}', '[\\N{foo}]', '(?P=x)', '\\', '[a\\':
    tried(lambda: re.compile(text))
for data in b'\t\n\\', b'\xe9', b'abc-\xe9', b'a-', b'-', b'a-b', b'a-!', b'ab-99999999', b'a-\xff', b'\xe9-abc', b'tda', \
        b'egbpdaj6bu4bxfgehfvwxn', b'Hello-Another-Way--fc4qua05auwb3674vfr0b', b'a-99999999a', b'', b'--', b'a--b', b'TDA', b'zzzzzzz':
    for errors in 'strict', 'ignore', 'replace', 'bad':
        tried(lambda: data.decode('punycode', errors))

for text in 'if 1:\n    x\n  y', 'if 1:\n    x\n  y\n', 'if 1:\n    x\n  yé # c', 'if 1:\n    x\n  "a':
    for mode in 'exec', 'single':
        try:
            compile(text, 'text', mode)
        except SyntaxError as e:
            print(repr(text), mode, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))

# A class's module may be anything.
for module in 0, None, 'x', '', 'builtins', 2.5, (1,):
    class A:
        pass
    A.__module__ = module
    print(A | None, A, list[A])
