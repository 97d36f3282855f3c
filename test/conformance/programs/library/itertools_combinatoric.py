# itertools: product, permutations, combinations, groupby, tee.
import itertools as it

print([''.join(p) for p in it.product('ab', 'xy')], list(it.product([0, 1], repeat=2)), list(it.product('ab', [])))
print([''.join(p) for p in it.permutations('abc')], list(it.permutations(range(3), 1)), list(it.permutations('a', 2)))
print([''.join(p) for p in it.combinations('abcd', 2)], list(it.combinations('ab', 3)), list(it.combinations('', 0)))
print([''.join(p) for p in it.combinations_with_replacement('abc', 2)], list(it.product()))
words = ['apple', 'avocado', 'bean', 'beet', 'carrot', 'apricot']
for key, group in it.groupby(words, key=lambda w: w[0]):
    print(key, list(group))
print([(k, len(list(g))) for k, g in it.groupby('aaabbbccd')], [k for k, _ in it.groupby([1, 1, 2])])
a, b = it.tee(iter([1, 2, 3]))
print(next(a), next(a), list(b), list(a))
x, y, z = it.tee('pq', 3)
print(list(x), list(y), list(z))
print(sum(1 for _ in it.product(range(3), repeat=4)), max(it.permutations([1, 2, 3])))
