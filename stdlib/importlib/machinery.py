"""What is known about a module before it is loaded, what finds it and what loads it."""

from _frozen_importlib import BuiltinImporter, FrozenImporter, ModuleSpec
from _frozen_importlib_external import (
    BYTECODE_SUFFIXES, EXTENSION_SUFFIXES, ExtensionFileLoader, FileFinder, NamespaceLoader, PathFinder, SOURCE_SUFFIXES,
    SourceFileLoader, SourcelessFileLoader)

DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = ['.pyc']


def all_suffixes():
    """The endings of files that are modules."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES
