"""TLS over blocking sockets: an SSLObject, and a socket that moves its bytes."""
from socket import SO_TYPE, SOCK_STREAM, SOL_SOCKET, socket
from ssl import MemoryBIO, SSLEOFError, SSLObject, SSLWantReadError


class SSLSocket(socket):
    """A socket that speaks TLS."""

    __module__ = 'ssl'

    def __init__(self, *args, **kwargs):
        raise TypeError(f'{self.__class__.__name__} does not have a public constructor. '
                        'Instances are returned by SSLContext.wrap_socket().')

    @classmethod
    def _create(cls, sock, context, server_side, do_handshake_on_connect, suppress_ragged_eofs, server_hostname):
        if sock.getsockopt(SOL_SOCKET, SO_TYPE) != SOCK_STREAM:
            raise NotImplementedError('only stream sockets are supported')
        if server_side and server_hostname:
            raise ValueError('server_hostname can only be specified in client mode')
        if context.check_hostname and not server_side and not server_hostname:
            raise ValueError('check_hostname requires server_hostname')
        self = cls.__new__(cls)
        timeout = sock.gettimeout()
        socket.__init__(self, sock.family, sock.type, sock.proto, fileno=sock.detach())
        self.settimeout(timeout)
        self._context = context
        self.server_side = server_side
        self.server_hostname = server_hostname
        self.do_handshake_on_connect = do_handshake_on_connect
        self.suppress_ragged_eofs = suppress_ragged_eofs
        self._object = None
        try:
            self.getpeername()
        except OSError:
            return self
        try:
            self._begin()
        except BaseException:
            self.close()
            raise
        return self

    session = None

    @property
    def context(self):
        return self._context

    @property
    def session_reused(self):
        return self._object is not None and self._object.session_reused

    def _begin(self):
        self._incoming, self._outgoing = MemoryBIO(), MemoryBIO()
        self._object = SSLObject._create(self._incoming, self._outgoing, self.server_side, self.server_hostname, self._context)
        if self.do_handshake_on_connect:
            if self.gettimeout() == 0.0:
                raise ValueError('do_handshake_on_connect should not be specified for non-blocking sockets')
            self.do_handshake()

    def _flush(self):
        if data := self._outgoing.read():
            socket.sendall(self, data)

    def _do(self, call, *args):
        """Call the SSLObject, moving bytes until it has what it needs."""
        while True:
            try:
                result = call(*args)
            except SSLWantReadError:
                self._flush()
            except BaseException:
                try:
                    self._flush()  # an alert
                except OSError:
                    pass
                raise
            else:
                self._flush()
                return result
            try:
                data = socket.recv(self, 16384)
            except BlockingIOError:
                raise SSLWantReadError(2, 'The operation did not complete (read)') from None
            if data:
                self._incoming.write(data)
            else:
                self._incoming.write_eof()

    def do_handshake(self, block=False):
        """Do the handshake."""
        self._do(self._object.do_handshake)

    def connect(self, address):
        """Connect, and do the handshake."""
        socket.connect(self, address)
        self._begin()

    def accept(self):
        """Wait for a client; return (its SSLSocket, its address)."""
        plain, address = socket.accept(self)
        return self._context.wrap_socket(plain, True, self.do_handshake_on_connect, self.suppress_ragged_eofs), address

    def read(self, len=1024, buffer=None):
        """Read up to len bytes, into a buffer if there is one."""
        try:
            return self._do(self._object.read, len, buffer)
        except SSLEOFError:
            if not self.suppress_ragged_eofs:
                raise
            return b'' if buffer is None else 0

    def write(self, data):
        """Write data; return how much of it."""
        return self._do(self._object.write, data)

    def _plain_flags(self, flags, call):
        if flags:
            raise ValueError(f'non-zero flags not allowed in calls to {call}() on {self.__class__}')

    def recv(self, buflen=1024, flags=0):
        if self._object is None:
            return socket.recv(self, buflen, flags)
        self._plain_flags(flags, 'recv')
        return self.read(buflen)

    def recv_into(self, buffer, nbytes=None, flags=0):
        if self._object is None:
            return socket.recv_into(self, buffer, nbytes or 0, flags)
        self._plain_flags(flags, 'recv_into')
        return self.read(nbytes or memoryview(buffer).nbytes or 1024, buffer)

    def send(self, data, flags=0):
        if self._object is None:
            return socket.send(self, data, flags)
        self._plain_flags(flags, 'send')
        return self.write(data)

    def sendall(self, data, flags=0):
        if self._object is None:
            return socket.sendall(self, data, flags)
        self._plain_flags(flags, 'sendall')
        view = memoryview(data)
        while len(view):
            view = view[self.write(view):]

    def _refuse(self, call):
        raise ValueError(f'{call} not allowed on instances of {self.__class__}')

    def recvfrom(self, buflen=1024, flags=0):
        return self._refuse('recvfrom') if self._object is not None else socket.recvfrom(self, buflen, flags)

    def recvfrom_into(self, buffer, nbytes=None, flags=0):
        return self._refuse('recvfrom_into') if self._object is not None else socket.recvfrom_into(self, buffer, nbytes or 0, flags)

    def sendto(self, data, *args):
        return self._refuse('sendto') if self._object is not None else socket.sendto(self, data, *args)

    def recvmsg(self, *args, **kwargs):
        raise NotImplementedError(f'recvmsg not allowed on instances of {self.__class__}')

    def sendmsg(self, *args, **kwargs):
        raise NotImplementedError(f'sendmsg not allowed on instances of {self.__class__}')

    def dup(self):
        raise NotImplementedError(f"Can't dup() {self.__class__.__name__} instances")

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        raise NotImplementedError('makefile() of an SSLSocket is not supported')

    def unwrap(self):
        """End TLS; return the plain socket."""
        if self._object is None:
            raise ValueError(f'No SSL wrapper around {self}')
        self._do(self._object.unwrap)
        self._object = None
        plain = socket(self.family, self.type, self.proto, fileno=self.detach())
        return plain

    def shutdown(self, how):
        self._object = None
        socket.shutdown(self, how)

    def pending(self):
        return 0

    def _ask(self, what, *args):
        return None if self._object is None else getattr(self._object, what)(*args)

    def getpeercert(self, binary_form=False):
        if self._object is None:
            raise ValueError('handshake not done yet')
        return self._object.getpeercert(binary_form)

    def version(self):
        return self._ask('version')

    def cipher(self):
        return self._ask('cipher')

    def shared_ciphers(self):
        return self._ask('shared_ciphers')

    def selected_alpn_protocol(self):
        return self._ask('selected_alpn_protocol')

    def selected_npn_protocol(self):
        return None

    def compression(self):
        return None
