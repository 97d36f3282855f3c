# A generator that a for loop leaves early is closed at once if nobody else has it.
# min: 3.6
def g(n):
    try:
        for i in range(9): yield i
    finally: print('finally', n)
for x in g(1):
    print(x)
    if x == 1: break
print('after break')
def first():
    for x in g(2): return x + 10
print(first())
def nested():
    for a in g(3):
        for b in g(4):
            if b: return (a, b)
print(nested())
kept = g(5)
for x in kept: break
print('kept', next(kept))
kept.close()
def whole():
    for x in g(6): pass
    else: print('whole')
whole()
class It:
    def make(self):
        try: yield 1; yield 2
        finally: print('method')
for x in It().make(): break
def bad():
    try: yield 1
    finally: raise ValueError('ignored')
for x in bad(): break
print('end')
