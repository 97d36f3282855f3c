# loopscope: own
"""How one list of lines becomes another, as people read it: with marks below what differs in a line."""

_CLOSE = 0.75


def line_differences(first, second):
    """Lines of both after two blanks, of the first after '- ', of the second after '+ ', marks after '? '."""
    out = []
    for same, i, i_end, j, j_end in _parts(first, second, ''):
        if same:
            out += ['  ' + line for line in first[i:i_end]]
        else:
            out += _replaced(first[i:i_end], second[j:j_end])
    return out


def _parts(a, b, blanks):
    """Runs (equal, i, i_end, j, j_end) that cover both."""
    i = j = 0
    for i_next, j_next, size in _blocks(a, b, blanks) + [(len(a), len(b), 0)]:
        if i < i_next or j < j_next:
            yield False, i, i_next, j, j_next
        i, j = i_next + size, j_next + size
        if size:
            yield True, i_next, i, j_next, j


def _blocks(a, b, blanks):
    """What both have, as (i, j, size): the longest run first, then what is left and right of it."""
    places = {}
    for j, each in enumerate(b):
        if each not in blanks or not blanks:
            places.setdefault(each, []).append(j)
    found, todo = [], [(0, len(a), 0, len(b))]
    while todo:
        i_from, i_to, j_from, j_to = todo.pop()
        i, j, size = _longest(a, b, places, i_from, i_to, j_from, j_to)
        if size:
            found.append((i, j, size))
            todo += [(i_from, i, j_from, j), (i + size, i_to, j + size, j_to)]
    joined = []
    for i, j, size in sorted(found):
        if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
            i, j, size = joined[-1][0], joined[-1][1], joined.pop()[2] + size
        joined.append((i, j, size))
    return joined


def _longest(a, b, places, i_from, i_to, j_from, j_to):
    best = i_from, j_from, 0
    ending = {}
    for i in range(i_from, i_to):
        longer = {}
        for j in places.get(a[i], ()):
            if j_from <= j < j_to:
                size = longer[j] = ending.get(j - 1, 0) + 1
                if size > best[2]:
                    best = i - size + 1, j - size + 1, size
        ending = longer
    i, j, size = best
    # Blanks begin no run, but belong to the one beside them.
    while i > i_from and j > j_from and a[i - 1] == b[j - 1]:
        i, j, size = i - 1, j - 1, size + 1
    while i + size < i_to and j + size < j_to and a[i + size] == b[j + size]:
        size += 1
    return i, j, size


def _replaced(old, new):
    """Around the two lines that are most alike, as long as two are alike enough."""
    best, pair = 0.74, None
    for j, line in enumerate(new):
        for i, before in enumerate(old):
            shared = sum(size for _, _, size in _blocks(before, line, ' \t'))
            ratio = 2 * shared / (len(before) + len(line)) if before or line else 1
            if ratio > best:
                best, pair = ratio, (i, j)
    if pair is None or best < _CLOSE:
        removed, added = ['- ' + line for line in old], ['+ ' + line for line in new]
        return added + removed if len(new) < len(old) and new else removed + added
    i, j = pair
    return _replaced(old[:i], new[:j]) + _marked(old[i], new[j]) + _replaced(old[i + 1:], new[j + 1:])


def _marked(old, new):
    below_old = below_new = ''
    for same, i, i_end, j, j_end in _parts(old, new, ' \t'):
        if same:
            marks = ' ', ' '
        elif i == i_end or j == j_end:
            marks = '-', '+'
        else:
            marks = '^', '^'
        below_old += marks[0] * (i_end - i)
        below_new += marks[1] * (j_end - j)
    lines = []
    for line, marks in (('- ' + old, below_old), ('+ ' + new, below_new)):
        lines.append(line)
        if marks.strip():
            lines.append('? ' + marks.rstrip() + '\n')
    return lines
