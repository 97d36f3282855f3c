"""Pipes: end of file, broken pipe, non-blocking, and descriptors that are closed."""
import os

read, write = os.pipe()
print(os.write(write, b"hello"), os.read(read, 3), os.read(read, 100))
print(os.get_inheritable(read), os.get_blocking(read))
os.set_blocking(read, False)
try:
    os.read(read, 1)
except BlockingIOError as error:
    print(error.errno, error)
os.close(write)
print(os.read(read, 1))
os.close(read)
for call in (lambda: os.read(read, 1), lambda: os.close(read), lambda: os.dup(read), lambda: os.write(99, b"")):
    try:
        call()
    except OSError as error:
        print(type(error).__name__, error)
read, write = os.pipe()
os.close(read)
try:
    os.write(write, b"nobody reads")
except BrokenPipeError as error:
    print(error)
