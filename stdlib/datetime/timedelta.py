

class timedelta:
    """A length of time, exact to the microsecond."""

    __slots__ = ('_us', '__weakref__')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        whole, rest = 0, 0.0
        for name, value, scale in (('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000),
                                   ('seconds', seconds, 1000000), ('minutes', minutes, 60000000),
                                   ('hours', hours, 3600000000), ('days', days, 86400000000),
                                   ('weeks', weeks, 604800000000)):
            if isinstance(value, int):
                whole += value * scale
            elif isinstance(value, float):
                integral = int(value)
                whole += integral * scale
                part = (value - integral) * scale
                integral = int(part)
                whole += integral
                rest += part - integral
            else:
                raise TypeError(f'unsupported type for timedelta {name} component: {_type_name(value)}')
        if rest:
            n = round(rest)
            if abs(rest - int(rest)) == 0.5:
                n = 2 * round((whole + rest) / 2) - whole if (whole + n) & 1 else n
            whole += n
        return cls._make(whole)

    @classmethod
    def _make(cls, us):
        self = object.__new__(cls)
        self._us = us
        if not -86399999913600000000 <= us <= 86399999999999999999:
            days = us // 86400000000
            if not -2147483648 <= days <= 2147483647:
                raise OverflowError('Python int too large to convert to C int')
            raise OverflowError(f'days={days}; must have magnitude <= 999999999')
        return self

    @property
    def days(self):
        """Whole days, perhaps negative."""
        return self._us // 86400000000

    @property
    def seconds(self):
        """The rest in whole seconds, from 0 to 86399."""
        return self._us % 86400000000 // 1000000

    @property
    def microseconds(self):
        """The rest, from 0 to 999999."""
        return self._us % 1000000

    def total_seconds(self):
        """All of it in seconds."""
        return self._us / 10**6

    def __repr__(self):
        parts = [f'{name}={value}' for name, value in (('days', self.days), ('seconds', self.seconds),
                                                       ('microseconds', self.microseconds)) if value]
        return f"{_type_name(self)}({', '.join(parts) or '0'})"

    def __str__(self):
        minutes, seconds = divmod(self.seconds, 60)
        text = f'{minutes // 60}:{minutes % 60:02d}:{seconds:02d}'
        days = self.days
        if days:
            text = f"{days} day{'' if abs(days) == 1 else 's'}, " + text
        if self.microseconds:
            text += f'.{self.microseconds:06d}'
        return text

    def __add__(self, other):
        return timedelta._make(self._us + other._us) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._make(self._us - other._us) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._make(other._us - self._us) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._make(-self._us)

    def __pos__(self):
        return timedelta._make(self._us)

    def __abs__(self):
        return timedelta._make(abs(self._us))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._make(self._us * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._make(_divide(self._us * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            if not other._us:
                raise ZeroDivisionError('integer division or modulo by zero')
            return self._us // other._us
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._make(self._us // other)
        return NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._us / other._us
        if isinstance(other, int):
            if not other:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._make(_divide(self._us, other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            if not a:
                raise ZeroDivisionError('integer division or modulo by zero')
            return timedelta._make(_divide(b * self._us, a))
        return NotImplemented

    def __mod__(self, other):
        if isinstance(other, timedelta):
            if not other._us:
                raise ZeroDivisionError('integer modulo by zero')
            return timedelta._make(self._us % other._us)
        return NotImplemented

    def __divmod__(self, other):
        if isinstance(other, timedelta):
            return self // other, self % other
        return NotImplemented

    def __rfloordiv__(self, other):
        return other // self if isinstance(other, timedelta) else NotImplemented

    def __rtruediv__(self, other):
        return other / self if isinstance(other, timedelta) else NotImplemented

    def __rmod__(self, other):
        return other % self if isinstance(other, timedelta) else NotImplemented

    def __rdivmod__(self, other):
        return divmod(other, self) if isinstance(other, timedelta) else NotImplemented

    def __eq__(self, other):
        return self._us == other._us if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._us < other._us if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._us <= other._us if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._us > other._us if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._us >= other._us if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self.days, self.seconds, self.microseconds))

    def __bool__(self):
        return self._us != 0

    def __reduce__(self):
        return type(self), (self.days, self.seconds, self.microseconds)


def _divide(a, b):
    """a / b as the nearest integer, the even one of two."""
    q, r = divmod(a, b)
    r *= 2
    if (r > b if b > 0 else r < b) or r == b and q & 1:
        q += 1
    return q


timedelta.min = timedelta(days=-999999999)
timedelta.max = timedelta._make(86399999999999999999)
timedelta.resolution = timedelta(microseconds=1)
