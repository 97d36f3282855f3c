"""Addresses of the internet as texts and as numbers (a part of ipaddress)."""

from _loopscope import _trait


class AddressValueError(ValueError):
    __module__ = 'ipaddress'


class NetmaskValueError(ValueError):
    __module__ = 'ipaddress'


def is_number(text):
    return bool(text) and not text.strip('0123456789')


def parse_v4(text):
    if not text:
        raise AddressValueError('Address cannot be empty')
    octets = text.split('.')
    if len(octets) != 4:
        raise AddressValueError(f'Expected 4 octets in {text!r}')
    number = 0
    for octet in octets:
        try:
            number = number << 8 | _octet(octet)
        except ValueError as error:
            raise AddressValueError(f'{error} in {text!r}') from None
    return number


def _octet(text):
    if not text:
        raise ValueError('Empty octet not permitted')
    if not is_number(text):
        raise ValueError(f'Only decimal digits permitted in {text!r}')
    if len(text) > 3:
        raise ValueError(f'At most 3 characters permitted in {text!r}')
    if text != '0' and text[0] == '0' and _trait('ipRefusesLeadingZeros'):
        raise ValueError(f'Leading zeros are not permitted in {text!r}')
    number = int(text, 10)
    if number > 255:
        raise ValueError(f'Octet {number} (> 255) not permitted')
    return number


def text_v4(number):
    return '.'.join([str(number >> shift & 255) for shift in (24, 16, 8, 0)])


def parse_v6(text):
    if not text:
        raise AddressValueError('Address cannot be empty')
    parts = text.split(':')
    if len(parts) < 3:
        raise AddressValueError(f'At least 3 parts expected in {text!r}')
    if '.' in parts[-1]:
        try:
            low = parse_v4(parts.pop())
        except AddressValueError as error:
            raise AddressValueError(f'{error} in {text!r}') from None
        parts += [f'{low >> 16:x}', f'{low & 0xffff:x}']
    if len(parts) > 9:
        raise AddressValueError(f'At most 8 colons permitted in {text!r}')
    gaps = [i for i in range(1, len(parts) - 1) if not parts[i]]
    if len(gaps) > 1:
        raise AddressValueError(f"At most one '::' permitted in {text!r}")
    if gaps:
        head, tail = parts[:gaps[0]], parts[gaps[0] + 1:]
        if not head[0]:
            head.pop(0)
            if head:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not tail[-1]:
            tail.pop()
            if tail:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        missing = 8 - len(head) - len(tail)
        if missing < 1:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
        parts = head + ['0'] * missing + tail
    else:
        if len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        if not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
    number = 0
    for part in parts:
        try:
            number = number << 16 | _hextet(part)
        except ValueError as error:
            raise AddressValueError(f'{error} in {text!r}') from None
    return number


def _hextet(text):
    if any([ch not in '0123456789abcdefABCDEF' for ch in text]):
        raise ValueError(f'Only hex digits permitted in {text!r}')
    if len(text) > 4:
        raise ValueError(f'At most 4 characters permitted in {text!r}')
    return int(text, 16)


def hextets_v6(number):
    return [number >> shift & 0xFFFF for shift in range(112, -16, -16)]


def text_v6(number):
    if _trait('ipShowsMapped') and number >> 32 == 0xFFFF:
        return '::ffff:' + text_v4(number & 0xFFFFFFFF)
    parts = [f'{part:x}' for part in hextets_v6(number)]
    start = length = 0
    at = 0
    while at < 8:
        end = at
        while end < 8 and parts[end] == '0':
            end += 1
        if end - at > length:
            start, length = at, end - at
        at = end + 1
    if length < 2:
        return ':'.join(parts)
    return ':'.join(parts[:start]) + '::' + ':'.join(parts[start + length:])


def mask_of(prefix, bits):
    return (1 << bits) - (1 << bits - prefix)


def prefix_of_mask(mask, bits):
    """How many leading ones a mask has; ValueError if others follow."""
    ones = bin(mask).count('1')
    if mask != mask_of(ones, bits):
        raise ValueError
    return ones


def parse_prefix(text, bits):
    """The prefix length that a text says, as a number or (for four octets) as a mask."""
    if isinstance(text, int):
        if not 0 <= text <= bits:
            raise NetmaskValueError(f'{text} is not a valid netmask')
        return text
    if is_number(text):
        if int(text) > bits:
            raise NetmaskValueError(f'{text!r} is not a valid netmask')
        return int(text)
    if bits == 32:
        try:
            mask = parse_v4(text)
        except AddressValueError:
            raise NetmaskValueError(f'{text!r} is not a valid netmask') from None
        for candidate in (mask, mask ^ 0xFFFFFFFF):
            try:
                return prefix_of_mask(candidate, bits)
            except ValueError:
                pass
    raise NetmaskValueError(f'{text!r} is not a valid netmask')
