"""Newlines that are translated, and byte order marks."""
import os
import tempfile

os.chdir(tempfile.mkdtemp())
with open("nl", "wb") as f:
    f.write(b"a\r\nb\rc\nd")
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("nl", newline=newline) as f:
        print(repr(newline), f.readlines())
    with open("nl", newline=newline) as f:
        print(repr(f.read(2)), repr(f.readline()), repr(f.read(1)), repr(f.read()))
for newline in ("", "\n", "\r", "\r\n"):
    with open("out", "w", newline=newline) as f:
        f.write("a\nb\n")
    with open("out", "rb") as f:
        print(repr(newline), f.read())
for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1"):
    with open("e", "w", encoding=encoding) as f:
        f.write("é1")
        f.write("é2")
    with open("e", "a", encoding=encoding) as f:
        f.write("é3")
    with open("e", "rb") as f:
        print(encoding, f.read())
    with open("e", encoding=encoding) as f:
        print(f.read())
with open("long", "w", encoding="utf-8") as f:
    for i in range(3000):
        f.write("zażółć %d\n" % i)
with open("long", encoding="utf-8") as f:
    places = []
    while True:
        places.append(f.tell())
        if not f.readline():
            break
    print(len(places), places[:3], places[-2:])
    for n in (2999, 0, 1500):
        f.seek(places[n])
        print(f.readline(), end="")
