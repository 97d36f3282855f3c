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
      print(sum(range(10 ** 9)), sum(range(5, -20, -4), 100))
      `,
      { stdout: 'True True\nTrue True\n499999999500000000 51\n' },
    );
  });

  for (const [what, source] of [
    ['a text that grows', "x = 'ab'\nwhile True:\n    x += x"],
    ['a padded text', "x = 1\nx = 'a'.ljust(10 ** 11)"],
    ['a replaced text', "x = 'a' * 10 ** 6\ny = x.replace('a', 'b' * 10 ** 6)"],
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

  it('is refused where eval() is given too deep an expression', () => {
    const { error } = runSource("eval('1+' * 50000 + '1')").report;
    assert.match(error?.message ?? '', /nested this deeply/);
  });
});
