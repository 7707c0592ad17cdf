"""Writes what this Python knows of Unicode to standard output, as sections that begin with a line `# name`."""
import sys
import unicodedata as ucd

CHARS = [chr(i) for i in range(sys.maxunicode + 1)]


def properties():
    """Runs of code points with the same properties: the first one, then what they have."""
    last = None
    for c in CHARS:
        here = (ucd.category(c), ucd.bidirectional(c) or '-', ucd.combining(c), ucd.east_asian_width(c), ucd.mirrored(c))
        if here != last:
            print(f'{ord(c):X}', *here)
            last = here


def numbers():
    """What has a value: as a decimal digit, as a digit, as a number (- for none)."""
    for c in CHARS:
        if (number := ucd.numeric(c, None)) is not None:
            print(f'{ord(c):X}', ucd.decimal(c, '-'), ucd.digit(c, '-'), repr(number))


def decompositions():
    """What a code point is made of; a ! tells that the parts are not composed again."""
    for c in CHARS:
        if parts := ucd.decomposition(c):
            composed = parts[0] == '<' or ucd.normalize('NFC', c) == c
            print(f'{ord(c):X}', ('' if composed else '! ') + parts)


def names():
    """Every name but those that are computed."""
    for c in CHARS:
        name = ucd.name(c, '')
        if name and not name.startswith(('HANGUL SYLLABLE ', 'CJK UNIFIED IDEOGRAPH-')):
            print(f'{ord(c):X}', name)


def ideographs():
    """The ranges of the ideographs whose names are computed."""
    start = None
    for i, c in enumerate(CHARS):
        inside = ucd.name(c, '') == f'CJK UNIFIED IDEOGRAPH-{i:X}'
        if inside and start is None:
            start = i
        elif not inside and start is not None:
            print(f'{start:X} {i - 1:X}')
            start = None


def aliases():
    """The other names and the named sequences, of those on standard input, that this Python has."""
    for line in sys.stdin:
        points, name = line.rstrip('\n').split(';')
        text = ''.join(chr(int(p, 16)) for p in points.split())
        try:
            if ucd.lookup(name) == text:
                print(f'{points};{name}')
        except KeyError:
            pass


print('# version')
print(ucd.unidata_version)
for section in properties, numbers, decompositions, names, ideographs, aliases:
    print('#', section.__name__)
    section()
