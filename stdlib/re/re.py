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


class _FlagType(type):
    def __repr__(cls):
        return "<flag 'RegexFlag'>"

    def __iter__(cls):
        return iter([ASCII, IGNORECASE, LOCALE, UNICODE, MULTILINE, DOTALL, VERBOSE, DEBUG])

    def __len__(cls):
        return 8

    def __getitem__(cls, name):
        return cls.__members__[name]

    def __contains__(cls, value):
        return isinstance(value, cls) or isinstance(value, int) and value & ~0x1fe == 0

    @property
    def __members__(cls):
        return {name: globals()[name] for name in __all__ + ['DEBUG'] if isinstance(globals()[name], cls)}


class RegexFlag(int, metaclass=_FlagType):
    """Flags of patterns; they are joined by |."""

    NAMES = ((256, 'ASCII'), (2, 'IGNORECASE'), (4, 'LOCALE'), (32, 'UNICODE'), (8, 'MULTILINE'), (16, 'DOTALL'),
             (64, 'VERBOSE'), (128, 'DEBUG'))

    def _parts(self):
        rest, names = int(self), []
        for flag, name in RegexFlag.NAMES:
            if rest & flag:
                names.append(name)
                rest &= ~flag
        return names, rest

    @property
    def name(self):
        names, rest = self._parts()
        if not names and not rest:
            return 'NOFLAG'
        return '|'.join(names + [str(rest)] * bool(rest)) if names else None

    @property
    def value(self):
        return int(self)

    def __repr__(self):
        names, rest = self._parts()
        if not names:
            return 're.NOFLAG' if not rest else f're.RegexFlag({rest})'
        names = ['re.' + name for name in names]
        return '|'.join(names + [hex(rest)] * bool(rest))

    __str__ = __repr__

    def __hash__(self):
        return int.__hash__(self)

    def __iter__(self):
        return iter([RegexFlag(flag) for flag, _ in sorted(RegexFlag.NAMES) if self & flag])

    def __contains__(self, other):
        return int(self) & int(other) == int(other)

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        return RegexFlag(0x1ff & ~int(self))


NOFLAG = RegexFlag(0)
A = ASCII = RegexFlag(256)
I = IGNORECASE = RegexFlag(2)
L = LOCALE = RegexFlag(4)
U = UNICODE = RegexFlag(32)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
X = VERBOSE = RegexFlag(64)
DEBUG = RegexFlag(128)


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


_missing = RegexFlag(0)


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


def escape(pattern):
    """The pattern that matches a text alone."""
    return _escape(pattern)
