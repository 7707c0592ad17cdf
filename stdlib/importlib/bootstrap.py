"""What imports are made of: specs, the finders of bide's own modules, and loading by a spec."""

import _imp
import sys

_OWN = {'built-in': 'BuiltinImporter', 'frozen': 'FrozenImporter'}


class ModuleSpec:
    """A module's name, what loads it and where from."""

    _initializing = False

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name, self.loader, self.origin, self.loader_state = name, loader, origin, loader_state
        self.submodule_search_locations = [] if is_package else None
        self._uninitialized_submodules = []
        self._set_fileattr = False
        self._cached = None

    def __repr__(self):
        shown = [f'name={self.name!r}', f'loader={self.loader!r}']
        if self.origin is not None:
            shown.append(f'origin={self.origin!r}')
        if self.submodule_search_locations is not None:
            shown.append(f'submodule_search_locations={self.submodule_search_locations}')
        return f"{self.__class__.__name__}({', '.join(shown)})"

    def __eq__(self, other):
        try:
            return (self.name == other.name and self.loader == other.loader and self.origin == other.origin
                    and self.submodule_search_locations == other.submodule_search_locations
                    and self.cached == other.cached and self.has_location == other.has_location)
        except AttributeError:
            return NotImplemented

    @property
    def cached(self):
        return self._cached

    @cached.setter
    def cached(self, cached):
        self._cached = cached

    @property
    def parent(self):
        """The name of the module's package."""
        if self.submodule_search_locations is None:
            return self.name.rpartition('.')[0]
        return self.name

    @property
    def has_location(self):
        return self._set_fileattr

    @has_location.setter
    def has_location(self, value):
        self._set_fileattr = bool(value)


class BuiltinImporter:
    """Finds and loads the modules that are built in. All its methods are of the class."""

    _ORIGIN = 'built-in'

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if _imp.own_kind(fullname) == cls._ORIGIN:
            return spec_from_loader(fullname, cls, origin=cls._ORIGIN, is_package=_imp.own_is_package(fullname))
        return None

    @staticmethod
    def create_module(spec):
        if not _imp.has_own(spec.name):
            raise ImportError(f'{spec.name!r} is not a built-in module', name=spec.name)
        return _imp.load_own(spec.name)

    @staticmethod
    def exec_module(module):
        """The module ran when it was made."""

    @classmethod
    def get_code(cls, fullname):
        cls._check(fullname)
        return None

    @classmethod
    def get_source(cls, fullname):
        cls._check(fullname)
        return None

    @classmethod
    def is_package(cls, fullname):
        cls._check(fullname)
        return _imp.own_is_package(fullname)

    @classmethod
    def load_module(cls, fullname):
        cls._check(fullname)
        return _imp.load_own(fullname)

    @classmethod
    def _check(cls, fullname):
        if not _imp.has_own(fullname):
            raise ImportError(f"{fullname!r} is not a {cls._ORIGIN} module", name=fullname)


class FrozenImporter(BuiltinImporter):
    """Finds and loads the modules that CPython keeps frozen inside itself."""

    _ORIGIN = 'frozen'


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """What is known about the module that a loader loads."""
    if origin is None:
        origin = getattr(loader, '_ORIGIN', None)
    if origin is None and hasattr(loader, 'get_filename'):
        from _frozen_importlib_external import spec_from_file_location
        if is_package is None:
            return spec_from_file_location(name, loader=loader)
        return spec_from_file_location(name, loader=loader, submodule_search_locations=[] if is_package else None)
    if is_package is None:
        is_package = False
        if hasattr(loader, 'is_package'):
            try:
                is_package = loader.is_package(name)
            except ImportError:
                is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def module_from_spec(spec):
    """A new module, which the spec's loader may then run."""
    module = None
    if hasattr(spec.loader, 'create_module'):
        module = spec.loader.create_module(spec)
    elif hasattr(spec.loader, 'exec_module'):
        raise ImportError('loaders that define exec_module() must also define create_module()')
    if module is None:
        module = type(sys)(spec.name)
    _init_module_attrs(spec, module)
    return module


def _init_module_attrs(spec, module, *, override=False):
    """Tell a module what its spec says, where it does not know better."""
    def tell(name, value):
        if override or getattr(module, name, None) is None:
            try:
                setattr(module, name, value)
            except AttributeError:
                pass

    tell('__name__', spec.name)
    loader = spec.loader
    if loader is None and spec.submodule_search_locations is not None:
        from _frozen_importlib_external import NamespaceLoader
        loader = NamespaceLoader.__new__(NamespaceLoader)
        loader._path = spec.submodule_search_locations
        spec.loader = loader
    tell('__loader__', loader)
    tell('__package__', spec.parent)
    try:
        module.__spec__ = spec
    except AttributeError:
        pass
    if spec.submodule_search_locations is not None:
        tell('__path__', spec.submodule_search_locations)
    if spec.has_location:
        tell('__file__', spec.origin)
        if spec.cached is not None:
            tell('__cached__', spec.cached)
    return module


def _load(spec):
    """Load what a spec describes and keep it in sys.modules."""
    module = module_from_spec(spec)
    spec._initializing = True
    _imp.loading(module, True)
    try:
        sys.modules[spec.name] = module
        try:
            if spec.loader is None:
                if spec.submodule_search_locations is None:
                    raise ImportError('missing loader', name=spec.name)
            elif not hasattr(spec.loader, 'exec_module'):
                spec.loader.load_module(spec.name)
            else:
                spec.loader.exec_module(module)
        except:
            sys.modules.pop(spec.name, None)
            raise
        module = sys.modules.pop(spec.name)
        sys.modules[spec.name] = module
    finally:
        spec._initializing = False
        _imp.loading(module, False)
    return module


def _exec(spec, module):
    """Run a module again in the namespace it has."""
    name = spec.name
    if sys.modules.get(name) is not module:
        raise ImportError(f'module {name!r} not in sys.modules', name=name)
    try:
        if spec.loader is None:
            if spec.submodule_search_locations is None:
                raise ImportError('missing loader', name=spec.name)
            _init_module_attrs(spec, module, override=True)
        else:
            _init_module_attrs(spec, module, override=True)
            if hasattr(spec.loader, 'exec_module'):
                spec.loader.exec_module(module)
            else:
                spec.loader.load_module(name)
    finally:
        module = sys.modules.pop(spec.name)
        sys.modules[spec.name] = module
    return module


def _find_spec(name, path, target=None):
    """Ask the finders of sys.meta_path, one after the other."""
    meta_path = sys.meta_path
    if meta_path is None:
        raise ImportError('sys.meta_path is None, Python is likely shutting down')
    if not meta_path:
        import warnings
        warnings.warn('sys.meta_path is empty', ImportWarning)
    for finder in meta_path:
        try:
            find_spec = finder.find_spec
        except AttributeError:
            continue
        spec = find_spec(name, path, target)
        if spec is not None:
            return spec
    return None


def _import(name, path):
    """Find and load a module through the finders; None if none has it."""
    spec = _find_spec(name, path)
    return None if spec is None else _load(spec)


def _describe_own(module, origin):
    """The spec of a module that bide has itself."""
    loader = globals()[_OWN[origin]]
    spec = ModuleSpec(module.__name__, loader, origin=origin, is_package=hasattr(module, '__path__'))
    module.__loader__, module.__spec__ = loader, spec


def _module_repr(module, spec):
    """How a module shows itself by its spec."""
    name = '?' if spec.name is None else spec.name
    if spec.origin is None:
        loader = spec.loader
        if loader is None:
            return f'<module {name!r}>'
        if type(loader).__name__ == 'NamespaceLoader':
            return f'<module {name!r} (namespace) from {list(loader._path)}>'
        return f'<module {name!r} ({loader!r})>'
    if spec.has_location:
        return f'<module {name!r} from {spec.origin!r}>'
    return f'<module {spec.name!r} ({spec.origin})>'
