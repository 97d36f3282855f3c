import assert from 'node:assert/strict';
import { err, mapResult, ok, type Result } from '../../../src/base/result';

describe('Result', () => {
  const half = (n: number): Result<number, string> => (n % 2 === 0 ? ok(n / 2) : err(`odd: ${n}`));

  it('holds a value or an error', () => {
    assert.deepEqual(half(4), { ok: true, value: 2 });
    assert.deepEqual(half(3), { ok: false, error: 'odd: 3' });
  });

  it('maps the value and leaves the error', () => {
    assert.deepEqual(mapResult(half(4), String), ok('2'));
    assert.deepEqual(mapResult(half(3), String), err('odd: 3'));
  });
});
