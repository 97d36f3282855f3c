"""Paths as texts, without asking a file system (a part of pathlib)."""

import posixpath
from fnmatch import fnmatchcase
from _loopscope import _refuse, _trait


class PurePath:
    """A path of POSIX."""

    __module__ = 'pathlib'

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        joined = posixpath.join('', *[_text_of(arg) for arg in args])
        slashes = len(joined) - len(joined.lstrip('/'))
        # Two slashes, but not three, are a root of their own.
        self._root = '//' if slashes == 2 else '/' if slashes else ''
        self._tail = [part for part in joined.split('/') if part and part != '.']

    @classmethod
    def _made(cls, root, tail):
        made = object.__new__(cls)
        made._root = root
        made._tail = tail
        return made

    def _with(self, root, tail):
        return type(self)._made(root, tail)

    if _trait('pathsHaveSegments'):
        def with_segments(self, *pathsegments):
            return type(self)(*pathsegments)

    def __reduce__(self):
        return type(self), tuple(self.parts)

    def __str__(self):
        return self._root + '/'.join(self._tail) or '.'

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self)

    def __bytes__(self):
        return str(self).encode()

    def __repr__(self):
        return f'{type(self).__name__}({str(self)!r})'

    def as_uri(self):
        if not self._root:
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote_from_bytes

        return 'file://' + quote_from_bytes(bytes(self))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return str(self) == str(other)

    def __hash__(self):
        return hash(str(self))

    def _order(self):
        return str(self).split('/') if _trait('pathsCompareTexts') else list(self.parts)

    def __lt__(self, other):
        return self._order() < other._order() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._order() <= other._order() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._order() > other._order() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._order() >= other._order() if isinstance(other, PurePath) else NotImplemented

    drive = property(lambda self: '')
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._root)

    @property
    def parts(self):
        return tuple(([self._root] if self._root else []) + self._tail)

    @property
    def name(self):
        return self._tail[-1] if self._tail else ''

    @property
    def suffix(self):
        name = self.name
        at = name.rfind('.')
        return name[at:] if 0 < at < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + part for part in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        name = self.name
        at = name.rfind('.')
        return name[:at] if 0 < at < len(name) - 1 else name

    @property
    def parent(self):
        return self._with(self._root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _Parents(self)

    def joinpath(self, *other):
        return type(self)(self, *other)

    def __truediv__(self, key):
        try:
            return self.joinpath(key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return type(self)(key, self)
        except TypeError:
            return NotImplemented

    def _renamed(self, name):
        return self._with(self._root, self._tail[:-1] + [name])

    def _check_name(self):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')

    def with_name(self, name):
        self._check_name()
        if not name or '/' in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        return self._renamed(name)

    if _trait('pathsHaveWithStem'):
        def with_stem(self, stem):
            if not stem and self.suffix and _trait('pathsWatchStems'):
                raise ValueError(f'{self!r} has a non-empty suffix')
            return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        if _trait('pathChecksNameFirst'):
            self._check_name()
        if '/' in suffix or suffix and not suffix.startswith('.') or suffix == '.':
            raise ValueError(f'Invalid suffix {suffix!r}')
        self._check_name()
        return self._renamed(self.stem + suffix)

    def is_absolute(self):
        return bool(self._root)

    def is_reserved(self):
        return False

    if _trait('pathsHaveRelativeTo'):
        def is_relative_to(self, other, *others):
            return self._is_below(type(self)(other, *others))

    def _is_below(self, other):
        return self._root == other._root and self._tail[:len(other._tail)] == other._tail

    def relative_to(self, other=None, *others, walk_up=False):
        if other is None:
            raise TypeError('need at least one argument')
        other = type(self)(other, *others)
        mine, theirs = self._tail, other._tail
        if self._is_below(other):
            return self._with('', mine[len(theirs):])
        if not walk_up or not _trait('pathsHaveSegments'):
            text = _trait('pathNotBelowText')
            shown = str(other) if other.parts or _trait('pathsCompareTexts') else ''
            raise ValueError(text.replace('SELF', repr(str(self))).replace('OTHER', repr(shown)))
        same = len(posixpath.commonprefix([mine, theirs])) if self._root == other._root else 0
        if '..' in theirs[same:]:
            raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        if self._root != other._root:
            raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')
        return self._with('', ['..'] * (len(theirs) - same) + mine[same:])

    def match(self, path_pattern, *, case_sensitive=None):
        pattern = PurePosixPath(path_pattern).parts
        if not pattern:
            raise ValueError('empty pattern')
        mine = self.parts
        if pattern[0].startswith('/') and len(pattern) != len(mine) or len(pattern) > len(mine):
            return False
        if mine[0] == self._root and _trait('pathsCompareTexts') and len(pattern) == len(mine):
            # A root is matched by itself alone.
            if pattern[0] != self._root:
                return False
        return all([fnmatchcase(part, wanted) for part, wanted in zip(reversed(mine), reversed(pattern))])

    def full_match(self, pattern, *, case_sensitive=None):
        return _refuse('pathlib.PurePath.full_match()')


class PurePosixPath(PurePath):
    __module__ = 'pathlib'


class _Parents:
    """The folders above a path, the nearest first."""

    __module__ = 'pathlib'
    __qualname__ = '_PathParents'

    def __init__(self, path):
        self._path = path

    def __len__(self):
        return len(self._path._tail)

    def __getitem__(self, index):
        count = len(self)
        if isinstance(index, slice):
            if not _trait('pathParentsSlice'):
                raise IndexError(index)
            return tuple([self[i] for i in range(*index.indices(count))])
        if index < 0 and _trait('pathParentsSlice'):
            index += count
        if not 0 <= index < count:
            raise IndexError(index)
        path = self._path
        return path._with(path._root, path._tail[:count - 1 - index])

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


def _text_of(arg):
    if isinstance(arg, PurePath):
        return str(arg)
    if type(arg) is str:
        return arg
    if hasattr(type(arg), '__fspath__'):
        arg = type(arg).__fspath__(arg)
    elif not _trait('pathsCompareTexts') and not isinstance(arg, bytes):
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(arg).__name__}')
    if not isinstance(arg, str):
        text = _trait('pathArgumentText')
        raise TypeError(text.replace('TYPE', type(arg).__name__).replace('CLASS', repr(type(arg))))
    return str(arg)
