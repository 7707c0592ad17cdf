"""Walking over packages."""

import importlib
import importlib.util
import os
import sys
from collections import namedtuple

from importlib.machinery import FileFinder

__all__ = ['get_importer', 'iter_importers', 'walk_packages', 'iter_modules', 'get_data', 'extend_path', 'ModuleInfo', 'resolve_name']

ModuleInfo = namedtuple('ModuleInfo', 'module_finder name ispkg')
ModuleInfo.__doc__ = 'A namedtuple with minimal info about a module.'


def get_importer(path_item):
    """The finder of one entry of a path, None if no hook takes it."""
    from importlib.machinery import PathFinder
    return PathFinder._path_importer_cache(os.fspath(path_item))


def iter_importers(fullname=''):
    """The finders that would be asked for a module."""
    if fullname.startswith('.'):
        raise ImportError(f'Relative module name {fullname!r} not supported')
    package = fullname.rpartition('.')[0]
    if package:
        path = getattr(importlib.import_module(package), '__path__', None)
        if path is None:
            return
    else:
        yield from sys.meta_path
        path = sys.path
    for item in path:
        yield get_importer(item)


def iter_modules(path=None, prefix=''):
    """What modules there are on a path, or at the top."""
    if isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    finders = iter_importers() if path is None else map(get_importer, path)
    seen = set()
    for finder in finders:
        for name, is_package in _modules_of(finder, prefix):
            if name not in seen:
                seen.add(name)
                yield ModuleInfo(finder, name, is_package)


def _modules_of(finder, prefix):
    if not isinstance(finder, FileFinder):
        if hasattr(finder, 'iter_modules'):
            yield from finder.iter_modules(prefix)
        return
    try:
        entries = sorted(os.listdir(finder.path))
    except OSError:
        return
    seen = set()
    for entry in entries:
        name, suffix = os.path.splitext(entry)
        is_package = suffix == '' and os.path.isfile(os.path.join(finder.path, entry, '__init__.py'))
        if name == '__init__' or name in seen or not name.isidentifier() or not (is_package or suffix == '.py'):
            continue
        seen.add(name)
        yield prefix + name, is_package


def walk_packages(path=None, prefix='', onerror=None):
    """What modules there are on a path, and below it; packages are imported."""
    seen = set()
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            below = [each for each in getattr(sys.modules[info.name], '__path__', None) or [] if each not in seen]
            seen.update(below)
            yield from walk_packages(below, info.name + '.', onerror)


def extend_path(path, name):
    """A package's __path__ with the folders of the same name along sys.path."""
    if not isinstance(path, list):
        return path
    path = path[:]
    parent, _, leaf = name.rpartition('.')
    above = getattr(sys.modules.get(parent), '__path__', []) if parent else sys.path
    for folder in above:
        portion = os.path.join(folder, leaf)
        if isinstance(folder, str) and os.path.isdir(portion) and portion not in path:
            path.append(portion)
    return path


def get_data(package, resource):
    """The bytes of a file that lies in a package; None if its loader cannot tell."""
    spec = importlib.util.find_spec(package)
    if spec is None or not hasattr(spec.loader, 'get_data'):
        return None
    module = importlib.import_module(package)
    if getattr(module, '__file__', None) is None:
        return None
    return spec.loader.get_data(os.path.join(os.path.dirname(module.__file__), *resource.split('/')))


def resolve_name(name):
    """The object that a dotted name means: "package.module:attribute", or with dots only."""
    module_name, colon, attributes = name.partition(':')
    parts = module_name.split('.')
    if not all(part.isidentifier() for part in parts) or colon and attributes and not attributes.replace('.', '').isidentifier():
        raise ValueError(f'invalid format: {name!r}')
    if colon:
        found = importlib.import_module(module_name)
        parts = attributes.split('.') if attributes else []
    else:
        path = parts.pop(0)
        found = importlib.import_module(path)
        while parts:
            path = f'{path}.{parts[0]}'
            try:
                found = importlib.import_module(path)
            except ImportError:
                break
            parts.pop(0)
    for part in parts:
        found = getattr(found, part)
    return found
