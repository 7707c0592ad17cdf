"""Paths as objects."""

import io as _io
import os as _os
from fnmatch import fnmatchcase as _fnmatch

__all__ = ['UnsupportedOperation', 'PurePath', 'PurePosixPath', 'Path', 'PosixPath']


class UnsupportedOperation(NotImplementedError):
    """What cannot be done with this kind of path."""

    __module__ = 'pathlib._abc'


class _Parents:
    """The folders a path is in, nearest first."""

    __slots__ = ('_path', '_tail')

    def __init__(self, path):
        self._path = path
        self._tail = path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, idx):
        if isinstance(idx, slice):
            return tuple(self[i] for i in range(*idx.indices(len(self))))
        if idx >= len(self) or idx < -len(self):
            raise IndexError(idx)
        if idx < 0:
            idx += len(self)
        return self._path._from(self._path.root, self._tail[:-idx - 1])

    def __repr__(self):
        return '<{}.parents>'.format(type(self._path).__name__)


class PurePath:
    """A path that is not looked up in the file system."""

    __module__ = 'pathlib._local'
    __slots__ = ('_text', '_root', '_tail', '_hash', '__weakref__')

    parser = _os.path

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        texts = []
        for arg in args:
            if isinstance(arg, PurePath):
                texts.append(str(arg))
                continue
            try:
                text = _os.fspath(arg)
            except TypeError:
                text = arg
            if not isinstance(text, str):
                raise TypeError('argument should be a str or an os.PathLike object where __fspath__ returns a str, '
                                f'not {type(text).__name__!r}')
            texts.append(text)
        self._parse(_os.path.join(*texts) if texts else '')

    def _parse(self, text):
        _, self._root, rest = _os.path.splitroot(text)
        self._tail = [part for part in rest.split('/') if part and part != '.']
        self._text = self._root + '/'.join(self._tail) or '.'

    def _from(self, root, tail):
        return self.with_segments(root + '/'.join(tail))

    def with_segments(self, *pathsegments):
        return type(self)(*pathsegments)

    def __reduce__(self):
        return self.__class__, tuple(self.parts)

    def __repr__(self):
        return f'{type(self).__name__}({self.as_posix()!r})'

    def __str__(self):
        return self._text

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return _os.fsencode(self)

    def as_posix(self):
        return str(self)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._text == other._text

    def __hash__(self):
        return hash(self._text)

    def _order(self, other):
        return self._text.split('/'), other._text.split('/')

    def __lt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        a, b = self._order(other)
        return a < b

    def __le__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        a, b = self._order(other)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        a, b = self._order(other)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        a, b = self._order(other)
        return a >= b

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    @property
    def drive(self):
        return ''

    @property
    def root(self):
        return self._root

    @property
    def anchor(self):
        return self._root

    @property
    def parts(self):
        return (self._root, *self._tail) if self._root else tuple(self._tail)

    @property
    def parent(self):
        return self._from(self._root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _Parents(self)

    @property
    def name(self):
        return self._tail[-1] if self._tail else ''

    @property
    def suffix(self):
        name = self.name
        at = name.rfind('.')
        return name[at:] if 0 < at < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + suffix for suffix in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        name = self.name
        at = name.rfind('.')
        return name[:at] if 0 < at < len(name) - 1 else name

    def with_name(self, name):
        if not name or '/' in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        if not self._tail:
            raise ValueError(f'{self!r} has an empty name')
        return self._from(self._root, self._tail[:-1] + [name])

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f'{self!r} has an empty name')
        if suffix and not (suffix.startswith('.') and len(suffix) > 1):
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(stem + suffix)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    def relative_to(self, other, *, walk_up=False):
        """The way from other to this path."""
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        up = 0
        for up, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
            if path.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')
        return self._from('', ['..'] * up + self._tail[len(path._tail):])

    def is_relative_to(self, other):
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        return other == self or other in self.parents

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        kept = b'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-~/'
        return 'file://' + ''.join(chr(c) if c in kept else f'%{c:02X}' for c in bytes(self))

    @staticmethod
    def _fold(case_sensitive, parts):
        return parts if case_sensitive or case_sensitive is None else [part.lower() for part in parts]

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the end of the path matches."""
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        wanted = self._fold(case_sensitive, path_pattern.parts)
        parts = self._fold(case_sensitive, self.parts)
        if not wanted:
            raise ValueError('empty pattern')
        if len(parts) < len(wanted) or path_pattern.anchor and len(parts) > len(wanted):
            return False
        return all(_fnmatch(part, each) for part, each in zip(reversed(parts), reversed(wanted)))

    def full_match(self, pattern, *, case_sensitive=None):
        """Whether the whole path matches; ** stands for any number of folders."""
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        return _match_parts(self._fold(case_sensitive, self.parts), self._fold(case_sensitive, pattern.parts))


def _match_parts(parts, wanted):
    if not wanted:
        return not parts
    if wanted[0] == '**':
        return any(_match_parts(parts[n:], wanted[1:]) for n in range(len(parts) + 1))
    return bool(parts) and _fnmatch(parts[0], wanted[0]) and _match_parts(parts[1:], wanted[1:])


class PurePosixPath(PurePath):
    """A path of a POSIX system."""

    __module__ = 'pathlib._local'
    __slots__ = ()


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
        return cls(_os.getcwd())

    @classmethod
    def home(cls):
        return cls('~').expanduser()

    @classmethod
    def from_uri(cls, uri):
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
        return _os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return _os.lstat(self)

    def _mode(self, follow_symlinks=True):
        try:
            return self.stat(follow_symlinks=follow_symlinks).st_mode & 0o170000
        except (OSError, ValueError):
            return 0

    def exists(self, *, follow_symlinks=True):
        return self._mode(follow_symlinks) != 0

    def is_dir(self, *, follow_symlinks=True):
        return self._mode(follow_symlinks) == 0o040000

    def is_file(self, *, follow_symlinks=True):
        return self._mode(follow_symlinks) == 0o100000

    def is_symlink(self):
        return self._mode(False) == 0o120000

    def is_block_device(self):
        return self._mode() == 0o060000

    def is_char_device(self):
        return self._mode() == 0o020000

    def is_fifo(self):
        return self._mode() == 0o010000

    def is_socket(self):
        return self._mode() == 0o140000

    def is_mount(self):
        return _os.path.ismount(self)

    def is_junction(self):
        return False

    def samefile(self, other_path):
        return _os.path.samestat(self.stat(), _os.stat(other_path))

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return _io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open(mode='rb') as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open(mode='r', encoding=encoding, errors=errors, newline=newline) as f:
            return f.read()

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open(mode='wb') as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % type(data).__name__)
        with self.open(mode='w', encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def iterdir(self):
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
        else:
            for entry in self._read_folder():
                if self._name_matches(entry.name, part, case_sensitive) and (not rest or entry.is_dir()):
                    yield from (self / entry.name)._select(rest, case_sensitive, recurse_symlinks)

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
        for where, dirs, files in _os.walk(self, top_down, on_error, follow_symlinks):
            yield self.with_segments(where), dirs, files

    def absolute(self):
        return self if self.is_absolute() else self.with_segments(_os.getcwd(), self)

    def resolve(self, strict=False):
        return self.with_segments(_os.path.realpath(self, strict=strict))

    def expanduser(self):
        if not self._root and self._tail and self._tail[0][:1] == '~':
            home = _os.path.expanduser(self._tail[0])
            if home[:1] == '~':
                raise RuntimeError('Could not determine home directory.')
            return self.with_segments(home, *self._tail[1:])
        return self

    def touch(self, mode=0o666, exist_ok=True):
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
        _os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def unlink(self, missing_ok=False):
        try:
            _os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        _os.rmdir(self)

    def rename(self, target):
        _os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        _os.replace(self, target)
        return self.with_segments(target)

    def readlink(self):
        return self.with_segments(_os.readlink(self))

    def symlink_to(self, target, target_is_directory=False):
        _os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        _os.link(target, self)

    def owner(self, *, follow_symlinks=True):
        return _account('/etc/passwd', self.stat(follow_symlinks=follow_symlinks).st_uid)

    def group(self, *, follow_symlinks=True):
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
