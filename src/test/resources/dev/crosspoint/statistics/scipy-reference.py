"""Makes the reference values of scipy-reference.csv: python3 scipy-reference.py > scipy-reference.csv

Data sets are drawn from a fixed seed and rounded to 9 digits, so that the table holds exactly what was fitted. SciPy's
own distributions give the likelihood (logpdf or logpmf of events, logsf of censored values), which scipy.optimize
maximises by Nelder-Mead. A double leaves the maximum uncertain in its last half, so Newton steps at 40 digits of mpmath
follow; the script stops unless both agree to 1e-6. The covariance is minus the inverse Hessian at the maximum by mpmath.
One line a fit: family, events, censored (semicolons between), parameters, covariance (row by row), log-likelihood, mean,
sd and median of SciPy's distribution with these parameters, distances of Kolmogorov-Smirnov (SciPy's kstest) and
Anderson-Darling (A squared written out) for complete data of continuous families, else "-".
"""

import mpmath as mp
import numpy as np
import scipy
from scipy import optimize, stats

mp.mp.dps = 40


def frozen(family, p):
    return {
        "NORMAL": lambda: stats.norm(p[0], p[1]),
        "LOGNORMAL": lambda: stats.lognorm(p[1], scale=np.exp(p[0])),
        "WEIBULL": lambda: stats.weibull_min(p[0], scale=p[1]),
        "GAMMA": lambda: stats.gamma(p[0], scale=p[1]),
        "EXPONENTIAL": lambda: stats.expon(scale=p[0]),
        "POISSON": lambda: stats.poisson(p[0]),
        "GEOMETRIC": lambda: stats.geom(p[0]),
    }[family]()


def scipy_loglikelihood(family, p, events, censored):
    distribution = frozen(family, p)
    density = distribution.logpmf if family in ("POISSON", "GEOMETRIC") else distribution.logpdf
    return density(events).sum() + distribution.logsf(censored).sum()


def log_density(family, p, t):
    if family == "NORMAL":
        return -((t - p[0]) / p[1]) ** 2 / 2 - mp.log(p[1] * mp.sqrt(2 * mp.pi))
    if family == "LOGNORMAL":
        return log_density("NORMAL", p, mp.log(t)) - mp.log(t)
    if family == "WEIBULL":
        return mp.log(p[0] / p[1]) + (p[0] - 1) * mp.log(t / p[1]) - (t / p[1]) ** p[0]
    if family == "GAMMA":
        return (p[0] - 1) * mp.log(t) - t / p[1] - mp.loggamma(p[0]) - p[0] * mp.log(p[1])
    if family == "EXPONENTIAL":
        return -mp.log(p[0]) - t / p[0]
    if family == "POISSON":
        return t * mp.log(p[0]) - p[0] - mp.loggamma(t + 1)
    return mp.log(p[0]) + (t - 1) * mp.log(1 - p[0])


def log_survival(family, p, t):
    if family == "NORMAL":
        return mp.log(mp.erfc((t - p[0]) / p[1] / mp.sqrt(2)) / 2)
    if family == "LOGNORMAL":
        return log_survival("NORMAL", p, mp.log(t))
    if family == "WEIBULL":
        return -((t / p[1]) ** p[0])
    if family == "GAMMA":
        return mp.log(mp.gammainc(p[0], t / p[1], regularized=True))
    if family == "EXPONENTIAL":
        return -t / p[0]
    if family == "POISSON":
        return mp.log(mp.gammainc(t + 1, 0, p[0], regularized=True))
    return t * mp.log(1 - p[0])


def exact_loglikelihood(family, p, events, censored):
    return mp.fsum(log_density(family, p, mp.mpf(t)) for t in events) + mp.fsum(
        log_survival(family, p, mp.mpf(t)) for t in censored
    )


def derivatives(family, p, events, censored):
    """Gradient and Hessian by central differences at 40 digits."""
    n = len(p)
    h = [abs(v) * mp.mpf(10) ** -10 for v in p]

    def f(*shifts):
        return exact_loglikelihood(family, [v + s * d for v, s, d in zip(p, shifts, h)], events, censored)

    unit = [tuple(int(i == j) for j in range(n)) for i in range(n)]
    here = f(*([0] * n))
    gradient, hessian = mp.matrix(n, 1), mp.matrix(n, n)
    for i in range(n):
        up, down = f(*unit[i]), f(*[-v for v in unit[i]])
        gradient[i] = (up - down) / (2 * h[i])
        hessian[i, i] = (up - 2 * here + down) / h[i] ** 2
    if n == 2:
        mixed = f(1, 1) - f(1, -1) - f(-1, 1) + f(-1, -1)
        hessian[0, 1] = hessian[1, 0] = mixed / (4 * h[0] * h[1])
    return here, gradient, hessian


def fit(family, start, events, censored):
    positive = [not (family in ("NORMAL", "LOGNORMAL") and i == 0) for i in range(len(start))]

    def unpack(u):
        return [np.exp(v) if positive[i] else v for i, v in enumerate(u)]

    def minus(u):
        value = -scipy_loglikelihood(family, unpack(u), events, censored)
        return value if np.isfinite(value) else 1e300

    u = [np.log(v) if positive[i] else v for i, v in enumerate(start)]
    for _ in range(3):
        u = optimize.minimize(minus, u, method="Nelder-Mead", options={"xatol": 1e-13, "fatol": 1e-13, "maxfev": 5000}).x
    found = [mp.mpf(float(v)) for v in unpack(u)]
    exact = list(found)
    for _ in range(3):
        here, gradient, hessian = derivatives(family, exact, events, censored)
        step = mp.lu_solve(hessian, gradient)
        exact = [v - s for v, s in zip(exact, step)]
    assert all(abs(a - b) < 1e-6 * abs(b) for a, b in zip(found, exact)), (family, found, exact)
    here, _, hessian = derivatives(family, exact, events, censored)
    p = [float(v) for v in exact]
    assert abs(here - scipy_loglikelihood(family, p, events, censored)) < 1e-9 * max(1, abs(here))
    return p, -(hessian**-1), float(here)


def distances(family, p, events, censored):
    if len(censored) or family in ("POISSON", "GEOMETRIC"):
        return "-", "-"
    u = np.sort(frozen(family, p).cdf(events))
    n = len(u)
    i = np.arange(1, n + 1)
    a2 = -n - np.sum((2 * i - 1) * (np.log(u) + np.log1p(-u[::-1]))) / n
    return repr(float(stats.kstest(events, frozen(family, p).cdf).statistic)), repr(float(a2))


def listed(values):
    return ";".join(repr(float(v)) for v in values)


def line(family, start, events, censored):
    p, covariance, loglikelihood = fit(family, start, events, censored)
    distribution = frozen(family, p)
    ks, a2 = distances(family, p, events, censored)
    moments = [distribution.mean(), distribution.std(), distribution.median()]
    print(
        family,
        listed(events),
        listed(censored),
        listed(p),
        listed(covariance),
        repr(loglikelihood),
        *(repr(float(m)) for m in moments),
        ks,
        a2,
        sep=",",
    )


TRUTH = {
    "NORMAL": [0.16, 0.03],
    "LOGNORMAL": [-5.0, 0.6],
    "WEIBULL": [1.7, 0.005],
    "GAMMA": [2.5, 0.002],
    "EXPONENTIAL": [0.0069],
    "POISSON": [6.9],
    "GEOMETRIC": [0.3],
}

print(f"# SciPy {scipy.__version__}, NumPy {np.__version__}, mpmath {mp.__version__}; see scipy-reference.py")
print("family,events,censored,parameters,covariance,log_likelihood,mean,sd,median,ks,a2")
random = np.random.default_rng(20251123)
for family, truth in TRUTH.items():
    discrete = family in ("POISSON", "GEOMETRIC")
    for longest in (None, 0.99, 0.8):
        drawn = np.array([float(f"{v:.9g}") for v in frozen(family, truth).rvs(size=25, random_state=random)])
        if longest is None:
            line(family, truth, drawn, np.array([]))
            continue
        bounds = frozen(family, truth).ppf(longest) * random.uniform(0.5, 1, size=25)
        bounds = np.floor(bounds) if discrete else np.array([float(f"{v:.9g}") for v in bounds])
        seen = drawn <= bounds
        line(family, truth, drawn[seen], bounds[~seen])
# All families fitted to one set of waiting times, and tight values far from one.
times = np.array([float(f"{v:.9g}") for v in stats.expon(scale=0.0069).rvs(size=40, random_state=random)])
ends = np.where(times > 0.01, 0.01, times)
for family in ("LOGNORMAL", "WEIBULL", "GAMMA", "EXPONENTIAL"):
    line(family, TRUTH[family], ends[ends < 0.01], ends[ends == 0.01])
for family, start, spread in (("GAMMA", [100, 1e7], 1e8), ("LOGNORMAL", [np.log(1e9), 0.001], 1e6)):
    tight = stats.norm(1e9, spread).rvs(size=20, random_state=random)
    line(family, start, np.array([float(f"{v:.9g}") for v in tight]), np.array([]))
