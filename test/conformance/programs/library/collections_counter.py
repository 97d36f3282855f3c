# Counter: counting, arithmetic, most common.
from collections import Counter


c = Counter('abracadabra'); print(c, c.most_common(2), c['z'], sum(c.values()), sorted(c.elements()))
c.update('aaa'); c.subtract({'b': 1}); print(c, c + Counter(a=1), c - Counter(a=5), c & Counter(a=2), c | Counter(z=2), -Counter(a=-1), +Counter(a=0))
print(Counter("ab").items(), Counter(x=1)["y"], Counter({"a": 2}).copy())
total = Counter()
for word in "to be or not to be".split(): total[word] += 1
print(total, total.most_common(1))
total -= Counter(to=2)
print(total, "to" in total)
del total["missing"]
