"""The status codes and methods of HTTP."""

__all__ = ['HTTPStatus', 'HTTPMethod']

from enum import Enum as _Enum, IntEnum as _IntEnum
from _loopscope import _refuse, _trait

# The names are in the order of their numbers; a number stands before the first of a row.
_NAMES = """
100 CONTINUE SWITCHING_PROTOCOLS PROCESSING EARLY_HINTS
200 OK CREATED ACCEPTED NON_AUTHORITATIVE_INFORMATION NO_CONTENT RESET_CONTENT PARTIAL_CONTENT MULTI_STATUS
    ALREADY_REPORTED
226 IM_USED
300 MULTIPLE_CHOICES MOVED_PERMANENTLY FOUND SEE_OTHER NOT_MODIFIED USE_PROXY
307 TEMPORARY_REDIRECT PERMANENT_REDIRECT
400 BAD_REQUEST UNAUTHORIZED PAYMENT_REQUIRED FORBIDDEN NOT_FOUND METHOD_NOT_ALLOWED NOT_ACCEPTABLE
    PROXY_AUTHENTICATION_REQUIRED REQUEST_TIMEOUT CONFLICT GONE LENGTH_REQUIRED PRECONDITION_FAILED
    CONTENT_TOO_LARGE URI_TOO_LONG UNSUPPORTED_MEDIA_TYPE RANGE_NOT_SATISFIABLE EXPECTATION_FAILED IM_A_TEAPOT
421 MISDIRECTED_REQUEST UNPROCESSABLE_CONTENT LOCKED FAILED_DEPENDENCY TOO_EARLY UPGRADE_REQUIRED
428 PRECONDITION_REQUIRED TOO_MANY_REQUESTS
431 REQUEST_HEADER_FIELDS_TOO_LARGE
451 UNAVAILABLE_FOR_LEGAL_REASONS
500 INTERNAL_SERVER_ERROR NOT_IMPLEMENTED BAD_GATEWAY SERVICE_UNAVAILABLE GATEWAY_TIMEOUT
    HTTP_VERSION_NOT_SUPPORTED VARIANT_ALSO_NEGOTIATES INSUFFICIENT_STORAGE LOOP_DETECTED
510 NOT_EXTENDED NETWORK_AUTHENTICATION_REQUIRED
"""
_PHRASES = {
    'OK': 'OK', 'NON_AUTHORITATIVE_INFORMATION': 'Non-Authoritative Information',
    'MULTI_STATUS': 'Multi-Status', 'IM_USED': 'IM Used', 'IM_A_TEAPOT': "I'm a Teapot",
    'REQUEST_URI_TOO_LONG': 'Request-URI Too Long', 'URI_TOO_LONG': 'URI Too Long',
    'HTTP_VERSION_NOT_SUPPORTED': 'HTTP Version Not Supported',
}  # fmt: skip
_OLD_NAMES = {
    'CONTENT_TOO_LARGE': 'REQUEST_ENTITY_TOO_LARGE', 'URI_TOO_LONG': 'REQUEST_URI_TOO_LONG',
    'RANGE_NOT_SATISFIABLE': 'REQUESTED_RANGE_NOT_SATISFIABLE',
    'UNPROCESSABLE_CONTENT': 'UNPROCESSABLE_ENTITY',
}  # fmt: skip
_LATER = {
    'EARLY_HINTS': 'httpHasTeapot', 'IM_A_TEAPOT': 'httpHasTeapot', 'TOO_EARLY': 'httpHasTeapot',
    'MISDIRECTED_REQUEST': 'httpHasMisdirected', 'UNAVAILABLE_FOR_LEGAL_REASONS': 'httpHasLegalReasons',
}  # fmt: skip


def _rows():
    rows = []
    number = 0
    for word in _NAMES.split():
        if word.isdigit():
            number = int(word)
            continue
        if word not in _LATER or _trait(_LATER[word]):
            old = _OLD_NAMES.get(word)
            if old is not None and not _trait('httpRenames'):
                word, old = old, None
            for name in (word, old):
                if name is not None:
                    phrase = _PHRASES.get(name, name.replace('_', ' ').title())
                    rows.append((name, (number, phrase)))
        number += 1
    return rows


def _put(namespace, pairs):
    for name, value in pairs:
        namespace[name] = value


class HTTPStatus(_IntEnum):
    """A status code with its phrase."""

    def __new__(cls, value, phrase):
        made = int.__new__(cls, value)
        made._value_ = value
        made.phrase = phrase
        return made

    description = property(lambda self: _refuse('http.HTTPStatus.description'))

    if _trait('httpHasCategories'):
        is_informational = property(lambda self: 100 <= self <= 199)
        is_success = property(lambda self: 200 <= self <= 299)
        is_redirection = property(lambda self: 300 <= self <= 399)
        is_client_error = property(lambda self: 400 <= self <= 499)
        is_server_error = property(lambda self: 500 <= self <= 599)

    _put(vars(), _rows())


class HTTPMethod(str, _Enum):
    """A method of a request."""

    _put(vars(), [(name, name) for name in 'CONNECT DELETE GET HEAD OPTIONS PATCH POST PUT TRACE'.split()])

    description = property(lambda self: _refuse('http.HTTPMethod.description'))

    def __repr__(self):
        return f'<{type(self).__name__}.{self._name_}>'

    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return str.__format__(self._value_, spec)
