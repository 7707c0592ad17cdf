# How far numbers are from their average, and how two rows of numbers go together.


def _squares(data, center=None):
    """The type of the data, the exact sum of the squares of the distances from the center, the center, the number."""
    if center is not None:
        kind, total, n = _total((d := x - center) * d for x in data)
        return kind, total, center, n
    data = list(data)
    if sums := _exact_sums(data):
        kind, n, total, squares, exponent = sums
        return kind, _times(n * squares - total * total, 2 * exponent) / n, _times(total, exponent) / n, n
    kind, total, n = _total(data)
    if not n:
        return kind, _Fraction(0), _Fraction(0), 0
    if not isinstance(total, _Fraction):
        return kind, total, total, n
    center = total / n
    return kind, sum(((_Fraction(*_ratio(x)) - center) ** 2 for x in data), _Fraction(0)), center, n


def variance(data, xbar=None):
    kind, squares, _, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return _convert(squares / (n - 1), kind)


def pvariance(data, mu=None):
    kind, squares, _, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _convert(squares / n, kind)


def stdev(data, xbar=None):
    kind, squares, _, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root_like(squares / (n - 1), kind)


def pstdev(data, mu=None):
    kind, squares, _, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root_like(squares / n, kind)


def _root_like(value, kind):
    if hasattr(kind, 'quantize'):
        return _decimal_root(kind, value)
    return _root(value.numerator, value.denominator)


def _decimal_root(kind, value):
    """The square root of a fraction as the nearest Decimal."""
    if not value.numerator:
        return kind('0.0')
    root = (kind(value.numerator) / kind(value.denominator)).sqrt()
    plus, minus = root.next_plus(), root.next_minus()
    if 4 * value > (_Fraction(root) + _Fraction(plus)) ** 2:
        return plus
    if 4 * value < (_Fraction(root) + _Fraction(minus)) ** 2:
        return minus
    return root


def _root(n, m):
    """The square root of n/m, rightly rounded."""
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


def _same_length(name, x, y):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f'{name} requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError(f'{name} requires at least two data points')
    return n


def covariance(x, y, /):
    n = _same_length('covariance', x, y)
    xbar, ybar = _math.fsum(x) / n, _math.fsum(y) / n
    return _math.sumprod((a - xbar for a in x), (b - ybar for b in y)) / (n - 1)


def correlation(x, y, /, *, method='linear'):
    n = len(x)
    _same_length('correlation', x, y)
    if method not in {'linear', 'ranked'}:
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        start = (n - 1) / -2
        x, y = _ranks(x, start), _ranks(y, start)
    else:
        xbar, ybar = _math.fsum(x) / n, _math.fsum(y) / n
        x, y = [a - xbar for a in x], [b - ybar for b in y]
    try:
        return _math.sumprod(x, y) / _square_root_of_product(_math.sumprod(x, x), _math.sumprod(y, y))
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


def _square_root_of_product(x, y):
    """The root of x*y with one rounding, where that can be."""
    root = _math.sqrt(x * y)
    if not _math.isfinite(root) or not root:
        if not root and x and y:
            return _math.sqrt(x) * _math.sqrt(y)
        if _math.isinf(root) and not (_math.isinf(x) or _math.isinf(y)):
            return _math.sqrt(x) * _math.sqrt(y)
        return root
    p, q = _Fraction(x) * _Fraction(y), _Fraction(root)
    return root + float((p - q * q) / (2 * q))


def _ranks(data, start):
    """Of each item its place when sorted; items that are equal share the middle of theirs."""
    order = sorted((value, i) for i, value in enumerate(data))
    result, i, n = [0] * len(data), start - 1, 0
    while n < len(order):
        size = 1
        while n + size < len(order) and order[n + size][0] == order[n][0]:
            size += 1
        for _, place in order[n:n + size]:
            result[place] = i + (size + 1) / 2
        i, n = i + size, n + size
    return result


def linear_regression(x, y, /, *, proportional=False):
    n = _same_length('linear regression', x, y)
    if not proportional:
        xbar, ybar = _math.fsum(x) / n, _math.fsum(y) / n
        x, y = [a - xbar for a in x], [b - ybar for b in y]
    sxy, sxx = _math.sumprod(x, y) + 0.0, _math.sumprod(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope, 0.0 if proportional else ybar - slope * xbar)
