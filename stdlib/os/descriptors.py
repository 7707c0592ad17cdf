

sysconf_names = {'SC_ARG_MAX': 0, 'SC_CHILD_MAX': 1, 'SC_CLK_TCK': 2, 'SC_NGROUPS_MAX': 3, 'SC_OPEN_MAX': 4, 'SC_PAGESIZE': 30,
                 'SC_PAGE_SIZE': 30, 'SC_IOV_MAX': 60, 'SC_NPROCESSORS_CONF': 83, 'SC_NPROCESSORS_ONLN': 84,
                 'SC_PHYS_PAGES': 85, 'SC_AVPHYS_PAGES': 86}
pathconf_names = {'PC_LINK_MAX': 0, 'PC_MAX_CANON': 1, 'PC_MAX_INPUT': 2, 'PC_NAME_MAX': 3, 'PC_PATH_MAX': 4, 'PC_PIPE_BUF': 5}
confstr_names = {'CS_PATH': 0}


def _number_of(name, names):
    if isinstance(name, str):
        if name not in names:
            raise ValueError('unrecognized configuration name')
        return names[name]
    if not isinstance(name, int):
        raise TypeError('configuration names must be strings or integers')
    if name not in names.values():
        raise OSError(22, strerror(22))
    return name


def sysconf(name, /):
    """A limit or size of the system."""
    return _posix._sysconf(_number_of(name, sysconf_names))


def pathconf(path, name):
    """A limit of the file system a file is on."""
    number = _number_of(name, pathconf_names)
    name_max = statvfs(path).f_namemax
    return (127, 255, 255, name_max, 4096, 4096)[number]


def fpathconf(fd, name, /):
    """A limit of the file system an open file is on."""
    return pathconf(fd, name)


def confstr(name, /):
    """A text about the system."""
    _number_of(name, confstr_names)
    return '/bin:/usr/bin'


def preadv(fd, buffers, offset, flags=0, /):
    """Reads from a place of the file into one buffer after the other."""
    data = pread(fd, sum(map(len, buffers)), offset)
    rest = memoryview(data)
    for buffer in buffers:
        part = rest[:len(buffer)]
        memoryview(buffer)[:len(part)] = part
        rest = rest[len(part):]
    return len(data)


def pwritev(fd, buffers, offset, flags=0, /):
    """Writes the buffers one after the other at a place of the file."""
    return pwrite(fd, b''.join(buffers), offset)


def sendfile(out_fd, in_fd, offset, count):
    """Copies from a file into a socket or file; offset None means from where the file stands."""
    if offset is None:
        return _posix._sendfile_on(out_fd, in_fd, count)
    return _posix._sendfile(out_fd, in_fd, offset, count)


def copy_file_range(src, dst, count, offset_src=None, offset_dst=None):
    """Copies within the kernel from one file to another."""
    if count < 0:
        raise ValueError("negative value for 'count' not allowed")
    return _posix._copy_range(src, dst, count, -1 if offset_src is None else offset_src, -1 if offset_dst is None else offset_dst)


def eventfd(initval, flags=EFD_CLOEXEC):
    """A descriptor that counts."""
    if initval < 0:
        raise ValueError('value must be positive')
    return _posix._eventfd(initval, flags)


def eventfd_read(fd):
    """Takes the count of an eventfd."""
    return int.from_bytes(read(fd, 8), sys.byteorder)


def eventfd_write(fd, value):
    """Adds to the count of an eventfd."""
    write(fd, value.to_bytes(8, sys.byteorder))


def getrandom(size, flags=0):
    """Random bytes of the kernel."""
    return urandom(size)


def ctermid():
    """The file name of the terminal."""
    return '/dev/tty'


def device_encoding(fd):
    """The encoding of a terminal; None if it is none."""
    return 'UTF-8' if isatty(fd) else None


def fwalk(top='.', topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """walk() that also gives a descriptor of each folder."""
    fd = open(top, O_RDONLY, dir_fd=dir_fd)
    try:
        try:
            entries = list(scandir(f'/proc/self/fd/{fd}'))
        except OSError as error:
            if onerror is not None:
                onerror(error)
            return
        folders = [e.name for e in entries if e.is_dir()]
        files = [e.name for e in entries if not e.is_dir()]
        if topdown:
            yield top, folders, files, fd
        for name in folders:
            if follow_symlinks or not path.islink(f'/proc/self/fd/{fd}/{name}'):
                for below, *rest in fwalk(name, topdown, onerror, follow_symlinks=follow_symlinks, dir_fd=fd):
                    yield path.join(top, below), *rest
        if not topdown:
            yield top, folders, files, fd
    finally:
        close(fd)
