# heapq and bisect: plain items, items that compare in Python, keys of ties.
import bisect
import heapq

heap = []
for n in (5, 1, 8, 3, 9, 2, 7):
    heapq.heappush(heap, n)
print(heap, [heapq.heappop(heap) for _ in range(len(heap))])
heap = [9, 4, 7, 1, 8, 2]
heapq.heapify(heap)
print(heap, heapq.heapreplace(heap, 6), heapq.heappushpop(heap, 0), heapq.heappushpop(heap, 5), heap)
print(heapq.nlargest(3, [4, 1, 7, 3]), heapq.nsmallest(2, ['bb', 'a', 'ccc'], key=len))
print(list(heapq.merge([1, 4, 7], [2, 4, 9], [0])), list(heapq.merge('ca', 'b', reverse=True)))


class Job:
    def __init__(self, priority, name):
        self.priority, self.name = priority, name

    def __lt__(self, other):
        return self.priority < other.priority


jobs = []
for i, p in enumerate((3, 1, 2, 1, 3)):
    heapq.heappush(jobs, Job(p, f'job{i}'))
print([heapq.heappop(jobs).name for _ in range(5)])
pairs = [(2, 'b'), (1, 'z'), (2, 'a'), (1, 'y')]
heapq.heapify(pairs)
print([heapq.heappop(pairs) for _ in range(4)])
for bad in (lambda: heapq.heappop([]), lambda: heapq.heappush([1], 'a'), lambda: heapq.heapify((1,))):
    try:
        bad()
    except (IndexError, TypeError) as error:
        print(type(error).__name__)
data = [1, 3, 3, 5]
print(bisect.bisect(data, 3), bisect.bisect_left(data, 3), bisect.bisect_right(data, 0), bisect.bisect(data, 9))
bisect.insort(data, 4)
bisect.insort_left(data, 3)
print(data, 'FDCBA'[bisect.bisect([60, 70, 80, 90], 77)])
