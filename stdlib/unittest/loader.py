"""Suites of tests, how they are found, and the program that runs them."""

import functools
import sys
import traceback
import types

from unittest.case import _add_skip, doModuleCleanups, SkipTest
from unittest.result import TextTestRunner
from unittest._testcase import FunctionTestCase, TestCase

__unittest = True


class TestSuite:
    """Tests, and suites of them, to be run one after the other."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f'<{type(self).__module__}.{type(self).__qualname__} tests={list(self)}>'

    def __eq__(self, other):
        if not isinstance(other, type(self)):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        """How many tests there are."""
        return sum(test.countTestCases() for test in self)

    def addTest(self, test):
        """Add a test."""
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        """Add several tests."""
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()

    def run(self, result, debug=False):
        """Run all tests."""
        top = not getattr(result, '_testRunEntered', False)
        result._testRunEntered = True
        for test in self:
            if result.shouldStop:
                break
            if not isinstance(test, TestSuite):
                self._leave_class(test, result)
                self._enter_module(test, result)
                self._enter_class(test, result)
                result._previousTestClass = type(test)
                if getattr(type(test), '_classSetupFailed', False) or getattr(result, '_moduleSetUpFailed', False):
                    continue
            test(result)
        if top:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def _enter_class(self, test, result):
        cls = type(test)
        if cls is getattr(result, '_previousTestClass', None) or getattr(result, '_moduleSetUpFailed', False) \
                or getattr(cls, '__unittest_skip__', False):
            return
        cls._classSetupFailed = False
        set_up = getattr(cls, 'setUpClass', None)
        if set_up is not None:
            if not self._guarded(result, set_up, 'setUpClass', f'{cls.__module__}.{cls.__qualname__}'):
                cls._classSetupFailed = True
                self._class_cleanups(cls, result)

    def _leave_class(self, test, result):
        before = getattr(result, '_previousTestClass', None)
        if before is None or before is type(test) or getattr(before, '_classSetupFailed', False) \
                or getattr(result, '_moduleSetUpFailed', False) or getattr(before, '__unittest_skip__', False):
            return
        tear_down = getattr(before, 'tearDownClass', None)
        if tear_down is not None:
            self._guarded(result, tear_down, 'tearDownClass', f'{before.__module__}.{before.__qualname__}')
        self._class_cleanups(before, result)

    def _class_cleanups(self, cls, result):
        if hasattr(cls, 'doClassCleanups'):
            cls.doClassCleanups()
            for info in cls.tearDown_exceptions:
                self._add_class_error(result, info[1], 'tearDownClass', f'{cls.__module__}.{cls.__qualname__}')

    def _enter_module(self, test, result):
        before = getattr(result, '_previousTestClass', None)
        name = type(test).__module__
        if before is not None and before.__module__ == name:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(name), 'setUpModule', None)
        if set_up is not None and not self._guarded(result, set_up, 'setUpModule', name):
            result._moduleSetUpFailed = True

    def _leave_module(self, result):
        before = getattr(result, '_previousTestClass', None)
        if before is None or getattr(result, '_moduleSetUpFailed', False):
            return
        module = sys.modules.get(before.__module__)
        tear_down = getattr(module, 'tearDownModule', None)
        if tear_down is not None:
            self._guarded(result, tear_down, 'tearDownModule', before.__module__)
        self._guarded(result, doModuleCleanups, 'tearDownModule', before.__module__)

    def _guarded(self, result, function, name, parent):
        try:
            function()
        except Exception as exc:
            self._add_class_error(result, exc, name, parent)
            return False
        return True

    def _add_class_error(self, result, exc, name, parent):
        holder = _ErrorHolder(f'{name} ({parent})')
        if isinstance(exc, SkipTest):
            _add_skip(result, holder, str(exc))
        else:
            result.addError(holder, (type(exc), exc, exc.__traceback__))


class _ErrorHolder:
    """Stands for the test where setting up a class or module failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'

    def __str__(self):
        return self.description

    def countTestCases(self):
        return 0


class TestLoader:
    """Finds tests in classes, modules and by name."""

    testMethodPrefix = 'test'
    testNamePatterns = None
    suiteClass = TestSuite

    def __init__(self):
        self.errors = []

    sortTestMethodsUsing = staticmethod(lambda x, y: (x > y) - (x < y))

    def getTestCaseNames(self, testCaseClass):
        """The names of the tests of a class."""
        def wanted(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            if self.testNamePatterns is None:
                return True
            from fnmatch import fnmatchcase
            full = f'{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}'
            return any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)
        names = [name for name in dir(testCaseClass) if wanted(name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def loadTestsFromTestCase(self, testCaseClass):
        """All tests of a class."""
        if issubclass(testCaseClass, TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?')
        names = [] if testCaseClass in (TestCase, FunctionTestCase) else self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """All tests of a module."""
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, TestCase) and obj not in (TestCase, FunctionTestCase) \
                    and not obj.__module__.startswith('unittest'):
                tests.append(self.loadTestsFromTestCase(obj))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, 'load_tests', None)
        return load_tests(self, tests, pattern) if load_tests is not None else tests

    def loadTestsFromName(self, name, module=None):
        """The tests that a dotted name leads to."""
        parts = name.split('.')
        failed = None
        if module is None:
            for n in range(len(parts), 0, -1):
                try:
                    module = __import__('.'.join(parts[:n]))
                except ImportError:
                    failed = _failed_test(parts[n - 1], 'Failed to import test module: ' + parts[n - 1])
                else:
                    break
            else:
                return self._failed(failed)
            parts = parts[1:]
        obj = parent = module
        for part in parts:
            parent = obj
            try:
                obj = getattr(obj, part)
            except AttributeError:
                if getattr(obj, '__path__', None) is None or failed is None:
                    failed = _failed_test(part, 'Failed to access attribute:')
                return self._failed(failed)
        return self._tests_of(obj, parent, parts)

    def _failed(self, test):
        self.errors.append(test.message)
        return self.suiteClass([test])

    def _tests_of(self, obj, parent, parts):
        if isinstance(obj, types.ModuleType):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(obj, types.FunctionType) and isinstance(parent, type) and issubclass(parent, TestCase):
            return self.suiteClass([parent(parts[-1])])
        if isinstance(obj, TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, TestSuite):
                return test
            if isinstance(test, TestCase):
                return self.suiteClass([test])
            raise TypeError(f'calling {obj} returned {test}, not a test')
        raise TypeError(f"don't know how to make test from: {obj}")

    def loadTestsFromNames(self, names, module=None):
        """The tests that dotted names lead to."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        """Load the tests of all files that match, in a folder and the packages in it."""
        from unittest._discovery import discover
        return discover(self, start_dir, pattern, top_level_dir)


def _failed_test(method, message):
    """A test that fails with the exception at hand, because it could not be loaded."""
    exc = sys.exception()
    message = f'{message}\n{"".join(traceback.format_exception(exc))}'
    if isinstance(exc, ImportError):
        exc = ImportError(message)

    def fail(self):
        raise exc
    cls = type('_FailedTest', (TestCase,), {method: fail, '__module__': 'unittest.loader'})
    test = cls(method)
    test.message = message
    return test


defaultTestLoader = TestLoader()
