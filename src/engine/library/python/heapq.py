# loopscope: hidden
"""Heaps in lists: the first item is the smallest."""

from _heapq import push as _push, sink as _sink, sink_last as _sink_last

__all__ = [
    'heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest',
    'heappushpop', 'heappush_max', 'heappop_max', 'heapify_max', 'heapreplace_max',
    'heappushpop_max',
]


def _check(heap):
    if not isinstance(heap, list):
        raise TypeError(f'heap argument must be a list, not {type(heap).__name__}')


def _first(heap):
    _check(heap)
    if not heap:
        raise IndexError('index out of range')
    return heap[0]


def _rise(heap, start, pos):
    item = heap[pos]
    while pos > start:
        above = (pos - 1) >> 1
        parent = heap[above]
        if not item < parent:
            break
        heap[pos] = parent
        pos = above
    heap[pos] = item


def _sink_slowly(heap, pos):
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end and not heap[child] < heap[right]:
            child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _rise(heap, start, pos)


def heappush(heap, item, /):
    _check(heap)
    if not _push(heap, item):
        heap.append(item)
        _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    first = _first(heap)
    if len(heap) == 1:
        heap.clear()
        return first
    if not _sink_last(heap):
        heap[0] = heap.pop()
        _sink_slowly(heap, 0)
    return first


def heapreplace(heap, item, /):
    first = _first(heap)
    if not _sink(heap, 0, item):
        heap[0] = item
        _sink_slowly(heap, 0)
    return first


def heappushpop(heap, item, /):
    _check(heap)
    if heap and heap[0] < item:
        return heapreplace(heap, item)
    return item


def heapify(heap, /):
    _check(heap)
    for i in reversed(range(len(heap) // 2)):
        if not _sink(heap, i, heap[i]):
            _sink_slowly(heap, i)


def merge(*iterables, key=None, reverse=False):
    heads = []
    for order, it in enumerate(iterables):
        it = iter(it)
        for value in it:
            heads.append([value if key is None else key(value), order, value, it])
            break
    while heads:
        best = heads[0]
        for head in heads[1:]:
            if head[0] > best[0] if reverse else head[0] < best[0]:
                best = head
        yield best[2]
        for value in best[3]:
            best[0] = value if key is None else key(value)
            best[2] = value
            break
        else:
            heads.remove(best)


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[:max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[:max(n, 0)]


# --- heaps whose first item is the largest


class _Reversed:
    __slots__ = ('item',)

    def __init__(self, item):
        self.item = item

    def __lt__(self, other):
        return other.item < self.item


def _through(operation, heap, *items):
    turned = [_Reversed(item) for item in heap]
    result = operation(turned, *[_Reversed(item) for item in items])
    heap[:] = [entry.item for entry in turned]
    return None if result is None else result.item


def heapify_max(heap, /):
    _through(heapify, heap)


def heappush_max(heap, item, /):
    _through(heappush, heap, item)


def heappop_max(heap, /):
    return _through(heappop, heap)


def heapreplace_max(heap, item, /):
    return _through(heapreplace, heap, item)


def heappushpop_max(heap, item, /):
    return _through(heappushpop, heap, item)
