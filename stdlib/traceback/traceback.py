import sys

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list',
           'format_stack', 'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last',
           'print_stack', 'print_tb', 'clear_frames', 'FrameSummary', 'StackSummary', 'TracebackException',
           'walk_stack', 'walk_tb']

_nothing = object()
_repeat_cutoff = 3  # how often the same line is shown before it is only counted


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
        self.locals = None if locals is None else {key: _text_of(value, 'local', repr) for key, value in locals.items()}
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
        text = f'  File "{self.filename}", line {self.lineno}, in {self.name}\n'
        if self._text is not None:
            text += self._text
        elif self.line:
            text += f'    {self.line}\n'
        if self.locals:
            text += ''.join(f'    {name} = {value}\n' for name, value in sorted(self.locals.items()))
        return text


class StackSummary(list):
    """A list of FrameSummary."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        places = ((f, (f.f_code.co_filename, n, f.f_code.co_name), {}) for f, n in frame_gen)
        return cls._of(list(places), limit, capture_locals)

    @classmethod
    def _of(cls, places, limit, capture_locals):
        return cls(FrameSummary(*place, locals=f.f_locals if capture_locals else None, **more)
                   for f, place, more in _cut(places, limit))

    @classmethod
    def from_list(cls, a_list):
        return cls(each if isinstance(each, FrameSummary) else FrameSummary(*each[:3], line=each[3]) for each in a_list)

    def format_frame_summary(self, frame_summary, **kwargs):
        return frame_summary._formatted()

    def format(self, **kwargs):
        result, last, count = [], None, 0
        for each in self:
            text = self.format_frame_summary(each)
            if text is None:
                continue
            here = each.filename, each.lineno, each.name
            if here != last:
                result += _repeated(count)
                last, count = here, 0
            count += 1
            if count <= _repeat_cutoff:
                result.append(text)
        return result + _repeated(count)


def _repeated(count):
    more = count - _repeat_cutoff
    return [f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n'] if more > 0 else []


def _cut(items, limit):
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return items
    return items[:limit] if limit >= 0 else items[limit:]


def _text_of(value, what, func=str):
    try:
        return func(value)
    except:
        return f'<{what} {func.__name__}() failed>'


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
    return _extract_tb(tb, limit, False)


def _extract_tb(tb, limit, capture_locals):
    places = [(f, place, dict(_text=text, end_lineno=end_line, colno=col, end_colno=end_col))
              for f, place, text, end_line, col, end_col in _tb_places(tb)]
    return StackSummary._of(places, limit, capture_locals)


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


def _value_and_tb(exc, value, tb):
    if (value is _nothing) != (tb is _nothing):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _nothing:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


def format_exception(exc, /, value=_nothing, tb=_nothing, limit=None, chain=True, **kwargs):
    """What an uncaught exception would print, in a list of lines."""
    value, tb = _value_and_tb(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_nothing, *, show_group=False, **kwargs):
    """The last line, or lines, of what an uncaught exception would print."""
    if value is _nothing:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only(show_group=show_group))


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

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, save_exc_type=True, _linked=False):
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary() if exc_traceback is None else _extract_tb(exc_traceback, limit, capture_locals)
        self._exc_type = exc_type if save_exc_type else None
        self._str = _text_of(exc_value, 'exception')
        try:
            self.__notes__ = getattr(exc_value, '__notes__', None)
        except Exception as e:
            self.__notes__ = [f'Ignored error getting __notes__: {_text_of(e, "__notes__", repr)}']
        self.exc_type_qualname = exc_type.__qualname__ if exc_type else None
        self.exc_type_module = exc_type.__module__ if exc_type else None
        if isinstance(exc_value, SyntaxError):
            self._keep_place(exc_value)
        self._only = _exception_only(exc_value, exc_traceback) or ['NoneType: None\n']
        self.__suppress_context__ = getattr(exc_value, '__suppress_context__', False)
        self.__cause__ = self.__context__ = self.exceptions = None
        if not _linked:
            self._link(exc_value, dict(limit=limit, capture_locals=capture_locals, max_group_width=max_group_width,
                                       max_group_depth=max_group_depth, _linked=True), compact)

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def _keep_place(self, e):
        self.filename, self.text, self.offset, self.end_offset, self.msg = e.filename, e.text, e.offset, e.end_offset, e.msg
        self.lineno = None if e.lineno is None else str(e.lineno)
        self.end_lineno = None if e.end_lineno is None else str(e.end_lineno)

    def _link(self, exc, options, compact):
        """Describe causes, contexts and members, each exception once."""
        seen = {id(exc)}
        queue = [(self, exc)]

        def describe(inner):
            seen.add(id(inner))
            made = TracebackException.from_exception(inner, **options)
            queue.append((made, inner))
            return made

        while queue:
            te, e = queue.pop()
            cause, context = getattr(e, '__cause__', None), getattr(e, '__context__', None)
            if cause is not None and id(cause) not in seen:
                te.__cause__ = describe(cause)
            wanted = not compact or te.__cause__ is None and not te.__suppress_context__
            if wanted and context is not None and id(context) not in seen:
                te.__context__ = describe(context)
            if isinstance(e, BaseExceptionGroup):
                te.exceptions = [describe(each) for each in e.exceptions]

    @property
    def exc_type(self):
        import warnings
        warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, stacklevel=2)
        return self._exc_type

    @property
    def exc_type_str(self):
        if self._exc_type is None:
            return None
        if self.exc_type_module in ('__main__', 'builtins'):
            return self.exc_type_qualname
        return f'{self.exc_type_module}.{self.exc_type_qualname}'

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __str__(self):
        return self._str

    def format_exception_only(self, *, show_group=False, _depth=0, **kwargs):
        indent = '   ' * _depth
        for text in self._only:
            yield ''.join(indent + line for line in text.splitlines(True)) if indent else text
        if show_group:
            for each in self.exceptions or ():
                yield from each.format_exception_only(show_group=True, _depth=_depth + 1)

    def format(self, *, chain=True, _margin=None, **kwargs):
        """The lines to print, the exception that came first before the others."""
        margin = _margin or _Margin()
        parts, exc = [], self
        while exc is not None:
            text = after = None
            if chain and exc.__cause__ is not None:
                text, after = _cause_text, exc.__cause__
            elif chain and exc.__context__ is not None and not exc.__suppress_context__:
                text, after = _context_text, exc.__context__
            parts.append((text, exc))
            exc = after
        for text, exc in reversed(parts):
            if text is not None:
                yield from margin.emit(text)
            if exc.exceptions is None:
                yield from exc._body('Traceback', margin, None)
            elif margin.depth > self.max_group_depth:
                yield from margin.emit(f'... (max_group_depth is {self.max_group_depth})\n')
            else:
                yield from exc._format_group(margin, chain)

    def _body(self, title, margin, edge):
        if self.stack:
            yield from margin.emit(f'{title} (most recent call last):\n', edge)
            yield from margin.emit(self.stack.format())
        yield from margin.emit(self.format_exception_only())

    def _format_group(self, margin, chain):
        top = margin.depth == 0
        if top:
            margin.depth += 1
        yield from self._body('Exception Group Traceback', margin, '+' if top else None)
        count = len(self.exceptions)
        shown = min(count, self.max_group_width + 1)
        margin.unclosed = False
        for i in range(shown):
            margin.unclosed = margin.unclosed or i == shown - 1
            title = i + 1 if i < self.max_group_width else '...'
            yield f'{margin.indent()}{"+-" if i == 0 else "  "}+---------------- {title} ----------------\n'
            margin.depth += 1
            if i < self.max_group_width:
                yield from self.exceptions[i].format(chain=chain, _margin=margin)
            else:
                more = count - self.max_group_width
                yield from margin.emit(f'and {more} more exception{"s" if more > 1 else ""}\n')
            if i == shown - 1 and margin.unclosed:
                yield f'{margin.indent()}+------------------------------------\n'
                margin.unclosed = False
            margin.depth -= 1
        if top:
            margin.depth = 0

    def print(self, *, file=None, chain=True, **kwargs):
        _write(self.format(chain=chain), file)


_cause_text = '\nThe above exception was the direct cause of the following exception:\n\n'
_context_text = '\nDuring handling of the above exception, another exception occurred:\n\n'


class _Margin:
    """What stands left of a group's lines."""

    def __init__(self):
        self.depth = 0
        self.unclosed = False

    def indent(self):
        return '  ' * self.depth

    def emit(self, texts, edge=None):
        left = f'{self.indent()}{edge or "|"} ' if self.depth else ''
        for text in [texts] if isinstance(texts, str) else texts:
            yield ''.join(left + line for line in text.splitlines(True)) if left else text
