"""Regular expressions."""

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile', 'purge', 'escape',
           'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE',
           'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag', 'PatternError']


class PatternError(Exception):
    """A text that is no pattern: msg says why, pos (lineno, colno) where in pattern."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            msg = '%s at position %d' % (msg, pos)
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = '%s (line %d, column %d)' % (msg, self.lineno, self.colno)
        super().__init__(msg)


error = PatternError


_FLAGS = ('RegexFlag', 'NOFLAG', 'A', 'ASCII', 'I', 'IGNORECASE', 'L', 'LOCALE', 'U', 'UNICODE', 'M', 'MULTILINE',
          'S', 'DOTALL', 'X', 'VERBOSE', 'DEBUG')


def __getattr__(name):
    if name not in _FLAGS:
        raise AttributeError(f"module 're' has no attribute {name!r}")
    from re._flags import RegexFlag
    globals().update(RegexFlag.__members__, RegexFlag=RegexFlag)
    return globals()[name]


def __dir__():
    return sorted({*globals(), *_FLAGS})


def compile(pattern, flags=0):
    """Compile a regular expression."""
    return _compile(pattern, flags)


def match(pattern, string, flags=0):
    """Match at the beginning of the string."""
    return _compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Match all of the string."""
    return _compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Find the first match."""
    return _compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    """Find the texts of all matches."""
    return _compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """Find all matches."""
    return _compile(pattern, flags).finditer(string)


class _Missing(int):
    pass


_missing = _Missing(0)


def _optional(function, first, args, number, flags):
    """The optional arguments of sub, subn and split, which may still be given by position."""
    if args:
        least = 2 if first == 'maxsplit' else 3
        if number is not _missing:
            raise TypeError(f"{function}() got multiple values for argument '{first}'")
        number, *args = args
        if args:
            if flags is not _missing:
                raise TypeError(f"{function}() got multiple values for argument 'flags'")
            flags, *args = args
            if args:
                raise TypeError(f'{function}() takes from {least} to {least + 2} positional arguments '
                                f'but {least + 2 + len(args)} were given')
        _warn(f"'{first}' is passed as positional argument")
    return number, flags


def sub(pattern, repl, string, *args, count=_missing, flags=_missing):
    """Replace the matches."""
    if args:
        count, flags = _optional('sub', 'count', args, count, flags)
    return _compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=_missing, flags=_missing):
    """Replace the matches and count them."""
    if args:
        count, flags = _optional('subn', 'count', args, count, flags)
    return _compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, *args, maxsplit=_missing, flags=_missing):
    """Cut the string at the matches."""
    if args:
        maxsplit, flags = _optional('split', 'maxsplit', args, maxsplit, flags)
    return _compile(pattern, flags).split(string, maxsplit)


class Scanner:
    """Cuts a text into what one of several patterns matches, and calls the action that belongs to it."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        parts, self._groups, number = [], {}, 1
        for phrase, action in lexicon:
            self._groups[number] = action
            number += 1 + _compile(phrase, flags).groups
            parts.append(f'({phrase})')
        self.scanner = _compile('|'.join(parts), flags)

    def scan(self, string):
        """What the actions gave, and the rest that nothing matches."""
        result, at, match = [], 0, self.scanner.scanner(string).match
        while (m := match()) and m.end() != at:
            at = m.end()
            action = self._groups[self._outermost(m)]
            if callable(action):
                self.match = m
                action = action(self, m.group())
            if action is not None:
                result.append(action)
        return result, string[at:]

    def _outermost(self, m):
        return next(number for number in self._groups if m.start(number) >= 0)


sub.__text_signature__ = '(pattern, repl, string, count=0, flags=0)'
subn.__text_signature__ = '(pattern, repl, string, count=0, flags=0)'
split.__text_signature__ = '(pattern, string, maxsplit=0, flags=0)'


def escape(pattern):
    """The pattern that matches a text alone."""
    return _escape(pattern)
