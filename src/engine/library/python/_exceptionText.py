"""How traceback shows one exception: its message, notes, source, and the tree of a group."""

from _loopscope import _trait

_CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n'
_CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n'
_HEAD = 'Traceback (most recent call last):\n'


def _safe(value, what, func=str):
    try:
        return func(value)
    except Exception:
        if _trait('unprintableSaysWhat'):
            return f'<{what} {func.__name__}() failed>'
        return f'<unprintable {type(value).__name__} object>'


def _final(kind, text):
    return f'{kind}: {text}\n' if text else f'{kind}\n'


def _notes(notes):
    if notes is None:
        return []
    if not isinstance(notes, (list, tuple)):
        return [_safe(notes, '__notes__', repr) + '\n']
    return [line + '\n' for note in notes for line in _safe(note, 'note').split('\n')]


def _syntax_error(e):
    lines = []
    suffix = ''
    if e.lineno is not None:
        lines.append(f'  File "{e.filename or "<string>"}", line {e.lineno}\n')
    elif e.filename is not None and _trait('syntaxErrorHasRange'):
        suffix = f' ({e.filename})'
    if e.text is not None:
        lines += _marked_source(e)
    lines.append(f'{e.exc_type_str}: {e.msg or "<no detail available>"}{suffix}\n')
    return lines


def _marked_source(e):
    text = e.text.rstrip('\n')
    shown = text.lstrip(' \n\f')
    lines = [f'    {shown}\n']
    if e.offset is None:
        return lines
    offset = e.offset
    end = offset
    if _trait('syntaxErrorHasRange'):
        if e.lineno != e.end_lineno:
            end = len(text) + 1
        elif e.end_offset:
            end = e.end_offset
    offset = min(offset, len(text) + 1)
    end = min(end, len(text) + 1)
    if offset >= end or end < 0:
        end = offset + 1
    start = offset - 1 - (len(text) - len(shown))
    if start >= 0:
        space = ''.join(c if c.isspace() else ' ' for c in shown[:start])
        lines.append(f'    {space}{"^" * (end - offset)}\n')
    return lines


class _Margin:
    """How deep in the tree of an exception group the printing is."""

    def __init__(self):
        self.depth = 0
        self.open = False

    def spaces(self):
        return '  ' * self.depth

    def put(self, out, texts, sign='|'):
        before = self.spaces()
        if self.depth:
            before += sign + ' '
        for text in texts:
            out.append(''.join(before + line for line in text.splitlines(True)))


def _lines_of(top, chain, margin):
    out = []
    pairs = []
    e = top
    while e is not None:
        following = None
        message = None
        if chain and e.__cause__ is not None:
            following, message = e.__cause__, _CAUSE
        elif chain and e.__context__ is not None and not e.__suppress_context__:
            following, message = e.__context__, _CONTEXT
        pairs.append((message, e))
        e = following
    for message, e in reversed(pairs):
        if message is not None:
            margin.put(out, [message])
        if e.exceptions is not None:
            _put_group(out, e, chain, margin, top)
            continue
        if e.stack or e._has_traceback:
            margin.put(out, [_HEAD] + e.stack.format())
        margin.put(out, e.format_exception_only())
    return out


def _put_group(out, e, chain, margin, top):
    if margin.depth > top.max_group_depth:
        margin.put(out, [f'... (max_group_depth is {top.max_group_depth})\n'])
        return
    is_top = margin.depth == 0
    if is_top:
        margin.depth = 1
    if e.stack:
        margin.put(out, ['Exception Group ' + _HEAD], '+' if is_top else '|')
        margin.put(out, e.stack.format())
    margin.put(out, e.format_exception_only())
    total = len(e.exceptions)
    width = top.max_group_width
    shown = total if total <= width else width + 1
    margin.open = False
    for i in range(shown):
        is_last = i == shown - 1
        if is_last:
            margin.open = True
        title = str(i + 1) if i < width else '...'
        out.append(f'{margin.spaces()}{"+-" if i == 0 else "  "}+---------------- {title} ----------------\n')
        margin.depth += 1
        if i < width:
            out += _lines_of(e.exceptions[i], chain, margin)
        else:
            rest = total - width
            margin.put(out, [f'and {rest} more exception{"s" if rest > 1 else ""}\n'])
        if is_last and margin.open:
            out.append(margin.spaces() + '+------------------------------------\n')
            margin.open = False
        margin.depth -= 1
    if is_top:
        margin.depth = 0
