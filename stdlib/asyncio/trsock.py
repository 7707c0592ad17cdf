class TransportSocket:
    """The socket below a transport or server, to be asked for its names and options."""

    __slots__ = ('_sock',)

    def __init__(self, sock):
        self._sock = sock

    @property
    def family(self):
        """The kind of address."""
        return self._sock.family

    @property
    def type(self):
        """The kind of socket."""
        return self._sock.type

    @property
    def proto(self):
        """The protocol."""
        return self._sock.proto

    def __repr__(self):
        text = f'<asyncio.TransportSocket fd={self.fileno()}, family={self.family!s}, type={self.type!s}, proto={self.proto}'
        if self.fileno() != -1:
            for what, ask in ('laddr', self.getsockname), ('raddr', self.getpeername):
                try:
                    if address := ask():
                        text += f', {what}={address}'
                except OSError:
                    pass
        return text + '>'

    def __getstate__(self):
        raise TypeError('Cannot serialize asyncio.TransportSocket object')

    def fileno(self):
        """The number of its file descriptor."""
        return self._sock.fileno()

    def dup(self):
        """Another socket for the same connection."""
        return self._sock.dup()

    def get_inheritable(self):
        """Whether child processes get it."""
        return self._sock.get_inheritable()

    def shutdown(self, how):
        """End reading, writing or both."""
        self._sock.shutdown(how)

    def getsockopt(self, *args, **kwargs):
        """An option."""
        return self._sock.getsockopt(*args, **kwargs)

    def setsockopt(self, *args, **kwargs):
        """Set an option."""
        self._sock.setsockopt(*args, **kwargs)

    def getpeername(self):
        """The address of the other side."""
        return self._sock.getpeername()

    def getsockname(self):
        """The address of this side."""
        return self._sock.getsockname()

    def getsockbyname(self):
        """The address of this side."""
        return self._sock.getsockbyname()

    def settimeout(self, value):
        """Only 0 can be set."""
        if value != 0:
            raise ValueError('settimeout(): only 0 timeout is allowed on transport sockets')

    def gettimeout(self):
        """0: it never waits."""
        return 0

    def setblocking(self, flag):
        """Only False can be set."""
        if flag:
            raise ValueError('setblocking(): transport sockets cannot be blocking')
