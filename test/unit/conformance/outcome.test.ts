import assert from 'node:assert/strict';
import { answerOf } from '../../conformance/outcome';
import type { Program } from '../../conformance/program';

const program: Program = {
  id: 'a/b', category: 'a', file: '/here/b.py', hash: '', min: '3.6', max: '3.13', hangs: false,
  stderr: 'all', order: 'turns', lacks: [], quirks: [],
}; // prettier-ignore

function compared(...lines: string[]): readonly string[] | undefined {
  const stderr = `${lines.join('\n')}\n`;
  return answerOf(program, { outcome: 'exit', exitCode: 1, stdout: '', stderr, order: {} }).stderr;
}

describe('what conformance compares of stderr', () => {
  it('keeps the program’s frames and drops those of the library', () => {
    assert.deepEqual(
      compared(
        'Traceback (most recent call last):',
        '  File "/here/b.py", line 3, in <module>',
        '    asyncio.run(main())',
        '    ~~~~~~~~~~~^^^^^^^^',
        '  File "/usr/lib/python3.13/asyncio/runners.py", line 194, in run',
        '    return runner.run(main)',
        '           ~~~~~~~~~~^^^^^^',
        'ValueError: at 0x7f12',
      ),
      [
        'Traceback (most recent call last):',
        '  File "b.py", line 3, in <module>',
        '    asyncio.run(main())',
        '    ~~~~~~~~~~~^^^^^^^^',
        'ValueError: at 0x…',
      ],
    );
  });

  it('drops them inside the bars of an exception group, too', () => {
    assert.deepEqual(
      compared(
        '    |   File "/usr/lib/python3.13/asyncio/runners.py", line 194, in run',
        '    |     return runner.run(main)',
        '    | ValueError',
      ),
      ['    | ValueError'],
    );
  });

  it('keeps a warning of the library without its line', () => {
    assert.deepEqual(
      compared('/usr/lib/python3.13/asyncio/events.py:12: SomeWarning: no', '  source'),
      ['asyncio/events.py: SomeWarning: no'],
    );
  });
});
