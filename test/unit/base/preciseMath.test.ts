import assert from 'node:assert/strict';
import * as precise from '../../../src/base/preciseMath';

/** Arguments at which V8 rounds the last digit wrongly, with the right values (Python's). */
const KNOWN = [
  [precise.log(0.1), -2.3025850929940455],
  [precise.log(1e300), 690.7755278982137],
  [precise.log(5e-324), -744.4400719213812],
  [precise.exp(1), 2.718281828459045],
  [precise.exp(-745), 5e-324],
  [precise.exp(709.5), 1.3549863193146328e308],
  [precise.pow(2.5, 3.7), 29.67413253642086],
  [precise.pow(-2, 3), -8],
  [precise.pow(10, -3), 0.001],
  [precise.sin(1e6), -0.34999350217129294],
  [precise.cos(2), -0.4161468365471424],
  [precise.tan(1.5), 14.101419947171719],
  [precise.atan(0.3), 0.2914567944778671],
  [precise.log2(3), 1.584962500721156],
] as const;

describe('preciseMath', () => {
  it('rounds as a C library does', () => {
    for (const [got, expected] of KNOWN) assert.equal(got, expected);
  });

  it('leaves what is special to the host', () => {
    assert.equal(precise.log(0), -Infinity);
    assert.ok(Number.isNaN(precise.log(-1)));
    assert.equal(precise.exp(1000), Infinity);
    assert.equal(precise.pow(0, 0), 1);
    assert.equal(precise.log2(8), 3);
    assert.ok(Object.is(precise.sin(-0), -0));
  });
});
