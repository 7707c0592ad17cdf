"""Files and folders with names of their own that are gone when they are no longer needed."""

import io as _io
import os as _os
import shutil as _shutil

__all__ = ['NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'TemporaryDirectory', 'mkstemp', 'mkdtemp',
           'mktemp', 'TMP_MAX', 'gettempprefix', 'tempdir', 'gettempdir', 'gettempprefixb', 'gettempdirb']

TMP_MAX = 10000
template = 'tmp'
tempdir = None
_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789_'


def gettempdir():
    """The folder temporary files are made in."""
    global tempdir
    if tempdir is None:
        for folder in [_os.getenv('TMPDIR'), _os.getenv('TEMP'), _os.getenv('TMP'), '/tmp', '/var/tmp', '/usr/tmp', _os.getcwd()]:
            if folder and _os.path.isdir(folder) and _os.access(folder, _os.W_OK | _os.X_OK):
                tempdir = _os.path.abspath(folder)
                break
        else:
            raise FileNotFoundError(2, 'No usable temporary directory found')
    return _os.fsdecode(tempdir)


def gettempdirb():
    return _os.fsencode(gettempdir())


def gettempprefix():
    return template


def gettempprefixb():
    return _os.fsencode(template)


def _sanitize(prefix, suffix, dir):
    """The three parts of a name, all of one kind."""
    kinds = {bytes if isinstance(_os.fspath(part), bytes) else str for part in (prefix, suffix, dir) if part is not None}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    as_bytes = bytes in kinds
    if prefix is None:
        prefix = gettempprefixb() if as_bytes else template
    if suffix is None:
        suffix = b'' if as_bytes else ''
    if dir is None:
        dir = gettempdirb() if as_bytes else gettempdir()
    return prefix, suffix, dir


def _names(prefix, suffix, dir):
    prefix, suffix, dir = _sanitize(prefix, suffix, dir)
    for _ in range(TMP_MAX):
        middle = ''.join(_LETTERS[n % len(_LETTERS)] for n in _os.urandom(8))
        if isinstance(prefix, bytes):
            middle = middle.encode()
        yield _os.path.abspath(_os.path.join(dir, prefix + middle + suffix))
    raise FileExistsError(17, 'No usable temporary file name found')


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file: its descriptor and its path."""
    for path in _names(prefix, suffix, dir):
        try:
            return _os.open(path, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | _os.O_NOFOLLOW, 0o600), path
        except FileExistsError:
            continue


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder."""
    for path in _names(prefix, suffix, dir):
        try:
            _os.mkdir(path, 0o700)
        except FileExistsError:
            continue
        return path


def mktemp(suffix='', prefix=template, dir=None):
    """A path where nothing is yet."""
    for path in _names(prefix, suffix, dir):
        if not _os.path.lexists(path):
            return path


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file = file
        self.name = name
        self.delete = delete
        self._delete_on_close = delete_on_close
        self._removed = False

    def __getattr__(self, name):
        return getattr(self.__dict__['file'], name)

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        self.file.__exit__(exc, value, tb)
        if self.delete:
            self._remove()

    def __iter__(self):
        for line in self.file:
            yield line

    def close(self):
        self.file.close()
        if self.delete and self._delete_on_close:
            self._remove()

    def _remove(self):
        if not self._removed:
            self._removed = True
            try:
                _os.unlink(self.name)
            except FileNotFoundError:
                pass


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None, delete_on_close=True):
    """An open file with a name, removed when it is closed."""
    fd, name = mkstemp(suffix, prefix, dir)
    try:
        file = _io.open(fd, mode, buffering=buffering, encoding=encoding, newline=newline, errors=errors)
    except BaseException:
        _os.close(fd)
        _os.unlink(name)
        raise
    return _TemporaryFileWrapper(file, name, delete, delete_on_close)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """An open file without a name."""
    fd, name = mkstemp(suffix, prefix, dir)
    _os.unlink(name)
    try:
        return _io.open(fd, mode, buffering=buffering, encoding=encoding, newline=newline, errors=errors)
    except BaseException:
        _os.close(fd)
        raise


class SpooledTemporaryFile:
    """A file kept in memory until it is too large for it."""

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        self._file = _io.BytesIO() if 'b' in mode else _io.StringIO(newline='\n' if newline is None else newline)
        self._max_size = max_size
        self._rolled = False
        self._arguments = dict(mode=mode, buffering=buffering, encoding=encoding, newline=newline, suffix=suffix,
                               prefix=prefix, dir=dir, errors=errors)

    def rollover(self):
        if not self._rolled:
            memory, self._file = self._file, TemporaryFile(**self._arguments)
            at = memory.tell()
            self._file.write(memory.getvalue())
            self._file.seek(at)
            self._rolled = True

    def write(self, s):
        n = self._file.write(s)
        if self._max_size and self._file.tell() > self._max_size:
            self.rollover()
        return n

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def __enter__(self):
        if self._file.closed:
            raise ValueError('Cannot enter context with closed file')
        return self

    def __exit__(self, *args):
        self._file.close()

    def __iter__(self):
        return iter(self._file)

    def __getattr__(self, name):
        return getattr(self.__dict__['_file'], name)


class TemporaryDirectory:
    """A folder that is removed, with all in it, at the end of the with block."""

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias
        return GenericAlias(cls, item)

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors = ignore_cleanup_errors
        self._delete = delete

    def __repr__(self):
        return '<{} {!r}>'.format(type(self).__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        if _os.path.lexists(self.name):
            _shutil.rmtree(self.name, ignore_errors=self._ignore_cleanup_errors)
