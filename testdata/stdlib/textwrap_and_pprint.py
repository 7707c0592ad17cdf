import pprint
import textwrap

text = "The quick brown fox jumped over the lazy dog's well-known back -- twice, un-be-liev-able! averyveryverylongwordindeed ends."
for width in [10, 20, 33, 70]:
    print(textwrap.wrap(text, width))
print(textwrap.fill(text, 30, initial_indent='* ', subsequent_indent='  '))
print(textwrap.wrap(text, 20, break_long_words=False), textwrap.wrap(text, 20, break_on_hyphens=False))
print(textwrap.wrap(text, 25, max_lines=2), textwrap.wrap(text, 25, max_lines=1, placeholder='...'))
print(textwrap.shorten('hello   big\nworld', 12), textwrap.shorten('hello world', 8), textwrap.wrap('', 10), textwrap.wrap('a\tb\n\nc', 10), textwrap.wrap('  lead', 4))
print(repr(textwrap.dedent('  a\n   b\n\n  c\n')), repr(textwrap.dedent('\ta\n b')), repr(textwrap.dedent('a\n b')), repr(textwrap.indent('a\n\nb\n', '> ')), repr(textwrap.indent('a\n\nb', '> ', lambda line: True)))
for bad in [dict(width=0), dict(width=3, max_lines=1)]:
    try:
        textwrap.wrap('x', **bad)
    except ValueError as e:
        print(e)
data = {'name': 'x' * 30, 'list': list(range(30)), 'nested': {'b': [1, 2, {'deep': ('tuple', 'of', 'things' * 5, 'and', 'more')}], 'a': {1, 2, 3}}, 'empty': [], 'one': (1,)}
pprint.pprint(data)
pprint.pprint(data, width=40, compact=True)
pprint.pprint(data, indent=4, width=60)
pprint.pprint(data, depth=1)
pprint.pp({'b': 1, 'a': 2})
pprint.pprint({'b': 1, 'a': 2})
pprint.pprint('word ' * 30)
pprint.pprint(['word ' * 20, 'short'])
print(pprint.pformat([1, 2, 3]), pprint.pformat((1,)), pprint.pformat(1234567, underscore_numbers=True), pprint.saferepr({'b': 1, 'a': [2]}))
pprint.pprint([['x' * 20, 'y' * 20], ['z' * 50]], width=30)
