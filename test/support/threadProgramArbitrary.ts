/** Small random programs of threads that meet at locks, events, queues, shared variables and a loop. */

import fc from 'fast-check';

const lock = fc.constantFrom('a', 'b');
const simple = fc.oneof(
  fc.constantFrom('print(1)', 'print(2)', 'x.append(1)', 'x.append(2)', 'print(x)', 'y = len(x)'),
  fc.constantFrom('flag.set()', 'flag.wait()', 'print(flag.is_set())', 'flag.clear()'),
  fc.constantFrom('q.put(1)', 'q.put(2)', 'print(q.get())', 'print(q.empty())'),
  fc.constantFrom('time.sleep(0.001)', 'time.sleep(0.002)'),
  fc.constantFrom('print(flag.wait(0.001))', 'print(a.acquire(timeout=0.002))'),
  fc.constantFrom('loop.call_soon(print, 3)', 'loop.call_soon_threadsafe(print, 4)'),
  fc.constantFrom('loop.run_until_complete(turn())', 'raise ValueError'),
  fc.constantFrom('os.write(pipe[1], b"1")', 'print(os.read(pipe[0], 1))'),
);

const statement: fc.Arbitrary<string[]> = fc.oneof(
  { weight: 3, arbitrary: simple.map((line) => [line]) },
  fc.tuple(lock, simple).map(([name, line]) => [`with ${name}:`, `    ${line}`]),
  fc.tuple(lock, lock).map(([one, two]) => [`with ${one}:`, `    with ${two}:`, '        pass']),
);

const body = (most: number): fc.Arbitrary<string> =>
  fc
    .array(statement, { minLength: 1, maxLength: most })
    .map((statements) => statements.flat().map((line) => `    ${line}`).join('\n')); // prettier-ignore

/** `most` statements in each of two threads, or in three of them. */
export function threadProgram(most: number, threads = 2): fc.Arbitrary<string> {
  return fc
    .array(body(most), { minLength: threads, maxLength: threads })
    .map((bodies) =>
      [
        'import asyncio, os, queue, threading, time',
        'a, b = threading.Lock(), threading.Lock()',
        'flag = threading.Event()',
        'q = queue.Queue()',
        'x = []',
        'pipe = os.pipe()',
        'loop = asyncio.new_event_loop()',
        'async def turn():',
        '    await asyncio.sleep(0)',
        ...bodies.map((text, i) => `def work${i}():\n${text}`),
        ...bodies.slice(1).map((_, i) => `t${i + 1} = threading.Thread(target=work${i + 1})`),
        ...bodies.slice(1).map((_, i) => `t${i + 1}.start()`),
        'work0()',
        ...bodies.slice(1).map((_, i) => `t${i + 1}.join()`),
        'print(x)',
      ].join('\n'),
    );
}
