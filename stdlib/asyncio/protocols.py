__all__ = ('BaseProtocol', 'Protocol', 'DatagramProtocol', 'SubprocessProtocol', 'BufferedProtocol')


class BaseProtocol:
    """What a transport tells about every kind of connection."""

    __slots__ = ()

    def connection_made(self, transport):
        """The connection stands; transport is its other half."""

    def connection_lost(self, exc):
        """The connection is gone: exc says why, None when it was closed in order."""

    def pause_writing(self):
        """The transport's buffer is over its high-water mark."""

    def resume_writing(self):
        """The transport's buffer is below its low-water mark again."""


class Protocol(BaseProtocol):
    """A protocol for a stream of bytes."""

    __slots__ = ()

    def data_received(self, data):
        """Some bytes came."""

    def eof_received(self):
        """The other side sends no more; return a true value to keep the transport open."""


class BufferedProtocol(BaseProtocol):
    """A protocol for a stream of bytes that owns the buffer they are read into."""

    __slots__ = ()

    def get_buffer(self, sizehint):
        """Return the buffer to read into."""

    def buffer_updated(self, nbytes):
        """nbytes bytes were read into the buffer."""

    def eof_received(self):
        """The other side sends no more."""


class DatagramProtocol(BaseProtocol):
    """A protocol for datagrams."""

    __slots__ = ()

    def datagram_received(self, data, addr):
        """A datagram came from addr."""

    def error_received(self, exc):
        """A send or receive failed with an OSError."""


class SubprocessProtocol(BaseProtocol):
    """A protocol for the pipes of another process."""

    __slots__ = ()

    def pipe_data_received(self, fd, data):
        """The process wrote data to its descriptor fd."""

    def pipe_connection_lost(self, fd, exc):
        """The pipe of descriptor fd was closed."""

    def process_exited(self):
        """The process has ended."""
