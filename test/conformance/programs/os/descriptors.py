"""dup, dup2, pipe2, inheritable descriptors, fdopen."""
import os

read, write = os.pipe2(os.O_NONBLOCK)
print(os.get_blocking(write), os.get_inheritable(write))
os.close(read), os.close(write)
read, write = os.pipe()
copy = os.dup(write)
os.close(write)
os.write(copy, b"through the copy\n")
os.dup2(copy, 50)
print(os.get_inheritable(copy), os.get_inheritable(50))
os.set_inheritable(copy, True)
print(os.get_inheritable(copy))
os.close(copy)
os.write(50, b"and through another\n")
os.close(50)
with os.fdopen(read) as file:
    print(file.readline(), list(file))
print(file.closed)
read, write = os.pipe()
with os.fdopen(write, "wb") as out:
    out.write(b"\x00\xff")
with os.fdopen(read, "rb") as file:
    print(file.read())
