/** Invariant 2: the recursion limit is a number, and no depth of data overflows the JS stack. */

import { check } from '../../support/check';

/** Programs that recurse without end; each is to print what RecursionError says, or `deep`. */
const ENDLESS: Readonly<Record<string, string>> = {
  'a function': 'def f(n): return f(n + 1)\nrun = lambda: f(0)',
  'a method': 'class A:\n    def m(self): self.m()\nrun = A().m',
  __init__: 'class A:\n    def __init__(self): A()\nrun = A',
  __new__: 'class A:\n    def __new__(cls): return A()\nrun = A',
  __call__: 'class A:\n    def __call__(self): self()\nrun = A()',
  __eq__: 'class A:\n    def __eq__(self, o): return self == o\nrun = lambda: A() == A()',
  __hash__: 'class A:\n    def __hash__(self): return hash(self)\nrun = lambda: {A(): 1}',
  __repr__: 'class A:\n    def __repr__(self): return repr([self])\nrun = lambda: repr(A())',
  __str__: 'class A:\n    def __str__(self): return str(self)\nrun = lambda: print(A())',
  __getattr__:
    'class A:\n    def __getattr__(self, n): return getattr(self, n + "x")\nrun = lambda: A().a',
  __iter__: 'class A:\n    def __iter__(self): return iter(self)\nrun = lambda: [x for x in A()]',
  __bool__: 'class A:\n    def __bool__(self): return not self\nrun = lambda: not A()',
  __add__: 'class A:\n    def __add__(self, o): return self + o\nrun = lambda: A() + 1',
  __enter__:
    'class A:\n    def __enter__(self):\n        with self: pass\n    def __exit__(self, *a): pass\nrun = A().__enter__',
  'a property': 'class A:\n    @property\n    def x(self): return self.x\nrun = lambda: A().x',
  'a generator':
    'import sys\nsys.setrecursionlimit(200)\ndef g(n):\n    yield n\n    for x in g(n + 1): yield x\nrun = lambda: list(g(0))',
  'yield from': 'def g(n):\n    yield from g(n + 1)\nrun = lambda: list(g(0))',
  'a sort key': 'def k(x): return sorted([x], key=k)\nrun = lambda: k(1)',
  map: 'def k(x): return list(map(k, [x]))\nrun = lambda: k(1)',
  await: 'import asyncio\nasync def co(): await co()\nrun = lambda: asyncio.run(co())',
};

/** Data as deep as 50,000: an answer or RecursionError, but an answer. */
const DEEP: Readonly<Record<string, string>> = {
  'repr of a list': 'x = []\nfor i in range(50000): x = [x]\nrun = lambda: repr(x)',
  'repr of a dict': 'x = {}\nfor i in range(50000): x = {1: x}\nrun = lambda: repr(x)',
  'repr of an exception': 'x = 1\nfor i in range(50000): x = ValueError(x)\nrun = lambda: repr(x)',
  'hash of a tuple': 'x = ()\nfor i in range(50000): x = (x,)\nrun = lambda: hash(x)',
  'equality of lists':
    'x, y = [], []\nfor i in range(50000): x, y = [x], [y]\nrun = lambda: x == y',
  'equality of dicts':
    'x, y = {}, {}\nfor i in range(50000): x, y = {1: x}, {1: y}\nrun = lambda: x == y',
  'order of lists': 'x, y = [], []\nfor i in range(50000): x, y = [x], [y]\nrun = lambda: x < y',
  'equality of circles': 'x, y = [], []\nx.append(x)\ny.append(y)\nrun = lambda: x == y',
  isinstance: 'x = int\nfor i in range(50000): x = (x,)\nrun = lambda: isinstance("", x)',
  'a fork of a linked list':
    'import os\nx = None\nfor i in range(50000): x = [x]\ndef run():\n    if os.fork() == 0: os._exit(0)\n    os.wait()\n    raise RecursionError',
  'gc.collect of a linked list':
    'import gc\nx = None\nfor i in range(50000): x = [x]\ndef run():\n    gc.collect()\n    raise RecursionError',
  'throwing into a chain of generators':
    'import sys\nsys.setrecursionlimit(10**6)\ndef g(n):\n    if n: yield from g(n - 1)\n    else: yield 1\nx = g(20000)\nnext(x)\ndef run():\n    x.close()\n    raise RecursionError',
  'cancelling a chain of coroutines':
    'import asyncio, sys\nsys.setrecursionlimit(10**6)\nasync def co(n):\n    if n: await co(n - 1)\n    else: await asyncio.sleep(9)\nasync def main():\n    t = asyncio.ensure_future(co(20000))\n    await asyncio.sleep(0)\n    t.cancel()\n    try: await t\n    except asyncio.CancelledError: raise RecursionError\nrun = lambda: asyncio.run(main())',
  'cancelling a chain of tasks':
    'import asyncio, os\nasync def co(t):\n    if t: await t\n    else: await asyncio.sleep(9)\nasync def main():\n    t = None\n    for i in range(5000): t = asyncio.ensure_future(co(t))\n    await asyncio.sleep(0)\n    try: t.cancel()\n    except RecursionError: print("deep")\n    os._exit(0)\nrun = lambda: asyncio.run(main())',
};

const RUN = '\ntry:\n    run()\nexcept RecursionError:\n    print("deep")\n';

describe('recursion ends with RecursionError:', function () {
  this.timeout(60_000);

  for (const [name, program] of Object.entries(ENDLESS)) {
    it(name, () => {
      check(program + RUN, { stdout: 'deep\n', stderr: /^/ });
    });
  }

  it('as deep as the limit says', () => {
    const program = `
      import sys
      def depth(n):
          try:
              return depth(n + 1)
          except RecursionError:
              return n
      before = depth(0)
      sys.setrecursionlimit(5000)
      print(depth(0) - before)
    `;
    check(program, '4000\n');
  });

  it('and not before 100,000 frames if that is the limit', () => {
    const program = `
      import sys
      sys.setrecursionlimit(200000)
      def f(n): return 0 if n == 0 else 1 + f(n - 1)
      print(f(100000))
    `;
    check(program, '100000\n');
  });
});

describe('deep data does not overflow the JS stack:', function () {
  this.timeout(60_000);

  for (const [name, program] of Object.entries(DEEP)) {
    it(name, () => {
      check(program + RUN, { stdout: /^(deep\n)?$/, stderr: /^/ });
    });
  }
});
