"""Rational numbers."""

import math as _math
import numbers as _numbers
import re as _re
import sys as _sys

__all__ = ['Fraction']

_LITERAL = _re.compile(r'\s*(?P<sign>[-+]?)(?=\d|\.\d)(?P<num>\d*|\d+(_\d+)*)(?:(?:\s*/\s*(?P<denom>\d+(_\d+)*))?|'
                       r'(?:\.(?P<decimal>\d*|\d+(_\d+)*))?(?:[eE](?P<exp>[-+]?\d+(_\d+)*))?)\s*\Z')


class Fraction(_numbers.Rational):
    """A quotient of two integers in lowest terms."""

    __slots__ = ('_numerator', '_denominator', '__weakref__')

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if isinstance(numerator, int):
                return cls._make(int(numerator), 1)
            if isinstance(numerator, Fraction):
                return cls._make(numerator._numerator, numerator._denominator)
            if isinstance(numerator, str):
                return cls._parse(numerator)
            if hasattr(numerator, 'as_integer_ratio'):
                return cls._make(*numerator.as_integer_ratio())
            raise TypeError('argument should be a string or a Rational instance')
        for each in numerator, denominator:
            if not isinstance(each, (int, Fraction)):
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
        return cls(f)

    @classmethod
    def from_decimal(cls, dec):
        return cls(*dec.as_integer_ratio())

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)
    real = property(lambda self: self)
    imag = property(lambda self: 0)

    def conjugate(self):
        return self

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
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
        below = Fraction(p0 + k * p1, q0 + k * q1)
        other = Fraction(p1, q1)
        return other if abs(other - self) <= abs(below - self) else below

    def __repr__(self):
        return f'{type(self).__name__}({self._numerator}, {self._denominator})'

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f'{self._numerator}/{self._denominator}'

    def __format__(self, spec):
        if not spec or spec[-1] not in 'eEfFgG%':
            return format(str(self), spec)
        digits = _re.search(r'\.(\d+)', spec)
        places = int(digits[1]) if digits else 6
        if spec[-1] in 'fF%':
            scale = 10 ** (places + (2 if spec[-1] == '%' else 0))
            n = round(self * scale)
            sign = '-' if self < 0 else ''
            whole, part = divmod(abs(n), 10 ** places)
            text = f'{sign}{whole}' + (f'.{part:0{places}d}' if places else '') + ('%' if spec[-1] == '%' else '')
            head = _re.sub(r'\.\d+', '', spec[:-1])
            if not head:
                return text
            if any(align in head for align in '<>^'):
                return format(text, head)
        return format(float(self), spec)

    def _operands(self, other):
        if isinstance(other, Fraction):
            return other
        return Fraction._make(int(other), 1) if isinstance(other, int) else None

    def _binary(self, other, exact, inexact):
        converted = Fraction._operands(self, other)
        if converted is not None:
            return exact(self, converted)
        if isinstance(other, (float, complex)):
            return inexact(float(self), other)
        return NotImplemented

    def __add__(self, other):
        return self._binary(other, Fraction._add, lambda a, b: a + b)

    def __radd__(self, other):
        return self._binary(other, Fraction._add, lambda a, b: b + a)

    def _add(a, b):
        return Fraction._reduced(a._numerator * b._denominator + b._numerator * a._denominator, a._denominator * b._denominator)

    def __sub__(self, other):
        return self._binary(other, lambda a, b: Fraction._add(a, -b), lambda a, b: a - b)

    def __rsub__(self, other):
        return self._binary(other, lambda a, b: Fraction._add(b, -a), lambda a, b: b - a)

    def __mul__(self, other):
        return self._binary(other, Fraction._mul, lambda a, b: a * b)

    def __rmul__(self, other):
        return self._binary(other, Fraction._mul, lambda a, b: b * a)

    def _mul(a, b):
        return Fraction._reduced(a._numerator * b._numerator, a._denominator * b._denominator)

    def _div(a, b):
        n, d = a._numerator * b._denominator, a._denominator * b._numerator
        if d == 0:
            raise ZeroDivisionError(f'Fraction({n // _math.gcd(n, a._denominator) if n else 0}, 0)')
        return Fraction._reduced(n, d)

    def __truediv__(self, other):
        return self._binary(other, Fraction._div, lambda a, b: a / b)

    def __rtruediv__(self, other):
        return self._binary(other, lambda a, b: Fraction._div(b, a), lambda a, b: b / a)

    def _floordiv(a, b):
        return (a._numerator * b._denominator) // (a._denominator * b._numerator)

    def __floordiv__(self, other):
        return self._binary(other, Fraction._floordiv, lambda a, b: a // b)

    def __rfloordiv__(self, other):
        return self._binary(other, lambda a, b: Fraction._floordiv(b, a), lambda a, b: b // a)

    def _mod(a, b):
        return a - b * Fraction._floordiv(a, b)

    def __mod__(self, other):
        return self._binary(other, Fraction._mod, lambda a, b: a % b)

    def __rmod__(self, other):
        return self._binary(other, lambda a, b: Fraction._mod(b, a), lambda a, b: b % a)

    def __divmod__(self, other):
        return self._binary(other, lambda a, b: (Fraction._floordiv(a, b), Fraction._mod(a, b)), divmod)

    def __rdivmod__(self, other):
        return self._binary(other, lambda a, b: (Fraction._floordiv(b, a), Fraction._mod(b, a)), lambda a, b: divmod(b, a))

    def __pow__(self, other):
        converted = Fraction._operands(self, other)
        if converted is None:
            return float(self) ** other if isinstance(other, (float, complex)) else NotImplemented
        if converted._denominator != 1:
            return float(self) ** float(converted)
        power = converted._numerator
        if power >= 0:
            return Fraction._make(self._numerator ** power, self._denominator ** power)
        if self._numerator == 0:
            raise ZeroDivisionError(f'Fraction({self._denominator ** -power}, 0)')
        return Fraction._reduced(self._denominator ** -power, self._numerator ** -power)

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other ** self._numerator
        if isinstance(other, int):
            return Fraction(other) ** self
        return other ** float(self)

    def __pos__(self):
        return Fraction._make(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction._make(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction._make(abs(self._numerator), self._denominator)

    def __int__(self):
        n = abs(self._numerator) // self._denominator
        return -n if self._numerator < 0 else n

    __trunc__ = __int__

    def __float__(self):
        return self._numerator / self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

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

    def _compare(self, other, exact):
        converted = Fraction._operands(self, other)
        if converted is not None:
            return exact(self._numerator * converted._denominator, self._denominator * converted._numerator)
        if isinstance(other, float):
            if other != other or other in (float('inf'), float('-inf')):
                return exact(0.0, other)
            return Fraction._compare(self, Fraction(other), exact)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, complex) and not other.imag:
            other = other.real
        return self._compare(other, lambda a, b: a == b)

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __bool__(self):
        return self._numerator != 0

    def __reduce__(self):
        return type(self), (self._numerator, self._denominator)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self
