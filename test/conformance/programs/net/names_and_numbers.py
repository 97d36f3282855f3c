# Addresses as bytes, byte order, and what names stand for.
import socket

print(socket.inet_aton('127.0.0.1'), socket.inet_ntoa(b'\x01\x02\x03\x04'))
print(socket.inet_pton(socket.AF_INET6, '::1'), socket.inet_ntop(socket.AF_INET6, b'\0' * 15 + b'\x02'))
print(socket.htons(1), socket.ntohs(0x1234), socket.htonl(1), socket.ntohl(0x01020304))
for bad in ('300.1.1.1', 'abc', ''):
    try:
        print(socket.inet_aton(bad))
    except OSError as exc:
        print(exc)
for family, kind, proto, canon, address in socket.getaddrinfo('127.0.0.1', 80):
    print(int(family), int(kind), proto, repr(canon), address)
for entry in socket.getaddrinfo(None, 0, type=socket.SOCK_STREAM, family=socket.AF_INET, flags=socket.AI_PASSIVE):
    print(entry[4])
print([e[4] for e in socket.getaddrinfo('localhost', '8080', socket.AF_INET, socket.SOCK_STREAM)])
print(socket.gethostbyname('localhost'))
print(socket.AF_UNIX == 1, socket.AF_INET == 2, socket.SOCK_STREAM == 1, socket.SHUT_RDWR, socket.SOL_SOCKET)
print(socket.error is OSError, issubclass(socket.gaierror, OSError), issubclass(socket.timeout, OSError))
try:
    socket.getaddrinfo('nothing.invalid', 80)
except socket.gaierror as exc:
    print(exc, exc.errno == socket.EAI_NONAME)
