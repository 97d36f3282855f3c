import nodeAssert from 'node:assert/strict';
import { assert, assertNever, defined, InvariantError } from '../../../src/base/assert';

describe('assert', () => {
  it('throws unless the condition holds', () => {
    assert(true, 'holds');
    nodeAssert.throws(() => assert(false, 'it does not hold'), InvariantError);
    nodeAssert.throws(() => assert(false, 'it does not hold'), /it does not hold/);
  });

  it('hands on what is defined, falsy values too', () => {
    nodeAssert.equal(defined(0, 'number'), 0);
    nodeAssert.equal(defined('', 'text'), '');
    nodeAssert.throws(() => defined(undefined, 'loop'), /there is no loop/);
    nodeAssert.throws(() => defined(null, 'loop'), /there is no loop/);
  });

  it('reports a case that the types rule out', () => {
    nodeAssert.throws(() => assertNever('fifth' as never), /unexpected value: fifth/);
  });
});
