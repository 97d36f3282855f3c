# min: 3.10
# itertools: pairwise, accumulate from an initial value.
import itertools as it

print(list(it.pairwise('abcd')), list(it.pairwise([1])), list(it.accumulate([1, 2], initial=10)))
