# Shortest paths, a topological order, a priority queue, bisect, permutations, memoized recursion.
# min: 3.6
import bisect
import heapq
import itertools
from collections import defaultdict, deque
from functools import lru_cache

ROADS = "ab7 ac9 af14 bc10 bd15 cd11 cf2 de6 ef9"
graph = defaultdict(dict)
for road in ROADS.split():
    a, b, length = road[0], road[1], int(road[2:])
    graph[a][b] = graph[b][a] = length


def dijkstra(start):
    best, heap, came = {}, [(0, start, None)], {}
    while heap:
        cost, node, previous = heapq.heappop(heap)
        if node in best:
            continue
        best[node], came[node] = cost, previous
        for other, length in graph[node].items():
            heapq.heappush(heap, (cost + length, other, node))
    return best, came


def path(came, node):
    while node is not None:
        yield node
        node = came[node]


best, came = dijkstra("a")
print(sorted(best.items()), "".join(path(came, "e"))[::-1])

needs = {"shoes": {"socks"}, "jacket": {"shirt", "tie"}, "tie": {"shirt"}, "belt": {"trousers"}}
names = sorted(set(needs) | set(itertools.chain.from_iterable(needs.values())))
waiting = {name: set(needs.get(name, ())) for name in names}
order, ready = [], deque(name for name in names if not waiting[name])
while ready:
    order.append(ready.popleft())
    for name in names:
        if order[-1] in waiting[name]:
            waiting[name].discard(order[-1])
            if not waiting[name]:
                ready.append(name)
print(order)


@lru_cache(maxsize=None)
def ways(total, coins):
    if total == 0:
        return 1
    if total < 0 or not coins:
        return 0
    return ways(total - coins[0], coins) + ways(total, coins[1:])


print(ways(100, (50, 20, 10, 5, 2, 1)), ways.cache_info().hits > 0)
distances = {pair: best.get(pair[1], 0) for pair in itertools.combinations("abc", 2)}
print(distances, list(itertools.islice(itertools.permutations("abc"), 3)))
scores = [10, 20, 20, 35]
for score in (20, 5, 36):
    print(score, bisect.bisect_left(scores, score), bisect.bisect(scores, score))
bisect.insort(scores, 21)
print(scores, heapq.nsmallest(2, scores), heapq.nlargest(2, scores), list(heapq.merge([1, 4], [2, 3])))
print([list(group) for key, group in itertools.groupby([1, 3, 2, 4, 5], lambda n: n % 2)])
