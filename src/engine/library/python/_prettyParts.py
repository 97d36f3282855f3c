"""How pprint orders what cannot be compared, and cuts long texts (a part of pprint)."""


class Key:
    """Orders what cannot be compared by its type and identity."""

    __slots__ = ('value',)

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            mine, others = self.value, other.value
            return (str(type(mine)), id(mine)) < (str(type(others)), id(others))


def pair_key(pair):
    return Key(pair[0]), Key(pair[1])


def recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


def pieces_of(text, width, allowance):
    """Reprs of the parts of a text, cut at line ends and then between words."""
    import re

    lines = text.splitlines(True)
    for i, line in enumerate(lines):
        whole = repr(line)
        room = width - (allowance if i == len(lines) - 1 else 0)
        if len(whole) <= room:
            yield whole
            continue
        words = re.findall(r'\S*\s*', line)
        words.pop()
        limit = width
        current = ''
        for j, word in enumerate(words):
            if j == len(words) - 1 and i == len(lines) - 1:
                limit -= allowance
            candidate = current + word
            if len(repr(candidate)) > limit:
                if current:
                    yield repr(current)
                current = word
            else:
                current = candidate
        if current:
            yield repr(current)


def byte_pieces(data, width, allowance):
    current = b''
    last = len(data) // 4 * 4
    for i in range(0, len(data), 4):
        part = data[i:i + 4]
        if i == last:
            width -= allowance
        candidate = current + part
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)
