"""Names matched by patterns of the shell."""

import os as _os

__all__ = ['filter', 'fnmatch', 'fnmatchcase', 'translate']


def fnmatch(name, pat):
    """Whether a file name matches."""
    return fnmatchcase(_os.path.normcase(name), _os.path.normcase(pat))


def filter(names, pat):
    """The names that match."""
    return [name for name in names if fnmatchcase(name, pat)]


_SPECIAL = set('()[]{}?*+-|^$\\.&~# \t\n\r\v\f')


def _escape(text):
    return ''.join('\\' + c if c in _SPECIAL else c for c in text)


def _translate_set(inner):
    if inner == '!':
        return None
    out = inner.replace('\\', r'\\').replace('[', r'\[')
    if out.startswith('!'):
        return '[^' + out[1:] + ']'
    if out.startswith('^'):
        out = '\\' + out
    return '[' + out + ']'


def translate(pat):
    """The pattern as a regular expression."""
    return f'(?s:{_translate(pat, ".*", ".")})\\Z'


def _translate(pat, star, one):
    # The pattern with what stands for any number of characters, and for one of them.
    out, after_star = '', False
    i = 0
    while i < len(pat):
        c = pat[i]
        i += 1
        if c == '*':
            if not after_star:
                out += star
            after_star = True
            continue
        after_star = False
        if c == '?':
            out += one
        elif c == '[':
            j = i
            if pat[j:j + 1] == '!':
                j += 1
            if pat[j:j + 1] == ']':
                j += 1
            j = pat.find(']', j)
            if j < 0:
                out += r'\['
            else:
                out += _translate_set(pat[i:j])
                i = j + 1
        else:
            out += _escape(c)
    return out
