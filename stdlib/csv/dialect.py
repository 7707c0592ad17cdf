"""Dialects of tables, and what reads and writes them."""

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)


class Error(Exception):
    __module__ = '_csv'


_dialects = {}
_DEFAULTS = {'delimiter': ',', 'doublequote': True, 'escapechar': None, 'lineterminator': '\r\n', 'quotechar': '"',
             'quoting': QUOTE_MINIMAL, 'skipinitialspace': False, 'strict': False}


class Dialect:
    """How a table is written, checked and for good."""

    __module__ = '_csv'
    __slots__ = tuple(_DEFAULTS)

    def __new__(cls, dialect=None, **options):
        for name in options:
            if name not in _DEFAULTS:
                raise TypeError(f"this function got an unexpected keyword argument '{name}'")
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        if type(dialect) is Dialect and not options:
            return dialect
        self = object.__new__(cls)
        for name, default in _DEFAULTS.items():
            object.__setattr__(self, name, options[name] if name in options else getattr(dialect, name, default))
        self._check(quotechar_given='quotechar' in options or hasattr(dialect, 'quotechar'),
                    quoting_given='quoting' in options or hasattr(dialect, 'quoting'))
        return self

    def __setattr__(self, name, value):
        raise AttributeError(f"'_csv.Dialect' object has no attribute '{name}'" if name not in _DEFAULTS else 'readonly attribute')

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'Dialect' instances")

    def _check(self, quotechar_given, quoting_given):
        change = lambda name, value: object.__setattr__(self, name, value)
        for name in ('doublequote', 'skipinitialspace', 'strict'):
            change(name, bool(getattr(self, name)))
        self._check_character('delimiter', optional=False)
        self._check_character('escapechar')
        if self.lineterminator is not None and not isinstance(self.lineterminator, str):
            raise TypeError('"lineterminator" must be a string')
        self._check_character('quotechar')
        if type(self.quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        if self.lineterminator is None:
            raise TypeError('lineterminator must be set')
        if not 0 <= self.quoting <= QUOTE_NOTNULL:
            raise TypeError('bad "quoting" value')
        if self.quotechar is None and quotechar_given and not quoting_given:
            change('quoting', QUOTE_NONE)
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError('quotechar must be set if quoting enabled')
        self._check_together()

    def _check_character(self, name, optional=True):
        c = getattr(self, name)
        if c is None and optional:
            return
        if not isinstance(c, str):
            raise TypeError(f'"{name}" must be string{" or None" if optional else ""}, not {type(c).__name__}')
        if len(c) != 1:
            raise TypeError(f'"{name}" must be a 1-character string')

    def _check_together(self):
        delimiter, quote, escape, end = self.delimiter, self.quotechar, self.escapechar, self.lineterminator
        for name, c, blank_too in (('delimiter', delimiter, True), ('escapechar', escape, not self.skipinitialspace),
                                   ('quotechar', quote, not self.skipinitialspace)):
            if c is not None and (c in '\r\n' or c == ' ' and not blank_too):
                raise ValueError(f'bad {name} value')
        if delimiter == escape:
            raise ValueError('bad delimiter or escapechar value')
        if delimiter == quote:
            raise ValueError('bad delimiter or quotechar value')
        if escape is not None and escape == quote:
            raise ValueError('bad escapechar or quotechar value')
        for name, c in (('delimiter', delimiter), ('escapechar', escape), ('quotechar', quote)):
            if c is not None and c in end:
                raise ValueError(f'bad {name} or lineterminator value')

    def _arguments(self):
        """What reader and writer want to know."""
        flags = self.doublequote | self.skipinitialspace << 1 | self.strict << 2
        return (self, self.delimiter, self.quotechar, self.escapechar, self.lineterminator, self.quoting, flags, Error)


def _split_arguments(args, options):
    """The first argument, and the dialect from wherever it stands."""
    if not args:
        raise TypeError(' expected at least 1 argument, got 0')
    if len(args) > 2:
        raise TypeError(f' expected at most 2 arguments, got {len(args)}')
    return args[0], args[1] if len(args) > 1 else options.pop('dialect', None)


def reader(*args, **options):
    """An iterator of the rows in an iterable of lines."""
    lines, dialect = _split_arguments(args, options)
    lines = iter(lines)
    return _reader(lines, *Dialect(dialect, **options)._arguments())


def writer(*args, **options):
    """What writes rows to a file."""
    file, dialect = _split_arguments(args, options)
    write = getattr(file, 'write', None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return _writer(write, *Dialect(dialect, **options)._arguments())


def register_dialect(name, /, dialect=None, **options):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = Dialect(dialect, **options)


def unregister_dialect(name):
    if _dialects.pop(name, None) is None:
        raise Error('unknown dialect')


def get_dialect(name):
    try:
        return _dialects[name]
    except KeyError:
        raise Error('unknown dialect') from None


def list_dialects():
    return list(_dialects)
