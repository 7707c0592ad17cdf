from asyncio import get_event_loop, get_running_loop, iscoroutine, sleep
from asyncio.exceptions import IncompleteReadError, LimitOverrunError
from asyncio.protocols import Protocol

__all__ = ('StreamReader', 'StreamWriter', 'StreamReaderProtocol', 'open_connection', 'start_server',
           'open_unix_connection', 'start_unix_server')

_DEFAULT_LIMIT = 2 ** 16


async def open_connection(host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Connect to a server; return (reader, writer)."""
    return await _open(get_running_loop().create_connection, limit, host, port, **kwds)


async def open_unix_connection(path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Connect to the server at a path; return (reader, writer)."""
    return await _open(get_running_loop().create_unix_connection, limit, path, **kwds)


async def _open(connect, limit, *where, **kwds):
    loop = get_running_loop()
    reader = StreamReader(limit=limit, loop=loop)
    protocol = StreamReaderProtocol(reader, loop=loop)
    transport, _ = await connect(lambda: protocol, *where, **kwds)
    return reader, StreamWriter(transport, protocol, reader, loop)


async def start_server(client_connected_cb, host=None, port=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """Call client_connected_cb(reader, writer) for each client that connects; return the Server."""
    loop = get_running_loop()
    return await loop.create_server(_stream_factory(client_connected_cb, limit, loop), host, port, **kwds)


async def start_unix_server(client_connected_cb, path=None, *, limit=_DEFAULT_LIMIT, **kwds):
    """start_server() for a socket at a path."""
    loop = get_running_loop()
    return await loop.create_unix_server(_stream_factory(client_connected_cb, limit, loop), path, **kwds)


def _stream_factory(client_connected_cb, limit, loop):
    return lambda: StreamReaderProtocol(StreamReader(limit=limit, loop=loop), client_connected_cb, loop=loop)


class FlowControlMixin(Protocol):
    """Lets writers wait while the transport's buffer is full."""

    def __init__(self, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._paused = False
        self._drain_waiters = []
        self._connection_lost = False

    def _end_waits(self, exc=None):
        for waiter in self._drain_waiters:
            if not waiter.done():
                if exc is None:
                    waiter.set_result(None)
                else:
                    waiter.set_exception(exc)

    def pause_writing(self):
        """Too much is held back: have drain() wait."""
        assert not self._paused
        self._paused = True

    def resume_writing(self):
        """Enough was sent: wake those who wait."""
        assert self._paused
        self._paused = False
        self._end_waits()

    def connection_lost(self, exc):
        """The connection has ended: wake those who wait to write."""
        self._connection_lost = True
        if self._paused:
            self._end_waits(exc)

    async def _drain_helper(self):
        if self._connection_lost:
            raise ConnectionResetError('Connection lost')
        if not self._paused:
            return
        waiter = self._loop.create_future()
        self._drain_waiters.append(waiter)
        try:
            await waiter
        finally:
            self._drain_waiters.remove(waiter)

    def _get_close_waiter(self, stream):
        raise NotImplementedError


class StreamReaderProtocol(FlowControlMixin, Protocol):
    """Feeds a StreamReader with what its transport reads."""

    def __init__(self, stream_reader, client_connected_cb=None, loop=None):
        super().__init__(loop=loop)
        self._stream_reader = stream_reader
        self._stream_writer = None
        self._client_connected_cb = client_connected_cb
        self._task = None
        self._transport = None
        self._over_tls = False
        self._closed = self._loop.create_future()

    def connection_made(self, transport):
        """The connection is there."""
        self._transport = transport
        self._over_tls = transport.get_extra_info('sslcontext') is not None
        if self._stream_reader is not None:
            self._stream_reader.set_transport(transport)
        if self._client_connected_cb is not None:
            self._serve(transport)

    def _replace_transport(self, transport):
        self._transport = transport
        self._over_tls = transport.get_extra_info('sslcontext') is not None
        if self._stream_reader is not None:
            self._stream_reader._transport = transport

    def _serve(self, transport):
        self._stream_writer = StreamWriter(transport, self, self._stream_reader, self._loop)
        served = self._client_connected_cb(self._stream_reader, self._stream_writer)
        if iscoroutine(served):
            self._task = self._loop.create_task(served)
            self._task.add_done_callback(self._served)

    def _served(self, task):
        if task.cancelled():
            self._transport.close()
            return
        exc = task.exception()
        if exc is not None:
            self._loop.call_exception_handler({
                'message': 'Unhandled exception in client_connected_cb',
                'exception': exc,
                'transport': self._transport,
            })
            self._transport.close()

    def connection_lost(self, exc):
        """The connection has ended."""
        reader = self._stream_reader
        if reader is not None:
            if exc is None:
                reader.feed_eof()
            else:
                reader.set_exception(exc)
        if not self._closed.done():
            if exc is None:
                self._closed.set_result(None)
            else:
                self._closed.set_exception(exc)
                self._closed.exception()  # nobody need ask for it
        super().connection_lost(exc)
        self._stream_reader = self._stream_writer = self._task = self._transport = None

    def data_received(self, data):
        """Bytes have come."""
        if self._stream_reader is not None:
            self._stream_reader.feed_data(data)

    def eof_received(self):
        """The other side sends no more."""
        if self._stream_reader is not None:
            self._stream_reader.feed_eof()
        return not self._over_tls  # TLS has no half of a connection to keep open

    def _get_close_waiter(self, stream):
        return self._closed


class StreamWriter:
    """Writes to a transport."""

    def __init__(self, transport, protocol, reader, loop):
        self._transport = transport
        self._protocol = protocol
        self._reader = reader
        self._loop = loop

    def __repr__(self):
        parts = [type(self).__name__, f'transport={self._transport!r}']
        if self._reader is not None:
            parts.append(f'reader={self._reader!r}')
        return f'<{" ".join(parts)}>'

    @property
    def transport(self):
        """The transport below."""
        return self._transport

    def write(self, data):
        """Send bytes, or hold them back until they can be sent: await drain() after it."""
        self._transport.write(data)

    def writelines(self, data):
        """Send several bytes objects."""
        self._transport.writelines(data)

    def write_eof(self):
        """Say that no more bytes come."""
        return self._transport.write_eof()

    def can_write_eof(self):
        """Whether write_eof() works."""
        return self._transport.can_write_eof()

    def close(self):
        """Close the connection when all is sent."""
        return self._transport.close()

    def is_closing(self):
        """Whether it is closed or being closed."""
        return self._transport.is_closing()

    async def wait_closed(self):
        """Wait until the connection is closed."""
        await self._protocol._get_close_waiter(self)

    def get_extra_info(self, name, default=None):
        """What is known of the connection: 'peername', 'socket', 'ssl_object' and so on."""
        return self._transport.get_extra_info(name, default)

    async def start_tls(self, sslcontext, *, server_hostname=None, ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        """Go on with TLS."""
        server_side = self._protocol._client_connected_cb is not None
        protocol = self._protocol
        await self.drain()
        transport = await self._loop.start_tls(
            self._transport, protocol, sslcontext, server_side=server_side, server_hostname=server_hostname,
            ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
        self._transport = transport
        protocol._replace_transport(transport)

    async def drain(self):
        """Wait until the transport takes more."""
        if self._reader is not None:
            exc = self._reader.exception()
            if exc is not None:
                raise exc
        if self._transport.is_closing():
            await sleep(0)
        await self._protocol._drain_helper()


class StreamReader:
    """Bytes that come in pieces, read in the amounts the script asks for."""

    def __init__(self, limit=_DEFAULT_LIMIT, loop=None):
        if limit <= 0:
            raise ValueError('Limit cannot be <= 0')
        self._limit = limit
        self._loop = get_event_loop() if loop is None else loop
        self._buffer = bytearray()
        self._eof = False
        self._waiter = None
        self._exception = None
        self._transport = None
        self._paused = False

    def __repr__(self):
        parts = ['StreamReader']
        if self._buffer:
            parts.append(f'{len(self._buffer)} bytes')
        if self._eof:
            parts.append('eof')
        if self._limit != _DEFAULT_LIMIT:
            parts.append(f'limit={self._limit}')
        for name in ('waiter', 'exception', 'transport'):
            if held := getattr(self, '_' + name):
                parts.append(f'{name}={held!r}')
        if self._paused:
            parts.append('paused')
        return f'<{" ".join(parts)}>'

    def exception(self):
        """The exception that reading raises, or None."""
        return self._exception

    def set_exception(self, exc):
        """Have reading raise an exception."""
        self._exception = exc
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_exception(exc)

    def _wake(self):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.cancelled():
            waiter.set_result(None)

    def set_transport(self, transport):
        """Set where the bytes come from."""
        assert self._transport is None, 'Transport already set'
        self._transport = transport

    def feed_eof(self):
        """No more bytes come."""
        self._eof = True
        self._wake()

    def at_eof(self):
        """True when nothing is left to read and nothing will come."""
        return self._eof and not self._buffer

    def feed_data(self, data):
        """Bytes have come."""
        assert not self._eof, 'feed_data after feed_eof'
        if not data:
            return
        self._buffer.extend(data)
        self._wake()
        if self._transport is None or self._paused or len(self._buffer) <= 2 * self._limit:
            return
        try:
            self._transport.pause_reading()
        except NotImplementedError:
            self._transport = None
        else:
            self._paused = True

    def _take(self, n):
        taken = bytes(self._buffer[:n])
        self._drop(n)
        return taken

    def _drop(self, n):
        del self._buffer[:n]
        if self._paused and len(self._buffer) <= self._limit:
            self._paused = False
            self._transport.resume_reading()

    async def _wait_for_data(self, reader):
        if self._waiter is not None:
            raise RuntimeError(f'{reader}() called while another coroutine is already waiting for incoming data')
        assert not self._eof, '_wait_for_data after EOF'
        if self._paused:
            self._paused = False
            self._transport.resume_reading()
        self._waiter = self._loop.create_future()
        try:
            await self._waiter
        finally:
            self._waiter = None

    async def readline(self):
        """Read up to and with the next newline; less at the end."""
        try:
            return await self.readuntil(b'\n')
        except IncompleteReadError as e:
            return e.partial
        except LimitOverrunError as e:
            if self._buffer.startswith(b'\n', e.consumed):
                self._drop(e.consumed + 1)
            else:
                self._drop(len(self._buffer))
            raise ValueError(e.args[0])

    def _find(self, separators, start):
        """Where the separator that ends first begins and ends; None when there is none."""
        found = None
        for sep in separators:
            at = self._buffer.find(sep, start)
            if at >= 0 and (found is None or at + len(sep) < found[1]):
                found = at, at + len(sep)
        return found

    async def readuntil(self, separator=b'\n'):
        """Read up to and with the separator, or the one of a tuple that ends first."""
        separators = sorted(separator, key=len) if isinstance(separator, tuple) else [separator]
        if not separators:
            raise ValueError('Separator should contain at least one element')
        if not len(separators[0]):
            raise ValueError('Separator should be at least one-byte string')
        if self._exception is not None:
            raise self._exception
        searched = 0
        while (found := self._find(separators, searched)) is None:
            searched = max(0, len(self._buffer) + 1 - len(separators[-1]))
            if searched > self._limit:
                raise LimitOverrunError('Separator is not found, and chunk exceed the limit', searched)
            if self._eof:
                partial = bytes(self._buffer)
                self._buffer.clear()
                raise IncompleteReadError(partial, None)
            await self._wait_for_data('readuntil')
        if found[0] > self._limit:
            raise LimitOverrunError('Separator is found, but chunk is longer than limit', found[0])
        return self._take(found[1])

    async def read(self, n=-1):
        """Read up to n bytes, at least one unless at the end; everything when n is negative."""
        if self._exception is not None:
            raise self._exception
        if n == 0:
            return b''
        if n < 0:
            pieces = []
            while piece := await self.read(self._limit):
                pieces.append(piece)
            return b''.join(pieces)
        if not self._buffer and not self._eof:
            await self._wait_for_data('read')
        return self._take(n)

    async def readexactly(self, n):
        """Read n bytes; IncompleteReadError when they do not come."""
        if n < 0:
            raise ValueError('readexactly size can not be less than zero')
        if self._exception is not None:
            raise self._exception
        while len(self._buffer) < n:
            if self._eof:
                partial = bytes(self._buffer)
                self._buffer.clear()
                raise IncompleteReadError(partial, n)
            await self._wait_for_data('readexactly')
        return self._take(n) if n else b''

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line
