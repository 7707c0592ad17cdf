"""Finding modules along sys.path, and loading them from files."""

import _imp
import posix as _posix
import posixpath as _path
import stat as _stat
import sys

from _frozen_importlib import (
    _describe_own, _module_repr, BuiltinImporter, FrozenImporter, ModuleSpec, spec_from_loader)

SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = ['.pyc']
EXTENSION_SUFFIXES = []
path_sep = '/'
_anything = object()


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where CPython would keep the bytecode of a source file."""
    head, tail = _path.split(path)
    base, _, rest = tail.rpartition('.')
    optimized = '' if optimization in (None, '') else f'.opt-{optimization}'
    return _path.join(head, '__pycache__', f'{base or rest}.cpython-313{optimized}.pyc')


def source_from_cache(path):
    """The source file whose bytecode a path is."""
    head, name = _path.split(path)
    head, folder = _path.split(head)
    if folder != '__pycache__':
        raise ValueError(f'__pycache__ not bottom-level directory in {path!r}')
    if name.count('.') not in (2, 3):
        raise ValueError(f'expected only 2 or 3 dots in {name!r}')
    return _path.join(head, name.partition('.')[0] + '.py')


def decode_source(source_bytes):
    """Source text from its bytes, as the coding line says, with plain line ends."""
    import codecs
    import re
    encoding = 'utf-8'
    if source_bytes.startswith(codecs.BOM_UTF8):
        encoding = 'utf-8-sig'
    else:
        for line in bytes(source_bytes).splitlines()[:2]:
            if found := re.match(rb'[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)', line):
                encoding = found[1].decode()
                break
    text = bytes(source_bytes).decode(encoding)
    return text.replace('\r\n', '\n').replace('\r', '\n')


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_anything):
    """What is known about the module that a file is."""
    if location is None:
        location = '<unknown>'
        if hasattr(loader, 'get_filename'):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        if not isinstance(location, (str, bytes)):
            location = type(location).__fspath__(location)
        if not _path.isabs(location):
            location = _path.normpath(_path.join(_posix.getcwd(), location))
    spec = ModuleSpec(name, loader, origin=location)
    spec._set_fileattr = True
    if loader is None:
        if not location.endswith('.py'):
            return None
        loader = spec.loader = SourceFileLoader(name, location)
    if submodule_search_locations is _anything:
        if hasattr(loader, 'is_package'):
            try:
                if loader.is_package(name):
                    spec.submodule_search_locations = []
            except ImportError:
                pass
    else:
        spec.submodule_search_locations = submodule_search_locations
    if spec.submodule_search_locations == [] and location:
        spec.submodule_search_locations.append(_path.split(location)[0])
    if location.endswith('.py'):
        spec.cached = cache_from_source(location)
    return spec


class _LoaderBasics:
    """What loaders of source and of bytecode have in common."""

    def is_package(self, fullname):
        name = _path.split(self.get_filename(fullname))[1].rsplit('.', 1)[0]
        return name == '__init__' and fullname.rpartition('.')[2] != '__init__'

    def create_module(self, spec):
        """None: any module will do."""

    def exec_module(self, module):
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f'cannot load module {module.__name__!r} when get_code() returns None')
        exec(code, module.__dict__)

    def load_module(self, fullname):
        from _frozen_importlib import _exec, _load
        spec = spec_from_loader(fullname, self)
        if fullname in sys.modules:
            return _exec(spec, sys.modules[fullname])
        return _load(spec)


class SourceLoader(_LoaderBasics):
    """Loads source text, which get_data reads."""

    def path_mtime(self, path):
        raise OSError

    def path_stats(self, path):
        return {'mtime': self.path_mtime(path)}

    def set_data(self, path, data):
        """Nothing is kept."""

    def get_source(self, fullname):
        path = self.get_filename(fullname)
        try:
            data = self.get_data(path)
        except OSError as error:
            raise ImportError('source not available through get_data()', name=fullname) from error
        return decode_source(data)

    def source_to_code(self, data, path, *, _optimize=-1):
        return compile(data, path, 'exec', dont_inherit=True, optimize=_optimize)

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)


class FileLoader:
    """Knows the file that a module is in."""

    def __init__(self, fullname, path):
        self.name, self.path = fullname, path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def _check_name(self, name):
        if name is not None and name != self.name:
            raise ImportError(f'loader for {self.name} cannot handle {name}', name=name)

    def get_filename(self, name=None):
        self._check_name(name)
        return self.path

    def load_module(self, fullname=None):
        self._check_name(fullname)
        return super().load_module(self.name)

    def get_data(self, path):
        with open(path, 'rb') as file:
            return file.read()

    def get_resource_reader(self, name=None):
        from importlib.resources import _FileReader
        return _FileReader(self)


class SourceFileLoader(FileLoader, SourceLoader):
    """Loads a module from a file of source."""

    def path_stats(self, path):
        st = _posix.stat(path)
        return {'mtime': st.st_mtime, 'size': st.st_size}


class SourcelessFileLoader(FileLoader, _LoaderBasics):
    """Stands for files of bytecode, which bide does not run."""

    def get_code(self, fullname):
        raise ImportError('bide does not run bytecode', name=fullname, path=self.path)

    def get_source(self, fullname):
        return None


class ExtensionFileLoader(FileLoader, _LoaderBasics):
    """Stands for modules of machine code, which bide does not load."""

    def get_code(self, fullname):
        return None

    def get_source(self, fullname):
        return None

    def is_package(self, fullname):
        return _path.split(self.path)[1].partition('.')[0] == '__init__'


class _NamespacePath:
    """The folders of a namespace package, looked up again when the path above it changes."""

    def __init__(self, name, path, path_finder):
        self._name, self._path, self._path_finder = name, path, path_finder
        self._last = tuple(self._above())

    def _above(self):
        parent = self._name.rpartition('.')[0]
        return sys.modules[parent].__path__ if parent else sys.path

    def _recalculate(self):
        above = tuple(self._above())
        if above != self._last:
            spec = self._path_finder(self._name, above)
            if spec is not None and spec.loader is None and spec.submodule_search_locations:
                self._path = spec.submodule_search_locations
            self._last = above
        return self._path

    def __iter__(self):
        return iter(self._recalculate())

    def __getitem__(self, index):
        return self._recalculate()[index]

    def __setitem__(self, index, path):
        self._path[index] = path

    def __len__(self):
        return len(self._recalculate())

    def __repr__(self):
        return f'_NamespacePath({self._path!r})'

    def __contains__(self, item):
        return item in self._recalculate()

    def append(self, item):
        self._path.append(item)


class NamespaceLoader:
    """Loads nothing: a namespace package is its folders."""

    def __init__(self, name, path, path_finder):
        self._path = _NamespacePath(name, path, path_finder)

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ''

    def get_code(self, fullname):
        return compile('', '<string>', 'exec', dont_inherit=True)

    def create_module(self, spec):
        """None: any module will do."""

    def exec_module(self, module):
        pass

    def get_resource_reader(self, module):
        from importlib.resources import _NamespaceReader
        return _NamespaceReader(self._path)


class PathFinder:
    """Finds modules along sys.path or a package's __path__. All its methods are of the class."""

    @staticmethod
    def invalidate_caches():
        for name, finder in list(sys.path_importer_cache.items()):
            if finder is None:
                del sys.path_importer_cache[name]
            elif hasattr(finder, 'invalidate_caches'):
                finder.invalidate_caches()

    @staticmethod
    def _path_hooks(path):
        for hook in sys.path_hooks:
            try:
                return hook(path)
            except ImportError:
                continue
        return None

    @classmethod
    def _path_importer_cache(cls, path):
        if path == '':
            try:
                path = _posix.getcwd()
            except FileNotFoundError:
                return None
        try:
            return sys.path_importer_cache[path]
        except KeyError:
            finder = sys.path_importer_cache[path] = cls._path_hooks(path)
            return finder

    @classmethod
    def _get_spec(cls, fullname, path, target=None):
        portions = []
        for entry in path:
            if not isinstance(entry, str):
                continue
            if entry == _imp.library_entry:
                if '.' not in fullname and _imp.has_own(fullname):
                    return spec_from_loader(fullname, BuiltinImporter, is_package=_imp.own_is_package(fullname))
                continue
            finder = cls._path_importer_cache(entry)
            if finder is None:
                continue
            spec = finder.find_spec(fullname, target)
            if spec is None:
                continue
            if spec.loader is not None:
                return spec
            if spec.submodule_search_locations is None:
                raise ImportError('spec missing loader')
            portions.extend(spec.submodule_search_locations)
        spec = ModuleSpec(fullname, None)
        spec.submodule_search_locations = portions
        return spec

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        spec = cls._get_spec(fullname, sys.path if path is None else path, target)
        if spec.loader is not None:
            return spec
        if spec.submodule_search_locations:
            spec.submodule_search_locations = _NamespacePath(fullname, spec.submodule_search_locations, cls._get_spec)
            return spec
        if _imp.has_own(fullname) and _imp.is_own_path(fullname):
            return spec_from_loader(fullname, BuiltinImporter, is_package=_imp.own_is_package(fullname))
        return None


class FileFinder:
    """Finds the modules in one folder."""

    def __init__(self, path, *loader_details):
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details for suffix in suffixes]
        self.path = '.' if not path or path == '.' else path
        if not _path.isabs(self.path):
            self.path = _path.normpath(_path.join(_posix.getcwd(), self.path))

    def invalidate_caches(self):
        """Nothing is kept."""

    def _get_spec(self, loader_class, fullname, path, smsl, target):
        return spec_from_file_location(fullname, path, loader=loader_class(fullname, path), submodule_search_locations=smsl)

    def find_spec(self, fullname, target=None):
        base = _path.join(self.path, fullname.rpartition('.')[2])
        is_folder = _mode(base, _stat.S_ISDIR)
        if is_folder:
            for suffix, loader in self._loaders:
                path = _path.join(base, '__init__' + suffix)
                if _mode(path, _stat.S_ISREG):
                    return self._get_spec(loader, fullname, path, [base], target)
        for suffix, loader in self._loaders:
            if _mode(base + suffix, _stat.S_ISREG):
                return self._get_spec(loader, fullname, base + suffix, None, target)
        if is_folder:
            spec = ModuleSpec(fullname, None)
            spec.submodule_search_locations = [base]
            return spec
        return None

    @classmethod
    def path_hook(cls, *loader_details):
        def path_hook_for_FileFinder(path):
            if not _mode(path or _posix.getcwd(), _stat.S_ISDIR):
                raise ImportError('only directories are supported', path=path)
            return cls(path, *loader_details)

        return path_hook_for_FileFinder

    def __repr__(self):
        return f'FileFinder({self.path!r})'


def _mode(path, test):
    try:
        return test(_posix.stat(path).st_mode)
    except (OSError, ValueError):
        return False


def _describe_file(module):
    """The spec of a module that was loaded from a file."""
    locations = getattr(module, '__path__', None)
    spec = spec_from_file_location(module.__name__, module.__file__, submodule_search_locations=locations)
    module.__loader__, module.__spec__ = spec.loader, spec


def _describe_script(module, name):
    """The loader, and if it has a name the spec, of the main script."""
    path = getattr(module, '__file__', None)
    loader = SourceFileLoader(name or '__main__', path) if path else BuiltinImporter
    module.__loader__ = loader
    if name:
        module.__spec__ = spec_from_file_location(name, path, loader=loader, submodule_search_locations=None)


def _namespace(module, folders):
    """Make a module the namespace package of some folders."""
    name = module.__name__
    spec = ModuleSpec(name, None)
    path = _NamespacePath(name, folders, PathFinder._get_spec)
    spec.submodule_search_locations = path
    spec.loader = NamespaceLoader.__new__(NamespaceLoader)
    spec.loader._path = path
    module.__loader__, module.__spec__, module.__path__ = spec.loader, spec, path


def _install(modules):
    """Fill in what sys has of importing."""
    modules.meta_path = [BuiltinImporter, FrozenImporter, PathFinder]
    modules.path_hooks = [FileFinder.path_hook((SourceFileLoader, SOURCE_SUFFIXES))]
    modules.path_importer_cache = {}
