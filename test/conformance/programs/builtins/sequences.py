# len, range, enumerate, zip, reversed, sorted, min, max, sum, any, all.
words = ["pear", "fig", "apple", "date"]
print(len(words), list(range(5)), list(range(2, 11, 3)), list(range(3, 0, -1)))
print(list(enumerate(words, 1)))
print(list(zip(words, range(10))), list(zip([], words)))
print(list(reversed(words)), words)
print(sorted(words), sorted(words, key=len), sorted(words, key=lambda w: w[-1], reverse=True))
print(min(words), max(words, key=len), min(3, 1, 2), max([5, 9, 2]))
print(sum([1, 2, 3]), sum([1, 2], 10), any([0, "", 3]), all([]), all([1, 0]))
print(list(map(lambda a: a * 2, [1, 2])), list(filter(None, [0, 1, "", "x"])))
print(range(3), 2 in range(3), range(10)[3], len(range(0, 10, 4)))
pairs = [(1, "b"), (0, "z"), (1, "a"), (0, "y")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[0]))
print(list("abc"), tuple([1, 2]), list((3, 4)))
