# float() and int() of what is no number, and of bytes.
for kind in (float, int):
    for value in (None, [], {}, object, b"15", bytearray(b" 2 "), True, "1_0", b"x"):
        try:
            print(kind.__name__, kind(value))
        except (TypeError, ValueError) as error:
            print(kind.__name__, type(error).__name__, error)
print(float(), int(), float("-inf"), float(" 1e3 "), int(" 12 "), int("0x1f", 16), int(-3.9))
