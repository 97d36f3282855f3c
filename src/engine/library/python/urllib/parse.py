"""URLs: their parts, and the quoting of what stands in them."""

__all__ = [
    'urlparse', 'urlunparse', 'urljoin', 'urldefrag', 'urlsplit', 'urlunsplit', 'urlencode', 'parse_qs',
    'parse_qsl', 'quote', 'quote_plus', 'quote_from_bytes', 'unquote', 'unquote_plus', 'unquote_to_bytes',
    'DefragResult', 'ParseResult', 'SplitResult', 'DefragResultBytes', 'ParseResultBytes',
    'SplitResultBytes',
]

import re as _re
from _urlResults import DefragResult, DefragResultBytes, ParseResult, ParseResultBytes, SplitResult, \
    SplitResultBytes
from _loopscope import _trait

uses_relative = (
    '', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero',
    'rtsp', 'rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss',
)  # fmt: skip
uses_netloc = (
    '', 'ftp', 'http', 'gopher', 'nntp', 'telnet', 'imap', 'wais', 'file', 'mms', 'https', 'shttp',
    'snews', 'prospero', 'rtsp', 'rtspu', 'rsync', 'svn', 'svn+ssh', 'sftp', 'nfs', 'git', 'git+ssh',
    'ws', 'wss',
) + (('itms-services',) if _trait('urlKnowsItms') else ())  # fmt: skip
uses_params = (
    '', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtspu', 'sip', 'sips',
    'mms', 'sftp', 'tel',
)  # fmt: skip
scheme_chars = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.'
MAX_CACHE_SIZE = 20


def clear_cache():
    pass


def _texts(*args):
    """The arguments as str, and what turns a result into the type that was given."""
    given_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != given_text:
            raise TypeError('Cannot mix str and non-str arguments')
    if given_text:
        return (*args, _same)
    return tuple([arg.decode('ascii', 'strict') if arg else '' for arg in args]) + (_encoded,)


def _same(result):
    return result


def _encoded(result):
    return result.encode('ascii', 'strict')


# --- parts

def urlparse(url, scheme='', allow_fragments=True):
    url, scheme, back = _texts(url, scheme)
    scheme, netloc, path, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in uses_params and ';' in path:
        start = path.find(';', path.rfind('/') + 1 if '/' in path else 0)
        if start >= 0:
            path, params = path[:start], path[start + 1:]
    return back(ParseResult(scheme, netloc, path, params, query, fragment))


def urlsplit(url, scheme='', allow_fragments=True):
    url, scheme, back = _texts(url, scheme)
    if _trait('urlStripsControls'):
        url = url.lstrip(''.join([chr(code) for code in range(33)]))
        scheme = scheme.strip(''.join([chr(code) for code in range(33)]))
    for ch in '\t\r\n':
        url = url.replace(ch, '')
        scheme = scheme.replace(ch, '')
    netloc = query = fragment = ''
    end = url.find(':')
    if end > 0 and (url[0] < '\x80' and url[0].isalpha() if _trait('urlChecksScheme') else True) \
            and all([ch in scheme_chars for ch in url[:end]]):
        rest = url[end + 1:]
        # What only digits follow looked like a port to old versions.
        if _trait('urlTakesAnyScheme') or url[:end] == 'http' or not rest or not rest.isdigit():
            scheme, url = url[:end].lower(), rest
    if url[:2] == '//':
        ends = [at for at in [url.find(ch, 2) for ch in '/?#'] if at >= 0]
        stop = min(ends, default=len(url))
        netloc, url = url[2:stop], url[stop:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError('Invalid IPv6 URL')
        if '[' in netloc and _trait('urlChecksBrackets'):
            _check_bracketed(netloc)
    if allow_fragments and '#' in url:
        url, fragment = url.split('#', 1)
    if '?' in url:
        url, query = url.split('?', 1)
    _check_normal(netloc)
    return back(SplitResult(scheme, netloc, url, query, fragment))


def _check_bracketed(netloc):
    host = netloc.rpartition('@')[2]
    inside = host[host.find('[') + 1:host.find(']')]
    if inside[:1] == 'v':
        if not _re.match(r'\Av[a-fA-F0-9]+\..+\Z', inside):
            raise ValueError('IPvFuture address is invalid')
        return
    import ipaddress

    if isinstance(ipaddress.ip_address(inside), ipaddress.IPv4Address):
        raise ValueError('An IPv4 address cannot be in brackets')


def _check_normal(netloc):
    # Characters that become a delimiter when a host is normalized.
    if all([ch < '\x80' for ch in netloc]):
        return
    text = netloc
    for ch in '@:#?':
        text = text.replace(ch, '')
    import unicodedata

    normal = unicodedata.normalize('NFKC', text)
    if normal != text and any([ch in normal for ch in '/?#@:']):
        raise ValueError("netloc '" + netloc + "' contains invalid characters under NFKC normalization")


def urlunparse(components):
    scheme, netloc, url, params, query, fragment, back = _texts(*components)
    if params:
        url = f'{url};{params}'
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    scheme, netloc, url, query, fragment, back = _texts(*components)
    if netloc or _trait('urlKeepsEmptyNetloc') and (
            url[:2] == '//' or scheme in uses_netloc and scheme and (not url or url[:1] == '/')) or \
            not _trait('urlKeepsEmptyNetloc') and scheme and scheme in uses_netloc and url[:2] != '//':
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + (netloc or '') + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url = url + '?' + query
    if fragment:
        url = url + '#' + fragment
    return back(url)


def urljoin(base, url, allow_fragments=True):
    if not base:
        return url
    if not url:
        return base
    base, url, back = _texts(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, '', allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        path, params = bpath, bparams
        return back(urlunparse((scheme, netloc, path, params, query or bquery, fragment)))
    base_parts = bpath.split('/')
    if base_parts[-1] != '':
        # What is behind the last slash names a thing in the folder.
        del base_parts[-1]
    if path[:1] == '/':
        segments = path.split('/')
    else:
        segments = base_parts + path.split('/')
        segments[1:-1] = [segment for segment in segments[1:-1] if segment]
    resolved = []
    for segment in segments:
        if segment == '..':
            if resolved:
                resolved.pop()
        elif segment != '.':
            resolved.append(segment)
    if segments[-1] in ('.', '..'):
        resolved.append('')
    return back(urlunparse((scheme, netloc, '/'.join(resolved) or '/', params, query, fragment)))


def urldefrag(url):
    url, back = _texts(url)
    fragment = ''
    if '#' in url:
        scheme, netloc, path, params, query, fragment = urlparse(url)
        url = urlunparse((scheme, netloc, path, params, query, ''))
    return back(DefragResult(url, fragment))


# --- quoting

_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-'
                  + (b'~' if _trait('urlTildeIsSafe') else b''))
_HEX = '0123456789ABCDEF'


def quote(string, safe='/', encoding=None, errors=None):
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode(encoding or 'utf-8', errors or 'strict')
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    space = ' ' if isinstance(string, str) else b' '
    if space not in string:
        return quote(string, safe, encoding, errors)
    safe = safe + (' ' if isinstance(safe, str) else b' ')
    return quote(string, safe, encoding, errors).replace(' ', '+')


def quote_from_bytes(bs, safe='/'):
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError('quote_from_bytes() expected bytes')
    if not bs:
        return ''
    if isinstance(safe, str):
        safe = safe.encode('ascii', 'ignore')
    kept = _SAFE.union([code for code in safe if code < 128])
    return ''.join([chr(code) if code in kept else '%' + _HEX[code >> 4] + _HEX[code & 15] for code in bs])


def unquote_to_bytes(string):
    if isinstance(string, str):
        string = string.encode('utf-8')
    parts = string.split(b'%')
    out = [parts[0]]
    for part in parts[1:]:
        try:
            out.append(bytes([int(part[:2], 16)]) if _is_hex(part[:2]) else b'%' + part[:2])
            out.append(part[2:])
        except ValueError:
            out.append(b'%' + part)
    return b''.join(out)


def _is_hex(digits):
    return len(digits) == 2 and all([code in b'0123456789abcdefABCDEF' for code in digits])


_ASCII = _re.compile('([\x00-\x7f]+)')


def unquote(string, encoding='utf-8', errors='replace'):
    if isinstance(string, bytes):
        if not _trait('unquoteTakesBytes'):
            raise TypeError("a bytes-like object is required, not 'str'")
        return unquote_to_bytes(string).decode('utf-8' if encoding is None else encoding,
                                               'replace' if errors is None else errors)
    if '%' not in string:
        return string
    encoding = encoding or 'utf-8'
    errors = errors or 'replace'
    # Only runs of ASCII are decoded; what is not ASCII stands for itself.
    parts = _ASCII.split(string)
    for i in range(1, len(parts), 2):
        parts[i] = unquote_to_bytes(parts[i]).decode(encoding, errors)
    return ''.join(parts)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    return unquote(string.replace('+', ' '), encoding, errors)


# --- queries

def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
             max_num_fields=None, separator='&'):
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields,
                                 separator):
        found.setdefault(name, []).append(value)
    return found


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace',
              max_num_fields=None, separator='&'):
    qs, back = _texts(qs)
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError('Separator must be of type string or bytes.')
    separator = separator.decode('ascii') if isinstance(separator, bytes) else separator
    if max_num_fields is not None and max_num_fields < (1 if qs else 0) + qs.count(separator):
        raise ValueError('Max number of fields exceeded')
    found = []
    for field in qs.split(separator) if qs or not _trait('queryMayBeEmpty') else ():
        if not field and not strict_parsing:
            continue
        name, equals, value = field.partition('=')
        if not equals:
            if strict_parsing:
                raise ValueError(f'bad query field: {field!r}')
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            found.append(tuple([back(unquote(part.replace('+', ' '), encoding, errors))
                                for part in (name, value)]))
    return found


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    if hasattr(query, 'items'):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError:
            raise TypeError('not a valid non-string sequence or mapping object') from None

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(value if isinstance(value, str) else str(value), safe, encoding, errors)

    pairs = []
    for name, value in query:
        values = [value]
        if doseq and not isinstance(value, (str, bytes)):
            try:
                len(value)
                values = value
            except TypeError:
                pass
        name = quoted(name)
        pairs += [name + '=' + quoted(v) for v in values]
    return '&'.join(pairs)
