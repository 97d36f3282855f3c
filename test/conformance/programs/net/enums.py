# Families, kinds and flags of sockets are members of enums, and print as such.
import socket

print(socket.AF_INET, repr(socket.AF_INET), socket.SOCK_STREAM, repr(socket.SOCK_DGRAM), socket.AddressFamily.AF_UNIX, socket.SocketKind(1), repr(socket.AddressFamily(2)))
s = socket.socket()
print(s.family, s.type, repr(s.family), s.proto, s.family == 2)
s.close()
a, b = socket.socketpair()
print(repr(a.family), repr(a.type))
a.close()
b.close()
print(socket.getaddrinfo('127.0.0.1', 80)[0])
print(repr(socket.AI_PASSIVE), socket.AddressInfo, repr(socket.MSG_PEEK), socket.MsgFlag.MSG_PEEK)
print(socket.getaddrinfo('127.0.0.1', 80, proto=socket.IPPROTO_TCP), socket.IPPROTO_TCP)
print(socket.AF_INET.__class__.__module__)
