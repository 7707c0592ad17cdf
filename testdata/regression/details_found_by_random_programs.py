# Small things that random programs found: each used to be told or decided otherwise.
import functools
import re


def tried(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


# What is no text is not even hashed as a template, and a text without a backslash is taken as it is.
for template in [1], {}, None, 3, 'x', b'x', bytearray(b'x'), bytearray(b'\\n'), {1}, '\\g<a':
    for text in 'xax', b'xax', None:
        tried(lambda: re.sub('a', template, text))
        tried(lambda: re.subn(b'a', template, text))

# The answers of total_ordering are what == and != gave, not bools.
class Answer:
    def __init__(self, name, true):
        self.name, self.true = name, true

    def __bool__(self):
        return self.true

    def __repr__(self):
        return self.name


for root in '__lt__', '__gt__', '__le__', '__ge__':
    for less in Answer('yes', True), Answer('no', False), NotImplemented:
        class A:
            def __eq__(self, other):
                return Answer('equal', False)

            def __ne__(self, other):
                return Answer('unequal', True)
        setattr(A, root, lambda self, other: less)
        functools.total_ordering(A)
        print(root, less, A().__lt__(A()), A().__le__(A()), A().__gt__(A()), A().__ge__(A()))

# What is left of a group of exceptions hides its context.
group = None
try:
    try:
        raise OSError('before')
    finally:
        raise ExceptionGroup('some', [TypeError(1), ValueError(2)])
except ExceptionGroup as e:
    group = e
for e in group, group.subgroup(TypeError), *group.split(TypeError):
    print(repr(e), repr(e.__context__), e.__suppress_context__)

# A line that ends without a newline is told of otherwise than one that has it.
for text in '"a" b"b"', 'f("a" b"b")', 'x = "é" b"b" # c', '"a"\\\nb"b"', '"a" b"b"\n', 'if 1:\n  "a" b"b"':
    for mode in 'eval', 'exec', 'single':
        try:
            compile(text, 'text', mode)
        except SyntaxError as e:
            print(repr(text), mode, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)

# The places an error about a text tells of need not be in it.
for start, end in (0, 1), (2, 3), (3, 4), (5, 6), (1, 3), (2, 9), (0, 0), (4, 2):
    print(UnicodeDecodeError('x', b'abc', start, end, 'r'), UnicodeEncodeError('x', 'abé', start, end, 'r'))
    print(UnicodeTranslateError('abé', start, end, 'r'))
