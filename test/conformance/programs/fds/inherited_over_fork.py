# A socket pair over a fork: one open file, two processes; end of file only when all have closed.
import os
import socket

left, right = socket.socketpair()
pid = os.fork()
if pid == 0:
    left.close()
    data = right.recv(10)
    right.send(b"re: " + data)
    os._exit(0)
right.close()
left.send(b"hello")
print(left.recv(100), os.waitpid(pid, 0)[1])
print(left.recv(100))
read_end, write_end = os.pipe()
pid = os.fork()
if pid == 0:
    os.write(write_end, b"child ")
    os._exit(0)
os.waitpid(pid, 0)
os.write(write_end, b"parent")
print(os.read(read_end, 100))
