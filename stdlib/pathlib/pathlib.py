"""Paths as objects."""

import io as _io
import os as _os
from fnmatch import fnmatchcase as _fnmatch
from pathlib._pure import *

__all__ = ['UnsupportedOperation', 'PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']


class Path(PurePath):
    """A path in the file system."""

    __module__ = 'pathlib._local'
    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    @classmethod
    def cwd(cls):
        """The current folder."""
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        """The user's folder."""
        return cls('~').expanduser()

    @classmethod
    def from_uri(cls, uri):
        """The path of a `file:` URI."""
        if not uri.startswith('file:'):
            raise ValueError(f"URI does not start with 'file:': {uri!r}")
        path = uri[5:]
        if path[:3] == '///':
            path = path[2:]
        elif path[:12] == '//localhost/':
            path = path[11:]
        head, *rest = path.encode().split(b'%')
        for part in rest:
            head += bytes.fromhex(part[:2].decode()) + part[2:]
        path = cls(_os.fsdecode(head))
        if not path.is_absolute():
            raise ValueError(f'URI is not absolute: {uri!r}')
        return path

    def stat(self, *, follow_symlinks=True):
        """What is known of it, as os.stat() gives it."""
        return _os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """stat() that does not follow symbolic links."""
        return _os.lstat(self)

    def _mode(self, follow_symlinks=True):
        try:
            return self.stat(follow_symlinks=follow_symlinks).st_mode & 0o170000
        except (OSError, ValueError):
            return 0

    def exists(self, *, follow_symlinks=True):
        """Whether there is such a file or folder."""
        return self._mode(follow_symlinks) != 0

    def is_dir(self, *, follow_symlinks=True):
        """Whether it is a folder."""
        return self._mode(follow_symlinks) == 0o040000

    def is_file(self, *, follow_symlinks=True):
        """Whether it is a file."""
        return self._mode(follow_symlinks) == 0o100000

    def is_symlink(self):
        """Whether it is a symbolic link."""
        return self._mode(False) == 0o120000

    def is_block_device(self):
        """Whether it is a device read by blocks."""
        return self._mode() == 0o060000

    def is_char_device(self):
        """Whether it is a device read by characters."""
        return self._mode() == 0o020000

    def is_fifo(self):
        """Whether it is a named pipe."""
        return self._mode() == 0o010000

    def is_socket(self):
        """Whether it is a socket."""
        return self._mode() == 0o140000

    def is_mount(self):
        """Whether another file system begins here."""
        return _os.path.ismount(self)

    def is_junction(self):
        """Whether it is a junction of Windows."""
        return False

    def samefile(self, other_path):
        """Whether both lead to the same file."""
        return _os.path.samestat(self.stat(), _os.stat(other_path))

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        """Open the file, as open() does."""
        return _io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """All bytes of the file."""
        with self.open(mode='rb') as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        """All text of the file."""
        with self.open(mode='r', encoding=encoding, errors=errors, newline=newline) as f:
            return f.read()

    def write_bytes(self, data):
        """Write bytes into the file, in place of what was there."""
        view = memoryview(data)
        with self.open(mode='wb') as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Write text into the file, in place of what was there."""
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % type(data).__name__)
        with self.open(mode='w', encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def iterdir(self):
        """The paths in the folder, in no particular order."""
        names = _os.listdir(self)
        return (self / name for name in names)

    def _read_folder(self):
        try:
            return list(_os.scandir(self))
        except OSError:
            return []

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below this one that match."""
        if not isinstance(pattern, PurePath):
            text = pattern
            pattern = self.with_segments(pattern)
        else:
            text = str(pattern)
        if pattern.anchor:
            raise NotImplementedError('Non-relative patterns are unsupported')
        parts = list(pattern._tail)
        if not parts:
            raise ValueError(f'Unacceptable pattern: {pattern!r}')
        if text.endswith('/'):
            parts.append('')
        found = self._select(parts, case_sensitive, recurse_symlinks)
        return _without_repeats(found) if parts.count('**') > 1 else found

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below the folder that fit a pattern."""
        if not isinstance(pattern, PurePath):
            text = pattern
            pattern = self.with_segments(pattern)
        else:
            text = str(pattern)
        if pattern.anchor:
            raise NotImplementedError('Non-relative patterns are unsupported')
        slash = '/' if text.endswith('/') else ''
        return self.glob('**/' + (str(pattern) + slash if pattern._tail else ''), case_sensitive=case_sensitive,
                         recurse_symlinks=recurse_symlinks)

    def _select(self, parts, case_sensitive, recurse_symlinks):
        if not parts:
            yield self
            return
        part, rest = parts[0], parts[1:]
        if part == '':
            if self.is_dir():
                yield self
        elif part == '**':
            yield from self._select_below(rest, case_sensitive, recurse_symlinks)
        elif part == '..' or case_sensitive is None and not any(c in part for c in '*?['):
            path = self / part
            if path.exists(follow_symlinks=False):
                yield from path._select(rest, case_sensitive, recurse_symlinks)
        elif rest:
            for entry in self._read_folder():
                if self._name_matches(entry.name, part, case_sensitive) and entry.is_dir():
                    yield from (self / entry.name)._select(rest, case_sensitive, recurse_symlinks)
        else:
            for name in self._names():
                if self._name_matches(name, part, case_sensitive):
                    yield self / name

    def _names(self):
        try:
            return _os.listdir(self)
        except OSError:
            return []

    @staticmethod
    def _name_matches(name, pattern, case_sensitive):
        if case_sensitive or case_sensitive is None:
            return _fnmatch(name, pattern)
        return _fnmatch(name.lower(), pattern.lower())

    def _select_below(self, rest, case_sensitive, recurse_symlinks):
        if not self.is_dir():
            return
        stack = [self]
        while stack:
            folder = stack.pop()
            yield from folder._select(rest, case_sensitive, recurse_symlinks)
            for entry in folder._read_folder():
                if entry.is_dir(follow_symlinks=recurse_symlinks):
                    stack.append(folder / entry.name)
                elif not rest:
                    yield folder / entry.name

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """Folder, names of folders and names of files, for this folder and all below."""
        for where, dirs, files in _os.walk(self, top_down, on_error, follow_symlinks):
            yield self.with_segments(where), dirs, files

    def absolute(self):
        """The path with the current folder before it, if it is relative; nothing else is changed."""
        return self if self.is_absolute() else self.with_segments(_os.getcwd(), self)

    def resolve(self, strict=False):
        """The absolute path without symbolic links and `..`; strict: it must exist."""
        return self.with_segments(_os.path.realpath(self, strict=strict))

    def expanduser(self):
        """The path with ~ or ~user at its beginning replaced by that folder."""
        if not self._root and self._tail and self._tail[0][:1] == '~':
            home = _os.path.expanduser(self._tail[0])
            if home[:1] == '~':
                raise RuntimeError('Could not determine home directory.')
            return self.with_segments(home, *self._tail[1:])
        return self

    def touch(self, mode=0o666, exist_ok=True):
        """Make an empty file, or set the time of its last change to now."""
        if exist_ok:
            try:
                _os.utime(self, None)
            except OSError:
                pass
            else:
                return
        flags = _os.O_CREAT | _os.O_WRONLY
        if not exist_ok:
            flags |= _os.O_EXCL
        _os.close(_os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make the folder; with parents, those above it too. exist_ok: it may be there already."""
        try:
            _os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        """Change the permissions."""
        _os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def unlink(self, missing_ok=False):
        """Remove the file."""
        try:
            _os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Remove the empty folder."""
        _os.rmdir(self)

    def rename(self, target):
        """Give it another name, and give that path."""
        _os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        """Give it another name, replacing what has it, and give that path."""
        _os.replace(self, target)
        return self.with_segments(target)

    def readlink(self):
        """Where the symbolic link leads."""
        return self.with_segments(_os.readlink(self))

    def symlink_to(self, target, target_is_directory=False):
        """Make it a symbolic link to target."""
        _os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Make this another name of target."""
        _os.link(target, self)

    def owner(self, *, follow_symlinks=True):
        """The name of the user it belongs to."""
        return _account('/etc/passwd', self.stat(follow_symlinks=follow_symlinks).st_uid)

    def group(self, *, follow_symlinks=True):
        """The name of the group it belongs to."""
        return _account('/etc/group', self.stat(follow_symlinks=follow_symlinks).st_gid)


def _without_repeats(paths):
    seen = set()
    for path in paths:
        if path not in seen:
            seen.add(path)
            yield path


def _account(file, number):
    with open(file, encoding='utf-8', errors='surrogateescape') as f:
        for line in f:
            fields = line.split(':')
            if len(fields) > 2 and fields[2] == str(number):
                return fields[0]
    raise KeyError(f'getpwuid(): uid not found: {number}')


class PosixPath(Path, PurePosixPath):
    """A path in the file system of a POSIX system."""

    __module__ = 'pathlib._local'
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path in the file system of Windows, which this is not."""

    __module__ = 'pathlib._local'
    __slots__ = ()

    def __init__(self, *args, **kwargs):
        raise UnsupportedOperation(f'cannot instantiate {type(self).__name__!r} on your system')
