

def getlineno(frame):
    return frame.f_lineno


def currentframe():
    """The frame of the caller."""
    return _frame(0)


Traceback = namedtuple('Traceback', 'filename lineno function code_context index')


def getframeinfo(frame, context=1):
    """Where a frame or traceback stands, with some lines of source around."""
    if istraceback(frame):
        number, frame = frame.tb_lineno, frame.tb_frame
    else:
        number = frame.f_lineno
    if not isframe(frame):
        raise TypeError(f'{frame!r} is not a frame or traceback object')
    import linecache
    code = frame.f_code
    lines = linecache.getlines(code.co_filename, frame.f_globals) if context > 0 else []
    if not lines:
        return Traceback(code.co_filename, number, code.co_name, None, None)
    start = max(0, min(number - 1 - context // 2, len(lines) - context))
    return Traceback(code.co_filename, number, code.co_name, lines[start:start + context], number - 1 - start)


def getouterframes(frame, context=1):
    """A frame and those that called it, innermost first."""
    found = []
    while frame is not None:
        found.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return found


def getinnerframes(tb, context=1):
    """The frames of a traceback, outermost first."""
    found = []
    while tb is not None:
        found.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return found


def trace(context=1):
    """The frames between the caller and the exception being handled."""
    exc = sys.exception()
    return getinnerframes(None if exc is None else exc.__traceback__, context)


def stack(context=1):
    """The calls in progress, innermost first."""
    return getouterframes(_frame(0), context)


class FrameInfo(tuple):
    """One entry of stack(): frame, filename, lineno, function, code_context, index."""

    def __new__(cls, frame, filename, lineno, function, code_context, index):
        return super().__new__(cls, (frame, filename, lineno, function, code_context, index))

    frame = property(lambda self: self[0])
    filename = property(lambda self: self[1])
    lineno = property(lambda self: self[2])
    function = property(lambda self: self[3])
    code_context = property(lambda self: self[4])
    index = property(lambda self: self[5])
