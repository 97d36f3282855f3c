"""What urllib.parse answers: the parts of a URL by name."""

from collections import namedtuple
from _loopscope import _trait


class _Net:
    """What can be read from the part that names user, host and port."""

    __slots__ = ()

    @property
    def username(self):
        return self._userinfo[0]

    @property
    def password(self):
        return self._userinfo[1]

    @property
    def hostname(self):
        host = self._hostinfo[0]
        if not host:
            return None
        percent = '%' if isinstance(host, str) else b'%'
        host, percent, zone = host.partition(percent)
        return host.lower() + percent + zone

    @property
    def port(self):
        port = self._hostinfo[1]
        if port is None:
            return None
        text = port if isinstance(port, str) else port.decode('ascii')
        if _trait('portMustBeDigits'):
            if not text or text.strip('0123456789'):
                raise ValueError(f'Port could not be cast to integer value as {port!r}')
            number = int(text)
        else:
            number = int(text, 10)
        if not 0 <= number <= 65535:
            raise ValueError('Port out of range 0-65535')
        return number

    @property
    def _userinfo(self):
        at, colon = ('@', ':') if isinstance(self.netloc, str) else (b'@', b':')
        userinfo, have_info, _ = self.netloc.rpartition(at)
        if not have_info:
            return None, None
        username, have_password, password = userinfo.partition(colon)
        return username, password if have_password else None

    @property
    def _hostinfo(self):
        text = isinstance(self.netloc, str)
        at, colon, left, right = ('@', ':', '[', ']') if text else (b'@', b':', b'[', b']')
        host = self.netloc.rpartition(at)[2]
        _, bracketed, inside = host.partition(left)
        if bracketed:
            host, _, port = inside.partition(right)
            port = port.partition(colon)[2]
        else:
            host, _, port = host.partition(colon)
        return host, port or None


_Defrag = namedtuple('DefragResult', 'url fragment')
_Split = namedtuple('SplitResult', 'scheme netloc path query fragment')
_Parse = namedtuple('ParseResult', 'scheme netloc path params query fragment')


def _geturl(self):
    from urllib.parse import urlunparse, urlunsplit

    if len(self) == 2:
        if not self.fragment:
            return self.url
        return self.url + ('#' if isinstance(self.url, str) else b'#') + self.fragment
    return urlunsplit(self) if len(self) == 5 else urlunparse(self)


class DefragResult(_Defrag):
    __slots__ = ()
    geturl = _geturl

    def encode(self, encoding='ascii', errors='strict'):
        return DefragResultBytes(*[part.encode(encoding, errors) for part in self])


class SplitResult(_Split, _Net):
    __slots__ = ()
    geturl = _geturl

    def encode(self, encoding='ascii', errors='strict'):
        return SplitResultBytes(*[part.encode(encoding, errors) for part in self])


class ParseResult(_Parse, _Net):
    __slots__ = ()
    geturl = _geturl

    def encode(self, encoding='ascii', errors='strict'):
        return ParseResultBytes(*[part.encode(encoding, errors) for part in self])


class DefragResultBytes(_Defrag):
    __slots__ = ()
    geturl = _geturl

    def decode(self, encoding='ascii', errors='strict'):
        return DefragResult(*[part.decode(encoding, errors) for part in self])


class SplitResultBytes(_Split, _Net):
    __slots__ = ()
    geturl = _geturl

    def decode(self, encoding='ascii', errors='strict'):
        return SplitResult(*[part.decode(encoding, errors) for part in self])


class ParseResultBytes(_Parse, _Net):
    __slots__ = ()
    geturl = _geturl

    def decode(self, encoding='ascii', errors='strict'):
        return ParseResult(*[part.decode(encoding, errors) for part in self])


for _class in (DefragResult, SplitResult, ParseResult, DefragResultBytes, SplitResultBytes, ParseResultBytes):
    _class.__module__ = 'urllib.parse'
