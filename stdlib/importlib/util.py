"""Finding modules, and making them from files."""

import os
import sys
import types

from . import _resolve
from .machinery import ModuleSpec, SourceFileLoader


def resolve_name(name, package):
    """A relative name made absolute."""
    if not name.startswith('.'):
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    return _resolve(name, package)


_anything = object()


def spec_from_file_location(name, location=None, *, loader=_anything, submodule_search_locations=_anything):
    """What is known about the module that a file is."""
    if location is None and loader is _anything:
        raise ImportError('cannot find a location without a loader', name=name)
    if location is not None:
        location = os.path.abspath(os.fspath(location))
    if loader is _anything:
        if not location.endswith('.py'):
            return None
        loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = location is not None
    if submodule_search_locations is not _anything:
        spec.submodule_search_locations = submodule_search_locations
    elif hasattr(loader, 'is_package') and loader.is_package(name):
        spec.submodule_search_locations = [os.path.dirname(location)]
    return spec


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """What is known about the module that a loader loads."""
    if is_package is None and hasattr(loader, 'is_package'):
        is_package = loader.is_package(name)
    return ModuleSpec(name, loader, origin=origin, is_package=bool(is_package))


def module_from_spec(spec):
    """A new module, which the spec's loader may then run."""
    module = spec.loader.create_module(spec) if hasattr(spec.loader, 'create_module') else None
    if module is None:
        module = types.ModuleType(spec.name)
    module.__loader__, module.__package__, module.__spec__ = spec.loader, spec.parent, spec
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
    return module


def find_spec(name, package=None):
    """What is known about a module, None if there is none; packages above it are imported."""
    name = resolve_name(name, package)
    if name in sys.modules:
        module = sys.modules[name]
        if module is None:
            return None
        spec = getattr(module, '__spec__', None)
        if spec is not None:
            return spec
        path = getattr(module, '__file__', None)
        return spec_from_file_location(name, path) if path else ModuleSpec(name, None, origin='built-in')
    if name in sys.builtin_module_names:
        return ModuleSpec(name, None, origin='built-in')
    parent, _, leaf = name.rpartition('.')
    if parent:
        above = __import__(parent, fromlist=['__path__'])
        try:
            folders = above.__path__
        except AttributeError as error:
            raise ModuleNotFoundError(f"__path__ attribute not found on {parent!r} while trying to find {name!r}",
                                      name=name) from error
    else:
        folders = sys.path
    return _find_in(name, leaf, folders)


def _find_in(name, leaf, folders):
    for folder in folders:
        base = os.path.join(folder or '.', leaf)
        for path in (os.path.join(base, '__init__.py'), base + '.py'):
            if os.path.isfile(path):
                return spec_from_file_location(name, path)
    return None
