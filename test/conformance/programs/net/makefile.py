# socket.makefile(): streams over sockets, and when the socket is really closed.
import socket

a, b = socket.socketpair()
f = a.makefile("rwb")
g = b.makefile("r", encoding="utf-8", newline="\n")
print(type(f).__name__, type(g).__name__, g.mode, g.encoding)
f.write(b"line one\nline two\n")
f.flush()
print(g.readline(), end="")
a.close()
print(a.fileno() >= 0, '[closed]' in repr(a))
f.write(b"three")
f.close()
print(a.fileno(), f.closed)
print(list(g))
g.close()
print(b.fileno() >= 0)
b.settimeout(0.01)
h = b.makefile("rb", 0)
print(type(h), h.mode, h.readable(), h.writable())
b.close()
h.close()
c, d = socket.socketpair()
c.settimeout(0.05)
h = c.makefile("rb")
try:
    h.read(1)
except socket.timeout as exc:
    print("timeout", exc)
try:
    h.read(1)
except OSError as exc:
    print("then", exc)
try:
    c.makefile("x")
except ValueError as exc:
    print(exc)
with c, d, d.makefile("w") as out:
    print("printed", 1, 2, file=out, flush=True)
    print(c.recv(100))
