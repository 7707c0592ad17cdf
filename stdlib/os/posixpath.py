"""Paths as texts, the way of POSIX systems."""

import posix as _posix
from posix import _path_normpath as _normal

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename', 'dirname',
           'commonprefix', 'getsize', 'getmtime', 'getatime', 'getctime', 'islink', 'exists', 'lexists', 'isdir',
           'isfile', 'ismount', 'expanduser', 'expandvars', 'normpath', 'abspath', 'samefile', 'sameopenfile',
           'samestat', 'curdir', 'pardir', 'sep', 'pathsep', 'defpath', 'altsep', 'extsep', 'devnull', 'realpath',
           'supports_unicode_filenames', 'relpath', 'commonpath', 'isjunction', 'isdevdrive', 'isreserved']

curdir = '.'
pardir = '..'
extsep = '.'
sep = '/'
pathsep = ':'
defpath = '/bin:/usr/bin'
altsep = None
devnull = '/dev/null'
supports_unicode_filenames = False


def fspath(path):
    """The text of a path: a str, bytes, or what its __fspath__ gives."""
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    try:
        read = kind.__fspath__
    except AttributeError:
        raise TypeError('expected str, bytes or os.PathLike object, not ' + kind.__name__) from None
    text = read(path)
    if isinstance(text, (str, bytes)):
        return text
    raise TypeError(f'expected {kind.__name__}.__fspath__() to return str or bytes, not {type(text).__name__}')


def _slash(path):
    return b'/' if isinstance(path, bytes) else '/'


def _same_kind(name, *paths):
    """Complain about paths that are no paths, or of both kinds."""
    kinds = set()
    for path in paths:
        if not isinstance(path, (str, bytes)):
            raise TypeError(f'{name}() argument must be str, bytes, or os.PathLike object, '
                            f'not {type(path).__name__!r}') from None
        kinds.add(isinstance(path, bytes))
    if len(kinds) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None


def normcase(s):
    return fspath(s)


def isabs(s):
    s = fspath(s)
    return s.startswith(_slash(s))


def join(a, *p):
    """Put paths behind each other; an absolute one starts anew."""
    path = fspath(a)
    slash = _slash(path)
    parts = []
    try:
        for part in p:
            part = fspath(part)
            parts.append(part)
            if part.startswith(slash) or not path:
                path = part + slash[:0]
            elif path.endswith(slash):
                path += part
            else:
                path += slash + part
    except (TypeError, AttributeError, BytesWarning):
        _same_kind('join', path, *[getattr(part, '__fspath__', lambda: part)() for part in p])
        raise
    return path


def split(p):
    """What is before the last slash and what is behind it."""
    p = fspath(p)
    slash = _slash(p)
    at = p.rfind(slash) + 1
    head, tail = p[:at], p[at:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def basename(p):
    p = fspath(p)
    return p[p.rfind(_slash(p)) + 1:]


def dirname(p):
    return split(p)[0]


def splitext(p):
    """The path without its extension, and the extension."""
    p = fspath(p)
    slash, dot = (b'/', b'.') if isinstance(p, bytes) else ('/', '.')
    start = p.rfind(slash) + 1
    at = p.rfind(dot)
    if at > start and p[start:at].strip(dot):
        return p[:at], p[at:]
    return p, p[:0]


def splitdrive(p):
    p = fspath(p)
    return p[:0], p


def splitroot(path):
    path = fspath(path)
    slash = _slash(path)
    empty = path[:0]
    if not path.startswith(slash):
        return empty, empty, path
    if path[1:2] != slash or path[2:3] == slash:
        return empty, slash, path[1:]
    return empty, path[:2], path[2:]


def normpath(path):
    """The path without . and .. and doubled slashes."""
    return _normal(path if type(path) is str else fspath(path))


def abspath(path):
    path = fspath(path)
    if not isabs(path):
        path = join(_posix.getcwdb() if isinstance(path, bytes) else _posix.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    """The path with every symbolic link replaced by where it leads."""
    filename = fspath(filename)
    slash, dot = (b'/', b'.') if isinstance(filename, bytes) else ('/', '.')
    path = slash if isabs(filename) else (_posix.getcwdb() if isinstance(filename, bytes) else _posix.getcwd())
    rest = filename.split(slash)[::-1]
    links = 0
    while rest:
        part = rest.pop()
        if not part or part == dot:
            continue
        if part == dot * 2:
            path = dirname(path)
            continue
        there = join(path, part)
        try:
            is_link = _is_link_mode(_posix.lstat(there).st_mode)
        except OSError:
            if strict:
                raise
            is_link = False
        if not is_link:
            path = there
            continue
        links += 1
        if links > 40:
            if strict:
                _posix.stat(there)
            path = there
            continue
        target = _posix.readlink(there)
        if isabs(target):
            path = slash
        rest.extend(target.split(slash)[::-1])
    return path


def relpath(path, start=None):
    """The way from start to path."""
    path = fspath(path)
    if not path:
        raise ValueError('no path specified')
    slash, dot = (b'/', b'.') if isinstance(path, bytes) else ('/', '.')
    start = dot if start is None else fspath(start)
    _same_kind('relpath', path, start)
    here = [part for part in abspath(start).split(slash) if part]
    there = [part for part in abspath(path).split(slash) if part]
    same = 0
    while same < min(len(here), len(there)) and here[same] == there[same]:
        same += 1
    return slash.join([dot * 2] * (len(here) - same) + there[same:]) or dot


def commonprefix(m):
    """The longest text all of m start with."""
    if not m:
        return ''
    if not isinstance(m[0], (list, tuple)):
        m = tuple(map(fspath, m))
    low, high = min(m), max(m)
    for i, c in enumerate(low):
        if c != high[i]:
            return low[:i]
    return low


def commonpath(paths):
    """The longest path that all paths are below."""
    paths = tuple(map(fspath, paths))
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    _same_kind('commonpath', *paths)
    slash, dot = (b'/', b'.') if isinstance(paths[0], bytes) else ('/', '.')
    rooted = {path.startswith(slash) for path in paths}
    if len(rooted) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    split_paths = [[part for part in path.split(slash) if part and part != dot] for path in paths]
    low, high = min(split_paths), max(split_paths)
    same = 0
    while same < len(low) and low[same] == high[same]:
        same += 1
    return (slash if rooted.pop() else slash[:0]) + slash.join(low[:same])


def _is_link_mode(mode):
    return mode & 0o170000 == 0o120000


def _mode(path, read=_posix.stat):
    """The mode of what is at path, 0 if nothing is."""
    try:
        return read(path).st_mode
    except (OSError, ValueError):
        return 0


def exists(path):
    return _mode(path) != 0


def lexists(path):
    return _mode(path, _posix.lstat) != 0


def isfile(path):
    return _mode(path) & 0o170000 == 0o100000


def isdir(s):
    return _mode(s) & 0o170000 == 0o040000


def islink(path):
    return _is_link_mode(_mode(path, _posix.lstat))


def isjunction(path):
    fspath(path)
    return False


def isdevdrive(path):
    fspath(path)
    return False


def ismount(path):
    try:
        here = _posix.lstat(path)
        up = _posix.lstat(realpath(join(path, b'..' if isinstance(path, bytes) else '..')))
    except (OSError, ValueError):
        return False
    return not _is_link_mode(here.st_mode) and (here.st_dev != up.st_dev or here.st_ino == up.st_ino)


def getsize(filename):
    return _posix.stat(filename).st_size


def getmtime(filename):
    return _posix.stat(filename).st_mtime


def getatime(filename):
    return _posix.stat(filename).st_atime


def getctime(filename):
    return _posix.stat(filename).st_ctime


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    return samestat(_posix.stat(f1), _posix.stat(f2))


def sameopenfile(fp1, fp2):
    return samestat(_posix.fstat(fp1), _posix.fstat(fp2))


def _getenv(name):
    import os
    return os.environ.get(name)


def expanduser(path):
    """The path with ~ replaced by the home folder."""
    path = fspath(path)
    tilde, slash = (b'~', b'/') if isinstance(path, bytes) else ('~', '/')
    if not path.startswith(tilde):
        return path
    end = path.find(slash, 1)
    if end < 0:
        end = len(path)
    if end > 1:
        home = _home_of(path[1:end])
    else:
        home = _getenv('HOME') or '/root'
    if home is None:
        return path
    if isinstance(path, bytes):
        home = home.encode('utf-8', 'surrogateescape')
    return (home.rstrip(slash) + path[end:]) or slash


def _home_of(user):
    if isinstance(user, bytes):
        user = user.decode('utf-8', 'surrogateescape')
    try:
        with open('/etc/passwd', encoding='utf-8', errors='surrogateescape') as f:
            for line in f:
                fields = line.split(':')
                if fields[0] == user:
                    return fields[5]
    except OSError:
        pass
    return None


def expandvars(path):
    """The path with $name and ${name} replaced by variables of the environment."""
    path = fspath(path)
    if isinstance(path, bytes):
        return expandvars(path.decode('utf-8', 'surrogateescape')).encode('utf-8', 'surrogateescape')
    out = ''
    while '$' in path:
        before, _, path = path.partition('$')
        out += before
        if path.startswith('{') and '}' in path:
            name, _, rest = path[1:].partition('}')
            whole = '{' + name + '}'
        else:
            n = 0
            while n < len(path) and path[n].isascii() and (path[n].isalnum() or path[n] == '_'):
                n += 1
            name = whole = path[:n]
            rest = path[n:]
        found = _getenv(name) if name else None
        out += '$' + whole if found is None else found
        path = rest
    return out + path
