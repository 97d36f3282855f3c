/** Programs that never end. */
import { limit, lines, STEPS, STEPS_OR_MEMORY, VIRTUAL_SECONDS, type BadPrograms } from './ending';

const OUTPUT = limit('output', 'steps');

export const endless: BadPrograms = {
  'a loop': { source: lines('while True:', '    pass'), ending: STEPS },
  'a loop of a finally': {
    source: lines(
      'while True:',
      '    try:',
      '        raise KeyboardInterrupt',
      '    finally:',
      '        continue',
    ),
    ending: STEPS,
  },
  'a cancelled task that goes on': {
    source: lines(
      'import asyncio',
      'async def worker():',
      '    try:',
      '        await asyncio.sleep(100)',
      '    finally:',
      '        while True:',
      '            pass',
      'async def main():',
      '    task = asyncio.create_task(worker())',
      '    await asyncio.sleep(0)',
      '    task.cancel()',
      '    await task',
      'asyncio.run(main())',
    ),
    ending: STEPS,
  },
  'a task that refuses to be cancelled': {
    source: lines(
      'import asyncio',
      'async def worker():',
      '    while True:',
      '        try:',
      '            await asyncio.sleep(100)',
      '        except asyncio.CancelledError:',
      '            pass',
      'async def main():',
      '    task = asyncio.create_task(worker())',
      '    await asyncio.sleep(0)',
      '    while not task.done():',
      '        task.cancel()',
      '        await asyncio.sleep(0)',
      'asyncio.run(main())',
    ),
    ending: STEPS,
  },
  'a __del__ at del': {
    source: lines(
      'class A:',
      '    def __del__(self):',
      '        while True:',
      '            pass',
      'a = A()',
      'del a',
    ),
    ending: STEPS,
  },
  'a __del__ at the end': {
    source: lines(
      'class A:',
      '    def __del__(self):',
      '        while True:',
      '            pass',
      'a = A()',
    ),
    ending: STEPS,
  },
  'a signal handler': {
    source: lines(
      'import os, signal',
      'def handler(*args):',
      '    while True:',
      '        pass',
      'signal.signal(signal.SIGUSR1, handler)',
      'os.kill(os.getpid(), signal.SIGUSR1)',
    ),
    ending: STEPS,
  },
  'a thread': {
    source: lines(
      'import threading',
      'def work():',
      '    while True:',
      '        pass',
      'threading.Thread(target=work).start()',
    ),
    ending: STEPS,
  },
  'a coroutine that yields': {
    source: lines(
      'import asyncio',
      'async def main():',
      '    while True:',
      '        await asyncio.sleep(0)',
      'asyncio.run(main())',
    ),
    ending: STEPS,
  },
  'callbacks that double': {
    source: lines(
      'import asyncio',
      'loop = asyncio.new_event_loop()',
      'def twice():',
      '    loop.call_soon(twice)',
      '    loop.call_soon(twice)',
      'loop.call_soon(twice)',
      'loop.run_forever()',
    ),
    ending: STEPS_OR_MEMORY,
  },
  'callbacks with ever longer lists': {
    source: lines(
      'import asyncio',
      'loop = asyncio.new_event_loop()',
      'kept = []',
      'def grow(items):',
      '    kept.append(items)',
      '    loop.call_soon(grow, items + [1] * 100)',
      'loop.call_soon(grow, [])',
      'loop.run_forever()',
    ),
    ending: STEPS_OR_MEMORY,
  },
  'a coroutine that sleeps': {
    source: lines(
      'import asyncio',
      'async def main():',
      '    while True:',
      '        await asyncio.sleep(1)',
      'asyncio.run(main())',
    ),
    ending: VIRTUAL_SECONDS,
  },
  'a program that sleeps': {
    source: lines('import time', 'while True:', '    time.sleep(1)'),
    ending: VIRTUAL_SECONDS,
  },
  'a sleep of ages': { source: lines('import time', 'time.sleep(9e9)'), ending: VIRTUAL_SECONDS },
  'a wait of ages': {
    source: lines('import threading', 'threading.Event().wait(9e9)'),
    ending: VIRTUAL_SECONDS,
  },
  'a sleep of a coroutine beyond all time': {
    source: lines(
      'import asyncio',
      'async def main():',
      '    await asyncio.sleep(1e308)',
      'asyncio.run(main())',
    ),
    ending: VIRTUAL_SECONDS,
  },
  'timers beyond all time': {
    source: lines(
      'import asyncio',
      'loop = asyncio.new_event_loop()',
      'loop.call_at(1e308, print)',
      "loop.call_later(float('inf'), print)",
      'loop.run_forever()',
    ),
    ending: VIRTUAL_SECONDS,
  },
  'small output': {
    source: lines('import sys', 'while True:', "    sys.stdout.write('x')"),
    ending: OUTPUT,
  },
  'large output': {
    source: lines('while True:', "    print('x' * 100000, end='')"),
    ending: OUTPUT,
  },
  'a deque that counts': {
    source: lines(
      'import collections, itertools',
      'collections.deque(itertools.count(), maxlen=0)',
    ),
    ending: STEPS,
  },
  'a list that counts': {
    source: lines('import itertools', 'list(itertools.count())'),
    ending: STEPS_OR_MEMORY,
  },
  'a sum that counts': {
    source: lines('import itertools', 'sum(itertools.count())'),
    ending: STEPS,
  },
  'a text joined of a generator': {
    source: lines('import itertools', "''.join('x' for _ in itertools.count())"),
    ending: STEPS_OR_MEMORY,
  },
  'a text joined of repetitions': {
    source: lines('import itertools', "''.join(itertools.repeat('xy'))"),
    ending: STEPS_OR_MEMORY,
  },
  'a generator': {
    source: lines('def ones():', '    while True:', '        yield 1', 'list(ones())'),
    ending: STEPS_OR_MEMORY,
  },
  permutations: {
    source: lines('import itertools', 'print(len(list(itertools.permutations(range(20)))))'),
    ending: STEPS_OR_MEMORY,
  },
  'the greatest of a range': {
    source: lines('print(max(range(10 ** 11)), any(x < 0 for x in range(10 ** 12)))'),
    ending: STEPS,
  },
};
