# loopscope: own
"""Numbers in shared memory, with and without a lock."""

from _loopscope import _refuse
from _multiprocessing import _shared_get, _shared_new, _shared_set
from multiprocessing import context

# Typecode: name, size in bytes, signed; no size for floats.
_TYPES = {
    'b': ('c_byte', 1, True), 'B': ('c_ubyte', 1, False), 'h': ('c_short', 2, True),
    'H': ('c_ushort', 2, False), 'i': ('c_int', 4, True), 'I': ('c_uint', 4, False),
    'l': ('c_long', 8, True), 'L': ('c_ulong', 8, False), 'q': ('c_long', 8, True),
    'Q': ('c_ulong', 8, False), 'f': ('c_float', 0, True), 'd': ('c_double', 0, True),
    'c': ('c_char', 1, False),
}


class _Cells:
    """Some numbers of one type in shared memory."""

    def __init__(self, typecode, values):
        if typecode not in _TYPES:
            _refuse(f'shared values of type {typecode!r}')
        self._typecode = typecode
        self._size = len(values)
        self._cells = _shared_new(tuple(self._stored(value) for value in values))

    def _stored(self, value):
        name, size, signed = _TYPES[self._typecode]
        if name == 'c_char':
            return value[0]
        if size == 0:
            return float(value)
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        value &= (1 << 8 * size) - 1
        if signed and value >> (8 * size - 1):
            value -= 1 << 8 * size
        return value

    def _get(self, index):
        value = _shared_get(self._cells, index)
        name, size, _ = _TYPES[self._typecode]
        if name == 'c_char':
            return bytes([value])
        return float(value) if size == 0 else value

    def _set(self, index, value):
        _shared_set(self._cells, index, self._stored(value))


class _RawValue(_Cells):
    @property
    def value(self):
        return self._get(0)

    @value.setter
    def value(self, value):
        self._set(0, value)

    def __repr__(self):
        return f'{_TYPES[self._typecode][0]}({self.value!r})'


class _RawArray(_Cells):
    def __len__(self):
        return self._size

    def _index(self, index):
        at = index + self._size if index < 0 else index
        if not 0 <= at < self._size:
            raise IndexError('invalid index')
        return at

    def __getitem__(self, index):
        if isinstance(index, slice):
            found = [self._get(i) for i in range(*index.indices(self._size))]
            return b''.join(found) if self._typecode == 'c' else found
        return self._get(self._index(index))

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            places = range(*index.indices(self._size))
            if len(places) != len(value):
                raise ValueError('Can only assign sequence of same size')
            for place, item in zip(places, value):
                self._set(place, item)
        else:
            self._set(self._index(index), value)

    def __iter__(self):
        for index in range(self._size):
            yield self._get(index)


def RawValue(typecode_or_type, *args):
    return _RawValue(typecode_or_type, args or (b'\0' if typecode_or_type == 'c' else 0,))


def RawArray(typecode_or_type, size_or_initializer):
    if isinstance(size_or_initializer, int):
        return _RawArray(typecode_or_type, (0,) * size_or_initializer)
    return _RawArray(typecode_or_type, tuple(size_or_initializer))


class SynchronizedBase:
    def __init__(self, obj, lock, ctx):
        self._obj = obj
        self._lock = lock or ctx.RLock()
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __getstate__(self):
        context.assert_spawning(self)
        return self._obj, self._lock

    def __setstate__(self, state):
        self._obj, self._lock = state
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def get_obj(self):
        return self._obj

    def get_lock(self):
        return self._lock

    def __repr__(self):
        return f'<{type(self).__name__} wrapper for {self._obj!r}>'


class Synchronized(SynchronizedBase):
    @property
    def value(self):
        with self._lock:
            return self._obj.value

    @value.setter
    def value(self, value):
        with self._lock:
            self._obj.value = value


class SynchronizedArray(SynchronizedBase):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, index):
        with self._lock:
            return self._obj[index]

    def __setitem__(self, index, value):
        with self._lock:
            self._obj[index] = value

    def __iter__(self):
        for index in range(len(self)):
            yield self[index]


def _locked(kind, obj, lock, ctx):
    if lock is False:
        return obj
    if lock in (True, None):
        lock = ctx.RLock()
    if not hasattr(lock, 'acquire'):
        raise AttributeError(f'{lock!r} has no method \'acquire\'')
    return kind(obj, lock, ctx)


def Value(typecode_or_type, *args, lock=True, ctx=None):
    return _locked(Synchronized, RawValue(typecode_or_type, *args), lock, ctx)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    return _locked(SynchronizedArray, RawArray(typecode_or_type, size_or_initializer), lock, ctx)
