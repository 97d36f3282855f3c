# Integers have no limit: arithmetic, comparison, division, conversion.
big = 2 ** 64
print(big, big - 1 == 18446744073709551615, -big, big * big, big ** 3)
print(10 ** 20 // 3, -(2 ** 70) % 1000, 10 ** 20 % 7, divmod(10 ** 18 + 1, 10 ** 9))
print(9007199254740993, 9007199254740992 + 1, 4611686018427387904 * 2, 1 << 70, (1 << 70) >> 68)
print(big > 2.0 ** 63, big == 2.0 ** 64, float(big), int(1e20), big / 2 ** 60, int(str(big)) == big)
print(2 ** 31, 2 ** 32 + 2 ** 31, 65536 * 65536, 123456789 * 987654321, -7 // 2 ** 40)
factorial = 1
for n in range(1, 26):
    factorial *= n
print(factorial, len(str(2 ** 1000)), hex(2 ** 65), (2 ** 65).bit_length())
print(big & 255, big | 1, big ^ big, ~big, hash(5) == 5)
