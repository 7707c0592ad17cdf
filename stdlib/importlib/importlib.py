"""Importing by name."""

import sys

import _frozen_importlib as _bootstrap
import _frozen_importlib_external as _bootstrap_external

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']
__import__ = __import__


def import_module(name, package=None):
    """Import a module and return it; a name with dots in front is relative to package."""
    if name.startswith('.'):
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        name = _resolve(name, package)
    __import__(name)
    return sys.modules[name]


def _resolve(name, package):
    if not isinstance(package, str):
        raise TypeError('__package__ not set to a string')
    rest = name.lstrip('.')
    above = len(name) - len(rest) - 1
    parts = package.rsplit('.', above)
    if len(parts) <= above:
        raise ImportError('attempted relative import beyond top-level package')
    return f'{parts[0]}.{rest}' if rest else parts[0]


_RELOADING = {}


def reload(module):
    """Run a module's source again in the namespace it has."""
    try:
        name = module.__spec__.name
    except AttributeError:
        try:
            name = module.__name__
        except AttributeError:
            raise TypeError("reload() argument must be a module") from None
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name} not in sys.modules", name=name)
    if name in _RELOADING:
        return _RELOADING[name]
    _RELOADING[name] = module
    try:
        parent = name.rpartition('.')[0]
        path = None
        if parent:
            if parent not in sys.modules:
                raise ImportError(f"parent {parent!r} not in sys.modules", name=parent)
            path = sys.modules[parent].__path__
        spec = module.__spec__ = _bootstrap._find_spec(name, path, module)
        if spec is None:
            raise ModuleNotFoundError(f"spec not found for the module {name!r}", name=name)
        _bootstrap._exec(spec, module)
        return sys.modules[name]
    finally:
        _RELOADING.pop(name, None)


def invalidate_caches():
    """Tell the finders to forget what they know of folders."""
    for finder in sys.meta_path:
        if hasattr(finder, 'invalidate_caches'):
            finder.invalidate_caches()
