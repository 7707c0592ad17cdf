import os as _os
from errno import EMFILE, ENFILE, ENOBUFS, ENOMEM
from socket import SOCK_STREAM, socket as _socket

from asyncio import CancelledError, sleep
from asyncio.selector_events import _SelectorSocketTransport, _listener, _release, _when_made
from asyncio.trsock import TransportSocket


class AbstractServer:
    """What a server offers, whoever runs it."""

    def close(self):
        """Listen no more."""
        raise NotImplementedError

    def get_loop(self):
        """The loop it belongs to."""
        raise NotImplementedError

    def is_serving(self):
        """Whether it accepts connections."""
        raise NotImplementedError

    async def start_serving(self):
        """Begin to accept connections."""
        raise NotImplementedError

    async def serve_forever(self):
        """Accept connections until it is closed or this is cancelled."""
        raise NotImplementedError

    async def wait_closed(self):
        """Wait until it is closed."""
        raise NotImplementedError

    def close_clients(self):
        """Close all connections."""
        raise NotImplementedError

    def abort_clients(self):
        """Close all connections without waiting for what is to be sent."""
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


AbstractServer.__module__ = 'asyncio.events'


class Server(AbstractServer):
    """Sockets that wait for clients, and the connections that came of them."""

    __module__ = 'asyncio.base_events'

    def __init__(self, loop, sockets, protocol_factory, ssl_context, backlog, ssl_handshake_timeout,
                 ssl_shutdown_timeout=None):
        self._loop = loop
        self._sockets = sockets
        self._factory = protocol_factory
        self._tls = ssl_context, ssl_handshake_timeout, ssl_shutdown_timeout
        self._backlog = backlog
        self._serving = False
        self._listeners = []
        self._transports = {}
        self._waiters = []
        self._forever = None
        self._paths = {}  # of Unix sockets that go with the server: their inodes

    def __repr__(self):
        return f'<{type(self).__name__} sockets={self.sockets!r}>'

    def get_loop(self):
        """The loop it belongs to."""
        return self._loop

    def is_serving(self):
        """Whether it accepts connections."""
        return self._serving

    @property
    def sockets(self):
        """The sockets it listens on."""
        if self._sockets is None:
            return ()
        return tuple(map(TransportSocket, self._sockets))

    def _attach(self, transport):
        self._transports[transport] = None

    def _detach(self, transport):
        self._transports.pop(transport, None)
        self._wake_if_over()

    def _wake_if_over(self):
        if self._sockets is None and not self._transports and self._waiters is not None:
            waiters, self._waiters = self._waiters, None
            for waiter in waiters:
                _release(waiter)

    def _start_serving(self):
        if self._serving:
            return
        self._serving = True
        for sock in self._sockets:
            sock.listen(self._backlog)
            listener = _listener(sock)
            self._listeners.append(listener)
            listener.start(lambda fd, address, sock=sock: self._accept(sock, fd, address))

    def _accept(self, listening, fd, address):
        if fd is None:
            self._refuse(listening, address)
            return
        sock = _socket(listening.family, SOCK_STREAM, listening.proto, fileno=fd)
        sock.setblocking(False)
        self._loop.create_task(self._welcome(sock, address))

    def _refuse(self, listening, exc):
        """The system has no more of something; the listener tries again in a second."""
        if exc.errno not in (EMFILE, ENFILE, ENOBUFS, ENOMEM):
            raise exc
        self._loop.call_exception_handler({
            'message': 'socket.accept() out of system resource', 'exception': exc, 'socket': TransportSocket(listening)})

    async def _welcome(self, sock, address):
        protocol = transport = None
        try:
            protocol = self._factory()
            waiter = self._loop.create_future()
            transport = self._make_transport(sock, protocol, waiter, {'peername': address})
            await _when_made(transport, protocol, waiter)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if transport is None:
                sock.close()
            if self._loop.get_debug():
                context = {'message': 'Error on transport creation for incoming connection', 'exception': exc}
                if protocol is not None:
                    context['protocol'] = protocol
                if transport is not None:
                    context['transport'] = transport
                self._loop.call_exception_handler(context)

    def _make_transport(self, sock, protocol, waiter, extra):
        context, handshake, shutdown = self._tls
        if not context:
            return _SelectorSocketTransport(self._loop, sock, protocol, waiter, extra, self)
        from asyncio.sslproto import _make_tls_transport
        return _make_tls_transport(self._loop, sock, protocol, context, waiter, server_side=True, extra=extra, server=self,
                                   ssl_handshake_timeout=handshake, ssl_shutdown_timeout=shutdown)

    def close(self):
        """Listen no more."""
        sockets, self._sockets = self._sockets, None
        if sockets is None:
            return
        for listener in self._listeners:
            listener.stop()
        for sock in sockets:
            sock.close()
        for path, inode in self._paths.items():
            _remove_socket_file(path, inode)
        self._serving = False
        if self._forever is not None and not self._forever.done():
            self._forever.cancel()
            self._forever = None
        self._wake_if_over()

    def close_clients(self):
        """Close all connections."""
        for transport in list(self._transports):
            transport.close()

    def abort_clients(self):
        """Close all connections without waiting for what is to be sent."""
        for transport in list(self._transports):
            transport.abort()

    async def start_serving(self):
        """Begin to accept connections."""
        if self._sockets is not None:
            self._start_serving()
        await sleep(0)

    async def serve_forever(self):
        """Accept connections until it is closed or this is cancelled."""
        if self._forever is not None:
            raise RuntimeError(f'server {self!r} is already being awaited on serve_forever()')
        if self._sockets is None:
            raise RuntimeError(f'server {self!r} is closed')
        self._start_serving()
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
        """Wait until it is closed and all connections have ended."""
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
