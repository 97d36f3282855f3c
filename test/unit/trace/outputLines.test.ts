import assert from 'node:assert/strict';
import { OutputLines } from '../../../src/trace/outputLines';
import { go, travel } from '../../support/travel';

describe('the lines that were printed before an event', () => {
  it('are counted over many events, and again after the trace was cut', () => {
    const { history, ...rest } = travel(
      'import os\nfor i in range(3000):\n    os.close(os.dup(1))\n    if i % 10 == 0: print(i, "\\n")\n',
    );
    go({ history, ...rest });
    const { store } = history.branch;
    const expected = [0];
    for (let seq = 0; seq < store.nextSeq; seq++) {
      const event = store.read(seq);
      const ended = event.kind === 'output.write' ? event.text.split('\n').length - 1 : 0;
      expected.push(expected[seq] + ended);
    }
    assert(store.nextSeq > 5000);
    const lines = new OutputLines(store);
    assert.equal(lines.at(store.nextSeq), 600);
    for (const seq of [0, 1, 17, 4095, 4096, 4097, 5000])
      assert.equal(lines.at(seq), expected[seq]);
    store.truncate(4100);
    lines.truncate(4100);
    assert.equal(lines.at(4100), expected[4100]);
  });
});
