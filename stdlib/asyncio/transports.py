__all__ = ('BaseTransport', 'ReadTransport', 'WriteTransport', 'Transport', 'DatagramTransport',
           'SubprocessTransport')


class BaseTransport:
    """What all transports share."""

    __slots__ = ('_extra',)

    def __init__(self, extra=None):
        self._extra = {} if extra is None else extra

    def get_extra_info(self, name, default=None):
        """Return what the transport knows under name, else default."""
        return self._extra.get(name, default)

    def is_closing(self):
        """Whether it is closed or being closed."""
        raise NotImplementedError

    def close(self):
        """Close it when all is sent."""
        raise NotImplementedError

    def set_protocol(self, protocol):
        """Set the protocol that is told what happens."""
        raise NotImplementedError

    def get_protocol(self):
        """The protocol that is told what happens."""
        raise NotImplementedError


class ReadTransport(BaseTransport):
    """A transport to read from."""

    __slots__ = ()

    def is_reading(self):
        """Whether the protocol is told of what comes."""
        raise NotImplementedError

    def pause_reading(self):
        """Leave what comes for later."""
        raise NotImplementedError

    def resume_reading(self):
        """Tell the protocol again of what comes."""
        raise NotImplementedError


class WriteTransport(BaseTransport):
    """A transport to write to."""

    __slots__ = ()

    def set_write_buffer_limits(self, high=None, low=None):
        """Set above what the protocol is to pause writing, and below what to go on."""
        raise NotImplementedError

    def get_write_buffer_size(self):
        """How many bytes are held back."""
        raise NotImplementedError

    def get_write_buffer_limits(self):
        """The pair of low and high mark of what may be held back."""
        raise NotImplementedError

    def write(self, data):
        """Send bytes, or hold them back until they can be sent."""
        raise NotImplementedError

    def writelines(self, list_of_data):
        """Write each of the pieces, in their order."""
        self.write(b''.join(list_of_data))

    def write_eof(self):
        """Say that no more bytes come."""
        raise NotImplementedError

    def can_write_eof(self):
        """Whether write_eof() works."""
        raise NotImplementedError

    def abort(self):
        """Close it at once."""
        raise NotImplementedError


class Transport(ReadTransport, WriteTransport):
    """A transport to read from and write to."""

    __slots__ = ()


class DatagramTransport(BaseTransport):
    """A transport for datagrams."""

    __slots__ = ()

    def sendto(self, data, addr=None):
        """Send a datagram."""
        raise NotImplementedError

    def abort(self):
        """Close it at once."""
        raise NotImplementedError


class SubprocessTransport(BaseTransport):
    """A transport for another process."""

    __slots__ = ()

    def get_pid(self):
        """The number of the process."""
        raise NotImplementedError

    def get_returncode(self):
        """The exit code; None while it runs."""
        raise NotImplementedError

    def get_pipe_transport(self, fd):
        """The transport of a pipe: 0, 1 or 2."""
        raise NotImplementedError

    def send_signal(self, signal):
        """Send the process a signal."""
        raise NotImplementedError

    def terminate(self):
        """Ask the process to end."""
        raise NotImplementedError

    def kill(self):
        """Kill the process."""
        raise NotImplementedError


_HIGH_WATER = 64 * 1024


def _water_marks(high, low, usual=_HIGH_WATER):
    """The limits (low, high) of a write buffer, each from the other where it is not given."""
    if high is None:
        high = usual if low is None else 4 * low
    if low is None:
        low = high // 4
    if not high >= low >= 0:
        raise ValueError(f'high ({high!r}) must be >= low ({low!r}) must be >= 0')
    return low, high


class _FlowControlMixin:
    """Has the protocol wait while too much of what it wrote is unsent. What mixes it in has _loop, _protocol and
    get_write_buffer_size()."""

    __slots__ = ()

    def get_protocol(self):
        return self._protocol

    def set_write_buffer_limits(self, high=None, low=None):
        self._low, self._high = _water_marks(high, low)

    def get_write_buffer_limits(self):
        return self._low, self._high

    def _control_writing(self):
        size = self.get_write_buffer_size()
        if not self._protocol_paused and size > self._high:
            self._protocol_paused = True
            self._tell_protocol('pause_writing')
        elif self._protocol_paused and size <= self._low:
            self._protocol_paused = False
            self._tell_protocol('resume_writing')

    def _tell_protocol(self, what):
        try:
            getattr(self._protocol, what)()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            self._loop.call_exception_handler({
                'message': f'protocol.{what}() failed', 'exception': exc, 'transport': self, 'protocol': self._protocol})
