# stderr: all
# What looks like a mistake is told of before anything runs.
print('running', flush=True)
x = 5
pattern = '\d+' + f'{x}\w' + b'\q'.decode()
several = '\s' '\s'
text = '''two
lines \.'''
print(pattern, several, text, '\400' > 'a')
print(x is 5, x is not 'five', x is (), x is -1, 1 is x)
print(x is None, x is True, x is ..., (1, 2) == (1, 2))
if x is 6 or x is 7.5:
    print('other')
assert (x, 'never false')


def calls():
    (1)(2)
    [1] [2, 3]
    'a' ['b']
    {1} [0]
    (lambda: 1) [0]
    ['a', 'b'] [1], {'k': 1} ['k'], [1, 2] [0:1]


def default(a=x is b''):
    return [i for i in a if i is 3]
