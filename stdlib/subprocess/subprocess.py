"""Other programs: started, given input, waited for."""

import builtins
import contextlib
import io
import os
import select
import selectors
import signal
import sys
import time
import warnings

__all__ = ['Popen', 'PIPE', 'STDOUT', 'call', 'check_call', 'getstatusoutput', 'getoutput', 'check_output', 'run',
           'CalledProcessError', 'DEVNULL', 'SubprocessError', 'TimeoutExpired', 'CompletedProcess']

PIPE, STDOUT, DEVNULL = -1, -2, -3
_PIPE_BUF = select.PIPE_BUF


class SubprocessError(Exception):
    """What exceptions of subprocess are derived from."""


class CalledProcessError(SubprocessError):
    """A process ended with something else than 0."""

    def __init__(self, returncode, cmd, output=None, stderr=None):
        self.returncode = returncode
        self.cmd = cmd
        self.output = output
        self.stderr = stderr

    def __str__(self):
        if not self.returncode or self.returncode > 0:
            return f"Command '{self.cmd}' returned non-zero exit status {self.returncode}."
        try:
            return f"Command '{self.cmd}' died with {signal.Signals(-self.returncode)!r}."
        except ValueError:
            return f"Command '{self.cmd}' died with unknown signal {-self.returncode}."

    @property
    def stdout(self):
        """Another name for output."""
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class TimeoutExpired(SubprocessError):
    """A process was not over in time."""

    def __init__(self, cmd, timeout, output=None, stderr=None):
        self.cmd = cmd
        self.timeout = timeout
        self.output = output
        self.stderr = stderr

    def __str__(self):
        return f"Command '{self.cmd}' timed out after {self.timeout} seconds"

    @property
    def stdout(self):
        return self.output

    @stdout.setter
    def stdout(self, value):
        self.output = value


class CompletedProcess:
    """What run gives: how a process ended and what it wrote."""

    def __init__(self, args, returncode, stdout=None, stderr=None):
        self.args = args
        self.returncode = returncode
        self.stdout = stdout
        self.stderr = stderr

    def __repr__(self):
        parts = [f'args={self.args!r}', f'returncode={self.returncode!r}']
        for name in ('stdout', 'stderr'):
            if getattr(self, name) is not None:
                parts.append(f'{name}={getattr(self, name)!r}')
        return f"{type(self).__name__}({', '.join(parts)})"

    __class_getitem__ = classmethod(type(list[int]))

    def check_returncode(self):
        """Raise CalledProcessError if the return code is not 0."""
        if self.returncode:
            raise CalledProcessError(self.returncode, self.args, self.stdout, self.stderr)


def list2cmdline(seq):
    """The arguments as one line, quoted for Windows."""
    words = []
    for arg in map(os.fsdecode, seq):
        quoted, slashes = [], 0
        for c in arg:
            if c == '\\':
                slashes += 1
                continue
            quoted.append('\\' * (2 * slashes + 1) + c if c == '"' else '\\' * slashes + c)
            slashes = 0
        if not arg or ' ' in arg or '\t' in arg:
            words.append('"' + ''.join(quoted) + '\\' * (2 * slashes) + '"')
        else:
            words.append(''.join(quoted) + '\\' * slashes)
    return ' '.join(words)


def call(*popenargs, timeout=None, **kwargs):
    """Run a command, wait for it, and give its return code."""
    with Popen(*popenargs, **kwargs) as p:
        try:
            return p.wait(timeout=timeout)
        except:
            p.kill()
            raise


def check_call(*popenargs, **kwargs):
    """Run a command and raise CalledProcessError unless it returns 0."""
    retcode = call(*popenargs, **kwargs)
    if retcode:
        cmd = kwargs.get('args')
        raise CalledProcessError(retcode, popenargs[0] if cmd is None else cmd)
    return 0


def check_output(*popenargs, timeout=None, **kwargs):
    """What a command writes, which must return 0."""
    for kw in ('stdout', 'check'):
        if kw in kwargs:
            raise ValueError(f'{kw} argument not allowed, it will be overridden.')
    if 'input' in kwargs and kwargs['input'] is None:
        # No input is an empty one here.
        text = kwargs.get('universal_newlines') or kwargs.get('text') or kwargs.get('encoding') or kwargs.get('errors')
        kwargs['input'] = '' if text else b''
    return run(*popenargs, stdout=PIPE, timeout=timeout, check=True, **kwargs).stdout


def run(*popenargs, input=None, capture_output=False, timeout=None, check=False, **kwargs):
    """Run a command to its end and give a CompletedProcess."""
    if input is not None:
        if kwargs.get('stdin') is not None:
            raise ValueError('stdin and input arguments may not both be used.')
        kwargs['stdin'] = PIPE
    if capture_output:
        if kwargs.get('stdout') is not None or kwargs.get('stderr') is not None:
            raise ValueError('stdout and stderr arguments may not be used with capture_output.')
        kwargs['stdout'] = kwargs['stderr'] = PIPE
    with Popen(*popenargs, **kwargs) as process:
        try:
            stdout, stderr = process.communicate(input, timeout=timeout)
        except TimeoutExpired:
            process.kill()
            process.wait()
            raise
        except:
            process.kill()
            raise
        retcode = process.poll()
        if check and retcode:
            raise CalledProcessError(retcode, process.args, output=stdout, stderr=stderr)
    return CompletedProcess(process.args, retcode, stdout, stderr)


def getstatusoutput(cmd, *, encoding=None, errors=None):
    """The return code of a shell command, and all it writes."""
    try:
        data = check_output(cmd, shell=True, text=True, stderr=STDOUT, encoding=encoding, errors=errors)
        exitcode = 0
    except CalledProcessError as e:
        data, exitcode = e.output, e.returncode
    return exitcode, data.removesuffix('\n')


def getoutput(cmd, *, encoding=None, errors=None):
    """All that a shell command writes."""
    return getstatusoutput(cmd, encoding=encoding, errors=errors)[1]


def _encoded_env(env):
    pairs = []
    for key, value in env.items():
        key = os.fsencode(key)
        if b'=' in key:
            raise ValueError('illegal environment variable name')
        pairs.append(key + b'=' + os.fsencode(value))
    return pairs


class Popen:
    """A process that was started, with the pipes to it."""

    def __init__(self, args, bufsize=-1, executable=None, stdin=None, stdout=None, stderr=None, preexec_fn=None,
                 close_fds=True, shell=False, cwd=None, env=None, universal_newlines=None, startupinfo=None,
                 creationflags=0, restore_signals=True, start_new_session=False, pass_fds=(), *, user=None, group=None,
                 extra_groups=None, encoding=None, errors=None, text=None, umask=-1, pipesize=-1, process_group=None):
        self._child = None
        if bufsize is None:
            bufsize = -1
        if not isinstance(bufsize, int):
            raise TypeError('bufsize must be an integer')
        if process_group is not None and not isinstance(process_group, int):
            raise TypeError('process_group must be an integer')
        if pass_fds and not close_fds:
            warnings.warn('pass_fds overriding close_fds.', RuntimeWarning)
        if startupinfo is not None:
            raise ValueError('startupinfo is only supported on Windows platforms')
        if creationflags != 0:
            raise ValueError('creationflags is only supported on Windows platforms')
        for name, given in (('preexec_fn', preexec_fn), ('user', user), ('group', group), ('extra_groups', extra_groups)):
            if given is not None:
                raise ValueError(f'{name} is not supported on this platform')
        self.args = args
        self.stdin = self.stdout = self.stderr = None
        self.pid = self.returncode = None
        self.encoding, self.errors, self.pipesize = encoding, errors, pipesize
        if text is not None and universal_newlines is not None and bool(universal_newlines) != bool(text):
            raise SubprocessError('Cannot disambiguate when both text and universal_newlines are supplied but '
                                  'different. Pass one or the other.')
        self.text_mode = encoding or errors or text or universal_newlines
        if self.text_mode and encoding is None:
            self.encoding = 'UTF-8'
        self._input, self._input_offset, self._output = None, 0, None
        self._communication_started = False
        self._open(bufsize, stdin, stdout, stderr, lambda files: self._execute(
            args, executable, shell, cwd, env, files, pass_fds, start_new_session, process_group))

    __class_getitem__ = classmethod(type(list[int]))

    def _open(self, bufsize, stdin, stdout, stderr, execute):
        """Make the pipes and start the program with the other ends of them."""
        ours, theirs = [-1, -1, -1], []
        try:
            files = self._files((stdin, stdout, stderr), ours, theirs)
            execute(files)
        except:
            for fd in ours:
                if fd != -1:
                    os.close(fd)
            raise
        finally:
            for fd in theirs:
                os.close(fd)
        line_buffering = bool(self.text_mode and bufsize == 1)
        if line_buffering:
            bufsize = -1
        for name, fd, mode in zip(('stdin', 'stdout', 'stderr'), ours, ('wb', 'rb', 'rb')):
            if fd == -1:
                continue
            stream = io.open(fd, mode, bufsize)
            if self.text_mode:
                how = {'write_through': True, 'line_buffering': line_buffering} if mode == 'wb' else {}
                stream = io.TextIOWrapper(stream, encoding=self.encoding, errors=self.errors, **how)
            setattr(self, name, stream)

    @staticmethod
    def _files(wanted, ours, theirs):
        """The descriptors the program is to have, with our ends of new pipes, and what it takes over."""
        files = [0, 1, 2]
        for i, each in enumerate(wanted):
            if each is None:
                continue
            if each == PIPE:
                r, w = os.pipe()
                files[i], ours[i] = (r, w) if i == 0 else (w, r)
                theirs.append(files[i])
            elif each == STDOUT and i == 2:
                files[i] = files[1]
            elif each == DEVNULL:
                files[i] = os.open(os.devnull, os.O_RDWR)
                theirs.append(files[i])
            else:
                files[i] = each if isinstance(each, int) else each.fileno()
        return files

    def _execute(self, args, executable, shell, cwd, env, files, pass_fds, start_new_session, process_group):
        if isinstance(args, (str, bytes)):
            args = [args]
        elif isinstance(args, os.PathLike):
            if shell:
                raise TypeError('path-like args is not allowed when shell is true')
            args = [args]
        else:
            args = list(args)
        if shell:
            args = ['/bin/sh', '-c'] + args
            if executable:
                args[0] = executable
        if executable is None:
            executable = args[0]
        for fd in sorted(map(int, pass_fds)):
            if fd > 2:
                os.fstat(fd)
                files += [-1] * (fd + 1 - len(files))
                files[fd] = fd
        argv = [os.fsencode(arg) for arg in args]
        environment = None if env is None else _encoded_env(env)
        self._child = _spawn(argv, os.fsencode(executable), files, None if cwd is None else os.fsencode(cwd), environment,
                             start_new_session, -1 if process_group is None else process_group)
        self.pid = self._child.pid

    def __repr__(self):
        text = f'<{type(self).__name__}: returncode: {self.returncode} args: {self.args!r}>'
        return text if len(text) <= 80 else text[:76] + '...>'

    @property
    def universal_newlines(self):
        return self.text_mode

    @universal_newlines.setter
    def universal_newlines(self, universal_newlines):
        self.text_mode = bool(universal_newlines)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, value, traceback):
        if self.stdout:
            self.stdout.close()
        if self.stderr:
            self.stderr.close()
        try:
            if self.stdin:
                self.stdin.close()
        finally:
            if exc_type is not KeyboardInterrupt:
                self.wait()

    def poll(self):
        """The return code, None while it runs."""
        if self.returncode is None and self._child is not None:
            self.returncode = self._child.wait(0)
        return self.returncode

    def wait(self, timeout=None):
        """The return code, when there is one."""
        if self.returncode is None:
            self.returncode = self._child.wait(-1 if timeout is None else max(0, timeout))
            if self.returncode is None:
                raise TimeoutExpired(self.args, timeout)
        return self.returncode

    def send_signal(self, sig):
        """Send the process a signal."""
        if self.poll() is None:
            self._child.signal(sig)

    def terminate(self):
        """Ask the process to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self):
        """Kill the process."""
        self.send_signal(signal.SIGKILL)

    def communicate(self, input=None, timeout=None):
        """Give the process its input, and wait for all it writes: (what came on stdout, on stderr)."""
        if self._communication_started and input:
            raise ValueError('Cannot send input after starting communication')
        if timeout is None and not self._communication_started and [self.stdin, self.stdout, self.stderr].count(None) >= 2:
            stdout = stderr = None
            if self.stdin:
                self._stdin_write(input)
            elif self.stdout:
                stdout = self.stdout.read()
                self.stdout.close()
            elif self.stderr:
                stderr = self.stderr.read()
                self.stderr.close()
            self.wait()
            return stdout, stderr
        due = None if timeout is None else time.monotonic() + timeout
        try:
            stdout, stderr = self._communicate(input, due, timeout)
        finally:
            self._communication_started = True
        self.wait(timeout=self._remaining_time(due))
        return stdout, stderr

    def _stdin_write(self, input):
        if input:
            with contextlib.suppress(BrokenPipeError):
                self.stdin.write(input)
        with contextlib.suppress(BrokenPipeError):
            self.stdin.close()

    @staticmethod
    def _remaining_time(due):
        return None if due is None else due - time.monotonic()

    def _communicate(self, input, due, timeout):
        if self.stdin and not self._communication_started:
            with contextlib.suppress(BrokenPipeError):
                self.stdin.flush()
            if not input:
                with contextlib.suppress(BrokenPipeError):
                    self.stdin.close()
        if not self._communication_started:
            self._output = {stream: [] for stream in (self.stdout, self.stderr) if stream}
        if self.stdin and self._input is None and input is not None:
            self._input = input.encode(self.stdin.encoding, self.stdin.errors) if self.text_mode else input
        with selectors.PollSelector() as selector:
            if self.stdin and not self.stdin.closed and self._input:
                selector.register(self.stdin, selectors.EVENT_WRITE)
            for stream in self._output:
                if not stream.closed:
                    selector.register(stream, selectors.EVENT_READ)
            self._transfer(selector, due, timeout)
        self.wait(timeout=self._remaining_time(due))
        return tuple(self._text(stream) for stream in (self.stdout, self.stderr))

    def _text(self, stream):
        """All that has come from a stream."""
        if not stream:
            return None
        data = b''.join(self._output[stream])
        if self.text_mode:
            data = data.decode(stream.encoding, stream.errors).replace('\r\n', '\n').replace('\r', '\n')
        return data

    def _transfer(self, selector, due, timeout):
        """Write and read as the pipes can, to their ends."""
        view = memoryview(self._input) if self._input else None
        while selector.get_map():
            left = self._remaining_time(due)
            if left is not None and left < 0:
                self._expired(timeout)
            ready = selector.select(left)
            if due is not None and time.monotonic() > due:
                self._expired(timeout)
            for key, _ in ready:
                if key.fileobj is self.stdin:
                    self._feed(selector, view)
                    continue
                data = os.read(key.fd, 32768)
                if not data:
                    selector.unregister(key.fileobj)
                    key.fileobj.close()
                self._output[key.fileobj].append(data)

    def _feed(self, selector, view):
        try:
            self._input_offset += os.write(self.stdin.fileno(), view[self._input_offset:self._input_offset + _PIPE_BUF])
        except BrokenPipeError:
            self._input_offset = len(view)
        if self._input_offset >= len(view):
            selector.unregister(self.stdin)
            self.stdin.close()

    def _expired(self, timeout):
        came = [b''.join(self._output[stream]) if self._output.get(stream) else None for stream in (self.stdout, self.stderr)]
        raise TimeoutExpired(self.args, timeout, output=came[0], stderr=came[1])
