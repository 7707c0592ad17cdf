"""Copying, moving and removing files and folders."""

import os as _os
import stat as _stat

__all__ = ['copyfileobj', 'copyfile', 'copymode', 'copystat', 'copy', 'copy2', 'copytree', 'move', 'rmtree', 'Error',
           'SpecialFileError', 'SameFileError', 'ignore_patterns', 'chown', 'which', 'get_terminal_size', 'disk_usage']

COPY_BUFSIZE = 256 * 1024


class Error(OSError):
    pass


class SameFileError(Error):
    """Source and target are one file."""


class SpecialFileError(OSError):
    """What cannot be read as a file."""


class ExecError(OSError):
    pass


def copyfileobj(fsrc, fdst, length=0):
    """Copy what is left to read of one file object to another."""
    while chunk := fsrc.read(length or COPY_BUFSIZE):
        fdst.write(chunk)


def _same(src, dst):
    try:
        return _os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy what is in a file."""
    if _same(src, dst):
        raise SameFileError(f'{src!r} and {dst!r} are the same file')
    for path in src, dst:
        try:
            mode = _os.stat(path).st_mode
        except OSError:
            continue
        if _stat.S_ISFIFO(mode):
            raise SpecialFileError('`%s` is a named pipe' % _os.fspath(path))
    if not follow_symlinks and _os.path.islink(src):
        _os.symlink(_os.readlink(src), dst)
        return dst
    with open(src, 'rb') as fsrc:
        try:
            with open(dst, 'wb') as fdst:
                copyfileobj(fsrc, fdst)
        except IsADirectoryError as e:
            if not _os.path.exists(dst):
                raise FileNotFoundError(f'Directory does not exist: {dst}') from e
            raise
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    if follow_symlinks or not (_os.path.islink(src) and _os.path.islink(dst)):
        _os.chmod(dst, _stat.S_IMODE(_os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copy mode and times."""
    if not follow_symlinks and _os.path.islink(src) and _os.path.islink(dst):
        return
    st = _os.stat(src)
    _os.utime(dst, ns=(st.st_atime_ns, st.st_mtime_ns))
    _os.chmod(dst, _stat.S_IMODE(st.st_mode))


def _inside(src, dst):
    return _os.path.join(dst, _os.path.basename(src)) if _os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file with its mode, to a path or into a folder."""
    dst = _inside(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """Copy a file with its mode and times."""
    dst = _inside(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """What copytree may be given to leave names out."""
    from fnmatch import filter

    def ignore(path, names):
        return {name for pattern in patterns for name in filter(names, pattern)}
    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    """Copy a folder and all in it."""
    entries = list(_os.scandir(src))
    left_out = ignore(_os.fspath(src), [entry.name for entry in entries]) if ignore is not None else set()
    _os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for entry in entries:
        if entry.name in left_out:
            continue
        to = _os.path.join(dst, entry.name)
        try:
            if entry.is_symlink() and symlinks:
                _os.symlink(_os.readlink(entry.path), to)
            elif entry.is_symlink() and ignore_dangling_symlinks and not _os.path.exists(entry.path):
                continue
            elif entry.is_dir():
                copytree(entry.path, to, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(entry.path, to)
        except Error as e:
            errors.extend(e.args[0])
        except OSError as e:
            errors.append((entry.path, to, str(e)))
    copystat(src, dst)
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Remove a folder and all in it."""
    if ignore_errors:
        def failed(func, path, exc):
            pass
    elif onexc is not None:
        failed = onexc
    elif onerror is not None:
        def failed(func, path, exc):
            onerror(func, path, (type(exc), exc, exc.__traceback__))
    else:
        def failed(func, path, exc):
            raise exc
    try:
        if _os.path.islink(path):
            raise OSError('Cannot call rmtree on a symbolic link')
        mode = _os.lstat(path).st_mode
    except OSError as e:
        failed(_os.path.islink if not isinstance(e, FileNotFoundError) else _os.lstat, path, e)
        return
    if not _stat.S_ISDIR(mode):
        failed(_os.scandir, path, NotADirectoryError(20, 'Not a directory', path))
        return
    _remove_tree(path, failed)


def _remove_tree(path, failed):
    try:
        entries = list(_os.scandir(path))
    except OSError as e:
        failed(_os.scandir, path, e)
        entries = []
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            _remove_tree(entry.path, failed)
            continue
        try:
            _os.unlink(entry.path)
        except OSError as e:
            failed(_os.unlink, entry.path, e)
    try:
        _os.rmdir(path)
    except OSError as e:
        failed(_os.rmdir, path, e)


def move(src, dst, copy_function=copy2):
    """Move a file or folder to a path or into a folder."""
    real = dst
    if _os.path.isdir(dst):
        if _same(src, dst) and not _os.path.islink(src):
            _os.rename(src, dst)
            return None
        real = _os.path.join(dst, _os.path.basename(_os.fspath(src).rstrip('/')))
        if _os.path.exists(real):
            raise Error("Destination path '%s' already exists" % real)
    try:
        _os.rename(src, real)
    except OSError:
        if _os.path.islink(src):
            _os.symlink(_os.readlink(src), real)
            _os.unlink(src)
        elif _os.path.isdir(src):
            if (_os.path.abspath(dst) + '/').startswith(_os.path.abspath(src) + '/'):
                raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst))
            copytree(src, real, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, real)
            _os.unlink(src)
    return real


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    if user is None and group is None:
        raise ValueError('user and/or group must be set')
    _os.chown(path, -1 if user is None else user, -1 if group is None else group)


def which(cmd, mode=_os.F_OK | _os.X_OK, path=None):
    """The program a command would run."""
    def runs(file):
        return _os.path.exists(file) and _os.access(file, mode) and not _os.path.isdir(file)

    if _os.path.dirname(cmd):
        return cmd if runs(cmd) else None
    if path is None:
        path = _os.environ.get('PATH', _os.defpath)
    if not path:
        return None
    for folder in dict.fromkeys(_os.fsdecode(path).split(_os.pathsep)):
        file = _os.path.join(folder, _os.fsdecode(cmd))
        if runs(file):
            return _os.fsencode(file) if isinstance(cmd, bytes) else file
    return None


def get_terminal_size(fallback=(80, 24)):
    """Columns and lines of the terminal."""
    size = []
    for name in 'COLUMNS', 'LINES':
        try:
            size.append(int(_os.environ[name]))
        except (KeyError, ValueError):
            size.append(0)
    columns, lines = size
    if columns <= 0 or lines <= 0:
        try:
            known = _os.get_terminal_size(1)
        except OSError:
            known = _os.terminal_size(fallback)
        columns = columns if columns > 0 else known.columns or fallback[0]
        lines = lines if lines > 0 else known.lines or fallback[1]
    return _os.terminal_size((columns, lines))


def disk_usage(path):
    """How large the file system of a path is: total, used and free, in bytes."""
    global _ntuple_diskusage
    if _ntuple_diskusage is None:
        from collections import namedtuple
        _ntuple_diskusage = namedtuple('usage', 'total used free')
    st = _os.statvfs(path)
    return _ntuple_diskusage(st.f_blocks * st.f_frsize, (st.f_blocks - st.f_bfree) * st.f_frsize, st.f_bavail * st.f_frsize)


_ntuple_diskusage = None
