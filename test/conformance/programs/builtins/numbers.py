# Ints and floats: division, rounding, conversions, repr.
print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7 % -3, divmod(-7, 2), 2 ** 10)
print(7 / 2, 6 / 2, 1e3, 1e22, 1e-5, 0.1 + 0.2, 1.0, 100000000000000000.0, -0.0)
print(round(2.5), round(3.5), round(2.675, 2), round(-1.5), round(1234.5, -2), round(7))
print(int("42"), int(3.99), int(-3.99), int("ff", 16), float("2.5"), float("1e3"), str(2.0))
print(abs(-3), abs(-2.5), pow(2, 5), pow(2, 5, 7), min(1, 0.5), max(2, 2.0))
print(1 == 1.0, hash(1) == hash(1.0), True + True, 5 == "5", isinstance(True, int))
print(0.1 + 0.2 == 0.3, 3.0 == 3, 10 // 3.0, 7.5 % 2)
print(float("inf") > 10 ** 10, float("nan") == float("nan"), float("inf"), -float("inf"))
print(bool(0), bool(0.0), bool("0"), int(True), bin(10), hex(255), oct(8))
for action in [lambda: 1 / 0, lambda: int("x"), lambda: float("y")]:
    try:
        action()
    except (ZeroDivisionError, ValueError) as error:
        print(type(error).__name__, error)
