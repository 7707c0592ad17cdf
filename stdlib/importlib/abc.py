"""What finders and loaders of scripts derive from."""

import abc
import sys

from _frozen_importlib_external import FileLoader as _FileLoader, SourceLoader as _SourceLoader, decode_source
from . import machinery

__all__ = ['Loader', 'MetaPathFinder', 'PathEntryFinder', 'ResourceLoader', 'InspectLoader', 'ExecutionLoader', 'FileLoader',
           'SourceLoader']


class Loader(metaclass=abc.ABCMeta):
    """Makes a module from its spec and runs it."""

    def create_module(self, spec):
        """None stands for a module as usual."""
        return None

    def load_module(self, fullname):
        if not hasattr(self, 'exec_module'):
            raise ImportError
        from _frozen_importlib import _exec, _load, spec_from_loader
        spec = spec_from_loader(fullname, self)
        if fullname in sys.modules:
            return _exec(spec, sys.modules[fullname])
        return _load(spec)


class MetaPathFinder(metaclass=abc.ABCMeta):
    """Finds modules, from its place in sys.meta_path."""

    def invalidate_caches(self):
        """A finder that keeps anything forgets it here."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """Finds the modules of one entry of sys.path."""

    def invalidate_caches(self):
        """A finder that keeps anything forgets it here."""


class ResourceLoader(Loader):
    """A loader that reads other files, too."""

    @abc.abstractmethod
    def get_data(self, path):
        raise OSError


class InspectLoader(Loader):
    """A loader that shows what it loads."""

    def is_package(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        return None if source is None else self.source_to_code(source)

    @abc.abstractmethod
    def get_source(self, fullname):
        raise ImportError

    @staticmethod
    def source_to_code(data, path='<string>'):
        return compile(data, path, 'exec', dont_inherit=True)

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f'cannot load module {module.__name__!r} when get_code() returns None')
        exec(code, module.__dict__)


class ExecutionLoader(InspectLoader):
    """A loader that knows the file of what it loads."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        raise ImportError

    def get_code(self, fullname):
        source = self.get_source(fullname)
        if source is None:
            return None
        try:
            path = self.get_filename(fullname)
        except ImportError:
            return self.source_to_code(source)
        return self.source_to_code(source, path)


class FileLoader(_FileLoader, ResourceLoader, ExecutionLoader):
    """A loader of one file."""


class SourceLoader(_SourceLoader, ResourceLoader, ExecutionLoader):
    """A loader of source text."""


for _cls, _those in ((MetaPathFinder, ('BuiltinImporter', 'FrozenImporter', 'PathFinder')),
                     (PathEntryFinder, ('FileFinder',)), (SourceLoader, ('SourceFileLoader',)),
                     (InspectLoader, ('BuiltinImporter', 'FrozenImporter', 'NamespaceLoader')),
                     (ExecutionLoader, ('ExtensionFileLoader',)),
                     (FileLoader, ('SourceFileLoader', 'SourcelessFileLoader'))):
    for _name in _those:
        _cls.register(getattr(machinery, _name))
