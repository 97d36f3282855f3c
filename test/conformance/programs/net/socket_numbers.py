# The numbers of options and flags, and the small functions beside them.
# min: 3.7
import os
import socket

PREFIXES = ('IPPROTO_', 'IP_', 'IPV6_', 'TCP_', 'MSG_', 'NI_', 'EAI_', 'INADDR_', 'SCM_R', 'SCM_C', 'SHUT_', 'AI_')
for prefix in PREFIXES:
    names = sorted(name for name in dir(socket) if name.startswith(prefix))
    print([(name, int(getattr(socket, name))) for name in names])
print(socket.SO_PEERCRED, socket.SO_BINDTODEVICE, socket.SO_MARK, socket.MsgFlag.MSG_PEEK.name)
print(socket.getservbyname('http'), socket.getservbyname('https', 'tcp'), socket.getservbyport(22))
print(socket.getprotobyname('tcp'), socket.getprotobyname('udp'), socket.CMSG_LEN(4), socket.CMSG_SPACE(4))
for wrong in (lambda: socket.getservbyname('nothing'), lambda: socket.getprotobyname('nothing'), lambda: socket.CMSG_LEN(-1)):
    try:
        wrong()
    except (OSError, OverflowError) as exc:
        print(type(exc).__name__, exc)
a, b = socket.socketpair()
print(socket.gethostbyname_ex('127.0.0.1'))
socket.close(a.detach())
print(b.recv(1))
b.close()
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
    udp.setsockopt(socket.IPPROTO_IP, socket.IP_TTL, 9)
    print(udp.getsockopt(socket.IPPROTO_IP, socket.IP_TTL))
with socket.socket() as tcp:
    tcp.setsockopt(socket.IPPROTO_TCP, socket.TCP_SYNCNT, 3)
    print(tcp.getsockopt(socket.IPPROTO_TCP, socket.TCP_SYNCNT))
print(os.strerror(2), '|', os.strerror(11), '|', os.strerror(0), '|', os.strerror(999), os.error)
