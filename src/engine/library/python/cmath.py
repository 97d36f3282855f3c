# loopscope: hidden
"""Functions of complex numbers, by the formulas of Kahan's that keep the signs of zeros."""

import math as _math

pi = _math.pi
e = _math.e
tau = _math.tau
inf = _math.inf
nan = _math.nan
infj = complex(0.0, inf)
nanj = complex(0.0, nan)
_LN2 = _math.log(2.0)
_LARGE = 1.7976931348623157e308 / 4


def isfinite(z, /):
    z = complex(z)
    return _math.isfinite(z.real) and _math.isfinite(z.imag)


def isnan(z, /):
    z = complex(z)
    return _math.isnan(z.real) or _math.isnan(z.imag)


def isinf(z, /):
    z = complex(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError('tolerances must be non-negative')
    a, b = complex(a), complex(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    distance = abs(a - b)
    return distance <= rel_tol * abs(b) or distance <= rel_tol * abs(a) or distance <= abs_tol


def phase(z, /):
    z = complex(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    z = complex(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    if not (_math.isfinite(r) and _math.isfinite(phi)):
        return _rect_special(r, phi)
    if phi == 0.0:
        return complex(r, r * phi)
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def _rect_special(r, phi):
    if _math.isinf(phi) and r != 0.0 and not _math.isnan(r):
        raise ValueError('math domain error')
    if _math.isinf(r) and _math.isfinite(phi) and phi != 0.0:
        return complex(_math.copysign(r, r * _math.cos(phi)), _math.copysign(r, r * _math.sin(phi)))
    return complex(r, r * phi if phi == 0.0 else nan)


def _checked(z):
    """The argument; an infinite or undefined one is refused, since its rules are a table of their own."""
    z = complex(z)
    if not isfinite(z):
        from _loopscope import _refuse

        _refuse('functions of infinite or undefined complex numbers')
    return z


def exp(z, /):
    z = _checked(z)
    if z.real > 709.0:
        length = _math.exp(z.real - 1.0)
        return _in_range(length * _math.cos(z.imag) * e, length * _math.sin(z.imag) * e)
    length = _math.exp(z.real)
    return complex(length * _math.cos(z.imag), length * _math.sin(z.imag))


def _in_range(real, imag):
    if _math.isinf(real) or _math.isinf(imag):
        raise OverflowError('math range error')
    return complex(real, imag)


def _natural(z):
    x, y = abs(z.real), abs(z.imag)
    if x > _LARGE or y > _LARGE:
        length = _math.log(_math.hypot(x / 2.0, y / 2.0)) + _LN2
    elif x < 2.3e-308 and y < 2.3e-308:
        if x == 0.0 and y == 0.0:
            raise ValueError('math domain error')
        length = _math.log(_math.hypot(x * 2.0 ** 53, y * 2.0 ** 53)) - 53 * _LN2
    else:
        h = _math.hypot(x, y)
        if 0.71 <= h <= 1.73:
            x, y = max(x, y), min(x, y)
            length = _math.log1p((x - 1) * (x + 1) + y * y) / 2.0
        else:
            length = _math.log(h)
    return complex(length, _math.atan2(z.imag, z.real))


def log(z, base=None, /):
    result = _natural(_checked(z))
    return result if base is None else result / _natural(_checked(base))


def log10(z, /):
    result = _natural(_checked(z))
    return complex(result.real / _math.log(10.0), result.imag / _math.log(10.0))


def sqrt(z, /):
    z = _checked(z)
    x, y = abs(z.real), abs(z.imag)
    if x == 0.0 and y == 0.0:
        return complex(0.0, z.imag)
    if x < 2.3e-308 and y < 2.3e-308 and (x > 0.0 or y > 0.0):
        s = _math.ldexp(_math.sqrt(_math.ldexp(x, 54) + _math.hypot(_math.ldexp(x, 54), _math.ldexp(y, 54))), -27)
    else:
        x /= 8.0
        s = 2.0 * _math.sqrt(x + _math.hypot(x, y / 8.0))
    d = y / (2.0 * s)
    if z.real >= 0.0:
        return complex(s, _math.copysign(d, z.imag))
    return complex(d, _math.copysign(s, z.imag))


def acos(z, /):
    z = _checked(z)
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        length = _math.log(_math.hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0
        return complex(_math.atan2(abs(z.imag), z.real), -_math.copysign(length, z.imag))
    s1, s2 = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    imag = _math.asinh(s2.real * s1.imag - s2.imag * s1.real)
    return complex(2.0 * _math.atan2(s1.real, s2.real), imag)


def acosh(z, /):
    z = _checked(z)
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        length = _math.log(_math.hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0
        return complex(length, _math.atan2(z.imag, z.real))
    s1, s2 = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    real = _math.asinh(s1.real * s2.real + s1.imag * s2.imag)
    return complex(real, 2.0 * _math.atan2(s1.imag, s2.real))


def asinh(z, /):
    z = _checked(z)
    if abs(z.real) > _LARGE or abs(z.imag) > _LARGE:
        length = _math.log(_math.hypot(z.real / 2.0, z.imag / 2.0)) + _LN2 * 2.0
        return complex(_math.copysign(length, z.real), _math.atan2(z.imag, abs(z.real)))
    s1, s2 = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    real = _math.asinh(s1.real * s2.imag - s2.real * s1.imag)
    return complex(real, _math.atan2(z.imag, s1.real * s2.real - s1.imag * s2.imag))


def asin(z, /):
    z = _checked(z)
    r = asinh(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)


def atanh(z, /):
    z = _checked(z)
    if z.real < 0.0 or (z.real == 0.0 and _math.copysign(1.0, z.real) < 0.0):
        return -atanh(-z)
    y = abs(z.imag)
    root = _math.sqrt(_LARGE)
    if z.real > root or y > root:
        h = _math.hypot(z.real / 2.0, z.imag / 2.0)
        return complex(z.real / 4.0 / h / h, -_math.copysign(pi / 2.0, -z.imag))
    if z.real == 1.0 and y < 2.0 ** -511:
        if y == 0.0:
            raise ValueError('math domain error')
        real = -_math.log(_math.sqrt(y) / _math.sqrt(_math.hypot(y, 2.0)))
        return complex(real, _math.copysign(_math.atan2(2.0, -y) / 2, z.imag))
    real = _math.log1p(4.0 * z.real / ((1 - z.real) * (1 - z.real) + y * y)) / 4.0
    return complex(real, -_math.atan2(-2.0 * z.imag, (1 - z.real) * (1 + z.real) - y * y) / 2.0)


def atan(z, /):
    z = _checked(z)
    r = atanh(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)


def cosh(z, /):
    z = _checked(z)
    return _in_range(_math.cos(z.imag) * _math.cosh(z.real), _math.sin(z.imag) * _math.sinh(z.real))


def sinh(z, /):
    z = _checked(z)
    return _in_range(_math.cos(z.imag) * _math.sinh(z.real), _math.sin(z.imag) * _math.cosh(z.real))


def tanh(z, /):
    z = _checked(z)
    if abs(z.real) > 354.0:
        imag = 4.0 * _math.sin(z.imag) * _math.cos(z.imag) * _math.exp(-2.0 * abs(z.real))
        return complex(_math.copysign(1.0, z.real), imag)
    tx, ty = _math.tanh(z.real), _math.tan(z.imag)
    cx = 1.0 / _math.cosh(z.real)
    both = tx * ty
    below = 1.0 + both * both
    return complex(tx * (1.0 + ty * ty) / below, (ty / below) * cx * cx)


def cos(z, /):
    z = _checked(z)
    return cosh(complex(-z.imag, z.real))


def sin(z, /):
    z = _checked(z)
    r = sinh(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)


def tan(z, /):
    z = _checked(z)
    r = tanh(complex(-z.imag, z.real))
    return complex(r.imag, -r.real)
