# statistics: the normal distribution, densities through samples, and the averages of several types of number.
import statistics as st
from fractions import Fraction
from random import Random
from statistics import NormalDist

d = NormalDist(100, 15)
print(d, d.pdf(110), d.cdf(120), d.zscore(85), d.quantiles(), d.overlap(NormalDist(110, 10)), d.overlap(d))
print([d.inv_cdf(p) for p in (1e-12, 0.001, 0.03, 0.25, 0.5, 0.8, 0.999, 1 - 1e-12)])
print(d + 5, 5 - d, d * -2, d / 4, d + NormalDist(1, 8), -d, +d == d, hash(d) == hash((100.0, 15.0)), d.variance)
print(NormalDist.from_samples([1, 2, 4.5]), d.samples(3, seed=7), d.mean, d.median, d.mode, d.stdev)
for name in ("normal", "logistic", "sigmoid", "rectangular", "triangular", "parabolic", "cosine"):
    f, total = st.kde([1, 2.5, 4], 0.75, name), st.kde([1, 2.5, 4], 0.75, name, cumulative=True)
    print(name, f(1.3), total(3.1), st.kde_random([1, 2.5, 4], 0.75, name, seed=3)())
half = Fraction(1, 2)
print(st.mean([1, 2]), st.mean([1, half]), st.mean([True, 0.5]), st.median_grouped([1, 2, 2, 3, 4], 2), st.pvariance([1, half]))
print(st.correlation([3, 1, 2, 2], [1, 2, 3, 4], method="ranked"), st.geometric_mean([1, 0, 3]), st.harmonic_mean([2, 3], weights=[1, 3]))
for call in (lambda: d.inv_cdf(1), lambda: NormalDist(0, -1), lambda: NormalDist(1, 0).pdf(1), lambda: st.kde([], 1),
             lambda: st.kde([1], 0), lambda: st.kde(["a"], 1), lambda: st.kde([1], 1, "x"), lambda: st.mean(["a"]),
             lambda: st.fmean([1], [0]), lambda: st.correlation([1, 1], [1, 2]), lambda: d.overlap(1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)

r = Random(11)
print([r.gammavariate(a, 2) for a in (0.5, 1, 3)], r.betavariate(2, 3), r.vonmisesvariate(1, 4), r.vonmisesvariate(0, 0))
print([r.binomialvariate(n, p) for n, p in ((1, 0.5), (10, 0.2), (100, 0.4), (50, 0.9), (5, 0), (5, 1))])
