"""Objects as bytes, and back."""

__all__ = ["PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads"]

format_version = "4.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
TRUE = b'I01\n'
FALSE = b'I00\n'


class PickleError(Exception):
    pass


class PicklingError(PickleError):
    pass


class UnpicklingError(PickleError):
    pass


for _error in PickleError, PicklingError, UnpicklingError:
    _error.__module__ = '_pickle'
del _error

__all__ += [name for name in globals() if name.isupper() and not name.startswith('_')]
