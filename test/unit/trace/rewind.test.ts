/** A trace that is cut and goes on again and again, by marks. */

import assert from 'node:assert/strict';
import { Prng } from '../../../src/base/prng';
import { EventCursor } from '../../../src/trace/cursor';
import { outputWrite, slotSet } from '../../../src/trace/emit.generated';
import { Recorder } from '../../../src/trace/recorder';
import type { TraceEnd } from '../../../src/trace/chunk';
import { TraceStore } from '../../../src/trace/store';

/** A recorder of one thread. */
function recorder(): Recorder {
  const made = new Recorder(new TraceStore());
  made.registerThread(1, 1001);
  made.tid = 1;
  return made;
}

/** Records `n` events that differ in time, loop and text. */
function record(made: Recorder, prng: Prng, n: number): void {
  for (let i = 0; i < n; i++) {
    if (prng.below(3) > 0) made.t += prng.below(5) * 1000;
    if (prng.below(4) === 0) outputWrite(made, 0, 1, `text ${prng.below(1000)}`);
    else slotSet(made, prng.below(3), 0, prng.below(10), 0, false, 0);
  }
}

const contents = (store: TraceStore): string =>
  JSON.stringify(Array.from({ length: store.nextSeq }, (_, seq) => store.read(seq)));

describe('a trace that is cut by marks', () => {
  it('goes on as one that was never longer, and cursors with it', () => {
    const prng = Prng.seeded(7);
    const made = recorder();
    const store = made.store as TraceStore;
    const marks: { end: TraceEnd; seq: number; t: number; text: string }[] = [];
    const cursor = new EventCursor(store.threads);
    for (let round = 0; round < 200; round++) {
      record(made, prng, prng.below(90));
      marks.push({ end: store.mark(), seq: made.seq, t: made.t, text: contents(store) });
      const seen: number[] = [];
      const { seq: before } = cursor;
      const place = cursor.place;
      store.readOn(cursor, ({ seq }) => seen.push(seq));
      assert.deepEqual(
        seen,
        Array.from({ length: made.seq - before - 1 }, (_, i) => before + 1 + i),
      );
      if (prng.below(3) > 0) continue;
      record(made, prng, prng.below(200));
      marks.length = 1 + prng.below(marks.length);
      const { end, seq, t, text } = marks[marks.length - 1];
      store.rewind(end);
      [made.seq, made.t] = [seq, t];
      assert.equal(contents(store), text);
      if (place.seq < seq) cursor.place = place;
      else cursor.place = new EventCursor(store.threads).place;
    }
  });
});
