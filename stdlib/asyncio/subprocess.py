from asyncio import gather, get_running_loop
from asyncio.protocols import SubprocessProtocol
from asyncio.streams import FlowControlMixin, StreamReader, StreamWriter, _DEFAULT_LIMIT

__all__ = ('create_subprocess_exec', 'create_subprocess_shell')

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessStreamProtocol(FlowControlMixin, SubprocessProtocol):
    """Makes streams of the pipes of a process."""

    def __init__(self, limit, loop):
        super().__init__(loop=loop)
        self._limit = limit
        self.stdin = self.stdout = self.stderr = None
        self._transport = None
        self._exited = False
        self._reading = set()
        self._stdin_closed = self._loop.create_future()

    def __repr__(self):
        info = [type(self).__name__]
        for name in ('stdin', 'stdout', 'stderr'):
            if (stream := getattr(self, name)) is not None:
                info.append(f'{name}={stream!r}')
        return f"<{' '.join(info)}>"

    def connection_made(self, transport):
        """The process has begun."""
        self._transport = transport
        self.stdout = self._reader(1)
        self.stderr = self._reader(2)
        stdin = transport.get_pipe_transport(0)
        if stdin is not None:
            self.stdin = StreamWriter(stdin, self, None, self._loop)

    def _reader(self, fd):
        pipe = self._transport.get_pipe_transport(fd)
        if pipe is None:
            return None
        reader = StreamReader(limit=self._limit, loop=self._loop)
        reader.set_transport(pipe)
        self._reading.add(fd)
        return reader

    def _stream(self, fd):
        return self.stdout if fd == 1 else self.stderr

    def pipe_data_received(self, fd, data):
        """Bytes have come from a pipe."""
        self._stream(fd).feed_data(data)

    def pipe_connection_lost(self, fd, exc):
        """A pipe was closed."""
        if fd == 0:
            self._stdin_lost(exc)
            return
        if exc is None:
            self._stream(fd).feed_eof()
        else:
            self._stream(fd).set_exception(exc)
        self._reading.discard(fd)
        self._close_if_over()

    def _stdin_lost(self, exc):
        if self.stdin is not None:
            self.stdin.close()
        self.connection_lost(exc)
        if exc is None:
            self._stdin_closed.set_result(None)
        else:
            self._stdin_closed.set_exception(exc)
            self._stdin_closed.exception()  # wait_closed() need not be called

    def process_exited(self):
        """The process has ended."""
        self._exited = True
        self._close_if_over()

    def _close_if_over(self):
        if self._exited and not self._reading and self._transport is not None:
            self._transport.close()
            self._transport = None

    def _get_close_waiter(self, stream):
        if stream is self.stdin:
            return self._stdin_closed


class Process:
    """A child process with streams for its pipes."""

    def __init__(self, transport, protocol, loop):
        self._transport = transport
        self._protocol = protocol
        self._loop = loop
        self.stdin, self.stdout, self.stderr = protocol.stdin, protocol.stdout, protocol.stderr
        self.pid = transport.get_pid()

    def __repr__(self):
        return f'<{type(self).__name__} {self.pid}>'

    @property
    def returncode(self):
        """Its exit code; None while it runs."""
        return self._transport.get_returncode()

    async def wait(self):
        """Wait until the process has ended and return its code, negative for a signal."""
        return await self._transport._wait()

    def send_signal(self, signal):
        """Send the process a signal."""
        self._transport.send_signal(signal)

    def terminate(self):
        """Ask the process to end."""
        self._transport.terminate()

    def kill(self):
        """Kill the process."""
        self._transport.kill()

    async def _feed(self, input):
        if self.stdin is None:
            return
        try:
            if input is not None:
                self.stdin.write(input)
            await self.stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            pass  # it need not read everything
        self.stdin.close()

    async def _drained(self, stream, fd):
        if stream is None:
            return None
        output = await stream.read()
        self._transport.get_pipe_transport(fd).close()
        return output

    async def communicate(self, input=None):
        """Write input, read all output and wait for the end; return (stdout, stderr)."""
        _, stdout, stderr = await gather(self._feed(input), self._drained(self.stdout, 1), self._drained(self.stderr, 2))
        await self.wait()
        return stdout, stderr


async def create_subprocess_shell(cmd, stdin=None, stdout=None, stderr=None, limit=_DEFAULT_LIMIT, **kwds):
    """Run a shell command; return its Process."""
    loop = get_running_loop()
    transport, protocol = await loop.subprocess_shell(
        lambda: SubprocessStreamProtocol(limit, loop), cmd, stdin=stdin, stdout=stdout, stderr=stderr, **kwds)
    return Process(transport, protocol, loop)


async def create_subprocess_exec(program, *args, stdin=None, stdout=None, stderr=None, limit=_DEFAULT_LIMIT, **kwds):
    """Run a program; return its Process."""
    loop = get_running_loop()
    transport, protocol = await loop.subprocess_exec(
        lambda: SubprocessStreamProtocol(limit, loop), program, *args, stdin=stdin, stdout=stdout, stderr=stderr, **kwds)
    return Process(transport, protocol, loop)
