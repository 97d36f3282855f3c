"""Sockets. They are native; here is what is built of them."""

from _ioBases import DEFAULT_BUFFER_SIZE, RawIOBase, UnsupportedOperation
from _socket import *
from enum import IntEnum, IntFlag
import _socket



def _enum(kind, name, prefix):
    found = sorted((value, key) for key, value in vars(_socket).items() if key.startswith(prefix))
    made = kind(name, [(key, value) for value, key in found], module='socket')
    globals().update(made.__members__)
    return made


AddressFamily = _enum(IntEnum, 'AddressFamily', 'AF_')
SocketKind = _enum(IntEnum, 'SocketKind', 'SOCK_')
MsgFlag = _enum(IntFlag, 'MsgFlag', 'MSG_')
AddressInfo = _enum(IntFlag, 'AddressInfo', 'AI_')


def _member(value, enum):
    try:
        return enum(value)
    except ValueError:
        return value


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    return [
        (_member(family, AddressFamily), _member(kind, SocketKind), proto, name, address)
        for family, kind, proto, name, address in _socket.getaddrinfo(host, port, family, type, proto, flags)
    ]


_GLOBAL_DEFAULT_TIMEOUT = object()


def fromfd(fd, family, type, proto=0):
    import os
    return socket(family, type, proto, fileno=os.dup(fd))


_SERVICES = {'ftp': 21, 'ssh': 22, 'telnet': 23, 'smtp': 25, 'domain': 53, 'http': 80, 'pop3': 110, 'ntp': 123,
             'imap2': 143, 'https': 443}
_PROTOCOLS = {'ip': 0, 'icmp': 1, 'igmp': 2, 'tcp': 6, 'udp': 17, 'ipv6': 41, 'ipv6-icmp': 58, 'sctp': 132}


def getservbyname(servicename, protocolname=None, /):
    """The port of a well-known service."""
    if servicename not in _SERVICES:
        raise OSError('service/proto not found')
    return _SERVICES[servicename]


def getservbyport(port, protocolname=None, /):
    for name, number in _SERVICES.items():
        if number == port:
            return name
    raise OSError('port/proto not found')


def getprotobyname(name, /):
    if name not in _PROTOCOLS:
        raise OSError('protocol not found')
    return _PROTOCOLS[name]


def gethostbyname_ex(name, /):
    return name, [], [gethostbyname(name)]


def dup(fd, /):
    import os
    return os.dup(fd)


def close(fd, /):
    import os
    os.close(fd)


_CONTROL_HEAD = 16
_WORD = 8


def CMSG_LEN(length, /):
    """How long a control message with so many bytes of data is."""
    if length < 0:
        raise OverflowError('CMSG_LEN() argument out of range')
    return _CONTROL_HEAD + length


def CMSG_SPACE(length, /):
    if length < 0:
        raise OverflowError('CMSG_SPACE() argument out of range')
    return _CONTROL_HEAD + (length + _WORD - 1) // _WORD * _WORD


def getfqdn(name=''):
    return gethostname() if not name or name == '0.0.0.0' else name


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    host, port = address
    errors = []
    for family, kind, proto, _, target in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(target)
            return sock
        except OSError as exc:
            if not all_errors:
                errors.clear()
            errors.append(exc)
            if sock is not None:
                sock.close()
    if not errors:
        raise OSError('getaddrinfo returns an empty list')
    try:
        if all_errors:
            raise ExceptionGroup('create_connection failed', errors)
        raise errors[0]
    finally:
        errors.clear()


def has_dualstack_ipv6():
    return True


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    if dualstack_ipv6 and family != AF_INET6:
        raise ValueError('dualstack_ipv6 requires AF_INET6 family')
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)
        except OSError as exc:
            raise OSError(exc.errno, f'{exc.strerror} (while attempting to bind on address {address!r})') from None
        if backlog is None:
            sock.listen()
        else:
            sock.listen(backlog)
        return sock
    except OSError:
        sock.close()
        raise


class SocketIO(RawIOBase):
    """A socket as an unbuffered stream of bytes."""

    def __init__(self, sock, mode):
        if mode not in ('r', 'w', 'rw', 'rb', 'wb', 'rwb'):
            raise ValueError(f'invalid mode: {mode!r}')
        super().__init__()
        self._sock = sock
        self.mode = mode if 'b' in mode else mode + 'b'
        self._timeout_occurred = False

    name = property(lambda self: -1 if self.closed else self.fileno())

    def fileno(self):
        self._check_open()
        return self._sock.fileno()

    def readable(self):
        self._check_open()
        return 'r' in self.mode

    def writable(self):
        self._check_open()
        return 'w' in self.mode

    def readinto(self, buffer):
        self._check_open()
        if not self.readable():
            raise UnsupportedOperation('not readable')
        if self._timeout_occurred:
            raise OSError('cannot read from timed out object')
        try:
            return self._sock.recv_into(buffer)
        except timeout:
            self._timeout_occurred = True
            raise
        except BlockingIOError:
            return None

    def write(self, data):
        self._check_open()
        if not self.writable():
            raise UnsupportedOperation('not writable')
        try:
            return self._sock.send(data)
        except BlockingIOError:
            return None

    def close(self):
        if self.closed:
            return
        super().close()
        sock, self._sock = self._sock, None
        sock._decref_socketios()


def _makefile(sock, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
    from _fileStreams import BufferedReader, BufferedRWPair, BufferedWriter
    from _textStreams import TextIOWrapper
    letters = set(mode)
    if not letters <= set('rwb'):
        raise ValueError(f'invalid mode {mode!r} (only r, w, b allowed)')
    reads = 'r' in letters or 'w' not in letters
    writes = 'w' in letters
    binary = 'b' in letters
    raw = SocketIO(sock, ('r' if reads else '') + ('w' if writes else ''))
    sock._io_refs += 1
    if buffering == 0:
        if not binary:
            raise ValueError('unbuffered streams must be binary')
        return raw
    size = DEFAULT_BUFFER_SIZE if buffering is None or buffering < 0 else buffering
    if reads and writes:
        buffer = BufferedRWPair(raw, raw, size)
    else:
        buffer = (BufferedReader if reads else BufferedWriter)(raw, size)
    if binary:
        return buffer
    text = TextIOWrapper(buffer, encoding, errors, newline)
    text.mode = mode
    return text
