# min: 3.9
# math on whole numbers.
import math

print(math.comb(10, 3), math.perm(5, 2), math.perm(4), math.isqrt(10 ** 30), math.prod([1, 2, 3], start=4))
print(math.gcd(12, 18, 27), math.lcm(4, 6), math.gcd(), math.lcm(0, 3), math.comb(3, 5))
print(math.nextafter(1.0, 2.0), math.ulp(1.0), math.remainder(5, 3), math.dist((0, 0), (3, 4)), round(math.hypot(1, 2, 3), 12))
print(math.prod([]), math.prod(x for x in (2, 5)), math.fsum(x / 10 for x in range(5)))
for bad in (lambda: math.comb(-1, 2), lambda: math.isqrt(-1), lambda: math.perm(3, -1), lambda: math.comb(1.5, 2)):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
