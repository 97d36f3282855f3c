/** Programs that ask for more than fits. */
import {
  DONE, lines, MEMORY_ERROR, raises, refused, STEPS, STEPS_OR_MEMORY, type BadPrograms,
} from './ending'; // prettier-ignore

const TOO_LARGE = refused('texts, collections and nesting this large');

export const tooLarge: BadPrograms = {
  bytes: { source: 'bytes(10 ** 12)', ending: MEMORY_ERROR },
  'a bytearray': { source: 'bytearray(10 ** 12)', ending: MEMORY_ERROR },
  'a list': { source: '[0] * 10 ** 10', ending: MEMORY_ERROR },
  'a list again and again': {
    source: lines('x = [0] * (2 * 10 ** 8)', 'y = [list(x) for i in range(1000)]'),
    ending: MEMORY_ERROR,
  },
  'a tuple': { source: '(0,) * 10 ** 11', ending: MEMORY_ERROR },
  'a text': { source: "'x' * 10 ** 12", ending: MEMORY_ERROR },
  'the list of a range': { source: 'list(range(10 ** 10))', ending: MEMORY_ERROR },
  'the set of a range': { source: 'set(range(10 ** 9))', ending: MEMORY_ERROR },
  'a range sorted': { source: 'sorted(range(10 ** 9))', ending: MEMORY_ERROR },
  'a struct': { source: lines('import struct', "struct.pack('1000000000000s', b'')"), ending: MEMORY_ERROR }, // prettier-ignore
  'a width of %': { source: "'%1000000000000d' % 1", ending: MEMORY_ERROR },
  'a width of format': { source: "'{:1000000000000}'.format(1)", ending: MEMORY_ERROR },
  'a width of ljust': { source: "'x'.ljust(10 ** 13)", ending: MEMORY_ERROR },
  'a power': { source: '2 ** (2 ** 40)', ending: MEMORY_ERROR },
  'a shift': { source: '1 << (1 << 62)', ending: MEMORY_ERROR },
  'a factorial': {
    source: lines('import math', 'math.factorial(10 ** 7)'),
    ending: refused('the factorial of such a large number'),
  },
  'the text of a large int': {
    source: 'str(10 ** 10000)',
    ending: raises('ValueError: Exceeds the limit \\(4300 digits\\)'),
  },
  'bytes that double': {
    source: lines("b = b'x'", 'while True:', '    b = b + b'),
    ending: [STEPS, MEMORY_ERROR],
  },
  'a text that doubles': {
    source: lines("s = 'x'", 'while True:', '    s += s'),
    ending: TOO_LARGE,
  },
  'texts that are kept': {
    source: lines("s = 'x' * 1000", 'kept = []', 'i = 0', 'while True:', '    i += 1', '    kept.append(s + str(i))'), // prettier-ignore
    ending: STEPS_OR_MEMORY,
  },
  'lists that are kept': {
    source: lines('x = []', 'while True:', '    x.append([1, 2, 3])'),
    ending: STEPS_OR_MEMORY,
  },
  'a dict of a range': {
    source: 'x = {i: i for i in range(10 ** 9)}',
    ending: STEPS_OR_MEMORY,
  },
  'dicts that are kept': {
    source: lines('x = {}', 'i = 0', 'while True:', "    x[i] = {'a': [i]}", '    i += 1'),
    ending: STEPS_OR_MEMORY,
  },
  'functions of exec': {
    source: lines(
      'n = 0',
      'while True:',
      '    n += 1',
      "    exec('def f%d(): return %d' % (n, n))",
    ),
    ending: STEPS_OR_MEMORY,
  },
  'a queue': {
    source: lines('import queue', 'q = queue.Queue()', 'while True:', '    q.put([0] * 100)'),
    ending: STEPS_OR_MEMORY,
  },
  timers: {
    source: lines(
      'import asyncio',
      'async def main():',
      '    loop = asyncio.get_running_loop()',
      '    while True:',
      '        loop.call_later(1000, print)',
      'asyncio.run(main())',
    ),
    ending: STEPS_OR_MEMORY,
  },
  tasks: {
    source: lines(
      'import asyncio',
      'async def nothing():',
      '    pass',
      'async def main():',
      '    while True:',
      '        asyncio.create_task(nothing())',
      'asyncio.run(main())',
    ),
    ending: STEPS_OR_MEMORY,
  },
  'tasks that sleep': {
    source: lines(
      'import asyncio',
      'async def pause():',
      '    await asyncio.sleep(1000)',
      'async def main():',
      '    while True:',
      '        asyncio.create_task(pause())',
      '        await asyncio.sleep(0)',
      'asyncio.run(main())',
    ),
    ending: STEPS_OR_MEMORY,
  },
  'a sum of a range': { source: 'sum(range(10 ** 12))', ending: DONE },
  'numbers that are squared': {
    source: lines('x = 3', 'while True:', '    x = x * x'),
    ending: [STEPS, TOO_LARGE],
  },
};
