"""Ranges of internet addresses that share their first bits (a part of ipaddress)."""

import functools
from _ipAddresses import Base, IPv4Address, IPv6Address
from _ipParsing import AddressValueError, mask_of, parse_prefix
from _loopscope import _trait


def split_prefix(address, bits):
    """(address, prefix length) of what describes a network."""
    if isinstance(address, (int, bytes)):
        return address, bits
    if isinstance(address, tuple):
        return address[0], parse_prefix(address[1] if len(address) > 1 else bits, bits)
    parts = str(address).split('/')
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {str(address)!r}")
    return parts[0], parse_prefix(parts[1], bits) if len(parts) == 2 else bits


@functools.total_ordering
class Network(Base):
    _kind = 'network'

    def __init__(self, address, strict=True):
        bits = self.max_prefixlen
        address, self._prefix = split_prefix(address, bits)
        given = self._address(address)
        mask = mask_of(self._prefix, bits)
        if strict and int(given) & mask != int(given):
            raise ValueError(f'{self._text(given)} has host bits set')
        self.network_address = self._address(int(given) & mask)

    def _text(self, address):
        return f'{address}/{self._prefix}'

    def __str__(self):
        return self._text(self.network_address)

    @property
    def exploded(self):
        return self._text(self.network_address.exploded)

    prefixlen = property(lambda self: self._prefix)
    netmask = property(lambda self: self._address(mask_of(self._prefix, self.max_prefixlen)))
    hostmask = property(lambda self: self._address((1 << self.max_prefixlen - self._prefix) - 1))
    num_addresses = property(lambda self: 1 << self.max_prefixlen - self._prefix)
    broadcast_address = property(lambda self: self._address(int(self.network_address) + self.num_addresses - 1))
    with_prefixlen = property(lambda self: str(self))
    with_netmask = property(lambda self: f'{self.network_address}/{self.netmask}')
    with_hostmask = property(lambda self: f'{self.network_address}/{self.hostmask}')

    def _key(self):
        return int(self.network_address), self._prefix

    def __eq__(self, other):
        if not isinstance(other, Network):
            return NotImplemented
        return self.version == other.version and self._key() == other._key()

    def __lt__(self, other):
        if not isinstance(other, Network):
            return NotImplemented
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same version')
        return self._key() < other._key()

    def __hash__(self):
        return hash(self._key())

    def __iter__(self):
        return self._between(int(self.network_address), int(self.broadcast_address))

    def _between(self, first, last):
        while first <= last:
            yield self._address(first)
            first += 1

    def __getitem__(self, n):
        count = self.num_addresses
        if not -count <= n < count:
            raise IndexError('address out of range')
        return self._address(int(self.network_address) + (n if n >= 0 else count + n))

    def __contains__(self, other):
        if self.version != other.version or isinstance(other, Network):
            return False
        return 0 <= int(other) - int(self.network_address) < self.num_addresses

    def hosts(self):
        size = self.max_prefixlen - self._prefix
        if size == 1 or size == 0 and _trait('ipHostOfOne'):
            return list(self)
        last = int(self.broadcast_address) - (1 if self.version == 4 else 0)
        return self._between(int(self.network_address) + 1, last)

    def overlaps(self, other):
        return self.network_address in other or self.broadcast_address in other or \
            other.network_address in self or other.broadcast_address in self

    def _of_version(self, other):
        if self.version != other.version:
            raise TypeError(f'{self} and {other} are not of the same version')

    def _is_in(self, other):
        self._of_version(other)
        return other.network_address <= self.network_address and other.broadcast_address >= self.broadcast_address

    if _trait('ipHasSubnetOf'):
        subnet_of = _is_in

        def supernet_of(self, other):
            return other._is_in(self)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefix == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefix:
                raise ValueError('new prefix must be longer')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = new_prefix - self._prefix
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        prefix = self._prefix + prefixlen_diff
        if prefix > self.max_prefixlen:
            raise ValueError(f'prefix length diff {prefix} is invalid for netblock {self}')
        first = int(self.network_address)
        end = first + self.num_addresses
        while first < end:
            yield type(self)((first, prefix))
            first += 1 << self.max_prefixlen - prefix

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefix == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefix:
                raise ValueError('new prefix must be shorter')
            if prefixlen_diff != 1:
                raise ValueError('cannot set prefixlen_diff and new_prefix')
            prefixlen_diff = self._prefix - new_prefix
        prefix = self._prefix - prefixlen_diff
        if prefix < 0:
            raise ValueError(f'current prefixlen is {self._prefix}, cannot have a prefixlen_diff of {prefixlen_diff}')
        mask = mask_of(prefix, self.max_prefixlen)
        return type(self)((int(self.network_address) & mask, prefix))

    def address_exclude(self, other):
        self._of_version(other)
        if not isinstance(other, Network):
            raise TypeError(f'{other} is not a network object')
        if not other._is_in(self):
            raise ValueError(f'{other} not contained in {self}')
        current = self
        while current != other:
            low, high = current.subnets()
            current, rest = (low, high) if other._is_in(low) else (high, low)
            yield rest

    def _both(name):
        return property(lambda self: getattr(self.network_address, name) and getattr(self.broadcast_address, name))

    is_multicast = _both('is_multicast')
    is_reserved = _both('is_reserved')
    is_link_local = _both('is_link_local')
    is_unspecified = _both('is_unspecified')
    is_loopback = _both('is_loopback')
    is_private = _both('is_private')
    is_global = _both('is_global')
    del _both


class IPv4Network(Network):
    version = 4
    max_prefixlen = 32
    _address = IPv4Address


class IPv6Network(Network):
    version = 6
    max_prefixlen = 128
    _address = IPv6Address


def network_class(version):
    return IPv4Network if version == 4 else IPv6Network


for _class in (Network, IPv4Network, IPv6Network):
    _class.__module__ = 'ipaddress'
