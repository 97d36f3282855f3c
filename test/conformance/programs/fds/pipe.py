# os.pipe: bytes come out in order, reads take what is there, end of file, errors after close.
import os

read_end, write_end = os.pipe()
print(read_end != write_end, os.write(write_end, b"hello "), os.write(write_end, b"world"))
print(os.read(read_end, 4), os.read(read_end, 100))
os.write(write_end, b"last")
os.close(write_end)
print(os.read(read_end, 100), os.read(read_end, 100), os.read(read_end, 100))
os.close(read_end)
for action in [
    lambda: os.read(read_end, 1),
    lambda: os.write(write_end, b"x"),
    lambda: os.close(read_end),
]:
    try:
        action()
    except OSError as error:
        print(type(error).__name__, error.errno, error)
