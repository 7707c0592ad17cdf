"""Averages, and how far numbers are from them."""

import math as _math
from collections import Counter as _Counter, namedtuple as _namedtuple
from fractions import Fraction as _Fraction

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
           'kde', 'kde_random', 'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low',
           'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


LinearRegression = _namedtuple('LinearRegression', ('slope', 'intercept'))


def _ratio(x):
    """x as numerator and denominator; the denominator of what is not finite is None."""
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def _common(a, b):
    """The type that numbers of both types are calculated in."""
    if a is b or b is int or b is bool:
        return a
    if a is int:
        return b
    if issubclass(b, a):
        return b
    if issubclass(a, b) or issubclass(b, int):
        return a
    if issubclass(a, int):
        return b
    if issubclass(a, _Fraction) and issubclass(b, float):
        return b
    if issubclass(a, float) and issubclass(b, _Fraction):
        return a
    raise TypeError("don't know how to coerce %s and %s" % (a.__name__, b.__name__))


def _times(n, exponent):
    """n times 2 to the power of the exponent."""
    return _Fraction(n << exponent) if exponent >= 0 else _Fraction(n, 1 << -exponent)


def _total(data):
    """The type of the data, their exact sum, and their number."""
    if sums := _exact_sums(data):
        kind, count, total, _, exponent = sums
        return kind, _times(total, exponent), count
    count, kinds, partials = 0, {}, {}
    for x in data:
        count += 1
        kinds[type(x)] = None
        n, d = _ratio(x)
        partials[d] = partials.get(d, 0) + n
    kind = int
    for each in kinds:
        kind = _common(kind, each)
    if None in partials:
        return kind, partials[None], count
    return kind, sum((_Fraction(n, d) for d, n in partials.items()), _Fraction(0)), count


def _convert(value, kind):
    """The exact result as a number of the type."""
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        if hasattr(kind, 'quantize'):
            return kind(value.numerator) / kind(value.denominator)
        raise


def _not_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def mean(data):
    kind, total, n = _total(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    return _convert(total / n, kind)


def fmean(data, weights=None):
    if weights is None:
        try:
            n = len(data)
        except TypeError:
            data = list(data)
            n = len(data)
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return _math.fsum(data) / n
    if not isinstance(weights, (list, tuple)):
        weights = list(weights)
    try:
        total = _math.sumprod(data, weights)
    except ValueError:
        raise StatisticsError('data and weights must be the same length')
    weight = _math.fsum(weights)
    if not weight:
        raise StatisticsError('sum of weights must be non-zero')
    return total / weight


def geometric_mean(data):
    n, zero, logs = 0, False, []
    for x in data:
        n += 1
        if x > 0.0 or _math.isnan(x):
            logs.append(_math.log(x))
        elif x == 0.0:
            zero = True
        else:
            raise StatisticsError('No negative inputs allowed', x)
    total = _math.fsum(logs)
    if not n:
        raise StatisticsError('Must have a non-empty dataset')
    if _math.isnan(total):
        return _math.nan
    if zero:
        return _math.nan if total == _math.inf else 0.0
    return _math.exp(total / n)


def harmonic_mean(data, weights=None):
    if iter(data) is data:
        data = list(data)
    message = 'harmonic mean does not support negative values'
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if n == 1 and weights is None:
        from numbers import Real
        if not isinstance(data[0], Real):
            raise TypeError('unsupported type')
        if data[0] < 0:
            raise StatisticsError(message)
        return data[0]
    if weights is None:
        weights, total = [1] * n, n
    else:
        if iter(weights) is weights:
            weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        _, total, _ = _total(w for w in _not_negative(weights, message))
    try:
        kind, divisor, _ = _total(w / x if w else 0 for w, x in zip(weights, _not_negative(data, message)))
    except ZeroDivisionError:
        return 0
    if divisor <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(total / divisor, kind)


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


def median_grouped(data, interval=1.0):
    from bisect import bisect_left, bisect_right
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    x = data[n // 2]
    below = bisect_left(data, x)
    inside = bisect_right(data, x, lo=below) - below
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float')
    return x - interval / 2.0 + interval * (n / 2 - below) / inside


def mode(data):
    common = _Counter(iter(data)).most_common(1)
    if not common:
        raise StatisticsError('no mode for empty data') from None
    return common[0][0]


def multimode(data):
    counts = _Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, n in counts.items() if n == most]


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
