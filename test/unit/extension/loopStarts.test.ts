import assert from 'node:assert/strict';
import { loopStarts } from '../../../src/extension/loopStarts';

describe('Where a text runs an event loop', () => {
  it('are the calls of run, run_forever and run_until_complete', () => {
    const text =
      'import asyncio\nasyncio.run(main())\nloop.run_forever()\n  x = loop.run_until_complete (f)\n';
    assert.deepEqual(loopStarts(text), [1, 2, 3]);
  });

  it('are no comments, strings and definitions, and no other names', () => {
    const text = [
      '# asyncio.run(main())',
      'x = "asyncio.run(main())"',
      '"""',
      'asyncio.run(main())',
      '"""; asyncio.run(one())',
      'def run_forever(self):',
      'asyncio.runner(x)',
      "y = 'it\\'s # ' + str(asyncio.run(two()))",
    ].join('\r\n');
    assert.deepEqual(loopStarts(text), [4, 7]);
  });
});
