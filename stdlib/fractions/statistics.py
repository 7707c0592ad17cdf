"""Averages and how far numbers are from them."""

import math as _math
from collections import Counter as _Counter, namedtuple as _namedtuple
from fractions import Fraction as _Fraction

__all__ = ['StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
           'linear_regression', 'mean', 'median', 'median_high', 'median_low', 'mode', 'multimode', 'pstdev',
           'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


LinearRegression = _namedtuple('LinearRegression', ('slope', 'intercept'))


def _exact(x):
    if isinstance(x, _Fraction):
        return x
    try:
        return _Fraction(*x.as_integer_ratio())
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _like(data, value):
    """An exact result in the type of the data."""
    if any(isinstance(x, float) for x in data):
        return float(value)
    if any(isinstance(x, _Fraction) for x in data):
        return value
    return value.numerator if value.denominator == 1 else float(value)


def _unusual(data):
    return any(isinstance(x, float) and (x != x or x in (float('inf'), float('-inf'))) for x in data)


def mean(data):
    data = list(data)
    if not data:
        raise StatisticsError('mean requires at least one data point')
    if _unusual(data):
        return sum(data) / len(data)
    return _like(data, sum(map(_exact, data), _Fraction(0)) / len(data))


def fmean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError('fmean requires at least one data point')
    if weights is None:
        return _math.fsum(data) / len(data)
    weights = list(weights)
    if len(weights) != len(data):
        raise StatisticsError('data and weights must be the same length')
    total = _math.fsum(weights)
    if not total:
        raise StatisticsError('sum of weights must be non-zero')
    return _math.fsum(x * w for x, w in zip(data, weights)) / total


def geometric_mean(data):
    data = list(map(float, data))
    if not data:
        raise StatisticsError('Must have a non-empty dataset')
    if any(x < 0 for x in data):
        raise StatisticsError('No negative inputs allowed')
    if 0.0 in data:
        return 0.0
    return _math.exp(_math.fsum(map(_math.log, data)) / len(data))


def harmonic_mean(data, weights=None):
    data = list(data)
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError('Number of weights does not match data size')
    if any(x < 0 for x in data):
        raise StatisticsError('harmonic mean does not support negative values')
    if 0 in data:
        return 0
    if len(data) == 1:
        return data[0]
    value = sum(map(_exact, weights), _Fraction(0)) / sum(w / _exact(x) for x, w in zip(data, weights))
    return value if all(isinstance(x, _Fraction) for x in data) else float(value)


def median(data):
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    return data[n // 2] if n % 2 else (data[n // 2 - 1] + data[n // 2]) / 2


def median_low(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def mode(data):
    common = _Counter(iter(data)).most_common(1)
    if not common:
        raise StatisticsError('no mode for empty data')
    return common[0][0]


def multimode(data):
    counts = _Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, n in counts.items() if n == most]


def _squares(data, center):
    middle = sum(map(_exact, data), _Fraction(0)) / len(data) if center is None else _exact(center)
    return sum(((_exact(x) - middle) ** 2 for x in data), _Fraction(0))


def variance(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError('variance requires at least two data points')
    return _like(data, _squares(data, xbar) / (len(data) - 1))


def pvariance(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pvariance requires at least one data point')
    return _like(data, _squares(data, mu) / len(data))


def _root(value):
    """The square root of a fraction, rightly rounded."""
    n, m = value.numerator, value.denominator
    if not n:
        return 0.0
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        a = _math.isqrt(n // (m << 2 * shift))
        a |= a * a * (m << 2 * shift) != n
        return float(a << shift)
    a = _math.isqrt((n << -2 * shift) // m)
    a |= a * a * m != n << -2 * shift
    return a / (1 << -shift)


def stdev(data, xbar=None):
    data = list(data)
    if len(data) < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(_squares(data, xbar) / (len(data) - 1))


def pstdev(data, mu=None):
    data = list(data)
    if not data:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(_squares(data, mu) / len(data))


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    out = []
    if method == 'inclusive':
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            out.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return out
    if method != 'exclusive':
        raise ValueError(f'Unknown method: {method!r}')
    for i in range(1, n):
        j = min(max(i * (size + 1) // n, 1), size - 1)
        delta = i * (size + 1) - j * n
        out.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return out


def _paired(name, x, y):
    if len(x) != len(y):
        raise StatisticsError(f'{name} requires that both inputs have same number of data points')
    if len(x) < 2:
        raise StatisticsError(f'{name} requires at least two data points')
    xbar, ybar = _math.fsum(x) / len(x), _math.fsum(y) / len(y)
    return [a - xbar for a in x], [b - ybar for b in y], xbar, ybar


def covariance(x, y, /):
    dx, dy, _, _ = _paired('covariance', x, y)
    return _math.sumprod(dx, dy) / (len(x) - 1)


def correlation(x, y, /, *, method='linear'):
    dx, dy, _, _ = _paired('correlation', x, y)
    try:
        return _math.sumprod(dx, dy) / _math.sqrt(_math.sumprod(dx, dx) * _math.sumprod(dy, dy))
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant') from None


def linear_regression(x, y, /, *, proportional=False):
    dx, dy, xbar, ybar = _paired('linear regression', x, y)
    if proportional:
        return LinearRegression(_math.sumprod(x, y) / _math.sumprod(x, x), 0.0)
    try:
        slope = _math.sumprod(dx, dy) / _math.sumprod(dx, dx)
    except ZeroDivisionError:
        raise StatisticsError('x is constant') from None
    return LinearRegression(slope, ybar - slope * xbar)
