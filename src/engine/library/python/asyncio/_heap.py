# loopscope: hidden
"""A binary heap in a list, with the comparisons that heapq makes."""


def heappush(heap, item):
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap):
    last = heap.pop()
    if not heap:
        return last
    lowest = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return lowest


def _rise(heap, top, at):
    """Moves an item up while it is lower than its parent, but not above `top`."""
    item = heap[at]
    while at > top:
        parent = (at - 1) // 2
        if not item < heap[parent]:
            break
        heap[at] = heap[parent]
        at = parent
    heap[at] = item


def _sink(heap, at):
    """Moves an item all the way down, always in place of the lower child, and up again from there."""
    top = at
    item = heap[at]
    child = 2 * at + 1
    while child < len(heap):
        right = child + 1
        if right < len(heap) and not heap[child] < heap[right]:
            child = right
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    _rise(heap, top, at)
