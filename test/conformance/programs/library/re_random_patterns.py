# Patterns drawn at random, with what they match, capture and complain about.
# min: 3.11
import random
import re
import warnings

warnings.simplefilter('ignore')
draw = random.Random(20)
ESCAPES = [r'\d', r'\w', r'\s', r'\W', r'\b', r'\B', '^', '$', r'\A', r'\Z', r'\n', r'\.', r'\x61', '.']
QUANTIFIERS = ['*', '+', '?', '{2}', '{1,2}', '{,2}', '{1,}', '*?', '+?', '??', '{0,2}?', '*+', '++', '{2,1}', '{']
OPENINGS = ['(', '(?:', '(?=', '(?!', '(?<=', '(?<!', '(?P<n1>', '(?P<n2>', '(?>', '(?i:']
REFERENCES = [r'\1', r'\2', '(?P=n1)', '(?(1)a|b)', '(?(n1)a)', '(?#c)']


def item(depth):
    kind = draw.randrange(10)
    if kind < 4 or depth == 0:
        made = draw.choice('abcAB1 _-')
    elif kind == 4:
        made = draw.choice(ESCAPES)
    elif kind == 5:
        members = [draw.choice(['a', 'b-c', r'\d', '_', '-', r'\w', ']']) for _ in range(draw.randrange(1, 4))]
        made = '[' + draw.choice(['', '^']) + ''.join(members) + ']'
    elif kind == 6:
        made = draw.choice(REFERENCES)
    else:
        made = draw.choice(OPENINGS) + branches(depth - 1) + ')'
    return made + (draw.choice(QUANTIFIERS) if draw.random() < 0.4 else '')


def branches(depth):
    count = draw.choice([1, 1, 1, 2, 3])
    return '|'.join(''.join(item(depth) for _ in range(draw.randrange(4))) for _ in range(count))


for _ in range(300):
    pattern, flags = branches(3), draw.choice([0, 0, re.I, re.M, re.S, re.X, re.A])
    text = ''.join(draw.choice('aabbcAB1 _-\n') for _ in range(draw.randrange(9)))
    try:
        compiled = re.compile(pattern, flags)
    except re.error as e:
        print(repr(pattern), e)
        continue
    found = [compiled.match(text), compiled.search(text), compiled.fullmatch(text)]
    print(repr(pattern), repr(text), [m and (m.regs, m.lastindex, m.lastgroup) for m in found])
    print(compiled.sub('<>', text), [m.span() for m in compiled.finditer(text)], compiled.split(text))
