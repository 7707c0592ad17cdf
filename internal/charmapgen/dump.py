"""Writes the names of this Python's text encodings and what the bytes of the single-byte ones stand for."""
import codecs
import encodings.aliases
import os

UNDEFINED = '\ufffe'


def letters(name):
    """What the 256 bytes are, None if the encoding is no table of single bytes."""
    try:
        if not codecs.lookup(name)._is_text_encoding or name.endswith('escape'):
            return None
        bytes([0x80]).decode(name)
    except UnicodeDecodeError as e:
        if e.encoding != 'charmap':
            return None
    except (LookupError, UnicodeError):
        return None
    try:
        'ab'.encode(name).decode(name)
        '\udfff'.encode(name)
    except UnicodeEncodeError as e:
        if e.encoding != 'charmap':
            return None
    except (LookupError, UnicodeError):
        return None
    return ''.join(bytes([i]).decode(name, 'ignore') or UNDEFINED for i in range(256))


folder = os.path.dirname(encodings.__file__)
modules = sorted(f[:-3] for f in os.listdir(folder) if f.endswith('.py') and f[0] != '_')
print('# aliases')
for alias, name in sorted(encodings.aliases.aliases.items()):
    if name in modules:
        print(alias, name)
print('# names')
for name in modules:
    try:
        print(name, codecs.lookup(name).name)
    except LookupError:
        pass
print('# tables')
for name in modules:
    if table := letters(name):
        print(name, ' '.join(f'{ord(c):x}' for c in table))
