# itertools: count, cycle, repeat, accumulate, chain, islice, zip_longest, starmap.
import itertools as it
import operator

print(list(it.islice(it.count(5, 2), 4)), it.count(3), it.count(1, 0.5), next(it.count(2.5)))
print(list(it.islice(it.cycle('ab'), 5)), list(it.repeat('x', 3)), it.repeat(1, 2), list(it.cycle([])))
print(list(it.accumulate([1, 2, 3, 4])), list(it.accumulate([3, 1, 5], max)), list(it.accumulate([])))
print(list(it.accumulate([2, 3, 4], operator.mul)))
print(list(it.chain('ab', [1], ())), list(it.chain.from_iterable(['xy', 'z'])))
print(list(it.islice('abcdefg', 2)), list(it.islice('abcdefg', 2, None)), list(it.islice('abcdefg', 1, 6, 2)))
source = iter(range(10))
print(list(it.islice(source, 0, 5, 3)), next(source), list(it.islice(source, 3, 1)), list(source))
print(list(it.zip_longest('abc', [1], fillvalue='-')), list(it.starmap(pow, [(2, 3), (3, 2)])))
print(list(it.compress('abcd', [1, 0, 1, 0])), list(it.takewhile(str.isalpha, 'ab1c')), list(it.dropwhile(str.isalpha, 'ab1c')))
print(list(it.filterfalse(None, [0, 1, '', 'a'])), list(it.filterfalse(lambda n: n % 2, range(5))))
c = it.chain([1, 2], [3])
print(next(c), list(c), next(c, 'end'), iter([]) is None, isinstance(c, it.chain), type(c).__name__)
for bad in (lambda: it.islice([], -1), lambda: it.islice([], 0, 1, 0), lambda: it.chain(1).__next__()):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(error)
