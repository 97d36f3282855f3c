import assert from 'node:assert/strict';
import { check } from '../../support/check';

/** What the engine refuses a program for. */
function refusal(program: string): string {
  return check(program, { outcome: 'error' }).report.error!.message;
}

describe('loops of the program', () => {
  it('take the usual selector', () => {
    const program = `
      import asyncio, selectors
      loop = asyncio.SelectorEventLoop(selectors.DefaultSelector())
      print(loop.run_until_complete(asyncio.sleep(0, 'ran')))
      loop.close()
    `;
    check(program, 'ran\n');
  });

  it('cannot have the library classes changed under them', () => {
    const program = `
      import asyncio
      asyncio.base_events.BaseEventLoop._run_once = print
    `;
    assert.match(refusal(program), /changing the class BaseEventLoop/);
  });
});
