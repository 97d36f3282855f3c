"""pickle: objects as bytes. The bytes are of a form of our own, which begins as CPython's does; those that
CPython wrote are refused.
"""

from _loopscope import _refuse, _trait
from _transfer import PickleError, PicklingError, UnpicklingError
import _transfer

__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads']

HIGHEST_PROTOCOL = 5 if _trait('pickleHasProtocol5') else 4
DEFAULT_PROTOCOL = 5 if _trait('picklesByProtocol5') else 4 if _trait('pickleHasProtocol5') else 3
_MARK = 0x80
_FORM = b'L'


def _checked(protocol):
    if protocol is None:
        return DEFAULT_PROTOCOL
    if protocol < 0:
        return HIGHEST_PROTOCOL
    if protocol > HIGHEST_PROTOCOL:
        raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
    return protocol


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """A mark, the protocol, a letter for the form, the size in decimal digits, a newline, and the object."""
    head = bytes([_MARK, _checked(protocol)]) + _FORM
    data = _transfer.dumps(obj)
    return head + str(len(data)).encode() + b'\n' + data


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    from io import BytesIO
    return load(BytesIO(bytes(data)))


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    file.write(dumps(obj, protocol))


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    first = file.read(1)
    if not first:
        raise EOFError('Ran out of input')
    if first[0] != _MARK:
        shown = chr(first[0]) if 32 <= first[0] < 127 else f'\\x{first[0]:02x}'
        raise UnpicklingError(f"invalid load key, '{shown}'.")
    if len(file.read(1)) == 0:
        raise EOFError('Ran out of input')
    if file.read(1) != _FORM:
        _refuse('pickles that CPython has made')
    size = int(file.readline())
    data = file.read(size)
    if len(data) < size:
        raise UnpicklingError('pickle data was truncated')
    return _transfer.loads(data)


class Pickler:
    """Writes objects to a file."""

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        self._file = file
        self._protocol = _checked(protocol)
        for name in ('persistent_id', 'reducer_override', 'dispatch_table'):
            if hasattr(self, name):
                _refuse(f'pickle.Pickler.{name}')

    def dump(self, obj, /):
        dump(obj, self._file, self._protocol)

    def clear_memo(self):
        pass


class Unpickler:
    """Reads objects from a file."""

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        self._file = file
        if type(self).__dict__.keys() & {'persistent_load', 'find_class'}:
            _refuse('pickle.Unpickler.find_class and persistent_load')

    def load(self):
        return load(self._file)
