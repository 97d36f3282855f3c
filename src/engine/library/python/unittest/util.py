# loopscope: own
"""Small helpers of the tests' modules."""


def strclass(cls):
    return f'{cls.__module__}.{cls.__qualname__}'


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    return text[:80] + ' [truncated]...' if short and len(text) >= 80 else text


def common_shortening(texts, most=80):
    """Long texts with what they begin with in common shortened, so that the difference shows."""
    if max(map(len, texts)) <= most:
        return texts
    same = 0
    while same < min(map(len, texts)) and len({text[same] for text in texts}) == 1:
        same += 1
    longest_rest = max(len(text) - same for text in texts)
    kept = most - longest_rest - 17
    if kept <= 0:
        kept = 5
        head = _squeeze(texts[0][:same], 5, kept)
        return tuple(head + _squeeze(text[same:], 5, 5) for text in texts)
    head = _squeeze(texts[0][:same], 5, kept)
    return tuple(head + text[same:] for text in texts)


def _squeeze(text, first, last):
    left_out = len(text) - first - last
    if left_out <= 12:
        return text
    return f'{text[:first]}[{left_out} chars]{text[len(text) - last:]}'
