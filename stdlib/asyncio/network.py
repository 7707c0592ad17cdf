import os as _os
import stat as _stat

from asyncio import CancelledError, gather, get_running_loop, sleep
from asyncio.servers import AbstractServer
from asyncio.transports import Transport

_AF_UNIX, _AF_INET, _AF_INET6 = 1, 2, 10
_HIGH_WATER = 64 * 1024


class TransportSocket:
    """The socket below a transport or server, to be asked for its names."""

    __module__ = 'asyncio.trsock'

    def __init__(self, names):
        self._fd, self.family, self._own, self._peer = names
        self.type = 1
        self.proto = 0 if self.family == _AF_UNIX else 6

    def fileno(self):
        return self._fd

    def getsockname(self):
        return self._own

    def getpeername(self):
        if self._peer is None:
            raise OSError(107, 'Transport endpoint is not connected')
        return self._peer

    def setsockopt(self, *args):
        pass

    def gettimeout(self):
        return 0

    def setblocking(self, flag):
        if flag:
            raise ValueError('setblocking(): transport sockets cannot be blocking')

    def __repr__(self):
        text = f'<asyncio.TransportSocket fd={self._fd}, family={self.family}, type={self.type}, proto={self.proto}'
        if self._fd != -1:
            text += f', laddr={self._own}'
            if self._peer is not None:
                text += f', raddr={self._peer}'
        return text + '>'


class _SelectorSocketTransport(Transport):
    """A transport over a connection of ours: reading starts once the protocol has been told."""

    __module__ = 'asyncio.selector_events'

    def __init__(self, loop, connection, protocol, *, extra=None, server=None, waiter=None, reads=True):
        super().__init__(extra)
        names = connection.names()
        self._fd = names[0]
        if names[1]:
            self._extra.update(socket=TransportSocket(names), sockname=names[2], peername=names[3])
        self._loop = loop
        self._connection = connection
        self._protocol = protocol
        self._server = server
        self._closing = self._eof = self._paused = self._dropped = False
        self._protocol_paused = False
        self._high, self._low = _HIGH_WATER, _HIGH_WATER // 4
        self._lost_writes = 0
        if server is not None:
            server._attach(self)
        loop.call_soon(protocol.connection_made, self)
        loop.call_soon(self._start, reads)
        if waiter is not None:
            loop.call_soon(_release, waiter)

    def _start(self, reads):
        if not self._dropped:
            self._connection.start(self._on_data if reads else None, self._on_failure, self._on_sent)

    def __repr__(self):
        info = [type(self).__name__]
        if self._dropped:
            info.append('closed')
        elif self._closing:
            info.append('closing')
        info.append(f'fd={self._fd}')
        if not self._dropped:
            size = self._connection.pending()
            info.append('read=' + ('idle' if self._paused or self._closing else 'polling'))
            info.append(f"write=<{'polling' if size else 'idle'}, bufsize={size}>")
        return f"<{' '.join(info)}>"

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closing

    # Reading.

    def is_reading(self):
        return not self._closing and not self._paused

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
                self._protocol.data_received(data)
                return
            keep_open = self._protocol.eof_received()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._fail(exc, f"Fatal error: protocol.{'data' if data else 'eof'}_received() call failed.")
            return
        if not keep_open:
            self.close()

    def _on_failure(self, exc):
        if not self._dropped:
            self._fail(exc, 'Fatal read error on socket transport')

    def _fail(self, exc, message):
        if not isinstance(exc, OSError):
            self._loop.call_exception_handler({
                'message': message, 'exception': exc, 'transport': self, 'protocol': self._protocol})
        self._drop(exc)

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
        if not self._protocol_paused and self._connection.pending() > self._high:
            self._protocol_paused = True
            self._tell_protocol('pause_writing')

    def _on_sent(self):
        size = self._connection.pending()
        if self._protocol_paused and size <= self._low:
            self._protocol_paused = False
            self._tell_protocol('resume_writing')
        if size:
            return
        if self._closing:
            self._finish(None)
        elif self._eof:
            self._connection.write_eof()

    def _tell_protocol(self, what):
        try:
            getattr(self._protocol, what)()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({
                'message': f'protocol.{what}() failed', 'exception': exc, 'transport': self, 'protocol': self._protocol})

    def set_write_buffer_limits(self, high=None, low=None):
        if high is None:
            high = _HIGH_WATER if low is None else 4 * low
        if low is None:
            low = high // 4
        if not high >= low >= 0:
            raise ValueError(f'high ({high!r}) must be >= low ({low!r}) must be >= 0')
        self._high, self._low = high, low

    def get_write_buffer_limits(self):
        return self._low, self._high

    def get_write_buffer_size(self):
        return self._connection.pending()

    def can_write_eof(self):
        return True

    def write_eof(self):
        if self._closing or self._eof:
            return
        self._eof = True
        if not self._connection.pending():
            self._connection.write_eof()

    # Ending.

    def close(self):
        if self._closing:
            return
        self._closing = True
        self._connection.pause()
        if not self._connection.pending():
            self._finish(None)

    def abort(self):
        self._drop(None)

    def _drop(self, exc):
        if not self._dropped:
            self._closing = True
            self._connection.pause()
            self._finish(exc)

    def _finish(self, exc):
        if not self._dropped:
            self._dropped = True
            self._loop.call_soon(self._lost, exc)

    def _lost(self, exc):
        try:
            self._protocol.connection_lost(exc)
        finally:
            self._connection.close()
            if self._server is not None:
                self._server._detach(self)
                self._server = None


def _release(waiter):
    if not waiter.done():
        waiter.set_result(None)


class Server(AbstractServer):
    """Sockets that wait for clients, and the connections that came of them."""

    __module__ = 'asyncio.base_events'

    def __init__(self, loop, listeners, protocol_factory, path=None):
        self._loop = loop
        self._listeners = listeners
        self._factory = protocol_factory
        self._serving = False
        self._transports = {}
        self._waiters = []
        self._forever = None
        self._path = path

    def __repr__(self):
        return f'<{type(self).__name__} sockets={self.sockets!r}>'

    def get_loop(self):
        return self._loop

    def is_serving(self):
        return self._serving

    @property
    def sockets(self):
        if self._listeners is None:
            return ()
        return tuple(TransportSocket(each.names()) for each in self._listeners)

    def _attach(self, transport):
        self._transports[transport] = None

    def _detach(self, transport):
        self._transports.pop(transport, None)
        self._wake_if_over()

    def _wake_if_over(self):
        if self._listeners is None and not self._transports and self._waiters is not None:
            waiters, self._waiters = self._waiters, None
            for waiter in waiters:
                _release(waiter)

    def _serve(self):
        if not self._serving:
            self._serving = True
            for each in self._listeners:
                each.start(self._accept)

    def _accept(self, connection):
        self._loop.create_task(self._welcome(connection))

    async def _welcome(self, connection):
        waiter = self._loop.create_future()
        try:
            _SelectorSocketTransport(self._loop, connection, self._factory(), server=self, waiter=waiter)
            await waiter
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            connection.close()
            if self._loop.get_debug():
                self._loop.call_exception_handler({
                    'message': 'Error on transport creation for incoming connection', 'exception': exc})

    def close(self):
        listeners, self._listeners = self._listeners, None
        if listeners is None:
            return
        for each in listeners:
            each.close()
        if self._path is not None:
            _remove_socket_file(*self._path)
        self._serving = False
        if self._forever is not None and not self._forever.done():
            self._forever.cancel()
            self._forever = None
        self._wake_if_over()

    def close_clients(self):
        for transport in list(self._transports):
            transport.close()

    def abort_clients(self):
        for transport in list(self._transports):
            transport.abort()

    async def start_serving(self):
        if self._listeners is not None:
            self._serve()
        await sleep(0)

    async def serve_forever(self):
        if self._forever is not None:
            raise RuntimeError(f'server {self!r} is already being awaited on serve_forever()')
        if self._listeners is None:
            raise RuntimeError(f'server {self!r} is closed')
        self._serve()
        self._forever = self._loop.create_future()
        try:
            await self._forever
        except CancelledError:
            try:
                self.close()
                await self.wait_closed()
            finally:
                raise
        finally:
            self._forever = None

    async def wait_closed(self):
        if self._waiters is not None:
            waiter = self._loop.create_future()
            self._waiters.append(waiter)
            await waiter


def _remove_socket_file(path, inode):
    try:
        if _os.stat(path).st_ino == inode:
            _os.unlink(path)
    except FileNotFoundError:
        pass


# Making connections and servers.

def _literal_family(host):
    if ':' in host:
        return _AF_INET6
    parts = host.split('.')
    if len(parts) == 4 and all(p.isdigit() and int(p) < 256 for p in parts):
        return _AF_INET
    return 0


def _port(port):
    """The number of a port: services are known by number only, but for the commonest."""
    try:
        return int(port or 0)
    except ValueError:
        from socket import gaierror
        if number := {'http': 80, 'https': 443, 'ssh': 22, 'smtp': 25, 'ftp': 21, 'domain': 53}.get(port):
            return number
        raise gaierror(-8, 'Servname not supported for ai_socktype') from None


async def _addresses(host, port, family=0):
    """The addresses of a host name: (family, address), in the order to try them."""
    if isinstance(host, bytes):
        host = host.decode('ascii')
    port = _port(port)
    literal = _literal_family(host)
    found = [host] if literal else await _resolve(host, family)
    if isinstance(found, tuple):
        from socket import gaierror
        raise gaierror(*found)
    pairs = [(_AF_INET6, (ip, port, 0, 0)) if ':' in ip else (_AF_INET, (ip, port)) for ip in dict.fromkeys(found)]
    pairs = [p for p in pairs if family in (0, p[0])]
    if not pairs:
        from socket import gaierror
        raise gaierror(-9, 'Address family for hostname not supported')
    return pairs


def _refuse_tls(ssl, what):
    if ssl is not None and ssl is not False:
        raise NotImplementedError(f'{what}: TLS is not supported')


async def create_connection(loop, protocol_factory, host=None, port=None, *, ssl=None, family=0, proto=0, flags=0,
                            sock=None, local_addr=None, server_hostname=None, **options):
    _refuse_tls(ssl, 'create_connection()')
    if server_hostname is not None:
        raise ValueError('server_hostname is only meaningful with ssl')
    if host is None and port is None:
        if sock is None:
            raise ValueError('host and port was not specified and no sock specified')
        raise NotImplementedError('create_connection(): sock is not supported')
    if sock is not None:
        raise ValueError('host/port and sock can not be specified at the same time')
    errors = []
    for kind, address in await _addresses(host or 'localhost', port, family):
        try:
            connection = await _dial('tcp4' if kind == _AF_INET else 'tcp6', address, local_addr)
            break
        except OSError as exc:
            errors.append(OSError(exc.errno, f'Connect call failed {address}'))
    else:
        _raise_all(errors)
    return await _connected(loop, protocol_factory, connection)


def _raise_all(errors):
    texts = list(dict.fromkeys(map(str, errors)))
    try:
        if len(texts) == 1:
            raise errors[0]
        raise OSError(f"Multiple exceptions: {', '.join(texts)}")
    finally:
        errors = None


async def create_unix_connection(loop, protocol_factory, path=None, *, ssl=None, sock=None, server_hostname=None, **options):
    _refuse_tls(ssl, 'create_unix_connection()')
    if path is None:
        raise ValueError('no path and sock were specified')
    connection = await _dial('unix', _os.fspath(path), None)
    return await _connected(loop, protocol_factory, connection)


async def _connected(loop, protocol_factory, connection):
    protocol = protocol_factory()
    waiter = loop.create_future()
    transport = _SelectorSocketTransport(loop, connection, protocol, waiter=waiter)
    try:
        await waiter
    except BaseException:
        transport.close()
        raise
    return transport, protocol


async def create_server(loop, protocol_factory, host=None, port=None, *, family=0, flags=0, sock=None, backlog=100, ssl=None,
                        reuse_address=None, reuse_port=None, keep_alive=None, start_serving=True, **options):
    _refuse_tls(ssl, 'create_server()')
    if sock is not None:
        raise NotImplementedError('create_server(): sock is not supported')
    if host is None and port is None:
        raise ValueError('Neither host/port nor sock were specified')
    if host is None or host == '':
        hosts = ['0.0.0.0', '::']
    elif isinstance(host, str):
        hosts = [host]
    else:
        hosts = list(host)
    found = await gather(*(_addresses(each, port, family) for each in hosts))
    listeners = []
    try:
        for kind, address in dict.fromkeys(pair for pairs in found for pair in pairs):
            listeners.append(_bind(kind, address))
    except BaseException:
        for each in listeners:
            each.close()
        raise
    return await _started(Server(loop, listeners, protocol_factory), start_serving)


def _bind(kind, address):
    try:
        return _listen('tcp4' if kind == _AF_INET else 'tcp6', address)
    except OSError as exc:
        raise OSError(exc.errno, f'error while attempting to bind on address {address!r}: {str(exc).lower()}') from None


async def create_unix_server(loop, protocol_factory, path=None, *, sock=None, backlog=100, ssl=None, start_serving=True,
                             cleanup_socket=True, **options):
    _refuse_tls(ssl, 'create_unix_server()')
    if path is None:
        raise ValueError('path was not specified, and no sock specified')
    path = _os.fspath(path)
    if path[:1] not in ('\0', b'\0'):
        try:
            if _stat.S_ISSOCK(_os.stat(path).st_mode):
                _os.remove(path)
        except FileNotFoundError:
            pass
    try:
        listener = _listen('unix', path)
    except OSError as exc:
        if exc.errno == 98:
            raise OSError(98, f'Address {path!r} is already in use') from None
        raise
    own = (path, _os.stat(path).st_ino) if cleanup_socket else None
    return await _started(Server(loop, [listener], protocol_factory, own), start_serving)


async def _started(server, start_serving):
    if start_serving:
        server._serve()
        await sleep(0)
    return server
