"""Threads without the classes of threading: functions that run beside the script."""

import signal as _signal
import sys as _sys
import threading as _threading
from threading import (Lock as LockType, RLock, TIMEOUT_MAX, ExceptHookArgs as _ExceptHookArgs, get_ident, get_native_id,
                       local as _local, stack_size)

allocate_lock = allocate = lock = LockType
error = RuntimeError
_running = 0


def start_new_thread(function, args, kwargs={}, /):
    """Call function(*args, **kwargs) in a new thread and return the number of the thread."""
    if not callable(function):
        raise TypeError('first arg must be callable')
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')
    if not isinstance(kwargs, dict):
        raise TypeError('optional 3rd arg must be a dictionary')
    return _threading._spawn(lambda: _run(function, args, kwargs))


start_new = start_new_thread


def _run(function, args, kwargs):
    global _running
    _running += 1
    try:
        function(*args, **kwargs)
    except SystemExit:
        pass
    except BaseException as e:
        message = f'Exception ignored in thread started by {function!r}'
        _sys.unraisablehook(_sys.UnraisableHookArgs((type(e), e, e.__traceback__.tb_next, message, None)))
    finally:
        _running -= 1


def _count():
    """How many threads run that were started here."""
    return _running


def exit():
    """End the thread that asks."""
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=_signal.SIGINT, /):
    """Have the main thread handle a signal, as if it had arrived."""
    if not 1 <= signum < _signal.NSIG:
        raise ValueError('signal number out of range')
    if _signal.getsignal(signum) in (_signal.SIG_DFL, _signal.SIG_IGN, None):
        return
    _signal.raise_signal(signum)


def daemon_threads_allowed():
    """Whether threads may be daemons."""
    return True


def _is_main_interpreter():
    return True


def _get_main_thread_ident():
    return _threading.main_thread().ident
