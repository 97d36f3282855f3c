# min: 3.7
"""State machines: generators as coroutines, enum tables, an async traffic light, a protocol parser fed byte by byte."""
import asyncio
import enum
import re
from collections import namedtuple
from functools import partial, wraps


def primed(function):
    @wraps(function)
    def start(*args, **kwargs):
        generator = function(*args, **kwargs)
        next(generator)
        return generator
    return start


Token = namedtuple('Token', 'kind text line')


@primed
def lexer(target):
    line, text = 1, ''
    state = 'space'
    try:
        while True:
            c = yield
            if state == 'word' and not (c.isalnum() or c == '_'):
                target.send(Token('number' if text.isdigit() else 'word', text, line))
                state, text = 'space', ''
            if c == '\n':
                line += 1
            elif state == 'space' and (c.isalnum() or c == '_'):
                state, text = 'word', c
            elif state == 'word':
                text += c
            elif not c.isspace():
                target.send(Token('op', c, line))
    except GeneratorExit:
        if text:
            target.send(Token('word', text, line))
        target.close()


@primed
def collect(out):
    try:
        while True:
            out.append((yield))
    finally:
        out.append('closed')


def delegating():
    first = yield from inner('first')
    second = yield from inner('second')
    return first + second


def inner(name):
    total = 0
    while True:
        value = yield f'{name}:{total}'
        if value is None:
            return total
        total += value


class Light(enum.Enum):
    RED = ('stop', 0.03)
    GREEN = ('go', 0.02)
    AMBER = ('careful', 0.01)

    def __init__(self, meaning, seconds):
        self.meaning, self.seconds = meaning, seconds

    @property
    def next(self):
        members = list(Light)
        return members[(members.index(self) + 1) % len(members)]


class Flags(enum.IntFlag):
    R = 4
    W = 2
    X = 1


async def traffic(changes, cars):
    light = Light.RED
    for _ in range(changes):
        cars.append(f'{light.name.lower()}:{light.meaning}')
        await asyncio.sleep(light.seconds)
        light = light.next
    return light


class Machine:
    def __init__(self):
        self.handler = self.idle
        self.trace = []

    def idle(self, event):
        if event == 'start':
            return partial(self.running, speed=1)
        return None

    def running(self, event, speed):
        if event == 'faster':
            return partial(self.running, speed=speed * 2)
        if event == 'stop':
            return self.idle
        raise KeyError(event)

    def feed(self, event):
        name = getattr(self.handler, 'func', self.handler).__name__
        new = self.handler(event)
        self.trace.append((name, event, new is not None))
        self.handler = new or self.handler


out = []
lex = lexer(collect(out))
for c in 'x1 = 42+\n  _y;':
    lex.send(c)
lex.close()
print(out)
d = delegating()
steps = [next(d)]
try:
    for v in (1, 2, None, 10, None):
        steps.append(d.send(v))
except StopIteration as stop:
    steps.append(('returned', stop.value))
print(steps)
cars = []
print(asyncio.run(traffic(5, cars)), cars, Light('go' and ('go', 0.02)) is Light.GREEN)
m = Machine()
for e in ['stop', 'start', 'faster', 'faster', 'stop', 'start']:
    m.feed(e)
print(m.trace, m.handler.keywords)
try:
    m.feed('explode')
except KeyError as e:
    print('bad', e)
print(Flags.R | Flags.X == 5, (Flags.R | Flags.W) & ~Flags.W == Flags.R, Flags(7) == 7, Flags.R in Flags(6), [f.name for f in Flags if f in Flags(3)])
pattern = re.compile(r'(?P<state>[A-Z]+)\s*->\s*(?P<to>[A-Z]+)(?:\s*\[(?P<guard>[^\]]+)\])?')
for text in ('RED -> GREEN', 'GREEN->AMBER [busy]', 'oops'):
    match = pattern.fullmatch(text)
    print(match and match.groupdict(default='-'))
