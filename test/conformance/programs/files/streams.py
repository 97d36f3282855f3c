"""open(): modes, buffers, positions, truncation."""
import os
import tempfile

os.chdir(tempfile.mkdtemp())
with open("a.txt", "w", encoding="utf-8") as f:
    print(f.mode, f.name, f.writable(), f.readable(), f.seekable(), f.closed)
    print(f.write("hello\nworld\n"), f.tell(), f.writelines(["x\n", "ż\n"]), f.tell())
print(f.closed, os.path.getsize("a.txt"))
with open("a.txt", encoding="utf-8") as f:
    print(f.readline(), f.tell(), f.read(3), f.tell(), f.readlines(), f.tell(), repr(f.read()))
    print(f.seek(6), f.read(), f.seek(0, 2), f.seek(0), list(f))
with open("a.txt", "rb") as f:
    print(f, f.read(2), f.peek(3)[:3], f.tell(), f.seek(-3, 2), f.read(), f.seek(0), f.readline(), f.read1(2), f.tell())
    b = bytearray(4)
    print(f.readinto(b), b, f.mode, f.raw)
with open("a.txt", "r+", encoding="utf-8") as f:
    print(f.read(5), f.write("!"), f.seek(0), f.write("J"))
with open("a.txt", "a+", encoding="utf-8") as f:
    print(f.tell(), repr(f.read()), f.write("end"), f.seek(0), f.read(4))
with open("a.txt", "rb+") as f:
    print(f, f.read(2), f.write(b"ZZ"), f.tell(), f.truncate(8), f.seek(0), f.read())
with open("x.bin", "xb", buffering=0) as f:
    print(f, f.write(b"abc"), f.mode)
with open("hole", "wb") as f:
    print(f.seek(5), f.write(b"!"))
with open("hole", "rb") as f:
    print(f.read())
with open(os.devnull, "w") as f:
    print(f.write("gone"))
with open(os.devnull) as f:
    print(repr(f.read()))
