# The bytes that pipes and sockets carry: literals, decode, encode, index, slice, equality.
data = b"ping\x00\xff"
print(data, len(data), data[0], data[1:3], data == b"ping\x00\xff", b"" == "")
print("h\u00e9".encode(), b"h\xc3\xa9".decode(), "x".encode("utf-8"))
print(b"a" + b"b", b"ab" * 2, b"a" in b"cat", bool(b""), bytes([1, 2, 65]), bytes(3))
print(list(b"AZ"), b"a,b".split(b","), b"-".join([b"x", b"y"]), b"abc".startswith(b"ab"))
print(repr(b"it's"), repr(b'"'), b"\n\t\\")
try:
    b"a" + "b"
except TypeError as error:
    print(error)
try:
    b"\xff".decode()
except UnicodeDecodeError as error:
    print(error)
