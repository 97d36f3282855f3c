"""The two kinds of internet addresses (a part of ipaddress)."""

from _ipParsing import AddressValueError, hextets_v6, parse_v4, parse_v6, text_v4, text_v6
from _loopscope import _trait


class Base:
    """What addresses and networks share."""

    __slots__ = ()

    @property
    def exploded(self):
        return str(self)

    @property
    def compressed(self):
        return str(self)

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def __reduce__(self):
        return type(self), (str(self),)

    @property
    def reverse_pointer(self):
        if self.version == 4:
            return '.'.join(reversed(str(self).split('.'))) + '.in-addr.arpa'
        return '.'.join(reversed(f'{self._ip:032x}')) + '.ip6.arpa'


def _compare(name):
    def method(self, other):
        if self._kind is not getattr(other, '_kind', None):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same version')
        return getattr(self._key(), name)(other._key())

    method.__name__ = name
    return method


class _Ordered(Base):
    __slots__ = ()

    def __eq__(self, other):
        if self._kind is not getattr(other, '_kind', None):
            return NotImplemented
        return self.version == other.version and self._key() == other._key()

    __lt__ = _compare('__lt__')
    __le__ = _compare('__le__')
    __gt__ = _compare('__gt__')
    __ge__ = _compare('__ge__')


class Address(_Ordered):
    __slots__ = ('_ip', '_zone')
    _kind = 'address'

    def __init__(self, address):
        self._zone = None
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f'{address} (< 0) is not permitted as an IPv{self.version} address')
            if address >> self.max_prefixlen:
                raise AddressValueError(f'{address} (>= 2**{self.max_prefixlen}) is not permitted as an '
                                        f'IPv{self.version} address')
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) * 8 != self.max_prefixlen:
                raise AddressValueError(f'{address!r} (len {len(address)} != {self.max_prefixlen // 8}) is not '
                                        f'permitted as an IPv{self.version} address')
            self._ip = int.from_bytes(address, 'big')
        else:
            text = str(address)
            if '/' in text:
                raise AddressValueError(f"Unexpected '/' in {text!r}")
            self._read(text)

    def _key(self):
        return self._ip

    def __hash__(self):
        return hash(hex(self._ip))

    def __int__(self):
        return self._ip

    def __add__(self, other):
        return type(self)(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return type(self)(self._ip - other) if isinstance(other, int) else NotImplemented

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8, 'big')

    def _within(self, *networks):
        from _ipNetworks import network_class

        return any([self in network_class(self.version)(network) for network in networks])

    def __format__(self, spec):
        if not spec or spec[-1] == 's':
            return format(str(self), spec)
        if not _trait('ipAddressesFormat'):
            return object.__format__(self, spec)
        kind = spec[-1]
        if kind == 'n':
            kind = 'b' if self.version == 4 else 'x'
        digits = self.max_prefixlen if kind == 'b' else self.max_prefixlen // 4
        digits += digits // 4 - 1 if '_' in spec else 0
        prefix = '#' in spec
        return format(self._ip, f"{'#' if prefix else ''}0{digits + (2 if prefix else 0)}"
                                f"{'_' if '_' in spec else ''}{kind}")


class IPv4Address(Address):
    __slots__ = ('__weakref__',)
    version = 4
    max_prefixlen = 32

    def _read(self, text):
        self._ip = parse_v4(text)

    def __str__(self):
        return text_v4(self._ip)

    is_multicast = property(lambda self: self._ip >> 28 == 14)
    is_unspecified = property(lambda self: self._ip == 0)
    is_loopback = property(lambda self: self._ip >> 24 == 127)
    is_link_local = property(lambda self: self._ip >> 16 == 0xA9FE)
    is_reserved = property(lambda self: self._ip >> 28 == 15)
    is_private = property(lambda self: self._within(*_PRIVATE_V4) and not self._within(*_PUBLIC_V4))
    is_global = property(lambda self: not self._within('100.64.0.0/10') and not self.is_private)
    if _trait('ipMapsV4'):
        ipv6_mapped = property(lambda self: IPv6Address(0xFFFF << 32 | self._ip))


class IPv6Address(Address):
    __slots__ = ('__weakref__',)
    version = 6
    max_prefixlen = 128

    def _read(self, text):
        if '%' in text and _trait('ipHasScopes'):
            text, _, self._zone = text.partition('%')
            if not self._zone or '%' in self._zone:
                raise AddressValueError(f'Invalid IPv6 address: "{text}%{self._zone}"')
        self._ip = parse_v6(text)

    def __str__(self):
        return text_v6(self._ip) + (f'%{self._zone}' if self._zone else '')

    def _key(self):
        return self._ip, self._zone or ''

    def __hash__(self):
        return hash((self._ip, self._zone))

    if _trait('ipHasScopes'):
        scope_id = property(lambda self: self._zone)

    @property
    def exploded(self):
        parts = [f'{part:04x}' for part in hextets_v6(self._ip)]
        if _trait('ipShowsMapped') and self.ipv4_mapped is not None:
            return ':'.join(parts[:6]) + f':{self.ipv4_mapped}'
        return ':'.join(parts)

    is_multicast = property(lambda self: self._ip >> 120 == 255)
    is_unspecified = property(lambda self: self._ip == 0)
    is_loopback = property(lambda self: self._ip == 1)
    is_link_local = property(lambda self: self._ip >> 118 == 0x3FA)
    is_site_local = property(lambda self: self._ip >> 118 == 0x3FB)
    is_reserved = property(lambda self: self._within(*_RESERVED_V6))
    is_private = property(lambda self: self.ipv4_mapped.is_private
                          if self.ipv4_mapped is not None and _trait('ipJudgesMapped')
                          else self._within(*_PRIVATE_V6) and not self._within(*_PUBLIC_V6))
    is_global = property(lambda self: not self.is_private)
    ipv4_mapped = property(lambda self: IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None)
    sixtofour = property(lambda self: IPv4Address(self._ip >> 80 & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None)
    teredo = property(lambda self: (IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF))
                      if self._ip >> 96 == 0x20010000 else None)


_PRIVATE_V4 = (
    '0.0.0.0/8', '10.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12',
    '192.0.0.0/29', '192.0.0.170/31', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15',
    '198.51.100.0/24', '203.0.113.0/24', '240.0.0.0/4', '255.255.255.255/32',
) if not _trait('ipKnowsNewRanges') else (
    '0.0.0.0/8', '10.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24',
    '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '240.0.0.0/4',
)  # fmt: skip
_PUBLIC_V4 = ('192.0.0.9/32', '192.0.0.10/32') if _trait('ipKnowsNewRanges') else ()
_PRIVATE_V6 = (
    '::1/128', '::/128', '::ffff:0:0/96', '100::/64', '2001::/23', '2001:2::/48', '2001:db8::/32',
    '2001:10::/28', 'fc00::/7', 'fe80::/10',
) + (('64:ff9b:1::/48', '2002::/16') if _trait('ipKnowsNewRanges') else ())  # fmt: skip
_PUBLIC_V6 = (
    '2001:1::1/128', '2001:1::2/128', '2001:3::/32', '2001:4:112::/48', '2001:20::/28', '2001:30::/28',
) if _trait('ipKnowsNewRanges') else ()  # fmt: skip
_RESERVED_V6 = (
    '::/8', '100::/8', '200::/7', '400::/6', '800::/5', '1000::/4', '4000::/3', '6000::/3', '8000::/3',
    'A000::/3', 'C000::/3', 'E000::/4', 'F000::/5', 'F800::/6', 'FE00::/9',
)  # fmt: skip


for _class in (Address, IPv4Address, IPv6Address):
    _class.__module__ = 'ipaddress'
