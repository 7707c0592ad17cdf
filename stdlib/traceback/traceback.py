import sys

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list',
           'format_stack', 'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last',
           'print_stack', 'print_tb', 'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException',
           'walk_stack', 'walk_tb', 'print_list']

_nothing = object()


class FrameSummary:
    """One line of a stack: where, in which function, and the source there."""

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None, _text=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self.locals = None if locals is None else {key: repr(value) for key, value in locals.items()}
        self._line = line
        self._text = _text

    @property
    def line(self):
        if self._line is None:
            self._line = _source_line(self.filename, self.lineno)
        return self._line.strip()

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, (FrameSummary, tuple)):
            return tuple(self) == tuple(other)
        return NotImplemented

    __hash__ = None

    def __repr__(self):
        return f'<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>'

    def _formatted(self):
        if self._text is not None:
            return self._text
        text = f'  File "{self.filename}", line {self.lineno}, in {self.name}\n'
        if self.line:
            text += f'    {self.line}\n'
        if self.locals:
            text += ''.join(f'    {name} = {value}\n' for name, value in sorted(self.locals.items()))
        return text


class StackSummary(list):
    """A list of FrameSummary."""

    @classmethod
    def extract(cls, frames, *, limit=None, lookup_lines=True, capture_locals=False):
        return cls(FrameSummary(f.f_code.co_filename, n, f.f_code.co_name) for f, n in _cut(list(frames), limit))

    @classmethod
    def from_list(cls, items):
        return cls(each if isinstance(each, FrameSummary) else FrameSummary(*each[:3], line=each[3]) for each in items)

    def format_frame_summary(self, summary):
        return summary._formatted()

    def format(self):
        return [self.format_frame_summary(each) for each in self]


def _cut(items, limit):
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = sys._getframe(1)
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    """The places of a traceback, outermost first."""
    texts = _tb_lines(tb)
    found = StackSummary()
    at = 0
    for f, n in walk_tb(tb):
        name = f.f_code.co_name
        if f.f_code.co_filename.startswith('<stdlib/'):
            continue
        text = texts[at] if at < len(texts) else None
        at += 1
        found.append(FrameSummary(f.f_code.co_filename, n, name, _text=text))
    return StackSummary(_cut(found, limit))


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    _write(format_tb(tb, limit), file)


def extract_stack(f=None, limit=None):
    """The places of the running calls, outermost first."""
    if f is None:
        found = [FrameSummary(*place) for place in _stack()]
    else:
        found = [FrameSummary(f.f_code.co_filename, n, f.f_code.co_name) for f, n in walk_stack(f)]
    if limit is not None:
        found = found[:limit] if limit >= 0 else found[limit:]
    return StackSummary(reversed(found))


def format_stack(f=None, limit=None):
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    _write(format_stack(f, limit), file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    _write(format_list(extracted_list), file)


def _write(lines, file):
    print(''.join(lines), file=sys.stderr if file is None else file, end='')


def _exception_of(exc, value):
    if value is _nothing:
        if exc is not None and not isinstance(exc, BaseException):
            raise TypeError(f'Exception expected for value, {type(exc).__name__} found')
        return exc
    return value


def format_exception(exc, /, value=_nothing, tb=_nothing, limit=None, chain=True, **kwargs):
    """What an uncaught exception would print, in a list of lines."""
    return list(TracebackException.from_exception(_exception_of(exc, value), limit=limit).format(chain=chain))


def format_exception_only(exc, /, value=_nothing, *, show_group=False, **kwargs):
    """The last line, or lines, of what an uncaught exception would print."""
    exc = _exception_of(exc, value)
    if exc is None:
        return ['NoneType: None\n']
    return _exception_only(exc)


def print_exception(exc, /, value=_nothing, tb=_nothing, limit=None, file=None, chain=True, **kwargs):
    _write(format_exception(exc, value, tb, limit, chain), file)


def format_exc(limit=None, chain=True):
    """The exception being handled, as text."""
    return ''.join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_exc'):
        raise ValueError('no last exception')
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def clear_frames(tb):
    for f, _ in walk_tb(tb):
        try:
            f.clear()
        except RuntimeError:
            pass


class TracebackException:
    """An exception made ready for printing, without keeping it."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, **kwargs):
        self.exc_type = exc_type
        self.exc_type_str = None if exc_type is None else exc_type.__qualname__
        self.stack = extract_tb(exc_traceback, limit)
        self._str = '' if exc_value is None else str(exc_value)
        self.__cause__ = self._nested(exc_value, '__cause__')
        self.__context__ = self._nested(exc_value, '__context__')
        self.__suppress_context__ = getattr(exc_value, '__suppress_context__', False)
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [TracebackException.from_exception(each) for each in exc_value.exceptions]
        self._only = format_exception_only(exc_value)
        self._chained = _exception_lines(exc_value, True)
        self._alone = _exception_lines(exc_value, False)
        self._limited = limit is not None

    @staticmethod
    def _nested(exc, name):
        inner = getattr(exc, name, None)
        return None if inner is None or inner is exc else TracebackException.from_exception(inner)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, getattr(exc, '__traceback__', None), *args, **kwargs)

    def format(self, *, chain=True, **kwargs):
        if self._limited:
            if self.stack:
                yield 'Traceback (most recent call last):\n'
                yield from self.stack.format()
            yield from self._only
        else:
            yield from (self._chained if chain else self._alone) or self._only

    def format_exception_only(self, *, show_group=False, **kwargs):
        yield from self._only

    def print(self, *, file=None, chain=True, **kwargs):
        _write(self.format(chain=chain), file)

    def __str__(self):
        return self._str

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self._chained == other._chained
        return NotImplemented

    __hash__ = None
