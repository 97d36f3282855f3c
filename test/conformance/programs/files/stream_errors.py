"""What open() and files refuse."""
import os
import tempfile


def attempt(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


os.chdir(tempfile.mkdtemp())
os.mkdir("folder")
with open("a.txt", "w") as f:
    f.write("one\ntwo\n")
    attempt(f.read)
for args in (("a.txt", "x"), ("none",), ("folder",), ("folder", "w"), ("a.txt/x",), ("nodir/x", "w"), ("",), ("a\0b",),
             ("a.txt", "q"), ("a.txt", "rw"), ("a.txt", "rbt"), ("a.txt", "+"), ("a.txt", "r", 0), (99,), (None,), (-1,)):
    attempt(open, *args)
attempt(open, "a.txt", "rb", encoding="utf-8")
attempt(open, "a.txt", closefd=False)
with open("a.txt") as f:
    attempt(f.write, "x")
    attempt(f.seek, 1, 1)
    attempt(f.seek, 1, 2)
    attempt(f.seek, -1)
    for line in f:
        attempt(f.tell)
        break
for method in (f.read, f.readline, f.tell, f.__enter__, f.__iter__):
    attempt(method)
attempt(f.write, "x")
with open("b", "wb") as f:
    attempt(f.write, "text")
    attempt(f.read)
    f.write(b"\xff\xfe\xfa")
with open("b", encoding="utf-8") as f:
    attempt(f.read)
with open("b", encoding="utf-8", errors="replace") as f:
    attempt(f.read)
with open("c", "w", encoding="ascii") as f:
    attempt(f.write, "é")
    attempt(f.flush)
