"""Values over several lines, each narrow enough to read."""

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']

import collections as _collections
import types as _types
from _prettyParts import Key as _Key, byte_pieces as _byte_pieces, pair_key as _pair_key, pieces_of as _pieces, \
    recursion as _recursion
from _loopscope import _trait


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._short(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        stream = self._stream
        if stream is None:
            import sys

            stream = sys.stdout
        stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        out = []
        self._write(object, out, 0, 0, {}, 0)
        return ''.join(out)

    def isrecursive(self, object):
        return self._format_short(object)[2]

    def isreadable(self, object):
        _, readable, recursive = self._format_short(object)
        return readable and not recursive

    def _format_short(self, object):
        return self.format(object, {}, None, 0)

    def format(self, object, context, maxlevels, level):
        """(text on one line, whether it can be read back, whether it contains itself)."""
        return self._short(object, context, maxlevels, level)

    # --- over several lines

    def _write(self, object, out, indent, allowance, context, level):
        key = id(object)
        if key in context:
            out.append(_recursion(object))
            return
        text = self.format(object, context.copy(), self._depth, level)[0]
        if len(text) <= self._width - indent - allowance:
            out.append(text)
            return
        write = _writer_of(object)
        if write is not None:
            context[key] = 1
            write(self, object, out, indent, allowance, context, level + 1)
            del context[key]
        elif self._is_data(object):
            context[key] = 1
            self._write_data(object, out, indent, allowance, context, level + 1)
            del context[key]
        else:
            out.append(text)

    def _is_data(self, object):
        if not _trait('pprintKnowsDataClasses') or isinstance(object, type):
            return False
        if not hasattr(type(object), '__dataclass_fields__') or not type(object).__dataclass_params__.repr:
            return False
        method = type(object).__repr__
        # A repr of its own is not looked into.
        return '__create_fn__' in getattr(method, '__qualname__', '') or hasattr(method, '__wrapped__')

    def _write_data(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        items = [(f.name, getattr(object, f.name)) for f in type(object).__dataclass_fields__.values() if f.repr]
        out.append(name + '(')
        self._write_named(items, out, indent, allowance, context, level)
        out.append(')')

    def _write_named(self, items, out, indent, allowance, context, level):
        for i, (name, value) in enumerate(items):
            last = i == len(items) - 1
            out.append(name + '=')
            if id(value) in context:
                out.append('...')
            else:
                self._write(value, out, indent + len(name) + 1, allowance if last else 1, context, level)
            if not last:
                out.append(',\n' + ' ' * indent)

    def _write_dict(self, object, out, indent, allowance, context, level):
        out.append('{')
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * ' ')
        if object:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            self._write_pairs(items, out, indent, allowance + 1, context, level)
        out.append('}')

    def _write_pairs(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        items = list(items)
        for i, (key, value) in enumerate(items):
            last = i == len(items) - 1
            text = self.format(key, context.copy(), self._depth, level)[0]
            out.append(text + ': ')
            self._write(value, out, indent + len(text) + 2, allowance if last else 1, context, level)
            if not last:
                out.append(',\n' + ' ' * indent)

    def _write_ordered(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + '(')
        self._write(list(object.items()), out, indent + len(name) + 1, allowance + 1, context, level)
        out.append(')')

    def _write_list(self, object, out, indent, allowance, context, level):
        out.append('[')
        self._write_items(object, out, indent, allowance + 1, context, level)
        out.append(']')

    def _write_tuple(self, object, out, indent, allowance, context, level):
        end = ',)' if len(object) == 1 else ')'
        out.append('(')
        self._write_items(object, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _write_set(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        kind = type(object)
        if kind is set:
            out.append('{')
            end = '}'
        else:
            out.append(kind.__name__ + '({')
            end = '})'
            indent += len(kind.__name__) + 1
        self._write_items(sorted(object, key=_Key), out, indent, allowance + len(end), context, level)
        out.append(end)

    def _write_items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * ' ')
        separator = ',\n' + ' ' * indent
        before = ''
        width = room = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            last = i == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self.format(item, context.copy(), self._depth, level)[0]
                needed = len(text) + 2
                if room < needed:
                    room = width
                    if before:
                        before = separator
                if room >= needed:
                    room -= needed
                    out.append(before + text)
                    before = ', '
                    continue
            out.append(before)
            before = separator
            self._write(item, out, indent, allowance if last else 1, context, level)

    def _write_str(self, object, out, indent, allowance, context, level):
        if not len(object):
            out.append(repr(object))
            return
        if level == 1:
            indent += 1
            allowance += 1
        pieces = list(_pieces(object, self._width - indent, allowance))
        if len(pieces) == 1:
            out.append(pieces[0])
            return
        text = ('\n' + ' ' * indent).join(pieces)
        out.append(f'({text})' if level == 1 else text)

    def _write_bytes(self, object, out, indent, allowance, context, level):
        if len(object) <= 4:
            out.append(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
        pieces = list(_byte_pieces(bytes(object), self._width - indent, allowance))
        text = ('\n' + ' ' * indent).join(pieces)
        out.append(f'({text})' if parens else text)

    def _write_bytearray(self, object, out, indent, allowance, context, level):
        out.append('bytearray(')
        self._write_bytes(object, out, indent + 10, allowance + 1, context, level + 1)
        out.append(')')

    def _write_namespace(self, object, out, indent, allowance, context, level):
        name = 'namespace' if type(object) is _types.SimpleNamespace else type(object).__name__
        items = object.__dict__.items()
        items = sorted(items) if _trait('namespaceIsSorted') else list(items)
        out.append(name + '(')
        self._write_named(items, out, indent + len(name) + 1, allowance, context, level)
        out.append(')')

    def _write_default(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        out.append(f'{name}({self.format(object.default_factory, context.copy(), self._depth, level)[0]},\n'
                   + ' ' * indent)
        self._write_dict(object, out, indent, allowance + 1, context, level)
        out.append(')')

    def _write_counter(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        out.append(name + '({')
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * ' ')
        self._write_pairs(object.most_common(), out, indent + len(name) + 1, allowance + 2, context, level)
        out.append('})')

    def _write_chain(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        out.append(name + '(')
        for i, mapping in enumerate(object.maps):
            last = i == len(object.maps) - 1
            self._write(mapping, out, indent, allowance + 1 if last else 1, context, level)
            out.append(')' if last else ',\n' + ' ' * indent)

    def _write_deque(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        out.append(name + '([')
        if object.maxlen is None:
            self._write_items(object, out, indent, allowance + 2, context, level)
            out.append('])')
        else:
            self._write_items(object, out, indent, 2, context, level)
            limit = self.format(object.maxlen, context.copy(), self._depth, level)[0]
            out.append(f'],\n{" " * indent}maxlen={limit})')

    # --- on one line

    def _short(self, object, context, maxlevels, level):
        kind = type(object)
        if kind is int and self._underscore_numbers and _trait('pprintGroupsDigits'):
            return f'{object:_d}', True, False
        method = getattr(kind, '__repr__', None)
        if isinstance(object, dict) and method is dict.__repr__:
            return self._short_dict(object, context, maxlevels, level)
        if isinstance(object, list) and method is list.__repr__ or \
                isinstance(object, tuple) and method is tuple.__repr__:
            return self._short_items(object, context, maxlevels, level)
        text = repr(object)
        return text, bool(text) and not text.startswith('<'), False

    def _short_dict(self, object, context, maxlevels, level):
        if not object:
            return '{}', True, False
        if maxlevels and level >= maxlevels:
            return '{...}', False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive = True, False
        parts = []
        for key, value in sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items():
            texts = []
            for part in (key, value):
                text, can_read, recurs = self.format(part, context, maxlevels, level + 1)
                texts.append(text)
                readable = readable and can_read
                recursive = recursive or recurs
            parts.append(': '.join(texts))
        del context[id(object)]
        return '{' + ', '.join(parts) + '}', readable, recursive

    def _short_items(self, object, context, maxlevels, level):
        if isinstance(object, list):
            form = '[%s]'
        else:
            form = '(%s,)' if len(object) == 1 else '(%s)'
        if not object:
            return form % '', True, False
        if maxlevels and level >= maxlevels:
            return form % '...', False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive = True, False
        parts = []
        for item in object:
            text, can_read, recurs = self.format(item, context, maxlevels, level + 1)
            parts.append(text)
            readable = readable and can_read
            recursive = recursive or recurs
        del context[id(object)]
        return form % ', '.join(parts), readable, recursive


_WRITERS = (
    (_collections.OrderedDict, PrettyPrinter._write_ordered),
    (_collections.defaultdict, PrettyPrinter._write_default),
    (_collections.Counter, PrettyPrinter._write_counter),
    (_collections.ChainMap, PrettyPrinter._write_chain),
    (_collections.deque, PrettyPrinter._write_deque),
    (_types.SimpleNamespace, PrettyPrinter._write_namespace),
    (dict, PrettyPrinter._write_dict),
    (list, PrettyPrinter._write_list),
    (tuple, PrettyPrinter._write_tuple),
    (set, PrettyPrinter._write_set),
    (frozenset, PrettyPrinter._write_set),
    (str, PrettyPrinter._write_str),
    (bytes, PrettyPrinter._write_bytes),
    (bytearray, PrettyPrinter._write_bytearray),
)


def _writer_of(object):
    """What writes an object over several lines: known by its repr, which subclasses may inherit."""
    method = type(object).__repr__
    for kind, write in _WRITERS:
        if isinstance(object, kind):
            if kind is _types.SimpleNamespace and not _trait('pprintKnowsNamespaces'):
                return None
            return write if method is kind.__repr__ else None
    if isinstance(object, _types.MappingProxyType):
        return _write_proxy
    for kind in (_collections.UserDict, _collections.UserList, _collections.UserString):
        if isinstance(object, kind) and method is kind.__repr__:
            return _write_user
    return None


def _write_proxy(printer, object, out, indent, allowance, context, level):
    out.append('mappingproxy(')
    printer._write(object.copy(), out, indent + 13, allowance + 1, context, level)
    out.append(')')


def _write_user(printer, object, out, indent, allowance, context, level):
    printer._write(object.data, out, indent, allowance, context, level - 1)
