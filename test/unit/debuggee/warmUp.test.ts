import assert from 'node:assert/strict';
import { warmUp } from '../../../src/debuggee/engine/warmUp';

describe('What is run for the code cache', () => {
  it('runs to its end, which is a traceback', () => {
    const { outcome, stdout, stderr } = warmUp();
    assert.equal(outcome, 'exit');
    assert.equal(
      stdout,
      "[2, 1] 6 5\ntimer 1.5 (1, 'a') {'key': [None, True]}\nthread\ncancelled 6\n",
    );
    assert.match(stderr, /\nValueError: no KeyError\('missing'\)\n$/);
  });
});
