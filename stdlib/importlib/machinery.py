"""What is known about a module before it is loaded, and what loads it."""

SOURCE_SUFFIXES = ['.py']
BYTECODE_SUFFIXES = ['.pyc']
EXTENSION_SUFFIXES = []


def all_suffixes():
    """The endings of files that are modules."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class ModuleSpec:
    """A module's name, what loads it and where from."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name, self.loader, self.origin, self.loader_state = name, loader, origin, loader_state
        self.submodule_search_locations = [] if is_package else None
        self.cached = None
        self.has_location = False

    @property
    def parent(self):
        return self.name.rpartition('.')[0] if self.submodule_search_locations is None else self.name

    def __eq__(self, other):
        if not isinstance(other, ModuleSpec):
            return NotImplemented
        return vars(self) == vars(other)

    __hash__ = None

    def __repr__(self):
        shown = [f'name={self.name!r}', f'loader={self.loader!r}']
        if self.origin is not None:
            shown.append(f'origin={self.origin!r}')
        if self.submodule_search_locations is not None:
            shown.append(f'submodule_search_locations={self.submodule_search_locations}')
        return f"ModuleSpec({', '.join(shown)})"


class SourceFileLoader:
    """Loads a module from a file of source."""

    def __init__(self, fullname, path):
        self.name, self.path = fullname, path

    def get_filename(self, name=None):
        return self.path

    def get_data(self, path):
        with open(path, 'rb') as file:
            return file.read()

    def get_source(self, fullname):
        with open(self.path, encoding='utf-8') as file:
            return file.read()

    def get_code(self, fullname):
        return compile(self.get_data(self.path), self.path, 'exec')

    def is_package(self, fullname):
        return self.path.rpartition('/')[2] == '__init__.py' and not fullname.endswith('__init__')

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(self.get_code(module.__name__), module.__dict__)
