"""Finding modules, and making them from files."""

import sys
import types

from _frozen_importlib import module_from_spec, spec_from_loader
from _frozen_importlib_external import cache_from_source, decode_source, source_from_cache, spec_from_file_location
from . import _bootstrap, _resolve
from .abc import Loader

MAGIC_NUMBER = b'\xf3\r\r\n'


def source_hash(source_bytes):
    """A short hash of a source file, by which CPython knows its bytecode."""
    import hashlib
    return hashlib.blake2b(source_bytes, digest_size=8).digest()


def resolve_name(name, package):
    """A relative name made absolute."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    return _resolve(name, package)


def find_spec(name, package=None):
    """What is known about a module, None if there is none; packages above it are imported."""
    name = resolve_name(name, package) if name.startswith('.') else name
    if name in sys.modules:
        module = sys.modules[name]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f'{name}.__spec__ is not set') from None
        if spec is None:
            raise ValueError(f'{name}.__spec__ is None')
        return spec
    parent = name.rpartition('.')[0]
    if not parent:
        return _bootstrap._find_spec(name, None)
    above = __import__(parent, fromlist=['__path__'])
    try:
        folders = above.__path__
    except AttributeError as error:
        raise ModuleNotFoundError(f"__path__ attribute not found on {parent!r} while trying to find {name!r}",
                                  name=name) from error
    return _bootstrap._find_spec(name, folders)


class _LazyModule(types.ModuleType):
    """A module that loads itself when it is first looked at."""

    def __getattribute__(self, attr):
        spec = object.__getattribute__(self, '__spec__')
        self.__class__ = types.ModuleType
        spec.loader.exec_module(self)
        return getattr(self, attr)

    def __delattr__(self, attr):
        self.__getattribute__(attr)
        delattr(self, attr)


class LazyLoader(Loader):
    """Puts off the run of a module until it is first looked at."""

    def __init__(self, loader):
        self._check(loader)
        self.loader = loader

    @staticmethod
    def _check(loader):
        if not hasattr(loader, 'exec_module'):
            raise TypeError('loader must define exec_module()')

    @classmethod
    def factory(cls, loader):
        cls._check(loader)
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = self.loader
        module.__loader__ = self.loader
        module.__class__ = _LazyModule
