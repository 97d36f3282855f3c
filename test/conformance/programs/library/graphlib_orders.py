# graphlib: topological orders, cycles, misuse.
# min: 3.9
from graphlib import CycleError, TopologicalSorter


def attempt(f):
    try:
        print(f())
    except ValueError as e:
        print(type(e).__name__, e.args)


print(list(TopologicalSorter({'D': ['B', 'C'], 'C': ['A'], 'B': ['A']}).static_order()))
attempt(lambda: list(TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order()))
sorter = TopologicalSorter()
sorter.add('x', 'y', 'z')
sorter.add('y', 'z')
attempt(sorter.get_ready)
sorter.prepare()
while sorter:
    ready = sorter.get_ready()
    print(ready)
    sorter.done(*ready)
attempt(lambda: sorter.done('q'))
attempt(lambda: sorter.done('x'))
attempt(lambda: sorter.add('w'))
print(issubclass(CycleError, ValueError))
