"""How the tests in a folder are found."""

import fnmatch
import os
import sys

from unittest.case import SkipTest, skip
from unittest.loader import _failed_test, TestCase

__unittest = True


def discover(loader, start_dir, pattern, top_level_dir):
    """A suite of the tests in the files that match: start_dir is a folder or the name of a package."""
    start_dir = os.fspath(start_dir)
    if not os.path.isdir(os.path.abspath(start_dir)):
        start_dir, top_level_dir = _package_folder(start_dir, top_level_dir)
    top = os.path.abspath(start_dir if top_level_dir is None else top_level_dir)
    if top not in sys.path:
        sys.path.insert(0, top)
    start = os.path.abspath(start_dir)
    if start != top and not os.path.isfile(os.path.join(start, '__init__.py')):
        raise ImportError(f'Start directory is not importable: {start_dir!r}')
    return loader.suiteClass(list(_Finder(loader, pattern, top).tests(start)))


def _package_folder(name, top_level_dir):
    try:
        __import__(name)
    except ImportError:
        raise ImportError(f'Start directory is not importable: {name!r}') from None
    folder = os.path.dirname(os.path.abspath(sys.modules[name].__file__))
    if top_level_dir is None:
        top_level_dir = folder
        for _ in name.split('.'):
            top_level_dir = os.path.dirname(top_level_dir)
    return folder, top_level_dir


class _Finder:
    # Goes through the folders below top, each one once.

    def __init__(self, loader, pattern, top):
        self.loader, self.pattern, self.top = loader, pattern, top
        self.loading = set()  # packages whose load_tests is at work

    def name(self, path):
        """The name of the module a file or folder is."""
        path = os.path.splitext(os.path.normpath(path))[0]
        return os.path.relpath(path, self.top).replace(os.path.sep, '.')

    def tests(self, folder):
        if folder != self.top and (name := self.name(folder)) not in self.loading:
            found, deeper = self.in_package(folder, self.pattern)
            if found is not None:
                yield found
            if not deeper:
                return
        for entry in sorted(os.listdir(folder)):
            path = os.path.join(folder, entry)
            if os.path.isfile(path):
                if entry.endswith('.py') and entry[:-3].isidentifier() and fnmatch.fnmatch(entry, self.pattern):
                    yield self.in_file(path)
            elif os.path.isfile(os.path.join(path, '__init__.py')):
                found, deeper = self.in_package(path, self.pattern)
                if found is not None:
                    yield found
                if deeper:
                    name = self.name(path)
                    self.loading.add(name)
                    try:
                        yield from self.tests(path)
                    finally:
                        self.loading.discard(name)

    def in_file(self, path):
        name = self.name(path)
        try:
            module = self.imported(name)
        except SkipTest as reason:
            return _skipped(self.loader, name, reason)
        except BaseException as e:
            if isinstance(e, (KeyboardInterrupt, SystemExit)):
                raise
            return self.loader._failed(_failed_test(name, f'Failed to import test module: {name}'))
        here = os.path.realpath(os.path.abspath(module.__file__))
        if os.path.splitext(here)[0].lower() != os.path.splitext(os.path.realpath(path))[0].lower():
            folder = os.path.dirname(os.path.realpath(path))
            raise ImportError(f"{name.rpartition('.')[2]!r} module incorrectly imported from {os.path.dirname(here)!r}. "
                              f'Expected {folder!r}. Is this module globally installed?')
        return self.loader.loadTestsFromModule(module, pattern=self.pattern)

    def in_package(self, path, pattern):
        """The tests of a package itself, and whether to look into it: its load_tests sees to that."""
        name = self.name(path)
        if not fnmatch.fnmatch(os.path.basename(path), pattern) and name not in sys.modules:
            try:
                package = self.imported(name)
            except SkipTest as reason:
                return _skipped(self.loader, name, reason), False
            except ImportError:
                return self.loader._failed(_failed_test(name, f'Failed to import test module: {name}')), False
        else:
            package = self.imported(name)
        if getattr(package, 'load_tests', None) is None:
            tests = self.loader.loadTestsFromModule(package, pattern=pattern)
            return (tests if tests.countTestCases() else None), True
        self.loading.add(name)
        try:
            return self.loader.loadTestsFromModule(package, pattern=pattern), False
        finally:
            self.loading.discard(name)

    def imported(self, name):
        __import__(name)
        return sys.modules[name]


def _skipped(loader, method, reason):
    @skip(str(reason))
    def test_skipped(self):
        pass
    cls = type('ModuleSkipped', (TestCase,), {method: test_skipped, '__module__': 'unittest.loader'})
    return loader.suiteClass((cls(method),))
