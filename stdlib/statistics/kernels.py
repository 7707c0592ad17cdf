# Smooth densities through samples.


def _newton_inverse(guess, cdf, pdf):
    """The inverse of a distribution, from a guess at it."""
    def inverse(y):
        sign = 1.0
        if y > 0.5:
            sign, y = -1.0, 1.0 - y
        x = guess(y)
        while abs(diff := cdf(x) - y) > 1e-12:
            x -= diff / pdf(x)
        return x * sign
    return inverse


def _guess_biweight(p):
    return (2.0 * p) ** 0.4258865685331 - 1.0 + (0.004 if p >= 0.004 else 0.0)


def _guess_triweight(p):
    x = (2.0 * p) ** 0.3400218741872791 - 1.0
    return x - 0.033 * _math.sin(1.07 * _math.tau * (p - 0.035)) if 0.00001 < p < 0.499 else x


def _triangular_inverse(p):
    return (2.0 * p) ** 0.5 - 1.0 if p < 0.5 else 1.0 - (2.0 - 2.0 * p) ** 0.5


def _kernels():
    """Of each kernel its density, its sum up to t, the inverse of that, and where it ends."""
    pi, exp, cos = _math.pi, _math.exp, _math.cos
    biweight = lambda t: 15 / 16 * (1.0 - t * t) ** 2
    biweight_sum = lambda t: _math.sumprod((3 / 16, -5 / 8, 15 / 16, 1 / 2), (t ** 5, t ** 3, t, 1.0))
    triweight = lambda t: 35 / 32 * (1.0 - t * t) ** 3
    triweight_sum = lambda t: _math.sumprod(
        (-5 / 32, 21 / 32, -35 / 32, 35 / 32, 1 / 2), (t ** 7, t ** 5, t ** 3, t, 1.0))
    return {
        ('normal', 'gauss'): (
            lambda t: exp(-1 / 2 * t * t) / _math.sqrt(2 * pi),
            lambda t: 1 / 2 * _math.erfc(-t / _math.sqrt(2)),
            lambda p: _normal_inverse(p, 0.0, 1.0), None),
        ('logistic',): (
            lambda t: 1 / 2 / (1.0 + _math.cosh(t)),
            lambda t: 1.0 - 1.0 / (exp(t) + 1.0),
            lambda p: _math.log(p / (1 - p)), None),
        ('sigmoid',): (
            lambda t: 1 / pi / _math.cosh(t),
            lambda t: 2 / pi * _math.atan(exp(t)),
            lambda p: _math.log(_math.tan(p * pi / 2)), None),
        ('rectangular', 'uniform'): (
            lambda t: 1 / 2, lambda t: 1 / 2 * t + 1 / 2, lambda p: 2 * p - 1, 1.0),
        ('triangular',): (
            lambda t: 1.0 - abs(t),
            lambda t: t * t * (1 / 2 if t < 0.0 else -1 / 2) + t + 1 / 2,
            _triangular_inverse, 1.0),
        ('parabolic', 'epanechnikov'): (
            lambda t: 3 / 4 * (1.0 - t * t),
            lambda t: _math.sumprod((-1 / 4, 3 / 4, 1 / 2), (t ** 3, t, 1.0)),
            lambda p: 2 * cos((_math.acos(2 * p - 1) + pi) / 3), 1.0),
        ('quartic', 'biweight'): (
            biweight, biweight_sum, _newton_inverse(_guess_biweight, biweight_sum, biweight), 1.0),
        ('triweight',): (
            triweight, triweight_sum, _newton_inverse(_guess_triweight, triweight_sum, triweight), 1.0),
        ('cosine',): (
            lambda t: pi / 4 * cos(pi / 2 * t),
            lambda t: 1 / 2 * _math.sin(pi / 2 * t) + 1 / 2,
            lambda p: 2 * _math.asin(2 * p - 1) / pi, 1.0),
    }


def _kernel(name):
    kernels = {each: kernel for names, kernel in _kernels().items() for each in names}
    if name in kernels:
        return kernels[name]
    raise StatisticsError(f'Unknown kernel name: {name!r}')


def kde(data, h, kernel='normal', *, cumulative=False):
    n = len(data)
    if not n:
        raise StatisticsError('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        raise StatisticsError(f'Bandwidth h must be positive, not {h=!r}')
    K, W, _, support = _kernel(kernel)
    if support is None:
        def pdf(x):
            return sum(K((x - x_i) / h) for x_i in data) / (len(data) * h)

        def cdf(x):
            return sum(W((x - x_i) / h) for x_i in data) / len(data)
    else:
        from bisect import bisect_left, bisect_right
        sample, bandwidth = sorted(data), h * support

        def pdf(x):
            nonlocal n, sample
            if len(data) != n:
                sample = sorted(data)
                n = len(data)
            i, j = bisect_left(sample, x - bandwidth), bisect_right(sample, x + bandwidth)
            return sum(K((x - x_i) / h) for x_i in sample[i:j]) / (n * h)

        def cdf(x):
            nonlocal n, sample
            if len(data) != n:
                sample = sorted(data)
                n = len(data)
            i, j = bisect_left(sample, x - bandwidth), bisect_right(sample, x + bandwidth)
            return sum((W((x - x_i) / h) for x_i in sample[i:j]), i) / n
    chosen = cdf if cumulative else pdf
    chosen.__doc__ = f'{"CDF" if cumulative else "PDF"} estimate with {h=!r} and {kernel=!r}'
    return chosen


def kde_random(data, h, kernel='normal', *, seed=None):
    n = len(data)
    if not n:
        raise StatisticsError('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        raise StatisticsError(f'Bandwidth h must be positive, not {h=!r}')
    inverse = _kernel(kernel)[2]
    import random as _random
    prng = _random.Random(seed)
    random, choice = prng.random, prng.choice

    def rand():
        return choice(data) + h * inverse(random())

    rand.__doc__ = f'Random KDE selection with {h=!r} and {kernel=!r}'
    return rand
