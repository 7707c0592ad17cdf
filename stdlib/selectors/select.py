"""Waiting until one of many descriptors can be read or written."""

import math as _math

error = OSError

PIPE_BUF = 4096
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32
POLLRDNORM, POLLRDBAND, POLLWRNORM, POLLWRBAND, POLLMSG, POLLRDHUP = 64, 128, 256, 512, 1024, 8192
EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLERR, EPOLLHUP = 1, 2, 4, 8, 16
EPOLLRDNORM, EPOLLRDBAND, EPOLLWRNORM, EPOLLWRBAND, EPOLLMSG, EPOLLRDHUP = 64, 128, 256, 512, 1024, 8192
EPOLLEXCLUSIVE, EPOLLONESHOT, EPOLLET, EPOLL_CLOEXEC = 1 << 28, 1 << 30, 1 << 31, 0o2000000

_FD_SETSIZE = 1024


def _descriptor(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fileno = fileobj.fileno
        except AttributeError:
            raise TypeError('argument must be an int, or have a fileno() method.') from None
        fd = fileno()
        if not isinstance(fd, int):
            raise TypeError('fileno() returned a non-integer')
    if fd < 0:
        raise ValueError(f'file descriptor cannot be a negative integer ({fd})')
    return int(fd)


def _seconds(timeout, message):
    if timeout is None:
        return -1
    if not hasattr(timeout, '__float__') and not hasattr(timeout, '__index__'):
        raise TypeError(message)
    return float(timeout)


def select(rlist, wlist, xlist, timeout=None, /):
    """Those of rlist that can be read, of wlist that can be written, of xlist with an exceptional condition."""
    seconds = _seconds(timeout, 'timeout must be a float or None')
    if timeout is not None and seconds < 0:
        raise ValueError('timeout must be non-negative')
    watched, lists = {}, []
    for objects, events in ((rlist, POLLIN), (wlist, POLLOUT), (xlist, POLLPRI)):
        try:
            objects = list(objects)
        except TypeError:
            raise TypeError('arguments 1-3 must be sequences') from None
        pairs = []
        for each in objects:
            fd = _descriptor(each)
            if fd >= _FD_SETSIZE:
                raise ValueError('filedescriptor out of range in select()')
            watched[fd] = watched.get(fd, 0) | events
            pairs.append((each, fd))
        lists.append(pairs)
    ready = dict(_wait(watched, seconds))
    if any(events & POLLNVAL for events in ready.values()):
        raise OSError(9, 'Bad file descriptor')
    told = POLLIN | POLLHUP | POLLERR, POLLOUT | POLLERR, POLLPRI
    return tuple([each for each, fd in pairs if ready.get(fd, 0) & events] for pairs, events in zip(lists, told))


class poll:
    """Descriptors and the events they are watched for."""

    __module__ = 'select'

    def __init__(self):
        self._watched = {}

    def __repr__(self):
        return f'<select.poll object at {id(self):#x}>'

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        self._watched[_descriptor(fd)] = self._mask(eventmask)

    def modify(self, fd, eventmask, /):
        fd = _descriptor(fd)
        mask = self._mask(eventmask)
        if fd not in self._watched:
            raise FileNotFoundError(2, 'No such file or directory')
        self._watched[fd] = mask

    @staticmethod
    def _mask(eventmask):
        if eventmask < 0:
            raise ValueError('value must be positive')
        if eventmask > 0xffff:
            raise OverflowError('Python int too large for C unsigned short')
        return eventmask

    def unregister(self, fd, /):
        del self._watched[_descriptor(fd)]

    def poll(self, timeout=None, /):
        """(descriptor, events) for each that something happened to within timeout milliseconds."""
        seconds = _seconds(timeout, 'timeout must be an integer or None')
        return _wait(self._watched, _math.ceil(seconds) / 1000 if seconds > 0 else seconds)


class epoll:
    """Descriptors and the events they are watched for, with a descriptor of its own."""

    __module__ = 'select'

    def __init__(self, sizehint=-1, flags=0):
        if sizehint != -1 and sizehint <= 0:
            raise ValueError('negative sizehint')
        if flags not in (0, EPOLL_CLOEXEC):
            raise OSError('invalid flags')
        self._watched = {}
        import os
        self._fd, self._other = os.pipe()

    def __repr__(self):
        return f'<select.epoll object at {id(self):#x}>'

    def close(self):
        if not self.closed:
            import os
            os.close(self._fd)
            os.close(self._other)
            self._fd = -1

    @property
    def closed(self):
        """True if the epoll handler is closed"""
        return self._fd < 0

    def _check(self):
        if self._fd < 0:
            raise ValueError('I/O operation on closed epoll object')

    def fileno(self):
        self._check()
        return self._fd

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        self._check()
        fd = _descriptor(fd)
        if fd in self._watched:
            raise FileExistsError(17, 'File exists')
        self._exists(fd)
        self._watched[fd] = eventmask

    def modify(self, fd, eventmask):
        self._check()
        fd = _descriptor(fd)
        if fd not in self._watched:
            self._exists(fd)
            raise FileNotFoundError(2, 'No such file or directory')
        self._watched[fd] = eventmask

    def unregister(self, fd):
        self._check()
        fd = _descriptor(fd)
        if fd not in self._watched:
            self._exists(fd)
            raise FileNotFoundError(2, 'No such file or directory')
        del self._watched[fd]

    @staticmethod
    def _exists(fd):
        import os
        import stat
        if stat.S_ISREG(os.fstat(fd).st_mode):
            raise PermissionError(1, 'Operation not permitted')

    def poll(self, timeout=None, maxevents=-1):
        """(descriptor, events) for each that something happened to within timeout seconds."""
        self._check()
        seconds = _seconds(timeout, 'timeout must be an integer or None')
        if maxevents != -1 and maxevents <= 0:
            raise ValueError(f'maxevents must be greater than 0, got {maxevents}')
        ready = _wait({fd: mask & 0x7fff for fd, mask in self._watched.items()}, seconds)
        ready = [pair for pair in ready if not pair[1] & POLLNVAL]  # closed: epoll forgets such
        ready = ready if maxevents == -1 else ready[:maxevents]
        for fd, _ in ready:
            if self._watched[fd] & EPOLLONESHOT:
                self._watched[fd] = EPOLLONESHOT
        return ready

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()
