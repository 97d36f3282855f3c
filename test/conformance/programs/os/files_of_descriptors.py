# os.fdopen() and open() make streams of descriptors: text, buffered, and raw.
import io
import os

r, w = os.pipe()
out = os.fdopen(w, "w", encoding="utf-8")
inp = os.fdopen(r, encoding="utf-8")
print(type(inp).__name__, inp.mode, inp.buffer, inp.buffer.raw, out)
out.write("first\nsecond line\nüñí\n")
print(out.fileno() == w, out.closed, out.writable(), out.readable(), inp.readable())
out.flush()
print(repr(inp.readline()), repr(inp.read(4)))
out.write("rest\r\nmore")
out.close()
print(out.closed, inp.readlines())
print(repr(inp.read()), repr(inp.readline()))
inp.close()
for f in (lambda: inp.read(), lambda: out.write("x"), lambda: os.fdopen("x"), lambda: open(99), lambda: os.fdopen(5, "q"),
          lambda: out.flush()):
    try:
        print(f())
    except Exception as exc:
        print(type(exc).__name__, exc)
r, w = os.pipe()
with open(w, "wb", buffering=0) as raw, open(r, "rb") as reader:
    print(raw, reader, raw.write(b"hello world\nagain"), isinstance(raw, io.FileIO), isinstance(reader, io.BufferedReader))
    print(reader.peek()[:5], reader.read(3), reader.read1(2), reader.readline())
    b = bytearray(3)
    print(reader.readinto(b), b)
    for f in (lambda: reader.write(b""), lambda: raw.read(), lambda: raw.seek(0)):
        try:
            print(f())
        except Exception as exc:
            print(type(exc).__name__, exc)
print(raw, reader.closed, raw.closed)
