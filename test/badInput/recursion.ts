/** Programs that recurse without end, or meet what is nested deeply. */
import { DONE, lines, raises, RECURSION, STEPS_OR_MEMORY, type BadPrograms } from './ending';

/** Lists in lists, 100,000 deep. */
const DEEP = ['x = []', 'for i in range(100000):', '    x = [x]'];

export const recursion: BadPrograms = {
  'a function': { source: lines('def f():', '    f()', 'f()'), ending: RECURSION },
  'a coroutine': {
    source: lines('import asyncio', 'async def f():', '    await f()', 'asyncio.run(f())'),
    ending: RECURSION,
  },
  'generators by yield from': {
    source: lines(
      'import sys',
      'sys.setrecursionlimit(300)',
      'def count(n):',
      '    yield n',
      '    yield from count(n + 1)',
      'for n in count(0):',
      '    pass',
    ),
    ending: RECURSION,
  },
  'a handler of exceptions': {
    source: lines(
      'def f():',
      '    try:',
      '        raise ValueError',
      '    except ValueError:',
      '        f()',
      'f()',
    ),
    ending: RECURSION,
  },
  'without a limit': {
    source: lines('import sys', 'sys.setrecursionlimit(10 ** 9)', 'def f():', '    f()', 'f()'),
    ending: STEPS_OR_MEMORY,
  },
  __eq__: {
    source: lines(
      'class A:',
      '    def __eq__(self, other):',
      '        return self == other',
      'A() == A()',
    ),
    ending: RECURSION,
  },
  __repr__: {
    source: lines('class A:', '    def __repr__(self):', '        return repr(self)', 'repr(A())'),
    ending: RECURSION,
  },
  __getattr__: {
    source: lines(
      'class A:',
      '    def __getattr__(self, name):',
      "        return getattr(self, name + 'x')",
      'A().y',
    ),
    ending: RECURSION,
  },
  '__lt__ in sorted': {
    source: lines(
      'class A:',
      '    def __lt__(self, other):',
      '        return sorted([A(), A()])',
      'sorted([A(), A()])',
    ),
    ending: RECURSION,
  },
  'a key of sorted': {
    source: lines('def key(x):', '    return sorted([2, 1], key=key)', 'sorted([1, 2], key=key)'),
    ending: RECURSION,
  },
  'lists that hold themselves': {
    source: lines('a = []', 'a.append(a)', 'b = []', 'b.append(b)', 'a == b'),
    ending: RECURSION,
  },
  'equality of deep lists': {
    source: lines(...DEEP, 'y = x', ...DEEP, 'x == y'),
    ending: RECURSION,
  },
  'the hash of a deep tuple': {
    source: lines('x = ()', 'for i in range(100000):', '    x = (x,)', 'hash(x)'),
    ending: RECURSION,
  },
  'the repr of a deep list': { source: lines(...DEEP, 'repr(x)'), ending: RECURSION },
  'the repr of a deep list without a limit': {
    source: lines(
      'import sys',
      'sys.setrecursionlimit(10 ** 9)',
      'x = []',
      'for i in range(300000):',
      '    x = [x]',
      'repr(x)',
    ),
    ending: STEPS_OR_MEMORY,
  },
  'a deep copy': { source: lines('import copy', ...DEEP, 'copy.deepcopy(x)'), ending: RECURSION },
  'deep JSON, written': {
    source: lines('import json', ...DEEP, 'json.dumps(x)'),
    ending: RECURSION,
  },
  'deep JSON, read': {
    source: lines('import json', "json.loads('[' * 100000 + ']' * 100000)"),
    ending: RECURSION,
  },
  'JSON of a cycle': {
    source: lines('import json', 'x = []', 'x.append(x)', 'json.dumps(x)'),
    ending: raises('ValueError: Circular reference detected$'),
  },
  'a deep pickle': {
    source: lines('import pickle', ...DEEP, 'pickle.dumps(x)'),
    ending: RECURSION,
  },
  'lists in lists for ever': {
    source: lines('x = []', 'while True:', '    x = [x]'),
    ending: STEPS_OR_MEMORY,
  },
  'a chain of causes': {
    source: lines(
      'last = None',
      'while True:',
      '    try:',
      '        raise ValueError from last',
      '    except ValueError as e:',
      '        last = e',
    ),
    ending: STEPS_OR_MEMORY,
  },
  'the length of a range': { source: lines('range(10 ** 15)[-1]'), ending: DONE },
};
