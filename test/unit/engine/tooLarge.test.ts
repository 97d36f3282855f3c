/** Programs that want more than the host can hold: an exception of Python's or a located refusal. */
import assert from 'node:assert/strict';
import { check, runSource } from '../../support/check';

describe('What is too large', () => {
  it('is a MemoryError where its size is known before', () => {
    check(
      `
      def fails(make):
          try:
              make()
          except MemoryError:
              return True
      print(fails(lambda: list(range(10 ** 10))), fails(lambda: set(range(10 ** 9))))
      print(fails(lambda: '{:{}}'.format(1, '>99999999999')), fails(lambda: '%.*f' % (10 ** 9, 1.0)))
      print(fails(lambda: 'a'.ljust(10 ** 11)), fails(lambda: 'a'.zfill(10 ** 11)))
      print(fails(lambda: ('a' * 10 ** 6).replace('a', 'b' * 10 ** 6)), fails(lambda: 'ab'.replace('', 'b' * 10 ** 9)))
      print(sum(range(10 ** 9)), sum(range(5, -20, -4), 100))
      `,
      { stdout: 'True True\nTrue True\nTrue True\nTrue True\n499999999500000000 51\n' },
    );
  });

  for (const [what, source] of [
    ['a text that grows', "x = 'ab'\nwhile True:\n    x += x"],
    ['a nested pattern', "import re\nre.compile('(' * 5000 + ')' * 5000)"],
  ]) {
    it(`is refused at its line: ${what}`, () => {
      const { error } = runSource(source).report;
      assert.match(
        error?.message ?? '',
        /the loop engine does not support texts, collections and nesting/,
      );
      assert.equal(error?.line, source.split('\n').length);
    });
  }

  it('is an OSError where processes fork without end', () => {
    const { report } = runSource('import os\nwhile True:\n    os.fork()');
    assert.equal(report.exitCode, 1);
    assert.match(report.stderr, /BlockingIOError: \[Errno 11\]/);
  });

  it('is an OSError where loops are made without end', () => {
    const { report } = runSource(
      'import asyncio\nkept = []\nwhile True:\n    kept.append(asyncio.new_event_loop())',
    );
    assert.equal(report.exitCode, 1);
    assert.match(report.stderr, /OSError: \[Errno 24\] Too many open files/);
  });

  it('is a MemoryError where bytes and lists are joined', () => {
    const doubled = (start: string): string => `
      x = ${start}
      try:
          while True:
              x = x + x
      except MemoryError:
          print('full')
      `;
    // Making them costs steps in proportion.
    const expected = { stdout: 'full\n', limits: { steps: 50_000_000 } };
    check(doubled("b'x'"), expected);
    check(doubled('(None,) * 1000'), expected);
  });

  it('is refused where eval() is given too deep an expression', () => {
    const { error } = runSource("eval('1+' * 50000 + '1')").report;
    assert.match(error?.message ?? '', /nested this deeply/);
  });
});
