"""Numbers in base ten."""

from collections import namedtuple as _namedtuple
from collections.abc import MutableMapping as _MutableMapping
from contextvars import ContextVar as _ContextVar

__version__ = '1.70'
__libmpdec_version__ = '2.5.1'
HAVE_THREADS = True
HAVE_CONTEXTVAR = True

_context_variable = _ContextVar('decimal_context')
DecimalTuple = _namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class InvalidContext(InvalidOperation):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


_signals = [InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact, Rounded, Clamped]
_VALID_SIGNALS = ('valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n'
                  '   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]')


def _check_signal(signal):
    if signal not in _signals:
        raise KeyError(_VALID_SIGNALS)
    return signal.__name__


class _SignalTable(_MutableMapping):
    """The flags or traps of a context, by signal."""

    def __init__(self, context, which):
        self._context, self._which = context, which

    def __getitem__(self, signal):
        return _signal_is_set(self._context, self._which, _check_signal(signal))

    def __setitem__(self, signal, on):
        _set_signal(self._context, self._which, _check_signal(signal), on)

    def __delitem__(self, signal):
        raise ValueError('signal keys cannot be deleted')

    def __iter__(self):
        return iter(_signals)

    def __len__(self):
        return len(_signals)

    def __repr__(self):
        return '{' + ', '.join(f'{signal!r}:{on!r}' for signal, on in self.items()) + '}'

    def copy(self):
        return dict(self)


_SignalTable.__name__ = _SignalTable.__qualname__ = 'SignalDict'


def _signal_list(context, which):
    return [signal for signal in _signals if _signal_is_set(context, which, signal.__name__)]


def _set_signals(context, which, given):
    """Set all of a context's flags or traps: from a mapping, or a list of those that are on."""
    if isinstance(given, (dict, _SignalTable)):
        if set(given) != set(_signals):
            raise KeyError('invalid signal dict')
        states = {signal: given[signal] for signal in _signals}
    elif isinstance(given, (list, tuple)):
        for signal in given:
            _check_signal(signal)
        states = {signal: signal in given for signal in _signals}
    else:
        raise TypeError('argument must be a signal dict')
    for signal, on in states.items():
        _set_signal(context, which, signal.__name__, on)


class _ContextManager:
    """A context in force for the length of a with statement."""

    def __init__(self, context):
        self._new = context

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._new)
        return self._new

    def __exit__(self, exc_type, exc, tb):
        setcontext(self._saved)
        return False


_ContextManager.__name__ = _ContextManager.__qualname__ = 'ContextManager'


def localcontext(ctx=None, **kwargs):
    """A context manager that puts a copy of ctx, changed by kwargs, in force."""
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError('optional argument must be a context')
    ctx = ctx.copy()
    for key, value in kwargs.items():
        if key not in ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', 'flags', 'traps'):
            raise TypeError(f"this function got an unexpected keyword argument '{key}'")
        setattr(ctx, key, value)
    return _ContextManager(ctx)


DefaultContext = Context(traps=[InvalidOperation, DivisionByZero, Overflow])
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP,
                       traps=[Clamped, InvalidOperation, DivisionByZero, Overflow, Underflow])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, traps=[])


def _register():
    import numbers
    numbers.Number.register(Decimal)


_register()
