import os as _os

from asyncio.selector_events import _ConnectionTransport, _release, _when_made
from asyncio.protocols import BaseProtocol, Protocol
from asyncio.transports import SubprocessTransport

_SIGKILL, _SIGTERM = 9, 15
# Options of subprocess.Popen that are accepted only with the value that changes nothing.
_NOT_THERE = ('preexec_fn', 'startupinfo', 'creationflags', 'user', 'group', 'extra_groups', 'umask', 'pipesize')


class _PipeTransport(_ConnectionTransport):
    """One end of a pipe."""

    __module__ = 'asyncio.unix_events'

    def __init__(self, loop, connection, protocol, pipe, waiter, reads=True):
        super().__init__(loop, connection, protocol, extra={'pipe': pipe}, waiter=waiter, reads=reads)
        self._pipe = pipe

    def _let_go(self):
        super()._let_go()
        if self._pipe is not None:
            self._pipe.close()


class _UnixReadPipeTransport(_PipeTransport):
    """The end of a pipe that is read from."""

    def __init__(self, loop, connection, protocol, *, pipe=None, waiter=None):
        super().__init__(loop, connection, protocol, pipe, waiter)

    def _state(self):
        return ['closed' if self._dropped else 'polling' if self.is_reading() else 'idle']

    def _on_data(self, data):
        super()._on_data(data)
        if not data:
            self.close()


class _UnixWritePipeTransport(_PipeTransport):
    """The end of a pipe that is written to; its end of file is its end."""

    def __init__(self, loop, connection, protocol, *, pipe=None, waiter=None):
        super().__init__(loop, connection, protocol, pipe, waiter, reads=False)

    def _start(self, reads):
        super()._start(reads)
        if not self._dropped:
            self._connection.watch(self._on_hangup)

    def _state(self):
        if self._dropped:
            return ['closed']
        size = self.get_write_buffer_size()
        return ['polling' if size else 'idle', f'bufsize={size}']

    def _on_hangup(self):
        """Nobody reads the pipe any more: what was written before and is not sent is lost."""
        self._force_close(BrokenPipeError() if self.get_write_buffer_size() else None)

    def _on_failure(self, exc):
        if isinstance(exc, BrokenPipeError):
            self._on_hangup()
        else:
            super()._on_failure(exc)

    def write_eof(self):
        self.close()


async def connect_read_pipe(loop, protocol_factory, pipe):
    return await _connect_pipe(loop, _UnixReadPipeTransport, protocol_factory(), _adopt(pipe.fileno()), pipe)


async def connect_write_pipe(loop, protocol_factory, pipe):
    return await _connect_pipe(loop, _UnixWritePipeTransport, protocol_factory(), _adopt(pipe.fileno()), pipe)


async def _connect_pipe(loop, kind, protocol, connection, pipe=None):
    waiter = loop.create_future()
    return await _when_made(kind(loop, connection, protocol, pipe=pipe, waiter=waiter), protocol, waiter)


class _ChildPipe(Protocol):
    """What one pipe tells goes to the process's transport, with its number."""

    def __init__(self, process, fd):
        self._process = process
        self._fd = fd
        self.disconnected = False
        self.transport = None

    def connection_made(self, transport):
        self.transport = transport

    def data_received(self, data):
        self._process._tell('pipe_data_received', self._fd, data)

    def connection_lost(self, exc):
        self.disconnected = True
        self._process._pipe_lost(self._fd, exc)

    def pause_writing(self):
        self._process._protocol.pause_writing()

    def resume_writing(self):
        self._process._protocol.resume_writing()


class _UnixSubprocessTransport(SubprocessTransport):
    """A child process; it is over when it has ended and its pipes are closed."""

    __module__ = 'asyncio.unix_events'

    def __init__(self, loop, protocol, child, waiter):
        super().__init__()
        self._loop = loop
        self._protocol = protocol
        self._child = child
        self._pid = child.pid
        self._returncode = None
        self._closed = self._over = False
        self._early = []  # what happened before the protocol was told of us; then None
        self._exit_waiters = []
        self._pipes = {fd: _ChildPipe(self, fd) for fd, connection in enumerate(child.pipes) if connection is not None}
        child.watch(self._process_exited)
        loop.create_task(self._connect_pipes(waiter))

    def __repr__(self):
        info = [type(self).__name__]
        if self._closed:
            info.append('closed')
        info.append(f'pid={self._pid}')
        info.append('running' if self._returncode is None else f'returncode={self._returncode}')
        for fd, name in enumerate(('stdin', 'stdout', 'stderr')):
            if fd in self._pipes:
                info.append(f'{name}={self._pipes[fd].transport}')
        return f"<{' '.join(info)}>"

    async def _connect_pipes(self, waiter):
        try:
            for fd, protocol in self._pipes.items():
                kind = _UnixReadPipeTransport if fd else _UnixWritePipeTransport
                await _connect_pipe(self._loop, kind, protocol, self._child.pipes[fd])
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            if not waiter.done():
                waiter.set_exception(exc)
            return
        self._loop.call_soon(self._protocol.connection_made, self)
        early, self._early = self._early, None
        for what, args in early:
            self._tell(what, *args)
        _release(waiter)

    def _tell(self, what, *args):
        if self._early is not None:
            self._early.append((what, args))
        else:
            self._loop.call_soon(getattr(self._protocol, what), *args)

    def _pipe_lost(self, fd, exc):
        self._tell('pipe_connection_lost', fd, exc)
        self._end_if_over()

    def _process_exited(self, returncode):
        self._returncode = returncode
        self._tell('process_exited')
        self._end_if_over()

    def _end_if_over(self):
        if self._returncode is None or self._over or not all(p.disconnected for p in self._pipes.values()):
            return
        self._over = True
        self._tell('connection_lost', None)
        self._loop.call_soon(self._wake_waiters)

    def _wake_waiters(self):
        waiters, self._exit_waiters = self._exit_waiters, []
        for waiter in waiters:
            if not waiter.cancelled():
                waiter.set_result(self._returncode)

    async def _wait(self):
        if self._returncode is None:
            waiter = self._loop.create_future()
            self._exit_waiters.append(waiter)
            return await waiter
        return self._returncode

    def get_pid(self):
        return self._pid

    def get_returncode(self):
        return self._returncode

    def get_pipe_transport(self, fd):
        return self._pipes[fd].transport if fd in self._pipes else None

    def set_protocol(self, protocol):
        self._protocol = protocol

    def get_protocol(self):
        return self._protocol

    def is_closing(self):
        return self._closed

    def close(self):
        if self._closed:
            return
        self._closed = True
        for pipe in self._pipes.values():
            if pipe.transport is not None:
                pipe.transport.close()
        if self._returncode is None:
            self._child.send_signal(_SIGKILL)

    def send_signal(self, signal):
        if self._over:
            raise ProcessLookupError
        self._child.send_signal(signal)

    def terminate(self):
        self.send_signal(_SIGTERM)

    def kill(self):
        self.send_signal(_SIGKILL)


async def subprocess_exec(loop, protocol_factory, program, *args, shell=False, **options):
    _check_options(options, shell, False)
    return await _run(loop, protocol_factory, [program, *args], **options)


async def subprocess_shell(loop, protocol_factory, cmd, *, shell=True, **options):
    if not isinstance(cmd, (bytes, str)):
        raise ValueError('cmd must be a string')
    _check_options(options, shell, True)
    return await _run(loop, protocol_factory, ['/bin/sh', '-c', cmd], **options)


def _check_options(options, shell, must):
    """Refuse what would make text of the bytes; streams carry bytes only."""
    if options.pop('universal_newlines', False):
        raise ValueError('universal_newlines must be False')
    if bool(shell) != must:
        raise ValueError(f'shell must be {must}')
    if options.pop('bufsize', 0) != 0:
        raise ValueError('bufsize must be 0')
    if options.pop('text', None):
        raise ValueError('text must be False')
    for name in ('encoding', 'errors'):
        if options.pop(name, None) is not None:
            raise ValueError(f'{name} must be None')
    options.pop('close_fds', None)
    options.pop('restore_signals', None)


async def _run(loop, protocol_factory, argv, *, stdin=-1, stdout=-1, stderr=-1, cwd=None, env=None, executable=None,
               start_new_session=False, process_group=None, pass_fds=(), **others):
    for name, given in others.items():
        if name not in _NOT_THERE:
            raise TypeError(f"Popen.__init__() got an unexpected keyword argument '{name}'")
        if given not in (None, (), 0, -1):
            raise NotImplementedError(f'{name} is not supported')
    protocol = protocol_factory()
    if env is not None:
        env = [f'{_os.fsdecode(name)}={_os.fsdecode(text)}' for name, text in env.items()]
    child = _spawn([_os.fsdecode(each) for each in argv], _file(stdin), _file(stdout), _file(stderr), _path(cwd), env,
                   _path(executable), start_new_session, process_group, list(pass_fds))
    waiter = loop.create_future()
    transport = _UnixSubprocessTransport(loop, protocol, child, waiter)
    try:
        await waiter
    except (SystemExit, KeyboardInterrupt):
        raise
    except BaseException:
        transport.close()
        await transport._wait()
        raise
    return transport, protocol


def _file(which):
    return which if which is None or isinstance(which, int) else which.fileno()


def _path(path):
    return path if path is None else _os.fsdecode(path)
