"""Datagram endpoints."""
import os as _os
import socket as _socket
import stat as _stat
from collections import deque

from asyncio.selector_events import _SelectorTransport, _names, _until, _when_made
from asyncio.sockets import _resolved
from asyncio.transports import DatagramTransport

_LARGEST = 256 * 1024


class _SelectorDatagramTransport(_SelectorTransport, DatagramTransport):
    """A transport over a datagram socket."""

    __module__ = 'asyncio.selector_events'
    max_size = _LARGEST

    def __init__(self, loop, sock, protocol, address=None, waiter=None, extra=None):
        super().__init__(loop, sock.fileno(), protocol, extra)
        self._extra.update(_names(sock))
        self._sock = sock
        self._address = address
        self._unsent = deque()  # (data, address)
        self._size = 0
        self._reading = self._writing = None
        self._begin(waiter, self._read_on)

    # Reading.

    def _polls(self):
        return self._reading is not None

    def _read_on(self):
        if not self._closing:
            self._reading = _until(self._sock, False)
            self._reading.add_done_callback(self._on_readable)

    def _on_readable(self, waited):
        self._reading = None
        if self._closing or waited.cancelled():
            return
        try:
            data, address = self._sock.recvfrom(self.max_size)
        except (BlockingIOError, InterruptedError):
            pass
        except OSError as exc:
            self._protocol.error_received(exc)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fail(exc, 'Fatal read error on datagram transport')
        else:
            self._read_on()
            self._protocol.datagram_received(data, address)
            return
        self._read_on()

    # Writing.

    def sendto(self, data, addr=None):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f'data argument must be a bytes-like object, not {type(data).__name__!r}')
        if self._address:
            if addr not in (None, self._address):
                raise ValueError(f'Invalid address: must be None or {self._address}')
            addr = self._address
        if self._dropped and self._address:
            self._lost_writes += 1
            return
        if not self._unsent and self._send(data, addr):
            return
        self._unsent.append((bytes(data), addr))
        self._size += len(data) + 8
        self._write_on()
        self._control_writing()

    def _send(self, data, addr):
        """Send one datagram; False when that must wait."""
        try:
            if self._extra['peername']:
                self._sock.send(data)
            else:
                self._sock.sendto(data, addr)
        except (BlockingIOError, InterruptedError):
            return False
        except OSError as exc:
            self._protocol.error_received(exc)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fail(exc, 'Fatal write error on datagram transport')
        return True

    def _write_on(self):
        if self._writing is None:
            self._writing = _until(self._sock, True)
            self._writing.add_done_callback(self._on_writable)

    def _on_writable(self, waited):
        self._writing = None
        while self._unsent and not waited.cancelled():
            data, addr = self._unsent[0]
            if not self._send(data, addr):
                break
            self._unsent.popleft()
            self._size -= len(data) + 8
        self._control_writing()
        if self._unsent:
            self._write_on()
        elif self._closing:
            self._finish(None)

    def get_write_buffer_size(self):
        return self._size

    # Ending.

    def close(self):
        if self._closing:
            return
        self._closing = True
        if self._reading is not None:
            self._reading.cancel()
        if not self._unsent:
            self._finish(None)

    def _force_close(self, exc):
        if self._dropped:
            return
        self._closing = True
        for waiting in self._reading, self._writing:
            if waiting is not None:
                waiting.cancel()
        self._unsent.clear()
        self._size = 0
        self._finish(exc)

    def _let_go(self):
        self._sock.close()


async def create_datagram_endpoint(loop, protocol_factory, local_addr=None, remote_addr=None, *, family=0, proto=0, flags=0,
                                   reuse_port=None, allow_broadcast=None, sock=None):
    if sock is not None:
        _check_given(sock, {'local_addr': local_addr, 'remote_addr': remote_addr, 'family': family, 'proto': proto, 'flags': flags,
                            'reuse_port': reuse_port, 'allow_broadcast': allow_broadcast})
        sock.setblocking(False)
        remote = None
    else:
        pairs = await _address_pairs(loop, local_addr, remote_addr, family, proto, flags)
        sock, remote = await _endpoint(loop, pairs, local_addr, remote_addr, reuse_port, allow_broadcast)
    try:
        protocol = protocol_factory()
        waiter = loop.create_future()
        transport = _SelectorDatagramTransport(loop, sock, protocol, remote, waiter)
    except BaseException:
        sock.close()
        raise
    return await _when_made(transport, protocol, waiter)


def _check_given(sock, options):
    if sock.type == _socket.SOCK_STREAM:
        raise ValueError(f'A datagram socket was expected, got {sock!r}')
    problems = ', '.join(f'{name}={given}' for name, given in options.items() if given)
    if problems:
        raise ValueError(f'socket modifier keyword arguments can not be used when sock is specified. ({problems})')


async def _address_pairs(loop, local_addr, remote_addr, family, proto, flags):
    """[((family, proto), (local address, remote address))]."""
    if not (local_addr or remote_addr):
        if family == 0:
            raise ValueError('unexpected address family')
        return [((family, proto), (None, None))]
    if family == _socket.AF_UNIX:
        return [((family, proto), _paths(local_addr, remote_addr))]
    pairs = {}
    for which, address in enumerate((local_addr, remote_addr)):
        if address is None:
            continue
        if not (isinstance(address, tuple) and len(address) == 2):
            raise TypeError('2-tuple is expected')
        infos = await _resolved(loop, address, family=family, type=_socket.SOCK_DGRAM, proto=proto, flags=flags)
        if not infos:
            raise OSError('getaddrinfo() returned empty list')
        for kind, _, protocol, _, where in infos:
            pairs.setdefault((kind, protocol), [None, None])[which] = where
    whole = [(key, tuple(pair)) for key, pair in pairs.items()
             if not (local_addr and pair[0] is None or remote_addr and pair[1] is None)]
    if not whole:
        raise ValueError('can not get address information')
    return whole


def _paths(local_addr, remote_addr):
    for address in local_addr, remote_addr:
        if address is not None and not isinstance(address, str):
            raise TypeError('string is expected')
    if local_addr and local_addr[0] != '\0':
        try:
            if _stat.S_ISSOCK(_os.stat(local_addr).st_mode):
                _os.remove(local_addr)
        except FileNotFoundError:
            pass
    return local_addr, remote_addr


async def _endpoint(loop, pairs, local_addr, remote_addr, reuse_port, allow_broadcast):
    """The first pair of addresses a socket can be made for."""
    failures = []
    for (family, proto), (local, remote) in pairs:
        sock = None
        try:
            sock = _socket.socket(family, _socket.SOCK_DGRAM, proto)
            if reuse_port:
                sock.setsockopt(_socket.SOL_SOCKET, _socket.SO_REUSEPORT, 1)
            if allow_broadcast:
                sock.setsockopt(_socket.SOL_SOCKET, _socket.SO_BROADCAST, 1)
            sock.setblocking(False)
            if local_addr:
                sock.bind(local)
            if remote_addr and not allow_broadcast:
                await loop.sock_connect(sock, remote)
            return sock, remote if remote_addr else None
        except OSError as exc:
            if sock is not None:
                sock.close()
            failures.append(exc)
        except BaseException:
            if sock is not None:
                sock.close()
            raise
    raise failures[0]
