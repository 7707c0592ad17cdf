import os as _os
import sys as _sys
import threading as _threading

# Nothing that scripts do makes bide crash the way CPython may: what is enabled here has nothing to do.
_enabled = False
_later = None


def _descriptor(file):
    if file is None:
        file = _sys.stderr
        if file is None:
            raise RuntimeError('sys.stderr is None')
    if isinstance(file, int):
        if file < 0:
            raise ValueError('file is not a valid file descriptor')
        return file
    fd = file.fileno()
    file.flush()
    return fd


def _stack(frame):
    while frame is not None:
        yield f'  File "{frame.f_code.co_filename}", line {frame.f_lineno} in {frame.f_code.co_name}\n'
        frame = frame.f_back


def dump_traceback(file=None, all_threads=True):
    """Write where the running thread is, the innermost call first."""
    fd = _descriptor(file)
    head = f'Current thread 0x{_threading.get_ident():016x}' if all_threads else 'Stack'
    _os.write(fd, f'{head} (most recent call first):\n{"".join(_stack(_sys._getframe(1)))}'.encode())


def dump_traceback_later(timeout, repeat=False, file=None, exit=False):
    """Write where the calling thread is when some seconds have passed."""
    global _later
    if timeout <= 0:
        raise ValueError('timeout must be greater than 0')
    cancel_dump_traceback_later()
    fd, frame = _descriptor(file), _sys._getframe(1)
    hours, rest = divmod(int(timeout), 3600)
    head = f'Timeout ({hours}:{rest // 60:02}:{rest % 60:02})!\n'

    def dump():
        _os.write(fd, f'{head}Thread 0x{_threading.main_thread().ident:016x} (most recent call first):\n'
                      f'{"".join(_stack(frame))}'.encode())
        if exit:
            _os._exit(1)
        if repeat:
            start()

    def start():
        global _later
        _later = _threading.Timer(timeout, dump)
        _later.daemon = True
        _later.start()
    start()


def cancel_dump_traceback_later():
    """Take dump_traceback_later back."""
    global _later
    if _later is not None:
        _later.cancel()
        _later = None


def enable(file=None, all_threads=True):
    """Ask for the stack to be written if the program crashes."""
    global _enabled
    _descriptor(file)
    _enabled = True


def disable():
    """Take enable back; tells whether it was enabled."""
    global _enabled
    was, _enabled = _enabled, False
    return was


def is_enabled():
    return _enabled


def register(signum, file=None, all_threads=True, chain=False):
    """Write the stack when a signal comes."""
    import signal
    fd = _descriptor(file)

    def handler(signum, frame):
        _os.write(fd, f'Current thread 0x{_threading.get_ident():016x} (most recent call first):\n'
                      f'{"".join(_stack(frame))}'.encode())
        if chain and callable(before):
            before(signum, frame)
    before = signal.signal(signum, handler)
    _registered[signum] = before


_registered = {}


def unregister(signum):
    """Take register back; tells whether there was anything to take back."""
    import signal
    if signum not in _registered:
        return False
    signal.signal(signum, _registered.pop(signum))
    return True
