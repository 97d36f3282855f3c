import assert from 'node:assert/strict';
import { PANEL_STRINGS } from '../../../src/protocol/panelStrings';
import { baseName, counted, fill, seconds } from '../../../src/webview/text';

describe('fill', () => {
  it('puts values into their holes', () => {
    assert.equal(fill('{1} after {0}', 'a', 2), '2 after a');
    assert.equal(fill('{0} and {0}', 'x'), 'x and x');
  });

  it('leaves a hole without a value as it is, and values as they are', () => {
    assert.equal(fill('{0} {1}', '{1}'), '{1} {1}');
  });
});

describe('counted', () => {
  it('chooses the sentence by the count', () => {
    assert.equal(counted(PANEL_STRINGS, 'byte', 1), '1 byte pending');
    assert.equal(counted(PANEL_STRINGS, 'byte', 278), '278 bytes pending');
    assert.equal(counted(PANEL_STRINGS, 'processEnded', 1, 1002), 'process 1002 ended');
    assert.equal(counted(PANEL_STRINGS, 'processEnded', 2, 1002), '2 processes ended');
  });
});

describe('seconds', () => {
  it('uses the unit that needs the fewest digits', () => {
    const words = [0, 0.000_000_5, 0.000_35, 0.012, 0.0999, 0.2, 12.5, 599.1234, 605, 3600].map(
      seconds,
    );
    assert.deepEqual(words, [
      '0 s', '1 µs', '350 µs', '12 ms', '99.9 ms', '0.2 s', '12.5 s', '599.123 s', '10 min 5 s',
      '60 min 0 s',
    ]); // prettier-ignore
  });

  it('does not round into the next unit', () => {
    assert.equal(seconds(0.000_999_9), '1 ms');
    assert.equal(seconds(0.099_999), '0.1 s');
  });
});

describe('baseName', () => {
  it('is the last part of a path of any platform', () => {
    assert.equal(baseName('/a/b.py'), 'b.py');
    assert.equal(baseName('C:\\a\\b.py'), 'b.py');
    assert.equal(baseName('b.py'), 'b.py');
  });
});
