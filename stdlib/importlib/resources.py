"""Files that lie in packages."""

import contextlib
import pathlib
import sys
import types

__all__ = ['Package', 'Anchor', 'as_file', 'contents', 'files', 'is_resource', 'open_binary', 'open_text', 'path', 'read_binary',
           'read_text']
Package = types.ModuleType | str
Anchor = Package


class _FileReader:
    """The folder of a module's file."""

    def __init__(self, loader):
        self.path = pathlib.Path(loader.path).parent

    def files(self):
        return self.path


class _NamespaceReader:
    """The folders of a namespace package, of which the first has the files."""

    def __init__(self, namespace_path):
        self.path = pathlib.Path(next(iter(namespace_path)))

    def files(self):
        return self.path


def _module(anchor):
    if anchor is None:
        return sys.modules[sys._getframe(2).f_globals['__name__']]
    if isinstance(anchor, str):
        __import__(anchor)
        return sys.modules[anchor]
    return anchor


def files(anchor=None):
    """The folder of a package, as a path."""
    module = _module(anchor)
    reader = module.__spec__.loader.get_resource_reader(module.__spec__.name)
    return reader.files()


@contextlib.contextmanager
def as_file(path):
    """A resource as a file that really is one; here all are."""
    yield path


def _joined(anchor, names):
    if not names:
        raise TypeError('path_names must be given')
    return files(anchor).joinpath(*names)


def open_binary(anchor, *path_names):
    return _joined(_module(anchor), path_names).open('rb')


def open_text(anchor, *path_names, encoding='utf-8', errors='strict'):
    return _joined(_module(anchor), path_names).open('r', encoding=encoding, errors=errors)


def read_binary(anchor, *path_names):
    return _joined(_module(anchor), path_names).read_bytes()


def read_text(anchor, *path_names, encoding='utf-8', errors='strict'):
    with open_text(anchor, *path_names, encoding=encoding, errors=errors) as file:
        return file.read()


def path(anchor, *path_names):
    return as_file(_joined(_module(anchor), path_names))


def is_resource(anchor, *path_names):
    return _joined(_module(anchor), path_names).is_file()


def contents(anchor, *path_names):
    return (each.name for each in files(_module(anchor)).joinpath(*path_names).iterdir())
