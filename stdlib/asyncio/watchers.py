"""Child watchers, which 3.12 has deprecated. Loops wait for their children themselves: a watcher has nothing left to do."""
import os as _os
import threading as _threading
import warnings as _warnings


class AbstractChildWatcher:
    """What a child watcher offers."""

    def __init_subclass__(cls):
        if cls.__module__ != __name__:
            _deprecated('AbstractChildWatcher')

    def add_child_handler(self, pid, callback, *args):
        """Have a function called with number and exit code when a child process has ended."""
        raise NotImplementedError()

    def remove_child_handler(self, pid):
        """End add_child_handler(). Gives whether there was one."""
        raise NotImplementedError()

    def attach_loop(self, loop):
        """Set the loop that is told."""
        raise NotImplementedError()

    def close(self):
        """Watch no more."""
        raise NotImplementedError()

    def is_active(self):
        """Whether it works."""
        raise NotImplementedError()

    def __enter__(self):
        raise NotImplementedError()

    def __exit__(self, *exc):
        raise NotImplementedError()


class ThreadedChildWatcher(AbstractChildWatcher):
    """Waits for each child with a thread."""

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        pass

    def attach_loop(self, loop):
        """Does nothing."""

    def close(self):
        """Does nothing."""

    def is_active(self):
        """Whether it works: True."""
        return True

    def add_child_handler(self, pid, callback, *args):
        """Have a function called with number and exit code when a child process has ended."""
        from asyncio import get_running_loop
        loop = get_running_loop()

        def wait():
            _, status = _os.waitpid(pid, 0)
            loop.call_soon_threadsafe(callback, pid, _os.waitstatus_to_exitcode(status), *args)

        _threading.Thread(target=wait, name=f'asyncio-waitpid-{pid}', daemon=True).start()

    def remove_child_handler(self, pid):
        """True: nothing need be done."""
        return True


class PidfdChildWatcher(ThreadedChildWatcher):
    """The watcher the policy has."""


class _LoopWatcher(ThreadedChildWatcher):
    """A watcher that is active with a loop only."""

    def __init__(self):
        _deprecated(type(self).__name__)
        self._loop = None

    def attach_loop(self, loop):
        self._loop = loop

    def close(self):
        self._loop = None

    def is_active(self):
        return self._loop is not None and self._loop.is_running()


class SafeChildWatcher(_LoopWatcher):
    """Waits for the children it knows."""


class FastChildWatcher(_LoopWatcher):
    """Waits for all children."""


class MultiLoopChildWatcher(_LoopWatcher):
    """Waits for children of several loops."""


for _each in (AbstractChildWatcher, ThreadedChildWatcher, PidfdChildWatcher, SafeChildWatcher, FastChildWatcher, MultiLoopChildWatcher):
    _each.__module__ = 'asyncio.unix_events'


def _deprecated(name):
    _warnings.warn(f'{name!r} is deprecated as of Python 3.12 and will be removed in Python 3.14.', DeprecationWarning, stacklevel=3)


def get_child_watcher():
    """The policy's child watcher."""
    from asyncio.policies import get_event_loop_policy
    return get_event_loop_policy().get_child_watcher()


def set_child_watcher(watcher):
    """Give the policy a child watcher."""
    from asyncio.policies import get_event_loop_policy
    return get_event_loop_policy().set_child_watcher(watcher)
