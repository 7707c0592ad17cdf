"""Paths as texts, the way of Windows. What asks the file system is that of this system."""

from posixpath import fspath, _same_kind, commonprefix, splitext as _splitext
from posixpath import (getsize, getmtime, getatime, getctime, islink, exists, lexists, isdir, isfile, ismount, samefile,
                       sameopenfile, samestat, isjunction, expanduser, expandvars)
import posix as _posix

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename', 'dirname',
           'commonprefix', 'getsize', 'getmtime', 'getatime', 'getctime', 'islink', 'exists', 'lexists', 'isdir',
           'isfile', 'ismount', 'expanduser', 'expandvars', 'normpath', 'abspath', 'curdir', 'pardir', 'sep', 'pathsep',
           'defpath', 'altsep', 'extsep', 'devnull', 'realpath', 'supports_unicode_filenames', 'relpath', 'samefile',
           'sameopenfile', 'samestat', 'commonpath', 'isjunction', 'isreserved']

curdir = '.'
pardir = '..'
extsep = '.'
sep = '\\'
pathsep = ';'
altsep = '/'
defpath = '.;C:\\bin'
devnull = 'nul'
supports_unicode_filenames = True


def _in_text(work):
    """Let work, which takes one path, take bytes too; whatever it gives of text is bytes then."""
    def both(p):
        p = fspath(p)
        if isinstance(p, str):
            return work(p)
        found = work(p.decode('utf-8', 'surrogateescape'))
        if isinstance(found, tuple):
            return tuple(part.encode('utf-8', 'surrogateescape') for part in found)
        return found if isinstance(found, bool) else found.encode('utf-8', 'surrogateescape')
    both.__name__ = both.__qualname__ = work.__name__
    return both


@_in_text
def normcase(s):
    return s.replace('/', '\\').lower()


@_in_text
def isabs(s):
    s = s[:3].replace('/', '\\')
    return s.startswith(':\\', 1) or s.startswith('\\\\')


@_in_text
def splitroot(p):
    """Drive, root and the rest of a path; a share of the network is a drive."""
    marks = p.replace('/', '\\')
    if marks[:2] == '\\\\':
        server = marks.find('\\', 8 if marks[:8].upper() == '\\\\?\\UNC\\' else 2)
        share = -1 if server < 0 else marks.find('\\', server + 1)
        if share < 0:
            return p, '', ''
        return p[:share], p[share:share + 1], p[share + 1:]
    drive = 2 if marks[1:2] == ':' else 0
    root = drive + (marks[drive:drive + 1] == '\\')
    return p[:drive], p[drive:root], p[root:]


def splitdrive(p):
    drive, root, tail = splitroot(p)
    return drive, root + tail


def join(path, *paths):
    path = fspath(path)
    paths = [fspath(p) for p in paths]
    _same_kind('join', path, *paths)
    if isinstance(path, bytes):
        return join(*(p.decode('utf-8', 'surrogateescape') for p in (path, *paths))).encode('utf-8', 'surrogateescape')
    drive, root, tail = splitroot(path)
    for p in paths:
        other, its_root, rest = splitroot(p)
        if its_root:
            if other or not drive:
                drive = other
            root, tail = its_root, rest
            continue
        if other and other != drive:
            if other.lower() != drive.lower():
                drive, root, tail = other, '', rest
                continue
            drive = other
        if tail and tail[-1] not in '\\/':
            tail += '\\'
        tail += rest
    if tail and not root and drive and drive[-1] not in ':\\/':
        root = '\\'
    return drive + root + tail


@_in_text
def split(p):
    drive, root, tail = splitroot(p)
    end = max(tail.rfind('\\'), tail.rfind('/')) + 1
    return drive + root + tail[:end].rstrip('\\/'), tail[end:]


@_in_text
def splitext(p):
    folder = max(p.rfind('\\'), p.rfind('/')) + 1
    root, extension = _splitext(p[folder:])
    return p[:folder] + root, extension


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


@_in_text
def normpath(path):
    drive, root, tail = splitroot(path.replace('/', '\\'))
    kept = []
    for part in tail.split('\\'):
        if part == '..' and kept and kept[-1] != '..':
            kept.pop()
        elif part not in ('', '.') and not (part == '..' and root):
            kept.append(part)
    return drive + root + '\\'.join(kept) or '.'


def abspath(path):
    path = fspath(path)
    if not isabs(path):
        path = join(_posix.getcwdb() if isinstance(path, bytes) else _posix.getcwd(), path)
    return normpath(path)


def realpath(path, *, strict=False):
    return abspath(path)


def relpath(path, start=None):
    path = fspath(path)
    if not path:
        raise ValueError('no path specified')
    dot, up, mark = ('.', '..', '\\') if isinstance(path, str) else (b'.', b'..', b'\\')
    start = dot if start is None else fspath(start)
    _same_kind('relpath', path, start)
    from_drive, _, from_tail = splitroot(abspath(start))
    drive, _, tail = splitroot(abspath(path))
    if normcase(from_drive) != normcase(drive):
        raise ValueError(f'path is on mount {drive!r}, start on mount {from_drive!r}')
    come = [part for part in from_tail.split(mark) if part]
    go = [part for part in tail.split(mark) if part]
    shared = 0
    for one, other in zip(come, go):
        if normcase(one) != normcase(other):
            break
        shared += 1
    return mark.join([up] * (len(come) - shared) + go[shared:]) or dot


def commonpath(paths):
    paths = [fspath(path) for path in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty iterable' if isinstance(paths, list) else '')
    _same_kind('commonpath', *paths)
    if isinstance(paths[0], bytes):
        return commonpath([path.decode() for path in paths]).encode()
    taken = [splitroot(path.replace('/', '\\')) for path in paths]
    if len({drive.lower() for drive, _, _ in taken}) != 1:
        raise ValueError("Paths don't have the same drive")
    if len({root for _, root, _ in taken}) != 1:
        if taken[0][0]:
            raise ValueError("Can't mix absolute and relative paths")
        raise ValueError("Can't mix rooted and not-rooted paths")
    split_paths = [[part for part in tail.split('\\') if part not in ('', '.')] for _, _, tail in taken]
    shared = 0
    for parts in zip(*split_paths):
        if len({part.lower() for part in parts}) != 1:
            break
        shared += 1
    drive, root, _ = taken[0]
    return drive + root + '\\'.join(split_paths[0][:shared])


_DEVICES = frozenset({'CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$'}
                     | {f'{kind}{n}' for kind in ('COM', 'LPT') for n in '123456789\xb9\xb2\xb3'})


@_in_text
def isreserved(path):
    """Whether Windows keeps a part of the path for itself: devices, and names with marks of its own."""
    tail = splitroot(path)[2].replace('/', '\\')
    return any(_is_reserved(part) for part in reversed(tail.split('\\')))


def _is_reserved(name):
    if name[-1:] in ('.', ' ') and name not in ('.', '..'):
        return True
    if any(mark in '*?"<>/\\:|' or mark < ' ' for mark in name):
        return True
    return name.partition('.')[0].rstrip(' ').upper() in _DEVICES
