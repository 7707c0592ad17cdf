"""Test cases: methods that test, and what they assert."""

import contextlib
import functools
import re
import sys
import types
import warnings

__unittest = True


class SkipTest(Exception):
    """Raised by a test that is not to run."""


class _ShouldStop(Exception):
    """The test is to stop: its failure has been noted."""


class _UnexpectedSuccess(Exception):
    pass


def _id(obj):
    return obj


def skip(reason):
    """A decorator that skips a test or a class."""
    def decorator(item):
        if not isinstance(item, type):
            @functools.wraps(item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)
            item = skipped
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if isinstance(reason, types.FunctionType):
        item, reason = reason, ''
        return decorator(item)
    return decorator


def skipIf(condition, reason):
    return skip(reason) if condition else _id


def skipUnless(condition, reason):
    return _id if condition else skip(reason)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def doModuleCleanups():
    raised = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as exc:
            raised.append(exc)
    if raised:
        raise raised[0]


def _enter_context(cm, add_cleanup):
    cls = type(cm)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol") from None
    result = enter(cm)
    add_cleanup(leave, cm, None, None, None)
    return result


def enterModuleContext(cm):
    return _enter_context(cm, addModuleCleanup)


_MAX_LENGTH = 80
_PLACEHOLDER = 'Diff is %s characters long. Set self.maxDiff to None to see it.'


def safe_repr(obj, short=False):
    try:
        result = repr(obj)
    except Exception:
        result = object.__repr__(obj)
    if not short or len(result) < _MAX_LENGTH:
        return result
    return result[:_MAX_LENGTH] + ' [truncated]...'


def _common_reprs(*args):
    """The reprs of things to compare, with long beginnings they share cut short."""
    reprs = [safe_repr(arg) for arg in args]
    longest = max(map(len, reprs))
    if longest <= _MAX_LENGTH:
        return reprs
    prefix = _common_prefix(reprs)
    shared = len(prefix)
    room = _MAX_LENGTH - (longest - shared) - 17  # 17: a beginning of five and the count of what was cut
    if room > 5:
        head = _shorten(prefix, 5, room)
        return [head + s[shared:] for s in reprs]
    head = _shorten(prefix, 5, 5)
    return [head + _shorten(s[shared:], _MAX_LENGTH - 39, 5) for s in reprs]


def _common_prefix(texts):
    first, last = min(texts), max(texts)
    for i, c in enumerate(first):
        if c != last[i]:
            return first[:i]
    return first


def _shorten(s, head, tail):
    skipped = len(s) - head - tail
    if skipped > 12:
        s = f'{s[:head]}[{skipped} chars]{s[len(s) - tail:]}'
    return s


class _Outcome:
    """How a test went."""

    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.success = True
        self.expected = None

    @contextlib.contextmanager
    def part(self, case, subtest=False):
        """Run a part of the test: what goes wrong there is noted, and the next part may run."""
        before, self.success = self.success, True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as e:
            self.success = False
            _add_skip(self.result, case, str(e))
        except _ShouldStop:
            self.success = False
        except BaseException:
            info = sys.exc_info()
            if self.expecting_failure:
                self.expected = info
            else:
                self.success = False
                if subtest:
                    self.result.addSubTest(case.test_case, case, info)
                else:
                    _add_error(self.result, case, info)
            info = None
        else:
            if subtest and self.success:
                self.result.addSubTest(case.test_case, case, None)
        finally:
            self.success = self.success and before


def _add_skip(result, case, reason):
    add = getattr(result, 'addSkip', None)
    if add is not None:
        add(case, reason)
    else:
        result.addSuccess(case)


def _add_error(result, case, info):
    if issubclass(info[0], case.failureException):
        result.addFailure(case, info)
    else:
        result.addError(case, info)


class _RaisesContext:
    """The context manager of assertRaises, assertWarns and their Regex forms."""

    def __init__(self, expected, case, regex=None):
        self.case, self.expected, self.msg = case, expected, None
        self.obj_name = None
        self.regex = re.compile(regex) if isinstance(regex, (str, bytes)) else regex

    def handle(self, name, args, kwargs):
        if not _is_class_of(self.expected, self.base):
            raise TypeError(f'{name}() arg 1 must be {self.base_text}')
        if not args:
            self.msg = kwargs.pop('msg', None)
            if kwargs:
                raise TypeError(f'{next(iter(kwargs))!r} is an invalid keyword argument for this function')
            return self
        function, *args = args
        self.obj_name = getattr(function, '__name__', None) or str(function)
        with self:
            function(*args, **kwargs)

    def fail(self, standard):
        raise self.case.failureException(self.case._formatMessage(self.msg, standard))

    def expected_name(self):
        return getattr(self.expected, '__name__', None) or str(self.expected)


def _is_class_of(expected, base):
    if isinstance(expected, tuple):
        return all(_is_class_of(each, base) for each in expected)
    return isinstance(expected, type) and issubclass(expected, base)


class _AssertRaises(_RaisesContext):
    base = BaseException
    base_text = 'an exception type or tuple of exception types'

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        if exc_type is None:
            if self.obj_name:
                self.fail(f'{self.expected_name()} not raised by {self.obj_name}')
            self.fail(f'{self.expected_name()} not raised')
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc.with_traceback(None)
        if self.regex is not None and not self.regex.search(str(exc)):
            self.fail(f'"{self.regex.pattern}" does not match "{exc!s}"')
        return True


class _AssertWarns(_RaisesContext):
    base = Warning
    base_text = 'a warning type or tuple of warning types'

    def __enter__(self):
        self.manager = warnings.catch_warnings(record=True)
        self.warnings = self.manager.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, exc_type, exc, tb):
        self.manager.__exit__(exc_type, exc, tb)
        if exc_type is not None:
            return
        first = None
        for each in self.warnings:
            if not isinstance(each.message, self.expected):
                continue
            first = first or each.message
            if self.regex is not None and not self.regex.search(str(each.message)):
                continue
            self.warning, self.filename, self.lineno = each.message, each.filename, each.lineno
            return
        if first is not None:
            self.fail(f'"{self.regex.pattern}" does not match "{first!s}"')
        if self.obj_name:
            self.fail(f'{self.expected_name()} not triggered by {self.obj_name}')
        self.fail(f'{self.expected_name()} not triggered')


class _AssertLogs:
    """The context manager of assertLogs and assertNoLogs."""

    FORMAT = '%(levelname)s:%(name)s:%(message)s'

    def __init__(self, case, logger, level, no_logs):
        import logging
        self.case, self.logger_name, self.no_logs, self.msg = case, logger, no_logs, None
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO

    def __enter__(self):
        import logging
        name = self.logger_name
        self.logger = logger = name if isinstance(name, logging.Logger) else logging.getLogger(name)
        self.handler = handler = _capturing_handler(logging, self.FORMAT)
        handler.setLevel(self.level)
        self.old = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return None if self.no_logs else handler.watcher

    def __exit__(self, exc_type, exc, tb):
        self.logger.handlers, level, self.logger.propagate = self.old
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        records = self.handler.watcher.records
        if self.no_logs and records:
            self.fail(f'Unexpected logs found: {self.handler.watcher.output!r}')
        if not self.no_logs and not records:
            import logging
            self.fail(f'no logs of level {logging.getLevelName(self.level)} or higher triggered on {self.logger.name}')

    def fail(self, standard):
        raise self.case.failureException(self.case._formatMessage(self.msg, standard))


def _capturing_handler(logging, fmt):
    import collections

    class Handler(logging.Handler):
        def __init__(self):
            super().__init__()
            self.watcher = collections.namedtuple('_LoggingWatcher', ['records', 'output'])([], [])

        def flush(self):
            pass

        def emit(self, record):
            self.watcher.records.append(record)
            self.watcher.output.append(self.format(record))

    handler = Handler()
    handler.setFormatter(logging.Formatter(fmt))
    return handler


def __getattr__(name):
    """The classes of test cases, which rest on this module."""
    if name in ('TestCase', 'FunctionTestCase'):
        import unittest._testcase as found
        return getattr(found, name)
    raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
