"""The operating system."""

import posix as _posix
import posixpath as path
import stat as st
import sys
from posix import *
from posix import _exit
from posixpath import curdir, pardir, sep, pathsep, defpath, extsep, altsep, devnull, fspath

sys.modules['os.path'] = path

name = 'posix'
linesep = '\n'
error = OSError
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
supports_bytes_environ = True


class _PathLikeMeta(type):
    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __subclasscheck__(cls, subclass):
        if cls is PathLike and hasattr(subclass, '__fspath__'):
            return True
        return type.__subclasscheck__(cls, subclass)

    def register(cls, subclass):
        return subclass


class PathLike(metaclass=_PathLikeMeta):
    """Something with a method __fspath__ that gives its path."""

    __slots__ = ()

    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


def fsencode(filename):
    """The path as bytes."""
    filename = fspath(filename)
    if isinstance(filename, str):
        return filename.encode('utf-8', 'surrogateescape')
    return filename


def fsdecode(filename):
    """The path as a str."""
    filename = fspath(filename)
    if isinstance(filename, bytes):
        return filename.decode('utf-8', 'surrogateescape')
    return filename


class _Environ:
    """The variables of the environment; changing one changes that of child processes."""

    def __init__(self, data, encode, decode):
        # encode makes the str of a key or value as data has it, decode takes it back.
        self._data = data
        self._encode = encode
        self._decode = decode

    def __getitem__(self, key):
        try:
            return self._decode(self._data[self._encode(key)])
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        key, value = self._encode(key), self._encode(value)
        _posix._putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        name = self._encode(key)
        _posix._unsetenv(name)
        try:
            del self._data[name]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        return iter([self._decode(key) for key in self._data])

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def _dict(self):
        if self._decode is str:
            return self._data
        return {self._decode(key): self._decode(value) for key, value in self._data.items()}

    def __repr__(self):
        return 'environ({' + ', '.join(f'{k!r}: {v!r}' for k, v in self._dict().items()) + '})'

    def __eq__(self, other):
        if isinstance(other, _Environ):
            other = other._dict()
        return self._dict() == other if isinstance(other, dict) else NotImplemented

    __hash__ = None

    def __or__(self, other):
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        new = dict(other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def copy(self):
        return dict(self)

    def keys(self):
        return self._dict().keys()

    def values(self):
        return self._dict().values()

    def items(self):
        return self._dict().items()

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def setdefault(self, key, value=None):
        if key not in self:
            self[key] = value
        return self[key]

    _missing = object()

    def pop(self, key, default=_missing):
        try:
            value = self[key]
        except KeyError:
            if default is self._missing:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError

    def update(self, other=(), /, **kwds):
        for key, value in dict(other, **kwds).items():
            self[key] = value

    def clear(self):
        for key in self:
            del self[key]


def _check_str(value):
    if not isinstance(value, str):
        raise TypeError('str expected, not %s' % type(value).__name__)
    return value


def _check_bytes(value):
    if not isinstance(value, bytes):
        raise TypeError('bytes expected, not %s' % type(value).__name__)
    return fsdecode(value)


environ = _Environ(_posix._environ(), _check_str, str)
environb = _Environ(environ._data, _check_bytes, fsencode)


def getenv(key, default=None):
    return environ.get(key, default)


def getenvb(key, default=None):
    return environb.get(key, default)


def putenv(name, value, /):
    _posix._putenv(name, value)


def unsetenv(name, /):
    _posix._unsetenv(name)


class DirEntry:
    """One entry of a folder, with what the folder itself tells of it."""

    __slots__ = ('name', 'path', '_kind', '_stat', '_lstat')

    def __init__(self, name, path, kind):
        self.name = name
        self.path = path
        self._kind = kind
        self._stat = self._lstat = None

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f'<DirEntry {self.name!r}>'

    def stat(self, *, follow_symlinks=True):
        if follow_symlinks and self._kind[2]:
            if self._stat is None:
                self._stat = stat(self.path)
            return self._stat
        if self._lstat is None:
            self._lstat = lstat(self.path)
        return self._lstat

    def inode(self):
        return self.stat(follow_symlinks=False).st_ino

    def _is(self, which, follow_symlinks, mode):
        if not self._kind[2] or not follow_symlinks:
            return self._kind[which]
        try:
            return self.stat().st_mode & 0o170000 == mode
        except FileNotFoundError:
            return False

    def is_dir(self, *, follow_symlinks=True):
        return self._is(0, follow_symlinks, 0o040000)

    def is_file(self, *, follow_symlinks=True):
        return self._is(1, follow_symlinks, 0o100000)

    def is_symlink(self):
        return self._kind[2]

    def is_junction(self):
        return False


class _ScandirIterator:
    def __init__(self, entries):
        self._entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self._entries = iter(())


def scandir(path=None):
    """The entries of a folder."""
    found = _posix._scan(path)
    folder = '.' if path is None else fspath(path)
    return _ScandirIterator([DirEntry(name, _posixpath_join(folder, name), kind) for name, *kind in found])


_posixpath_join = path.join


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a folder and those it is to be in."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (b'.' if isinstance(tail, bytes) else '.'):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove a folder and those above it that are empty then."""
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


def renames(old, new):
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def walk(top, topdown=True, onerror=None, followlinks=False):
    """Each folder below top with the names of its folders and its other files."""
    sys.audit('os.walk', top, topdown, onerror, followlinks) if hasattr(sys, 'audit') else None
    stack = [fspath(top)]
    while stack:
        top = stack.pop()
        if isinstance(top, tuple):
            yield top
            continue
        try:
            entries = _posix._scan(top)
        except OSError as error:
            if onerror is not None:
                onerror(error)
            continue
        dirs, others, below = [], [], []
        for name, is_dir, _, is_link in entries:
            if is_link:
                is_dir = path.isdir(path.join(top, name))
            (dirs if is_dir else others).append(name)
            if not topdown and is_dir and (followlinks or not is_link):
                below.append(path.join(top, name))
        if topdown:
            yield top, dirs, others
            for each in reversed(dirs):
                each = path.join(top, each)
                if followlinks or not path.islink(each):
                    stack.append(each)
        else:
            stack.append((top, dirs, others))
            stack.extend(reversed(below))


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    """A file object for an open descriptor."""
    if not isinstance(fd, int):
        raise TypeError(f'invalid fd type ({type(fd)}, expected integer)')
    import builtins
    return builtins.open(fd, mode, buffering, encoding, *args, **kwargs)
