"""Addresses, networks and interfaces of the internet."""

from _ipAddresses import Address as _Address, IPv4Address, IPv6Address
from _ipNetworks import IPv4Network, IPv6Network, Network as _Network, \
    network_class as _network_class, split_prefix as _split
from _ipParsing import AddressValueError, NetmaskValueError

IPV4LENGTH = 32
IPV6LENGTH = 128


def ip_address(address):
    for kind in (IPv4Address, IPv6Address):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 address')


def ip_network(address, strict=True):
    for kind in (IPv4Network, IPv6Network):
        try:
            return kind(address, strict)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 network')


def ip_interface(address):
    for kind in (IPv4Interface, IPv6Interface):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f'{address!r} does not appear to be an IPv4 or IPv6 interface')


def v4_int_to_packed(address):
    return address.to_bytes(4, 'big')


def v6_int_to_packed(address):
    return address.to_bytes(16, 'big')


class _Interface:
    """An address in its network."""

    _kind = 'interface'

    def __init__(self, address):
        ip, prefix = _split(address, self.max_prefixlen)
        super().__init__(ip)
        self.network = _network_class(self.version)((self._ip, prefix), strict=False)

    @property
    def ip(self):
        return self.network._address(self._ip)

    netmask = property(lambda self: self.network.netmask)
    hostmask = property(lambda self: self.network.hostmask)
    with_prefixlen = property(lambda self: str(self))
    with_netmask = property(lambda self: f'{self.ip}/{self.netmask}')
    with_hostmask = property(lambda self: f'{self.ip}/{self.hostmask}')

    def __str__(self):
        return f'{super().__str__()}/{self.network.prefixlen}'

    @property
    def exploded(self):
        return f'{self.ip.exploded}/{self.network.prefixlen}'

    def _key(self):
        return self.network._key(), self._ip

    def __eq__(self, other):
        if self._kind is not getattr(other, '_kind', None):
            return NotImplemented
        return self.version == other.version and self._key() == other._key()

    def __hash__(self):
        return hash(self._key())


class IPv4Interface(_Interface, IPv4Address):
    pass


class IPv6Interface(_Interface, IPv6Address):
    pass


def summarize_address_range(first, last):
    if first.version != last.version:
        raise TypeError(f'{first} and {last} are not of the same version')
    if first > last:
        raise ValueError('last IP address must be greater than first')
    network = _network_class(first.version)
    bits = first.max_prefixlen
    low, high = int(first), int(last)
    while low <= high:
        size = min((low & -low).bit_length() - 1 if low else bits, (high - low + 1).bit_length() - 1)
        yield network((low, bits - size))
        low += 1 << size


def collapse_addresses(addresses):
    ranges = []
    for address in addresses:
        network = address if isinstance(address, _Network) else _network_class(address.version)(str(address))
        if ranges and ranges[0].version != network.version:
            raise TypeError(f'{network} and {ranges[-1]} are not of the same version')
        ranges.append(network)
    merged = []
    for network in sorted(ranges):
        first, last = network.network_address, network.broadcast_address
        if merged and int(first) <= int(merged[-1][1]) + 1:
            if last > merged[-1][1]:
                merged[-1][1] = last
        else:
            merged.append([first, last])
    out = []
    for first, last in merged:
        out += list(summarize_address_range(first, last))
    return iter(out)


def get_mixed_type_key(obj):
    if isinstance(obj, _Network):
        return obj.version, obj.network_address, obj.netmask
    if isinstance(obj, _Address):
        return obj.version, obj
    return NotImplemented
