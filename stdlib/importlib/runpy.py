"""Running modules and files as if they were the main script."""

import importlib.util
import os
import sys
import warnings

__all__ = ['run_module', 'run_path']


def _run(code, globals_, init_globals, name, spec, package, file, argv0):
    if init_globals is not None:
        globals_.update(init_globals)
    globals_.update(__name__=name, __file__=file, __cached__=None if spec is None else spec.cached, __doc__=None,
                    __loader__=None if spec is None else spec.loader, __package__=package, __spec__=spec)
    old = sys.argv[0]
    sys.argv[0] = argv0
    try:
        exec(code, globals_)
    finally:
        sys.argv[0] = old
    return globals_


class _TempModule:
    """A module that stands in sys.modules for a while."""

    def __init__(self, name):
        self.name, self.module = name, type(sys)(name)

    def __enter__(self):
        self.before = sys.modules.get(self.name, self)
        sys.modules[self.name] = self.module
        return self.module.__dict__

    def __exit__(self, *_):
        if self.before is self:
            del sys.modules[self.name]
        else:
            sys.modules[self.name] = self.before


def _warn_of_loaded(mod_name):
    """Import the package of a module, and warn if that has imported the module itself."""
    package = mod_name.rpartition('.')[0]
    if not package:
        return
    try:
        __import__(package)
    except ImportError as error:
        if error.name is None or error.name != package and not package.startswith(error.name + '.'):
            raise
    existing = sys.modules.get(mod_name)
    if existing is not None and not hasattr(existing, '__path__'):
        warnings.warn(f'{mod_name!r} found in sys.modules after import of package {package!r}, but prior to execution of '
                      f'{mod_name!r}; this may result in unpredictable behaviour', RuntimeWarning, stacklevel=3)


def _details(mod_name):
    if mod_name.startswith('.'):
        raise ImportError('Relative module names not supported')
    _warn_of_loaded(mod_name)
    try:
        spec = importlib.util.find_spec(mod_name)
    except (ImportError, AttributeError, TypeError, ValueError) as error:
        raise ImportError(f'Error while finding module specification for {mod_name!r} '
                          f'({type(error).__name__}: {error})') from error
    if spec is None:
        raise ImportError(f'No module named {mod_name}')
    if spec.submodule_search_locations is not None:
        if mod_name == '__main__' or mod_name.endswith('.__main__'):
            raise ImportError('Cannot use package as __main__ module')
        try:
            return _details(mod_name + '.__main__')
        except ImportError as error:
            if mod_name not in sys.modules:
                raise
            raise ImportError(f'{error}; {mod_name!r} is a package and cannot be directly executed') from None
    if spec.loader is None:
        raise ImportError(f'{mod_name!r} is a namespace package and cannot be executed')
    code = spec.loader.get_code(mod_name)
    if code is None:
        raise ImportError(f'No code object available for {mod_name}')
    return mod_name, spec, code


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Run a module by its name, and give the globals it leaves."""
    mod_name, spec, code = _details(mod_name)
    name = mod_name if run_name is None else run_name
    if not alter_sys:
        return _run(code, {}, init_globals, name, spec, spec.parent, spec.origin, sys.argv[0])
    with _TempModule(name) as globals_:
        return _run(code, globals_, init_globals, name, spec, spec.parent, spec.origin, spec.origin).copy()


def run_path(path_name, init_globals=None, run_name=None):
    """Run a file, or the __main__ of a folder, and give the globals it leaves."""
    name = '<run_path>' if run_name is None else run_name
    path_name = os.fsdecode(path_name)
    if not os.path.isdir(path_name):
        with open(path_name, 'rb') as file:
            code = compile(file.read(), path_name, 'exec')
        with _TempModule(name) as globals_:
            return _run(code, globals_, init_globals, name, None, name.rpartition('.')[0], path_name, path_name).copy()
    sys.path.insert(0, path_name)
    saved = sys.modules.pop('__main__')
    try:
        try:
            mod_name, spec, code = _details('__main__')
        except ImportError:
            raise ImportError(f"can't find '__main__' module in {path_name!r}") from None
        finally:
            sys.modules['__main__'] = saved
        with _TempModule(name) as globals_:
            return _run(code, globals_, init_globals, name, spec, name.rpartition('.')[0], spec.origin, path_name).copy()
    finally:
        sys.path.remove(path_name)
