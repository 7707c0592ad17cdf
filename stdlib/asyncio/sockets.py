"""Calls of sockets that wait on the loop, and callbacks for descriptors that are ready."""
import os as _os
import socket as _socket

from asyncio.exceptions import SendfileNotAvailableError
from asyncio.selector_events import _until, _watcher
from selectors import _fileobj_to_fd

_READ, _WRITE = 0, 1


# Readers and writers.

def _check_open(loop):
    if loop.is_closed():
        raise RuntimeError('Event loop is closed')


def _add(loop, fd, side, callback, args):
    _check_open(loop)
    fd = _fileobj_to_fd(fd)
    _os.fstat(fd)  # it is open
    if not hasattr(loop, '_watched'):
        loop._watched = _watcher(loop)
    loop._watched.add(fd, side, callback, args)


def _remove(loop, fd, side):
    if loop.is_closed():
        return False
    return hasattr(loop, '_watched') and loop._watched.remove(_fileobj_to_fd(fd), side)


def add_reader(loop, fd, callback, *args):
    _add(loop, fd, _READ, callback, args)


def add_writer(loop, fd, callback, *args):
    _add(loop, fd, _WRITE, callback, args)


def remove_reader(loop, fd):
    return _remove(loop, fd, _READ)


def remove_writer(loop, fd):
    return _remove(loop, fd, _WRITE)


# Calls.

def _check(loop, sock):
    if hasattr(sock, 'cipher'):
        raise TypeError('Socket cannot be of type SSLSocket')
    if loop.get_debug() and sock.gettimeout() != 0:
        raise ValueError('the socket must be non-blocking')


async def _reading(sock, call, *args):
    while True:
        try:
            return call(*args)
        except (BlockingIOError, InterruptedError):
            await _until(sock, False)


async def sock_recv(loop, sock, n):
    _check(loop, sock)
    return await _reading(sock, sock.recv, n)


async def sock_recv_into(loop, sock, buf):
    _check(loop, sock)
    return await _reading(sock, sock.recv_into, buf)


async def sock_recvfrom(loop, sock, bufsize):
    _check(loop, sock)
    return await _reading(sock, sock.recvfrom, bufsize)


async def sock_recvfrom_into(loop, sock, buf, nbytes=0):
    _check(loop, sock)
    return await _reading(sock, sock.recvfrom_into, buf, nbytes or len(buf))


async def sock_accept(loop, sock):
    _check(loop, sock)
    conn, address = await _reading(sock, sock.accept)
    conn.setblocking(False)
    return conn, address


async def sock_sendall(loop, sock, data):
    _check(loop, sock)
    view = memoryview(data).cast('B') if isinstance(data, memoryview) else memoryview(data)
    while True:
        try:
            view = view[sock.send(view):]
        except (BlockingIOError, InterruptedError):
            pass
        if not len(view):
            return
        await _until(sock, True)


async def sock_sendto(loop, sock, data, address):
    _check(loop, sock)
    while True:
        try:
            return sock.sendto(data, address)
        except (BlockingIOError, InterruptedError):
            await _until(sock, True)


async def sock_connect(loop, sock, address):
    _check(loop, sock)
    if sock.family in (_socket.AF_INET, _socket.AF_INET6):
        found = await _resolved(loop, address, family=sock.family, type=sock.type, proto=sock.proto)
        address = found[0][4]
    try:
        sock.connect(address)
    except (BlockingIOError, InterruptedError):
        await _until(sock, True)
        if err := sock.getsockopt(_socket.SOL_SOCKET, _socket.SO_ERROR):
            raise OSError(err, f'Connect call failed {address}')


async def sock_sendfile(loop, sock, file, offset=0, count=None, *, fallback=True):
    if loop.get_debug() and sock.gettimeout() != 0:
        raise ValueError('the socket must be non-blocking')
    _check_sendfile(sock, file, offset, count)
    if not fallback:
        raise SendfileNotAvailableError(f'syscall sendfile is not available for socket {sock!r} and file {file!r} combination')
    return await _pieces(loop, file, offset, count, lambda piece: sock_sendall(loop, sock, piece))


def _check_sendfile(sock, file, offset, count):
    if 'b' not in getattr(file, 'mode', 'b'):
        raise ValueError('file should be opened in binary mode')
    if sock.type != _socket.SOCK_STREAM:
        raise ValueError('only SOCK_STREAM type sockets are supported')
    _check_range(offset, count)


def _check_range(offset, count):
    if count is not None:
        if not isinstance(count, int):
            raise TypeError(f'count must be a positive integer (got {count!r})')
        if count <= 0:
            raise ValueError(f'count must be a positive integer (got {count!r})')
    if not isinstance(offset, int):
        raise TypeError(f'offset must be a non-negative integer (got {offset!r})')
    if offset < 0:
        raise ValueError(f'offset must be a non-negative integer (got {offset!r})')


async def _pieces(loop, file, offset, count, send):
    """Read a file in an executor, and send it piece by piece."""
    if offset:
        file.seek(offset)
    size = 256 * 1024
    total = 0
    try:
        while count is None or total < count:
            wanted = size if count is None else min(size, count - total)
            piece = await loop.run_in_executor(None, file.read, wanted)
            if not piece:
                break
            await send(piece)
            total += len(piece)
        return total
    finally:
        if total > 0 and hasattr(file, 'seek'):
            file.seek(offset + total)


async def sendfile(loop, transport, file, offset=0, count=None, *, fallback=True):
    if transport.is_closing():
        raise RuntimeError('Transport is closing')
    if not hasattr(transport, 'write'):
        raise RuntimeError(f'sendfile is not supported for transport {transport!r}')
    _check_range(offset, count)
    if not fallback:
        raise RuntimeError(f'fallback is disabled and native sendfile is not supported for transport {transport!r}')
    return await _through(loop, transport, file, offset, count)


async def _through(loop, transport, file, offset, count):
    """Write a file to a transport, with a protocol of ours meanwhile that waits when the buffer is full."""
    from asyncio.protocols import Protocol
    before = transport.get_protocol()

    class Sending(Protocol):
        waiter = None
        lost = False

        def pause_writing(self):
            if self.waiter is None:
                self.waiter = loop.create_future()

        def resume_writing(self):
            if self.waiter is not None:
                if not self.waiter.done():
                    self.waiter.set_result(False)
                self.waiter = None

        def connection_lost(self, exc):
            self.lost = True
            if self.waiter is not None and not self.waiter.done():
                self.waiter.set_exception(exc or ConnectionError('Connection is closed by peer'))
            before.connection_lost(exc)

        def data_received(self, data):
            raise RuntimeError('Invalid state: reading should be paused')

        def eof_received(self):
            raise RuntimeError('Invalid state: reading should be paused')

    async def send(piece):
        if sending.waiter is not None:
            await sending.waiter
        if transport.is_closing():
            raise ConnectionError('Connection closed by peer')
        transport.write(piece)

    sending = Sending()
    resume = transport.is_reading()
    transport.pause_reading()
    transport.set_protocol(sending)
    try:
        return await _pieces(loop, file, offset, count, send)
    finally:
        transport.set_protocol(before)
        if resume:
            transport.resume_reading()
        if sending.waiter is not None:
            before.pause_writing()
            _follow(loop, sending, before, transport)


def _follow(loop, sending, before, transport):
    """Let the protocol before hear when the buffer has room again."""
    sending.waiter.add_done_callback(lambda waiter: waiter.exception() is None and before.resume_writing())
    loop.call_soon(transport.set_write_buffer_limits, *reversed(transport.get_write_buffer_limits()))


# Names.

async def getaddrinfo(loop, host, port, *, family=0, type=0, proto=0, flags=0):
    return await loop.run_in_executor(None, _socket.getaddrinfo, host, port, family, type, proto, flags)


async def getnameinfo(loop, sockaddr, flags=0):
    return await loop.run_in_executor(None, _socket.getnameinfo, sockaddr, flags)


def _literal(host, port, family, type, proto):
    """What getaddrinfo() gives when nobody need be asked; None when somebody must."""
    if host is None or type not in (_socket.SOCK_STREAM, _socket.SOCK_DGRAM):
        return None
    wanted = _socket.IPPROTO_TCP if type == _socket.SOCK_STREAM else _socket.IPPROTO_UDP
    if proto not in (0, wanted):
        return None
    if not isinstance(port, int):
        try:
            port = int(port or 0)
        except ValueError:
            return None
    if isinstance(host, bytes):
        host = host.decode('idna')
    if '%' in host:
        return None
    for kind in (_socket.AF_INET, _socket.AF_INET6) if family == _socket.AF_UNSPEC else (family,):
        try:
            _socket.inet_pton(kind, host)
        except OSError:
            continue
        return kind, type, wanted, '', (host, port, 0, 0) if kind == _socket.AF_INET6 else (host, port)
    return None


async def _resolved(loop, address, *, family=0, type=_socket.SOCK_STREAM, proto=0, flags=0):
    host, port = address[:2]
    found = _literal(host, port, family, type, proto)
    if found is not None:
        if found[0] == _socket.AF_INET6 and len(address) == 4:
            found = (*found[:4], address)
        return [found]
    return await loop.getaddrinfo(host, port, family=family, type=type, proto=proto, flags=flags)
