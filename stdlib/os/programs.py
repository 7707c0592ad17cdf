

EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE, EX_SOFTWARE = 0, *range(64, 71)
EX_OSERR, EX_OSFILE, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL, EX_PROTOCOL, EX_NOPERM, EX_CONFIG = range(71, 79)
P_WAIT, P_NOWAIT, P_NOWAITO = 0, 1, 1
supports_dir_fd = {access, chmod, chown, link, lstat, mkdir, mkfifo, mknod, open, readlink, remove, rename, replace, rmdir,
                   stat, symlink, unlink, utime}
supports_fd = {chdir, chmod, chown, listdir, scandir, stat, statvfs, truncate, utime}
supports_follow_symlinks = {chown, link, stat, utime}
supports_effective_ids = {access}
_exec_error = (FileNotFoundError, NotADirectoryError)


def get_exec_path(env=None):
    """The folders that programs are looked for in."""
    found = (environ if env is None else env).get('PATH')
    return (defpath if found is None else found).split(pathsep)


def execl(file, *args):
    """Runs the program in place of this one."""
    execv(file, args)


def execle(file, *args):
    """Runs the program in place of this one; the last argument is its environment."""
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    """Runs the program, looked for along PATH, in place of this one."""
    execvp(file, args)


def execlpe(file, *args):
    """Runs the program, looked for along PATH, in place of this one; the last argument is its environment."""
    execvpe(file, args[:-1], args[-1])


def execvp(file, args):
    """Runs the program, looked for along PATH, in place of this one."""
    _along_path(file, lambda name: execv(name, args))


def execvpe(file, args, env):
    """Runs the program, looked for along PATH, in place of this one."""
    _along_path(file, lambda name: execve(name, args, env), env)


def _along_path(file, start, env=None):
    # What start() gives for the first file of that name that is a program.
    if path.dirname(file):
        return start(file)
    refused = missing = None
    for folder in map(fsencode, get_exec_path(env)):
        try:
            return start(path.join(folder, fsencode(file)))
        except _exec_error as e:
            missing = e
        except OSError as e:
            refused = refused or e
    raise refused or missing


def posix_spawn(path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=(),
                setsigdef=(), scheduler=None):
    """Starts the program beside this one and gives the number of its process."""
    return _posix._spawn(path, argv, env, setsid, setpgroup, file_actions or ())


def posix_spawnp(path, argv, env, /, **options):
    """Starts the program, looked for along PATH, beside this one and gives the number of its process."""
    return _along_path(path, lambda name: posix_spawn(name, argv, env, **options))


def _spawn(mode, args, start):
    if not isinstance(args, (tuple, list)):
        raise TypeError('argv must be a tuple or a list')
    if not args or not args[0]:
        raise ValueError('argv first element cannot be empty')
    if mode not in (P_WAIT, P_NOWAIT):
        raise ValueError('Invalid mode')
    try:
        pid = start()
    except OSError:
        pid = _posix._spawn('/bin/sh', ['sh', '-c', 'exit 127'], None, False, None, ())
    if mode == P_NOWAIT:
        return pid
    while True:
        status = waitpid(pid, 0)[1]
        if not WIFSTOPPED(status):
            return waitstatus_to_exitcode(status)


def spawnv(mode, file, args):
    """Starts the program; P_WAIT waits for it and gives its exit code, P_NOWAIT its process."""
    return _spawn(mode, args, lambda: posix_spawn(file, args, None))


def spawnve(mode, file, args, env):
    """spawnv() with an environment."""
    return _spawn(mode, args, lambda: posix_spawn(file, args, env))


def spawnvp(mode, file, args):
    """spawnv() of a program looked for along PATH."""
    return _spawn(mode, args, lambda: posix_spawnp(file, args, None))


def spawnvpe(mode, file, args, env):
    """spawnv() of a program looked for along PATH, with an environment."""
    return _spawn(mode, args, lambda: posix_spawnp(file, args, env))


def spawnl(mode, file, *args):
    """spawnv() with the arguments one by one."""
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    """spawnve() with the arguments one by one, the environment last."""
    return spawnve(mode, file, args[:-1], args[-1])


def spawnlp(mode, file, *args):
    """spawnvp() with the arguments one by one."""
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    """spawnvpe() with the arguments one by one, the environment last."""
    return spawnvpe(mode, file, args[:-1], args[-1])


def wait():
    """Waits for any child process."""
    return waitpid(-1, 0)


def wait3(options):
    """Waits for any child process, and gives what it used."""
    return wait4(-1, options)


def waitstatus_to_exitcode(status):
    """The exit code; of a process that a signal ended, the signal's number with a minus."""
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if WIFSTOPPED(status):
        raise ValueError(f'process stopped by delivery of signal {WSTOPSIG(status)}')
    raise ValueError(f'invalid wait status: {status}')


def process_cpu_count():
    return cpu_count()


class _wrap_close:
    """What popen gives: the text a command printed, or the input it will get."""

    def __init__(self, command, mode):
        import io
        self._command = command
        self._writing = mode == 'w'
        self._status = 0
        text = ''
        if not self._writing:
            text, self._status = _posix._shell(command, '')
        self._stream = io.StringIO(text)

    def close(self):
        if self._stream.closed:
            return None
        if self._writing:
            text, self._status = _posix._shell(self._command, self._stream.getvalue())
            sys.stdout.write(text)
        self._stream.close()
        return self._status or None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        return iter(self._stream)

    def __getattr__(self, name):
        return getattr(self._stream, name)


def popen(cmd, mode='r', buffering=-1):
    if not isinstance(cmd, str):
        raise TypeError('invalid cmd type (%s, expected string)' % type(cmd))
    if mode not in ('r', 'w'):
        raise ValueError('invalid mode %r' % mode)
    return _wrap_close(cmd, mode)


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    """Takes what is to be called around a fork. This process never forks."""
    given = {'before': before, 'after_in_child': after_in_child, 'after_in_parent': after_in_parent}
    for name, function in given.items():
        if function is not None and not callable(function):
            raise TypeError(f"'{name}' must be callable, not {type(function).__name__}")
    if all(function is None for function in given.values()):
        raise TypeError('At least one argument is required.')


__all__ = [name for name in dir() if name[0] != '_' and name not in ('sys', 'st', 'abc')] + ['_exit']
