"""Importing by name."""

import sys

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
    rest = name.lstrip('.')
    above = len(name) - len(rest) - 1
    parts = package.rsplit('.', above)
    if len(parts) <= above:
        raise ImportError('attempted relative import beyond top-level package')
    return f'{parts[0]}.{rest}' if rest else parts[0]


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
    if getattr(module, '__file__', None):
        from .machinery import SourceFileLoader
        SourceFileLoader(name, module.__file__).exec_module(module)
    return sys.modules[name]


def invalidate_caches():
    """Nothing is cached that would have to be forgotten."""
