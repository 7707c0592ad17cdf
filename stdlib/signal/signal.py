from enum import IntEnum as _IntEnum

Signals = _IntEnum("Signals", _numbers, module=__name__)
Handlers = _IntEnum("Handlers", [("SIG_DFL", 0), ("SIG_IGN", 1)], module=__name__)
globals().update(Signals.__members__)
globals().update(Handlers.__members__)


class ItimerError(OSError):
    pass


ItimerError.__name__ = ItimerError.__qualname__ = "itimer_error"


def _to_int(value):
    try:
        return int(value)
    except (ValueError, TypeError):
        return value


def _to_enum(value, cls):
    if not isinstance(value, int):
        return value
    try:
        return cls(value)
    except ValueError:
        return value


def signal(signalnum, handler):
    return _to_enum(_signal(_to_int(signalnum), _to_int(handler)), Handlers)


def getsignal(signalnum):
    return _to_enum(_getsignal(signalnum), Handlers)


def valid_signals():
    return {_to_enum(n, Signals) for n in range(1, NSIG) if n not in (32, 33)}


def setitimer(which, seconds, interval=0.0, /):
    before = _setitimer(which, seconds, interval)
    if before is None:
        raise ItimerError(22, "Invalid argument")
    return before


def getitimer(which, /):
    now = _getitimer(which)
    if now is None:
        raise ItimerError(22, "Invalid argument")
    return now
