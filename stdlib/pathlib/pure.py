"""Paths that are not looked up in the file system."""

import ntpath as _ntpath
import os as _os
import posixpath as _posixpath
from fnmatch import fnmatchcase as _fnmatch
from warnings import warn as _warn

__all__ = ['UnsupportedOperation', 'PurePath', 'PurePosixPath', 'PureWindowsPath']


class UnsupportedOperation(NotImplementedError):
    """What cannot be done with this kind of path."""

    __module__ = 'pathlib._abc'


class _PathParents:
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
        return self._path._from(self._path.anchor, self._tail[:-idx - 1])

    def __repr__(self):
        return '<{}.parents>'.format(type(self._path).__name__)


class PurePath:
    """A path that is not looked up in the file system."""

    __module__ = 'pathlib._local'
    __slots__ = ('_text', '_drive', '_root', '_tail', '_raw')

    parser = _posixpath

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        texts = []
        for arg in args:
            if type(arg) is str:
                texts.append(arg)
                continue
            if isinstance(arg, PurePath):
                texts += arg._raw if arg.parser is self.parser else [arg.as_posix()]
                continue
            try:
                text = _os.fspath(arg)
            except TypeError:
                text = arg
            if not isinstance(text, str):
                raise TypeError('argument should be a str or an os.PathLike object where __fspath__ returns a str, '
                                f'not {type(text).__name__!r}')
            texts.append(text)
        self._raw = texts
        if self.parser is _posixpath:
            self._drive, self._root, self._tail, self._text = _posix_path(texts)
        else:
            self._parse(self.parser.join(*texts) if texts else '')

    def _parse(self, text):
        sep = self.parser.sep
        if self.parser.altsep:
            text = text.replace(self.parser.altsep, sep)
        drive, root, rest = self.parser.splitroot(text)
        if not root and drive.startswith(sep) and not drive.endswith(sep):
            share = drive.split(sep)
            if len(share) == 4 and share[2] not in '?.' or len(share) == 6:
                root = sep  # the top of a share of the network
        self._drive, self._root = drive, root
        self._tail = [part for part in rest.split(sep) if part and part != '.']
        self._text = self._joined(drive + root, self._tail) or '.'

    def _joined(self, anchor, tail):
        if not anchor and tail and self.parser.splitdrive(tail[0])[0]:
            tail = ['.', *tail]  # what looks like a drive is none
        return anchor + self.parser.sep.join(tail)

    def _from(self, anchor, tail):
        return self.with_segments(self._joined(anchor, tail))

    @property
    def _key(self):
        """The text that stands for the path in comparisons."""
        return self._text if self.parser is _posixpath else self._text.lower()

    def with_segments(self, *pathsegments):
        """A path of the same kind; derived classes override it."""
        return type(self)(*pathsegments)

    def __reduce__(self):
        return self.__class__, tuple(self._raw)

    def __repr__(self):
        return f'{type(self).__name__}({self.as_posix()!r})'

    def __str__(self):
        return self._text

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return _os.fsencode(self)

    def as_posix(self):
        """The path with / between its parts."""
        return str(self).replace(self.parser.sep, '/')

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parser is other.parser and self._key == other._key

    def __hash__(self):
        return hash(self._key)

    def _order(self, other):
        return self._key.split(self.parser.sep), other._key.split(self.parser.sep)

    def __lt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        a, b = self._order(other)
        return a < b

    def __le__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        a, b = self._order(other)
        return a <= b

    def __gt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        a, b = self._order(other)
        return a > b

    def __ge__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
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
        """The path with others added, as / does it."""
        return self.with_segments(self, *pathsegments)

    @property
    def drive(self):
        """The drive, '' if there is none."""
        return self._drive

    @property
    def root(self):
        """'/' if it begins there, else ''."""
        return self._root

    @property
    def anchor(self):
        """Drive and root together."""
        return self._drive + self._root

    @property
    def parts(self):
        """The parts as a tuple."""
        return (self.anchor, *self._tail) if self.anchor else tuple(self._tail)

    @property
    def parent(self):
        """The path without its last part."""
        return self._from(self.anchor, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        """All paths above, the nearest first."""
        return _PathParents(self)

    @property
    def name(self):
        """The last part."""
        return self._tail[-1] if self._tail else ''

    @property
    def suffix(self):
        """The suffix of the last part with its dot, '' if there is none."""
        name = self.name
        at = name.rfind('.')
        return name[at:] if 0 < at < len(name) - 1 else ''

    @property
    def suffixes(self):
        """All suffixes of the last part."""
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + suffix for suffix in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        """The last part without its suffix."""
        name = self.name
        at = name.rfind('.')
        return name[:at] if 0 < at < len(name) - 1 else name

    def with_name(self, name):
        """The path with another last part."""
        if not name or self.parser.sep in name or self.parser.altsep and self.parser.altsep in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        if not self._tail:
            raise ValueError(f'{self!r} has an empty name')
        return self._from(self.anchor, self._tail[:-1] + [name])

    def with_stem(self, stem):
        """The path with another last part but the same suffix."""
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        """The path with another suffix."""
        stem = self.stem
        if not stem:
            raise ValueError(f'{self!r} has an empty name')
        if suffix and not (suffix.startswith('.') and len(suffix) > 1):
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(stem + suffix)

    def is_absolute(self):
        """Whether it begins at the root."""
        return self.parser.isabs(self)

    def is_reserved(self):
        """Whether the name is one that Windows keeps for itself."""
        _warn('pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python 3.15. '
              'Use os.path.isreserved() to detect reserved paths on Windows.', DeprecationWarning, stacklevel=2)
        return self.parser is _ntpath and _ntpath.isreserved(self)

    def _more_segments(self, name, other, more):
        """The deprecated way to give a path in parts."""
        if not more:
            return other
        _warn('support for supplying more than one positional argument to pathlib.PurePath.'
              f'{name}() is deprecated and scheduled for removal in Python 3.14', DeprecationWarning, stacklevel=3)
        return self.with_segments(other, *more)

    def relative_to(self, other, /, *_deprecated, walk_up=False):
        """The way from other to this path."""
        other = self._more_segments('relative_to', other, _deprecated)
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

    def is_relative_to(self, other, /, *_deprecated):
        """Whether the other path is a beginning of this one."""
        other = self._more_segments('is_relative_to', other, _deprecated)
        if not isinstance(other, PurePath):
            other = self.with_segments(other)
        return other == self or other in self.parents

    def as_uri(self):
        """The path as a `file:` URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        head, path = 'file://', bytes(self)
        if self._drive:
            path = self.as_posix().encode('utf-8', 'surrogateescape')
            head = 'file:'
            if self._drive[1:] == ':':
                head, path = 'file:///' + self._drive, path[2:]
        kept = b'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-~/'
        return head + ''.join(chr(c) if c in kept else f'%{c:02X}' for c in path)

    def _fold(self, case_sensitive, parts):
        if case_sensitive is None:
            case_sensitive = self.parser is _posixpath
        return parts if case_sensitive else [part.lower() for part in parts]

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


class PureWindowsPath(PurePath):
    """A path of a Windows system."""

    __module__ = 'pathlib._local'
    __slots__ = ()

    parser = _ntpath
