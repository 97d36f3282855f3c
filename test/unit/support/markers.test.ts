import assert from 'node:assert/strict';
import { markedLine, markedLines } from '../../support/markers';

const SOURCE = 'import os\nos.fork()  #@fork\nprint()  #@child #@end\n';

describe('markers', () => {
  it('name lines of a fixture', () => {
    assert.deepEqual(
      [...markedLines(SOURCE)],
      [
        ['fork', 2],
        ['child', 3],
        ['end', 3],
      ],
    );
    assert.equal(markedLine(SOURCE, 'fork'), 2);
  });

  it('must be there, and once', () => {
    assert.throws(() => markedLine(SOURCE, 'parent'), /#@parent/);
    assert.throws(() => markedLines('a #@x\nb #@x\n'), /marks two lines/);
  });
});
