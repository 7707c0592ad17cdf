def _code_of(object):
    for name in ('__func__', '__code__', 'gi_code', 'cr_code', 'ag_code', 'f_code', 'tb_frame'):
        if hasattr(object, name):
            inner = getattr(object, name)
            return inner if iscode(inner) else _code_of(inner)
    return object if iscode(object) else None


def getfile(object):
    """The file something was defined in; TypeError for what is built in."""
    if ismodule(object) or isclass(object):
        module = object if ismodule(object) else sys.modules.get(object.__module__)
        if getattr(module, '__file__', None):
            return module.__file__
        if isclass(object) and object.__module__ == '__main__':
            raise OSError('source code not available')
        raise TypeError(f'{object!r} is a built-in {"module" if ismodule(object) else "class"}')
    code = _code_of(object)
    if code is None:
        raise TypeError('module, class, method, function, traceback, frame, or code object was expected, '
                        f'got {type(object).__name__}')
    return code.co_filename


def getsourcefile(object):
    """The file the source of something stands in, or None."""
    return getfile(object)


def getabsfile(object, _filename=None):
    """The file something was defined in, as an absolute path."""
    import os
    return os.path.normcase(os.path.abspath(_filename or getsourcefile(object) or getfile(object)))


def findsource(object):
    """All lines of the file something stands in, and the index of its first; OSError if they are not known."""
    import linecache
    file = getfile(object)
    code = None if isclass(object) or ismodule(object) else _code_of(object)
    linecache.checkcache(file)
    module = getmodule(object)
    lines = linecache.getlines(file, getattr(module, '__dict__', None))
    if not lines and code is not None:
        lines = _input_text(code).splitlines(keepends=True)
    if not lines:
        raise OSError('could not get source code')
    if ismodule(object):
        return lines, 0
    if code is None and '__firstlineno__' not in vars(object):
        raise OSError('source code not available')
    at = (object.__firstlineno__ if code is None else code.co_firstlineno) - 1
    if at >= len(lines):
        raise OSError('lineno is out of bounds')
    return lines, at


def getsourcelines(object):
    """The lines of source of something, and the number of the first."""
    object = unwrap(object)
    lines, at = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == '<module>':
        return lines, 0
    return getblock(lines[at:]), at + 1


def getsource(object):
    """The source text of something."""
    return ''.join(getsourcelines(object)[0])


class EndOfBlock(Exception):
    """The block of source has ended."""


class BlockFinder:
    """Finds the end of a function, class or lambda, token by token."""

    def __init__(self):
        self.last = 1  # the line it has reached
        self._depth = 0
        self._body = None  # the column its body stands at
        self._started = self._lambda = self._decorator = False
        self._skipping = False  # up to the end of the line

    def tokeneater(self, type, token, start, end, line):
        import tokenize as kinds
        if not self._started and not self._decorator:
            self._begin(token)
        elif type == kinds.NEWLINE:
            self._end_line(start[0])
        elif self._skipping:
            pass
        elif type == kinds.INDENT:
            if self._started and self._body is None:
                self._body = end[1]
            self._depth += 1
            self._skipping = True
        elif type == kinds.DEDENT:
            self._depth -= 1
            if self._depth <= 0:
                raise EndOfBlock
        elif type == kinds.COMMENT:
            if self._body is not None and start[1] >= self._body:
                self.last = start[0]
        elif self._depth == 0 and type != kinds.NL and not self._decorator:
            raise EndOfBlock

    def _begin(self, token):
        if token == '@':
            self._decorator = True
        elif token in ('def', 'class', 'lambda'):
            self._started, self._lambda = True, token == 'lambda'
        self._skipping = True

    def _end_line(self, line):
        self._skipping = self._decorator = False
        if self._started:
            self.last = line
        if self._lambda:
            raise EndOfBlock


def getblock(lines):
    """The lines of the block that begins with the first one."""
    import tokenize
    finder = BlockFinder()
    try:
        for token in tokenize.generate_tokens(iter(lines).__next__):
            finder.tokeneater(*token)
    except (EndOfBlock, IndentationError):
        pass
    except SyntaxError as error:
        if 'unmatched' not in error.msg:
            raise
    return lines[:finder.last]


def getcomments(object):
    """The lines of comment right before something, or at the head of a module; None if there are none."""
    try:
        lines, first = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        return _comments_at_head(lines)
    margin, found = indentsize(lines[first]), []
    while first > 0 and (text := lines[first - 1].lstrip()).startswith('#') and indentsize(lines[first - 1]) == margin:
        first -= 1
        found.insert(0, text.expandtabs())
    while found and found[0].strip() == '#':
        found.pop(0)
    while found and found[-1].strip() == '#':
        found.pop()
    return ''.join(found) or None


def _comments_at_head(lines):
    at = 1 if lines and lines[0].startswith('#!') else 0
    while at < len(lines) and lines[at].strip() in ('', '#'):
        at += 1
    found = []
    while at < len(lines) and lines[at].startswith('#'):
        found.append(lines[at].expandtabs())
        at += 1
    return ''.join(found) or None


def indentsize(line):
    """How far a line is indented, in spaces."""
    expanded = line.expandtabs()
    return len(expanded) - len(expanded.lstrip())
