import sys as _sys
from collections import deque as _deque, namedtuple as _namedtuple

__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX',
           'Event', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError',
           'Timer', 'ThreadError', 'setprofile', 'settrace', 'local', 'stack_size', 'excepthook', 'ExceptHookArgs', 'gettrace',
           'getprofile', 'setprofile_all_threads', 'settrace_all_threads', 'get_native_id']

ThreadError = RuntimeError
_active = {}  # ident -> Thread, of those that run
_counter = 0
_dummies = 0
_shutdown_hooks = []
_stack_size = 0
_trace_hook = None  # for the threads to come
_profile_hook = None


class Condition:
    """A lock whose holders can wait for each other's notice."""

    def __init__(self, lock=None):
        if lock is None:
            lock = RLock()
        self._lock = lock
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = _deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc):
        return self._lock.__exit__(*exc)

    def __repr__(self):
        return f'<Condition({self._lock}, {len(self._waiters)})>'

    def _is_owned(self):
        if hasattr(self._lock, '_is_owned'):
            return self._lock._is_owned()
        return self._lock.locked()

    def wait(self, timeout=None):
        """Give the lock up until notified (or timeout seconds are over: return False)."""
        if not self._is_owned():
            raise RuntimeError('cannot wait on un-acquired lock')
        notice = Event()
        self._waiters.append(notice)
        nested = hasattr(self._lock, '_release_save')
        state = self._lock._release_save() if nested else self._lock.release()
        noticed = False
        try:
            noticed = notice.wait(timeout)
            return noticed
        finally:
            if nested:
                self._lock._acquire_restore(state)
            else:
                self._lock.acquire()
            if not noticed and notice in self._waiters:
                self._waiters.remove(notice)

    def wait_for(self, predicate, timeout=None):
        """Wait until predicate() is true, and return what it gave last."""
        end = None if timeout is None else _time() + timeout
        while not (answer := predicate()):
            left = None
            if end is not None:
                left = end - _time()
                if left <= 0:
                    break
            self.wait(left)
        return answer

    def notify(self, n=1):
        """Wake up n waiting threads."""
        if not self._is_owned():
            raise RuntimeError('cannot notify on un-acquired lock')
        while n > 0 and self._waiters:
            self._waiters.popleft().set()
            n -= 1

    def notify_all(self):
        """Wake up all waiting threads."""
        self.notify(len(self._waiters))

    notifyAll = notify_all


def _time():
    from time import monotonic
    return monotonic()


class Semaphore:
    """Lets a number of threads in at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError('semaphore initial value must be >= 0')
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>'

    def acquire(self, blocking=True, timeout=None):
        """Take a permit, waiting for one unless blocking is false. Gives whether one was taken."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._cond:
            if not blocking and self._value == 0:
                return False
            if not self._cond.wait_for(lambda: self._value > 0, timeout):
                return False
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        """Give permits back."""
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            self._value += n
            self._cond.notify(n)

    def __exit__(self, *exc):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that no release() lifts above its first value."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        cls = self.__class__
        return f'<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}/{self._initial_value}>'

    def release(self, n=1):
        """Give permits back. Raises ValueError if there were not so many taken."""
        if n < 1:
            raise ValueError('n must be one or more')
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError('Semaphore released too many times')
            self._value += n
            self._cond.notify(n)


class BrokenBarrierError(RuntimeError):
    """The barrier was broken, or reset while threads waited."""


class Barrier:
    """A meeting place for a number of threads."""

    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError('parties must be > 0')
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 'filling'
        self._count = 0

    def __repr__(self):
        cls = self.__class__
        name = f'{cls.__module__}.{cls.__qualname__} at {id(self):#x}'
        if self.broken:
            return f'<{name}: broken>'
        return f'<{name}: waiters={self.n_waiting}/{self.parties}>'

    def wait(self, timeout=None):
        """Wait for the others; return a number from 0 to parties - 1 that no other gets."""
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            self._cond.wait_for(lambda: self._state not in ('draining', 'resetting'))
            if self._state == 'broken':
                raise BrokenBarrierError
            number = self._count
            self._count += 1
            try:
                if self._count == self._parties:
                    self._let_go()
                elif not self._cond.wait_for(lambda: self._state != 'filling', timeout):
                    self._break()
                    raise BrokenBarrierError
                if self._state in ('broken', 'resetting'):
                    raise BrokenBarrierError
                return number
            finally:
                self._count -= 1
                if self._count == 0 and self._state in ('draining', 'resetting'):
                    self._state = 'filling'
                    self._cond.notify_all()

    def _let_go(self):
        try:
            if self._action:
                self._action()
        except BaseException:
            self._break()
            raise
        self._state = 'draining'
        self._cond.notify_all()

    def _break(self):
        self._state = 'broken'
        self._cond.notify_all()

    def reset(self):
        """Start afresh; those who wait get BrokenBarrierError."""
        with self._cond:
            self._state = 'resetting' if self._count > 0 else 'filling'
            self._cond.notify_all()

    def abort(self):
        """Break the barrier for all who wait or come."""
        with self._cond:
            self._break()

    @property
    def parties(self):
        """How many must come."""
        return self._parties

    @property
    def n_waiting(self):
        """How many are waiting."""
        return self._count if self._state == 'filling' else 0

    @property
    def broken(self):
        """Whether it is broken."""
        return self._state == 'broken'


class ExceptHookArgs(_namedtuple('ExceptHookArgs', 'exc_type exc_value exc_traceback thread')):
    """What excepthook is told, made from a sequence of four."""

    __slots__ = ()

    def __new__(cls, args):
        return cls._make(args)


def excepthook(args, /):
    """Report an exception that a thread did not catch."""
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    _sys.stderr.write(f'Exception in thread {name}:\n{_traceback_text(args.exc_value)}')


__excepthook__ = excepthook


def settrace(func):
    """Set a function for sys.settrace in each thread started from now on."""
    global _trace_hook
    _trace_hook = func


def gettrace():
    """What settrace has set."""
    return _trace_hook


def settrace_all_threads(func):
    """Set a function for sys.settrace in this thread and in each started from now on."""
    settrace(func)
    _sys.settrace(func)


def setprofile(func):
    """Set a function for sys.setprofile in each thread started from now on."""
    global _profile_hook
    _profile_hook = func


def getprofile():
    """What setprofile has set."""
    return _profile_hook


def setprofile_all_threads(func):
    """Set a function for sys.setprofile in this thread and in each started from now on."""
    setprofile(func)
    _sys.setprofile(func)


class Thread:
    """A function that runs beside the rest of the script."""

    _initialized = False
    _is_adopted = False  # somebody else started it, and ends it

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        global _counter
        assert group is None, 'group argument must be None for now'
        if name is None:
            _counter += 1
            name = f'Thread-{_counter}'
            if target is not None and hasattr(target, '__name__'):
                name += f' ({target.__name__})'
        self._name = str(name)
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._started = Event()
        self._stopped = Event()
        self._initialized = True

    def __repr__(self):
        assert self._initialized, 'Thread.__init__() was not called'
        status = 'initial'
        if self._started.is_set():
            status = 'started'
        if self._stopped.is_set():
            status = 'stopped'
        if self._daemonic:
            status += ' daemon'
        if self._ident is not None:
            status += f' {self._ident}'
        return f'<{self.__class__.__name__}({self._name}, {status})>'

    def start(self):
        """Start the thread; it may be done once."""
        if not self._initialized:
            raise RuntimeError('thread.__init__() not called')
        if self._started.is_set():
            raise RuntimeError('threads can only be started once')
        _spawn(self._bootstrap)
        self._started.wait()

    def run(self):
        """What the thread does: target(*args, **kwargs)."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        _set_here(self)
        self._ident = get_ident()
        _active[self._ident] = self
        self._started.set()
        if _trace_hook:
            _sys.settrace(_trace_hook)
        if _profile_hook:
            _sys.setprofile(_profile_hook)
        try:
            self.run()
        except BaseException as e:
            self._report(e)
        finally:
            del _active[self._ident]
            self._stopped.set()

    def _report(self, e):
        args = ExceptHookArgs((type(e), e, e.__traceback__, self))
        try:
            excepthook(args)
        except BaseException as again:
            _sys.excepthook(type(again), again, again.__traceback__)

    def join(self, timeout=None):
        """Wait until the thread ends, or for timeout seconds."""
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if not self._started.is_set():
            raise RuntimeError('cannot join thread before it is started')
        if self is current_thread():
            raise RuntimeError('cannot join current thread')
        self._stopped.wait(timeout if timeout is None else max(timeout, 0))

    def is_alive(self):
        """Whether it has begun and not ended."""
        assert self._initialized, 'Thread.__init__() not called'
        return self._started.is_set() and not self._stopped.is_set()

    @property
    def name(self):
        """The name of the thread."""
        assert self._initialized, 'Thread.__init__() not called'
        return self._name

    @name.setter
    def name(self, name):
        assert self._initialized, 'Thread.__init__() not called'
        self._name = str(name)

    @property
    def ident(self):
        """The number of the thread; None before it has begun."""
        return self._ident

    native_id = ident

    @property
    def daemon(self):
        """Whether the program ends without waiting for it."""
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError('Thread.__init__() not called')
        if self._started.is_set():
            raise RuntimeError('cannot set daemon status of active thread')
        self._daemonic = daemonic

    def getName(self):
        """The name; use the attribute."""
        return self.name

    def setName(self, name):
        """Set the name; use the attribute."""
        self.name = name

    def isDaemon(self):
        """Whether it is a daemon; use the attribute."""
        return self.daemon

    def setDaemon(self, daemonic):
        """Set whether it is a daemon; use the attribute."""
        self.daemon = daemonic


class Timer(Thread):
    """A thread that calls a function after some seconds, unless cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = args if args is not None else []
        self.kwargs = kwargs if kwargs is not None else {}
        self.finished = Event()

    def cancel(self):
        """Do not call the function."""
        self.finished.set()

    def run(self):
        """Wait, then call the function."""
        if not self.finished.wait(self.interval):
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _MainThread(Thread):
    pass


class _DummyThread(Thread):
    pass


def _adopted(cls, name, daemon):
    # A thread that was not started here: the main one, or a worker of an executor.
    self = cls.__new__(cls)
    self._name = name
    self._daemonic = daemon
    self._is_adopted = True
    self._started = Event()
    self._stopped = Event()
    self._started.set()
    self._ident = get_ident()
    self._initialized = True
    _active[self._ident] = self
    _set_here(self)
    return self


def _adopt():
    global _main, _dummies
    if _is_main():
        _main = _adopted(_MainThread, 'MainThread', False)
        return _main
    if name := _given_name():
        return _adopted(Thread, name, False)
    _dummies += 1
    return _adopted(_DummyThread, f'Dummy-{_dummies}', True)


def current_thread():
    """The thread that asks."""
    return _here() or _adopt()


currentThread = current_thread


def main_thread():
    """The thread the script was started in."""
    return _main


def enumerate():
    """The threads that run."""
    return list(_active.values())


def active_count():
    """How many threads run."""
    return len(_active)


activeCount = active_count


def stack_size(size=0, /):
    """Set the size of threads' stacks, which grow here as needed, and return the one set before."""
    global _stack_size
    if not isinstance(size, int):
        raise TypeError(f"'{type(size).__name__}' object cannot be interpreted as an integer")
    if size < 0:
        raise ValueError('size must be 0 or a positive value')
    if 0 < size < 32768:
        raise ValueError(f'size not valid: {size} bytes')
    before, _stack_size = _stack_size, size
    return before


def _register_atexit(func, *args, **kwargs):
    _shutdown_hooks.append(lambda: func(*args, **kwargs))


def _shutdown():
    # Called when the script has ended: the other threads may finish theirs.
    while _shutdown_hooks:
        _shutdown_hooks.pop()()
    for each in list(_active.values()):
        if not each._is_adopted and not each.daemon:
            each.join()


if _is_main():
    _main = _adopt()
else:
    _main = Thread(name='MainThread', daemon=False)
    _main._started.set()
