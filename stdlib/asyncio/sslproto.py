"""TLS over any transport: a protocol below, a transport for the protocol above."""
from enum import Enum

import ssl

from asyncio import CancelledError
from asyncio.protocols import BufferedProtocol, Protocol
from asyncio.transports import Transport, _water_marks

_HANDSHAKE_TIMEOUT = 60.0
_SHUTDOWN_TIMEOUT = 30.0
_PIECE = 256 * 1024
_HIGH_WATER = 512 * 1024


class SSLProtocolState(Enum):
    UNWRAPPED = 'UNWRAPPED'
    DO_HANDSHAKE = 'DO_HANDSHAKE'
    WRAPPED = 'WRAPPED'
    FLUSHING = 'FLUSHING'
    SHUTDOWN = 'SHUTDOWN'


_UNWRAPPED, _HANDSHAKE, _WRAPPED, _FLUSHING, _SHUTDOWN = SSLProtocolState


class _SSLProtocolTransport(Transport):
    """The transport the protocol above writes to."""

    def __init__(self, loop, ssl_protocol):
        self._loop = loop
        self._ssl_protocol = ssl_protocol
        self._closed = False

    def get_extra_info(self, name, default=None):
        return self._ssl_protocol._get_extra_info(name, default)

    def set_protocol(self, protocol):
        self._ssl_protocol._set_app_protocol(protocol)

    def get_protocol(self):
        return self._ssl_protocol._app_protocol

    def is_closing(self):
        return self._closed or self._ssl_protocol._is_transport_closing()

    def close(self):
        if not self._closed:
            self._closed = True
            self._ssl_protocol._start_shutdown()

    def is_reading(self):
        return not self._ssl_protocol._app_reading_paused

    def pause_reading(self):
        self._ssl_protocol._pause_reading()

    def resume_reading(self):
        self._ssl_protocol._resume_reading()

    def set_write_buffer_limits(self, high=None, low=None):
        self._ssl_protocol._limits = _water_marks(high, low, _HIGH_WATER)
        self._ssl_protocol._control_writing()

    def get_write_buffer_limits(self):
        return self._ssl_protocol._limits

    def get_write_buffer_size(self):
        return self._ssl_protocol._unsent()

    def write(self, data):
        if not isinstance(data, (bytes, bytearray, memoryview)):
            raise TypeError(f'data: expecting a bytes-like instance, got {type(data).__name__}')
        if data:
            self._ssl_protocol._write(bytes(data))

    def writelines(self, list_of_data):
        self.write(b''.join(list_of_data))

    def write_eof(self):
        raise NotImplementedError

    def can_write_eof(self):
        return False

    def abort(self):
        self._force_close(None)

    def _force_close(self, exc):
        self._closed = True
        self._ssl_protocol._abort(exc)


class SSLProtocol(Protocol):
    """Encrypts what the protocol above writes, and decrypts what comes for it."""

    def __init__(self, loop, app_protocol, sslcontext, waiter, server_side=False, server_hostname=None, call_connection_made=True,
                 ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
        self._handshake_timeout = _positive('ssl_handshake_timeout', ssl_handshake_timeout, _HANDSHAKE_TIMEOUT)
        self._shutdown_timeout = _positive('ssl_shutdown_timeout', ssl_shutdown_timeout, _SHUTDOWN_TIMEOUT)
        self._loop = loop
        self._sslcontext = sslcontext or _default_context(server_side, server_hostname)
        self._server_side = server_side
        self._server_hostname = None if server_side else server_hostname
        self._extra = {'sslcontext': self._sslcontext}
        self._waiter = waiter
        self._call_connection_made = call_connection_made
        self._app_transport = self._transport = self._sslobj = self._timer = None
        self._app_reading_paused = self._app_told_eof = self._connected = self._app_writing_paused = False
        self._backlog = []  # written before there was somebody to encrypt it
        self._backlog_size = 0
        self._below_paused = False
        self._limits = _water_marks(None, None, _HIGH_WATER)
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._state = _UNWRAPPED
        self._set_app_protocol(app_protocol)

    def _set_app_protocol(self, app_protocol):
        self._app_protocol = app_protocol
        self._buffered = isinstance(app_protocol, BufferedProtocol)

    def _wake(self, exc=None):
        waiter, self._waiter = self._waiter, None
        if waiter is not None and not waiter.done():
            waiter.set_result(None) if exc is None else waiter.set_exception(exc)

    def _get_app_transport(self):
        if self._app_transport is None:
            self._app_transport = _SSLProtocolTransport(self._loop, self)
        return self._app_transport

    def _is_transport_closing(self):
        return self._transport is not None and self._transport.is_closing()

    def _get_extra_info(self, name, default=None):
        if name in self._extra:
            return self._extra[name]
        return default if self._transport is None else self._transport.get_extra_info(name, default)

    def _time(self, seconds, call):
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None if seconds is None else self._loop.call_later(seconds, call)

    # What the transport below tells.

    def connection_made(self, transport):
        self._transport = transport
        self._state = _HANDSHAKE
        self._time(self._handshake_timeout, self._handshake_took_long)
        try:
            self._sslobj = self._sslcontext.wrap_bio(self._incoming, self._outgoing, server_side=self._server_side,
                                                     server_hostname=self._server_hostname)
        except Exception as exc:
            self._handshake_done(exc)
        else:
            self._do_handshake()

    def connection_lost(self, exc):
        self._backlog.clear()
        self._backlog_size = 0
        if self._sslobj is not None:
            self._sslobj._session.abandon()
        if self._connected:
            self._connected = False
            self._loop.call_soon(self._app_protocol.connection_lost, exc)
        self._state = _UNWRAPPED
        self._transport = self._app_transport = None
        self._wake(exc or ConnectionResetError())
        self._time(None, None)

    def data_received(self, data):
        self._incoming.write(data)
        self._go_on()

    def _go_on(self):
        if self._state is _HANDSHAKE:
            self._do_handshake()
        elif self._state is _WRAPPED:
            self._do_read()
        elif self._state is _FLUSHING:
            self._do_flush()
        elif self._state is _SHUTDOWN:
            self._do_shutdown()

    def eof_received(self):
        self._incoming.write_eof()
        if self._state is _HANDSHAKE:
            self._handshake_done(ConnectionResetError())
        elif self._state is _WRAPPED:
            self._state = _FLUSHING
            if self._app_reading_paused:
                return True
            self._do_flush()
        elif self._state is _FLUSHING:
            self._do_flush()
        elif self._state is _SHUTDOWN:
            self._do_shutdown()
        if self._transport is not None:
            self._transport.close()

    def pause_writing(self):
        self._below_paused = True

    def resume_writing(self):
        self._below_paused = False
        self._send()

    # Handshake.

    def _handshake_took_long(self):
        if self._state is _HANDSHAKE:
            text = f'SSL handshake is taking longer than {self._handshake_timeout} seconds: aborting the connection'
            self._fatal_error(ConnectionAbortedError(text))

    def _do_handshake(self):
        try:
            self._sslobj.do_handshake()
        except ssl.SSLWantReadError:
            self._send()
        except ssl.SSLError as exc:
            self._handshake_done(exc)
        else:
            self._handshake_done(None)

    def _handshake_done(self, failure):
        self._time(None, None)
        if failure is not None:
            self._state = _UNWRAPPED
            self._send()
            text = 'SSL handshake failed'
            if isinstance(failure, ssl.SSLCertVerificationError):
                text = 'SSL handshake failed on verifying the certificate'
            self._fatal_error(failure, text)
            self._wake(failure)
            return
        self._state = _WRAPPED
        sslobj = self._sslobj
        self._extra.update(peercert=sslobj.getpeercert(), cipher=sslobj.cipher(), compression=sslobj.compression(), ssl_object=sslobj)
        if not self._connected:
            self._connected = True
            if self._call_connection_made:
                self._app_protocol.connection_made(self._get_app_transport())
        self._wake()
        self._do_read()

    # Reading.

    def _pause_reading(self):
        if not self._app_reading_paused:
            self._app_reading_paused = True
            self._transport.pause_reading()

    def _resume_reading(self):
        if self._app_reading_paused:
            self._app_reading_paused = False
            self._transport.resume_reading()
            self._loop.call_soon(self._go_on)

    def _do_read(self):
        if self._state not in (_WRAPPED, _FLUSHING):
            return
        try:
            if not self._app_reading_paused:
                self._read_all()
            self._encrypt()
        except Exception as exc:
            self._fatal_error(exc, 'Fatal error on SSL protocol')

    def _read_all(self):
        while not self._app_reading_paused and self._state in (_WRAPPED, _FLUSHING):
            try:
                data = self._sslobj.read(_PIECE)
            except ssl.SSLWantReadError:
                return
            if not data:
                self._tell_eof()
                self._start_shutdown()
                return
            self._into_buffer(data) if self._buffered else self._app_protocol.data_received(data)

    def _into_buffer(self, data):
        view = memoryview(data)
        while len(view):
            buffer = self._app_protocol.get_buffer(len(view))
            size = min(len(buffer), len(view))
            memoryview(buffer)[:size] = view[:size]
            view = view[size:]
            self._app_protocol.buffer_updated(size)

    def _tell_eof(self):
        if self._app_told_eof or not self._connected:
            return
        self._app_told_eof = True
        try:
            keep_open = self._app_protocol.eof_received()
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as exc:
            self._fatal_error(exc, 'Error calling eof_received()')
        else:
            if keep_open and self._loop.get_debug():
                self._loop.call_exception_handler({'message': 'returning true from eof_received() has no effect when using ssl'})

    # Writing.

    def _write(self, data):
        if self._state in (_FLUSHING, _SHUTDOWN, _UNWRAPPED):
            return
        self._backlog.append(data)
        self._backlog_size += len(data)
        try:
            if self._state is _WRAPPED:
                self._encrypt()
        except Exception as exc:
            self._fatal_error(exc, 'Fatal error on SSL protocol')

    def _encrypt(self):
        backlog, self._backlog = self._backlog, []
        self._backlog_size = 0
        for data in backlog:
            self._sslobj.write(data)
        self._send()

    def _send(self):
        if not self._below_paused and (data := self._outgoing.read()) and self._transport is not None:
            self._transport.write(data)
        self._control_writing()

    def _unsent(self):
        return self._outgoing.pending + self._backlog_size

    def _control_writing(self):
        """Let the protocol above wait while what it wrote is held up here."""
        size, (low, high) = self._unsent(), self._limits
        if not self._app_writing_paused and size >= high > 0:
            self._app_writing_paused = True
            self._tell('pause_writing')
        elif self._app_writing_paused and size <= low:
            self._app_writing_paused = False
            self._tell('resume_writing')

    def _tell(self, what):
        try:
            getattr(self._app_protocol, what)()
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({
                'message': f'protocol.{what}() failed', 'exception': exc, 'transport': self._app_transport, 'protocol': self})

    # Ending.

    def _start_shutdown(self):
        if self._state in (_FLUSHING, _SHUTDOWN, _UNWRAPPED):
            return
        if self._state is _HANDSHAKE:
            self._abort(None)
            return
        self._state = _FLUSHING
        self._time(self._shutdown_timeout, self._shutdown_took_long)
        self._do_flush()

    def _shutdown_took_long(self):
        if self._state in (_FLUSHING, _SHUTDOWN) and self._transport is not None:
            self._transport._force_close(TimeoutError('SSL shutdown timed out'))

    def _do_flush(self):
        """Hand on what has come, send what is left, then say goodbye."""
        self._do_read()
        if self._state is _FLUSHING and not self._app_reading_paused:
            self._state = _SHUTDOWN
            self._do_shutdown()

    def _do_shutdown(self):
        if self._below_paused:
            self._transport.write(self._outgoing.read())  # nothing may be left behind
        try:
            self._sslobj.unwrap()
        except ssl.SSLWantReadError:
            self._send()
        except ssl.SSLError as exc:
            self._shutdown_done(None if isinstance(exc, ssl.SSLEOFError) else exc)
        else:
            self._send()
            self._tell_eof()
            self._shutdown_done(None)

    def _shutdown_done(self, failure):
        self._time(None, None)
        if failure is not None:
            self._fatal_error(failure)
        elif self._transport is not None:
            self._loop.call_soon(self._transport.close)

    def _abort(self, exc):
        self._state = _UNWRAPPED
        if self._transport is not None:
            self._transport._force_close(exc)

    def _fatal_error(self, exc, message='Fatal error on transport'):
        if self._transport is not None:
            if isinstance(exc, ssl.SSLError) and self._transport.get_write_buffer_size():
                self._transport.close()  # an alert is on its way
            else:
                self._transport._force_close(exc)
        if not isinstance(exc, (OSError, CancelledError)):
            self._loop.call_exception_handler({
                'message': message, 'exception': exc, 'transport': self._transport, 'protocol': self})


def _positive(name, seconds, default):
    if seconds is None:
        return default
    if seconds <= 0:
        raise ValueError(f'{name} should be a positive number, got {seconds}')
    return seconds


def _default_context(server_side, server_hostname):
    if server_side:
        raise ValueError('Server side SSL needs a valid SSLContext')
    context = ssl.create_default_context()
    if not server_hostname:
        context.check_hostname = False
    return context


def _make_tls_transport(loop, sock, protocol, sslcontext, waiter, *, server_side=False, server_hostname=None, extra=None, server=None,
                        ssl_handshake_timeout=None, ssl_shutdown_timeout=None):
    from asyncio.selector_events import _SelectorSocketTransport
    below = SSLProtocol(loop, protocol, sslcontext, waiter, server_side, server_hostname,
                        ssl_handshake_timeout=ssl_handshake_timeout, ssl_shutdown_timeout=ssl_shutdown_timeout)
    _SelectorSocketTransport(loop, sock, below, extra=extra, server=server)
    return below._get_app_transport()


async def _upgrade(loop, transport, protocol, sslcontext, server_side, server_hostname, handshake, shutdown):
    """loop.start_tls(): put TLS between a transport and its protocol."""
    if not isinstance(sslcontext, ssl.SSLContext):
        raise TypeError(f'sslcontext is expected to be an instance of ssl.SSLContext, got {sslcontext!r}')
    if not hasattr(transport, '_start_tls_compatible') and not isinstance(transport, _SSLProtocolTransport):
        raise TypeError(f'transport {transport!r} is not supported by start_tls()')
    waiter = loop.create_future()
    below = SSLProtocol(loop, protocol, sslcontext, waiter, server_side, server_hostname, call_connection_made=False,
                        ssl_handshake_timeout=handshake, ssl_shutdown_timeout=shutdown)
    transport.pause_reading()
    transport.set_protocol(below)
    made = loop.call_soon(below.connection_made, transport)
    resumed = loop.call_soon(transport.resume_reading)
    try:
        await waiter
    except BaseException:
        transport.close()
        made.cancel()
        resumed.cancel()
        raise
    return below._get_app_transport()
