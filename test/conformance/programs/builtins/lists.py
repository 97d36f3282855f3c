# List methods, slices, equality, repetition, and their errors.
items = [3, 1, 2]
items.append(5)
items.extend([4, 1])
items.insert(0, 9)
print(items, items.pop(), items.pop(0), items)
items.remove(1)
print(items, items.index(5), items.count(2))
items.sort()
print(items)
items.reverse()
print(items, items[0], items[-1], items[1:3], items[::-1], items[::2], items[5:])
copy = items[:]
copy[0] = "changed"
print(items, copy, items == [5, 4, 3, 2], [1, 2] < [1, 3], [0] * 3, [1] + [2])
items[1:3] = ["x", "y", "z"]
print(items)
del items[0]
print(items, len(items))
items.clear()
print(items, bool(items))
for action in [lambda: [].pop(), lambda: [1].remove(2), lambda: [1].index(3), lambda: [1][4]]:
    try:
        action()
    except (IndexError, ValueError) as error:
        print(type(error).__name__, error)
