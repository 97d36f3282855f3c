# Distributions draw from the sequence as CPython's do.
import random

random.seed(2024)
print([round(random.gauss(0, 1), 9) for _ in range(5)])
print([round(random.normalvariate(10, 2), 9) for _ in range(5)])
print([round(random.expovariate(0.5), 9) for _ in range(5)])
print([round(random.lognormvariate(0, 0.25), 9) for _ in range(3)])
print([round(random.betavariate(2, 3), 9) for _ in range(3)])
print([round(random.gammavariate(a, 1.5), 9) for a in (0.5, 1.0, 2.5)])
print([round(random.paretovariate(3), 9) for _ in range(3)])
print([round(random.weibullvariate(1, 1.5), 9) for _ in range(3)])
print([round(random.vonmisesvariate(1, 2), 9) for _ in range(3)])
random.seed('again')
print(random.gauss(0, 1), random.gauss(5, 2), random.expovariate(3))
