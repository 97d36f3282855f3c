# math: floats, rounding, errors.
import math

print(math.pi, math.e, math.inf, math.nan, math.sqrt(2), math.floor(-1.5), math.ceil(1.2), math.trunc(-1.7))
print(math.exp(1), math.log(10), math.log(8, 2), math.log10(1000), math.log2(8), math.log1p(1e-10))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.acos(0), math.atan(1), math.atan2(1, -1))
print(math.degrees(math.pi), math.radians(180), math.hypot(3, 4), math.pow(2, 0.5), math.fabs(-3))
print(math.fsum([0.1] * 10), sum([0.1] * 3), math.fmod(-7, 3), math.copysign(1, -0.0), math.modf(-2.5))
print(math.frexp(10), math.ldexp(0.5, 5), math.isclose(0.1 + 0.2, 0.3), math.isnan(math.nan), math.isinf(-math.inf))
print(math.factorial(20), math.factorial(30), math.gcd(12, -18), round(math.erf(0.5), 12), math.gamma(5), round(math.lgamma(10), 9))
print(math.floor(10 ** 20), math.ceil(1e20), math.log(10 ** 400), math.isfinite(1e308), 2.5 ** 3.7, 10 ** -3)
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.exp(1000), lambda: math.floor(math.inf),
            lambda: math.floor(math.nan), lambda: math.factorial(-1), lambda: math.pow(0, -1), lambda: math.acos(2)):
    try:
        bad()
    except (ValueError, OverflowError) as error:
        print(type(error).__name__)
