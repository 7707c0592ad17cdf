from socket import SHUT_WR

from asyncio.protocols import BufferedProtocol
from asyncio.transports import Transport, _FlowControlMixin
from asyncio.trsock import TransportSocket


class _SelectorTransport(_FlowControlMixin):
    """What transports over descriptors share: how they begin, show themselves and end."""

    def __init__(self, loop, fd, protocol, extra):
        super().__init__(extra)
        self._loop = loop
        self._fd = fd
        self.set_protocol(protocol)
        self._closing = self._dropped = self._protocol_paused = False
        self.set_write_buffer_limits()
        self._lost_writes = 0

    def _begin(self, waiter, read, *args):
        """Tell the protocol, then read, then let whoever waits for it all go on."""
        self._loop.call_soon(self._protocol.connection_made, self)
        self._loop.call_soon(read, *args)
        if waiter is not None:
            self._loop.call_soon(_release, waiter)

    def __repr__(self):
        info = [type(self).__name__]
        if self._dropped:
            info.append('closed')
        elif self._closing:
            info.append('closing')
        return f"<{' '.join([*info, f'fd={self._fd}', *self._state()])}>"

    def _state(self):
        """What is read and written, in words."""
        if self._dropped:
            return []
        size = self.get_write_buffer_size()
        return ['read=' + ('polling' if self._polls() else 'idle'), f"write=<{'polling' if size else 'idle'}, bufsize={size}>"]

    def set_protocol(self, protocol):
        self._protocol = protocol

    def is_closing(self):
        return self._closing

    def abort(self):
        self._force_close(None)

    def _fail(self, exc, message):
        if not isinstance(exc, OSError):
            self._loop.call_exception_handler({
                'message': message, 'exception': exc, 'transport': self, 'protocol': self._protocol})
        self._force_close(exc)

    def _finish(self, exc):
        if not self._dropped:
            self._dropped = True
            self._loop.call_soon(self._lost, exc)

    def _lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._let_go()


class _ConnectionTransport(_SelectorTransport, Transport):
    """A transport over a connection of ours, a socket or a pipe: reading starts once the protocol has been told."""

    def __init__(self, loop, connection, protocol, *, extra=None, server=None, waiter=None, reads=True):
        super().__init__(loop, connection.fileno(), protocol, extra)
        self._connection = connection
        self._server = server
        self._eof = self._paused = False
        if server is not None:
            server._attach(self)
        self._begin(waiter, self._start, reads)

    def _start(self, reads):
        if not self._dropped:
            self._connection.start(self._on_data if reads else None, self._on_failure, self._on_sent)

    def set_protocol(self, protocol):
        super().set_protocol(protocol)
        self._buffered = isinstance(protocol, BufferedProtocol)

    # Reading.

    def is_reading(self):
        return not self._closing and not self._paused

    _polls = is_reading

    def pause_reading(self):
        if self.is_reading():
            self._paused = True
            self._connection.pause()

    def resume_reading(self):
        if not self._closing and self._paused:
            self._paused = False
            self._connection.resume()

    def _on_data(self, data):
        if self._closing:
            return
        try:
            if data:
                self._into_buffer(data) if self._buffered else self._protocol.data_received(data)
                return
            keep_open = self._protocol.eof_received()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fail(exc, f"Fatal error: protocol.{'data' if data else 'eof'}_received() call failed.")
            return
        if not keep_open:
            self.close()

    def _into_buffer(self, data):
        """Hand data to a BufferedProtocol, in pieces that fit into the buffers it gives."""
        view = memoryview(data)
        while view and not self._closing:
            buffer = self._protocol.get_buffer(-1)
            if not len(buffer):
                raise RuntimeError('get_buffer() returned an empty buffer')
            size = min(len(buffer), len(view))
            memoryview(buffer)[:size] = view[:size]
            view = view[size:]
            self._protocol.buffer_updated(size)

    def _on_failure(self, exc):
        if not self._dropped:
            self._fail(exc, 'Fatal read error on socket transport')

    # Writing.

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f'data argument must be a bytes-like object, not {type(data).__name__!r}')
        if self._eof:
            raise RuntimeError('Cannot call write() after write_eof()')
        if not data:
            return
        if self._dropped:
            self._lost_writes += 1
            return
        try:
            self._connection.write(data)
        except OSError as exc:
            self._fail(exc, 'Fatal write error on socket transport')
            return
        self._control_writing()

    def _on_sent(self):
        self._control_writing()
        if self._connection.pending():
            return
        if self._closing:
            self._finish(None)
        elif self._eof:
            self._end_writing()

    def get_write_buffer_size(self):
        return self._connection.pending()

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._connection.pending():
            self._end_writing()

    def _end_writing(self):
        """Tell the other side that nothing more will come."""
        raise NotImplementedError

    # Ending.

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._connection.pause()
        if not self._connection.pending():
            self._finish(None)

    def _force_close(self, exc):
        if not self._dropped:
            self._closing = True
            self._connection.pause()
            self._finish(exc)

    def _let_go(self):
        self._connection.close()
        if self._server is not None:
            self._server._detach(self)
            self._server = None


class _SelectorSocketTransport(_ConnectionTransport):
    """A transport over a socket."""

    _start_tls_compatible = True
    max_size = 256 * 1024

    def __init__(self, loop, sock, protocol, waiter=None, extra=None, server=None):
        super().__init__(loop, _connection(sock), protocol, extra=extra, server=server, waiter=waiter)
        self._sock = sock
        self._extra.update(_names(sock))

    def _end_writing(self):
        self._sock.shutdown(SHUT_WR)


def _names(sock):
    """What get_extra_info() tells about a socket."""
    names = {'socket': TransportSocket(sock)}
    try:
        names['sockname'] = sock.getsockname()
    except OSError:
        names['sockname'] = None
    try:
        names['peername'] = sock.getpeername()
    except OSError:
        names['peername'] = None
    return names


async def _when_made(transport, protocol, waiter):
    """A transport and its protocol, once the protocol knows of it."""
    try:
        await waiter
    except BaseException:
        transport.close()
        raise
    return transport, protocol


def _release(waiter):
    if not waiter.done():
        waiter.set_result(None)
