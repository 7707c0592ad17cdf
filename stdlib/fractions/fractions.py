"""Rational numbers."""

import math as _math
import numbers as _numbers
import operator as _operator
import re as _re
import sys as _sys

__all__ = ['Fraction']

_LITERAL = _re.compile(r'\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(_\d+)*)(?:(?:\s*/\s*(?P<denom>\d+(_\d+)*))?|'
                       r'(?:\.(?P<decimal>\d*|\d+(_\d+)*))?(?:[eE](?P<exp>[-+]?\d+(_\d+)*))?)\s*\Z')


# A format of the fraction itself, and one of the kinds that floats have.
_PLAIN_FORMAT = _re.compile(r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<alternate>\#?)(?P<width>0|[1-9][0-9]*)?'
                            r'(?P<comma>[,_]?)\Z', _re.DOTALL)
_FLOAT_FORMAT = _re.compile(r'(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)(?P<no_neg_zero>z)?(?P<alternate>\#)?'
                            r'(?P<zeropad>0(?=[0-9]))?(?P<width>[0-9]+)?(?P<comma>[,_])?(?:\.(?P<precision>[0-9]+))?'
                            r'(?P<type>[eEfFgG%])\Z', _re.DOTALL)


def _Decimal():
    """The class Decimal if a script has it; else nothing is one."""
    module = _sys.modules.get('decimal')
    return () if module is None else module.Decimal


def _padded(sign, body, fill, align, width):
    padding = fill * (width - len(sign) - len(body))
    if align == '>':
        return padding + sign + body
    if align == '<':
        return sign + body + padding
    if align == '=':
        return sign + padding + body
    half = len(padding) // 2
    return padding[:half] + sign + body + padding[half:]


def _round_to_power(n, d, power, no_neg_zero=False):
    """n/d in units of 10**power, halves to even: the sign and the digits."""
    if power >= 0:
        d *= 10 ** power
    else:
        n *= 10 ** -power
    digits, rest = divmod(n + (d >> 1), d)
    if rest == 0 and d & 1 == 0:
        digits &= -2
    negative = digits < 0 if no_neg_zero else n < 0
    return negative, abs(digits)


def _round_to_figures(n, d, figures):
    """n/d with so many figures: the sign, the digits, and the power of ten they are in units of."""
    if n == 0:
        return False, 0, 1 - figures
    text_n, text_d = str(abs(n)), str(d)
    size = len(text_n) - len(text_d) + (text_d <= text_n)
    power = size - figures
    negative, digits = _round_to_power(n, d, power)
    if len(str(digits)) == figures + 1:
        digits //= 10
        power += 1
    return negative, digits, power


# Operators that complex numbers have not got.
_WHOLE = _operator.floordiv, _operator.mod, divmod


def _operators(exact, inexact):
    """The two methods of an operator: between fractions, and with floats and complex numbers."""

    def forward(a, b):
        if isinstance(b, Fraction):
            return exact(a, b)
        if isinstance(b, int):
            return exact(a, Fraction._make(int(b), 1))
        if isinstance(b, float):
            return inexact(float(a), b)
        if isinstance(b, complex) and inexact not in _WHOLE:
            return inexact(float(a), b)
        return NotImplemented

    def reverse(b, a):
        if isinstance(a, _numbers.Rational):
            return exact(Fraction(a), b)
        if isinstance(a, _numbers.Real):
            return inexact(float(a), float(b))
        if isinstance(a, _numbers.Complex) and inexact not in _WHOLE:
            return inexact(complex(a), float(b))
        return NotImplemented

    for method, prefix in (forward, '__'), (reverse, '__r'):
        method.__name__ = prefix + inexact.__name__ + '__'
        method.__qualname__ = 'Fraction.' + method.__name__
        method.__doc__ = exact.__doc__
    return forward, reverse


class Fraction(_numbers.Rational):
    """A quotient of two integers in lowest terms."""

    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if isinstance(numerator, int):
                return cls._make(int(numerator), 1)
            if isinstance(numerator, _numbers.Rational):
                return cls._make(numerator.numerator, numerator.denominator)
            if isinstance(numerator, (float, _Decimal())):
                return cls._make(*numerator.as_integer_ratio())
            if isinstance(numerator, str):
                return cls._parse(numerator)
            raise TypeError('argument should be a string or a Rational instance')
        for each in numerator, denominator:
            if not isinstance(each, (int, _numbers.Rational)):
                raise TypeError('both arguments should be Rational instances')
        n = numerator.numerator * denominator.denominator
        d = denominator.numerator * numerator.denominator
        if d == 0:
            raise ZeroDivisionError(f'Fraction({numerator}, 0)')
        return cls._reduced(n, d)

    @classmethod
    def _make(cls, n, d):
        self = object.__new__(cls)
        self._numerator, self._denominator = n, d
        return self

    @classmethod
    def _reduced(cls, n, d):
        g = _math.gcd(n, d)
        if d < 0:
            g = -g
        return cls._make(n // g, d // g)

    @classmethod
    def _parse(cls, text):
        m = _LITERAL.match(text)
        if m is None:
            raise ValueError(f'Invalid literal for Fraction: {text!r}')
        n, d = int(m['num'] or '0'), 1
        if m['denom']:
            d = int(m['denom'])
        else:
            if m['decimal']:
                decimal = m['decimal'].replace('_', '')
                d = 10 ** len(decimal)
                n = n * d + int(decimal)
            if m['exp']:
                exp = int(m['exp'])
                if exp >= 0:
                    n *= 10 ** exp
                else:
                    d *= 10 ** -exp
        if m['sign'] == '-':
            n = -n
        if d == 0:
            raise ZeroDivisionError(f'Fraction({n}, 0)')
        return cls._reduced(n, d)

    @classmethod
    def from_float(cls, f):
        """The fraction that a float is, exactly."""
        if isinstance(f, _numbers.Integral):
            return cls._make(int(f), 1)
        if not isinstance(f, float):
            raise TypeError(f'{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})')
        return cls._make(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The fraction that a Decimal is, exactly."""
        if isinstance(dec, _numbers.Integral):
            return cls._make(int(dec), 1)
        if not isinstance(dec, _Decimal()):
            raise TypeError(f'{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})')
        return cls._make(*dec.as_integer_ratio())

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        return cls._make(numerator, denominator)

    @property
    def numerator(a):
        """What is divided."""
        return a._numerator

    @property
    def denominator(a):
        """By what it is divided."""
        return a._denominator

    def is_integer(self):
        """Whether the denominator is 1."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """The pair of numerator and denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is not larger."""
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        p0, q0, p1, q1 = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            a = n // d
            q2 = q0 + a * q1
            if q2 > max_denominator:
                break
            p0, q0, p1, q1 = p1, q1, p0 + a * p1, q2
            n, d = d, n - a * d
        k = (max_denominator - q0) // q1
        below = Fraction._make(p0 + k * p1, q0 + k * q1)
        other = Fraction._make(p1, q1)
        return other if abs(other - self) <= abs(below - self) else below

    def __repr__(self):
        return f'{type(self).__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def __format__(self, format_spec, /):
        m = _PLAIN_FORMAT.match(format_spec)
        if m is not None:
            return self._format_plain(m)
        m = _FLOAT_FORMAT.match(format_spec)
        if m is not None:
            return self._format_float(m)
        raise ValueError(f'Invalid format specifier {format_spec!r} for object of type {type(self).__name__!r}')

    def _format_plain(self, m):
        """A format without a type: the fraction itself."""
        sign = '-' if self._numerator < 0 else '' if m['sign'] in ('-', None) else m['sign']
        separator = m['comma'] or ''
        body = f'{abs(self._numerator):{separator}}'
        if self._denominator > 1 or m['alternate']:
            body += f'/{self._denominator:{separator}}'
        return _padded(sign, body, m['fill'] or ' ', m['align'] or '>', int(m['width'] or '0'))

    def _format_float(self, m):
        """A format of floats, with exact digits."""
        fill, align = m['fill'] or ' ', m['align'] or '>'
        places = int(m['precision'] or '6')
        kind = m['type']
        trim = kind in 'gG' and not m['alternate']
        exponent = 'E' if kind in 'EFG' else 'e'
        if kind in 'fF%':
            power = -places - (2 if kind == '%' else 0)
            negative, digits = _round_to_power(self._numerator, self._denominator, power, m['no_neg_zero'])
            scientific, point = False, places
        else:
            figures = places + 1 if kind in 'eE' else max(places, 1)
            negative, digits, power = _round_to_figures(self._numerator, self._denominator, figures)
            scientific = kind in 'eE' or power > 0 or power + figures <= -4
            point = figures - 1 if scientific else -power
        suffix = '%' if kind == '%' else f'{exponent}{power + point:+03d}' if scientific else ''
        text = f'{digits:0{point + 1}d}'
        sign = '-' if negative else '' if m['sign'] in ('-', None) else m['sign']
        whole, part = text[:len(text) - point], text[len(text) - point:]
        if trim:
            part = part.rstrip('0')
        dot = '.' if part or m['alternate'] else ''
        separator = m['comma'] or ''
        tail = dot + part + suffix
        if m['zeropad']:
            least = int(m['width']) - len(sign) - len(tail)
            whole = whole.zfill(3 * least // 4 + 1 if separator else least)
        if separator:
            first = 1 + (len(whole) - 1) % 3
            whole = whole[:first] + ''.join(separator + whole[at:at + 3] for at in range(first, len(whole), 3))
        return _padded(sign, whole + tail, fill, align, int(m['width'] or '0'))

    def _add(a, b):
        return Fraction._reduced(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)

    def _sub(a, b):
        return Fraction._reduced(a._numerator * b._denominator - b._numerator * a._denominator, a._denominator * b._denominator)

    def _mul(a, b):
        return Fraction._reduced(a._numerator * b._numerator, a._denominator * b._denominator)

    def _div(a, b):
        if not b._numerator:
            raise ZeroDivisionError(f'Fraction({b._denominator}, 0)')
        return Fraction._reduced(a._numerator * b._denominator, a._denominator * b._numerator)

    def _floordiv(a, b):
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    def _mod(a, b):
        d = a._denominator * b._denominator
        return Fraction._reduced((a._numerator * b._denominator) % (b._numerator * a._denominator), d)

    def _divmod(a, b):
        whole, rest = divmod(a._numerator * b._denominator, a._denominator * b._numerator)
        return whole, Fraction._reduced(rest, a._denominator * b._denominator)

    __add__, __radd__ = _operators(_add, _operator.add)
    __sub__, __rsub__ = _operators(_sub, _operator.sub)
    __mul__, __rmul__ = _operators(_mul, _operator.mul)
    __truediv__, __rtruediv__ = _operators(_div, _operator.truediv)
    __floordiv__, __rfloordiv__ = _operators(_floordiv, _operator.floordiv)
    __mod__, __rmod__ = _operators(_mod, _operator.mod)
    __divmod__, __rdivmod__ = _operators(_divmod, divmod)

    def __pow__(a, b):
        if not isinstance(b, _numbers.Rational):
            return float(a) ** b if isinstance(b, (float, complex)) else NotImplemented
        if b.denominator != 1:
            return float(a) ** float(b)
        power = b.numerator
        if power >= 0:
            return Fraction._make(a._numerator ** power, a._denominator ** power)
        if a._numerator == 0:
            raise ZeroDivisionError(f'Fraction({a._denominator ** -power}, 0)')
        return Fraction._reduced(a._denominator ** -power, a._numerator ** -power)

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, _numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        if b._denominator == 1:
            return a ** b._numerator
        return a ** float(b)

    def __pos__(a):
        return Fraction._make(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._make(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._make(abs(a._numerator), a._denominator)

    def __int__(a, _index=_operator.index):
        return _index(-(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator)

    def __trunc__(a):
        return int(a)

    def __floor__(a):
        return a._numerator // a._denominator

    def __ceil__(a):
        return -(-a._numerator // a._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 > self._denominator or rest * 2 == self._denominator and whole % 2:
                whole += 1
            return whole
        scale = 10 ** abs(ndigits)
        return Fraction(round(self * scale), scale) if ndigits > 0 else Fraction(round(self / scale) * scale)

    def __hash__(self):
        modulus = _sys.hash_info.modulus if hasattr(_sys, 'hash_info') else 2 ** 61 - 1
        try:
            inverse = pow(self._denominator, -1, modulus)
        except ValueError:
            h = 314159
        else:
            h = hash(hash(abs(self._numerator)) * inverse)
        h = h if self._numerator >= 0 else -h
        return -2 if h == -1 else h

    def __eq__(a, b):
        if type(b) is int:
            return a._numerator == b and a._denominator == 1
        if isinstance(b, _numbers.Rational):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, _numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if _math.isnan(b) or _math.isinf(b) else a == a.from_float(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, _numbers.Rational):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return op(0.0, other) if _math.isnan(other) or _math.isinf(other) else op(self, self.from_float(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, _operator.lt)

    def __gt__(a, b):
        return a._compare(b, _operator.gt)

    def __le__(a, b):
        return a._compare(b, _operator.le)

    def __ge__(a, b):
        return a._compare(b, _operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self if type(self) is Fraction else self.__class__(self._numerator, self._denominator)
