import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TraceEvent } from '../../../src/trace/event';
import { legend } from '../../../src/trace/legend';
import { emptyModel } from '../../../src/trace/model';
import { foldStore } from '../../../src/trace/reducer';
import { storyOf } from '../../../src/trace/story';
import { EVENT_TABLE } from '../../../src/trace/table';
import { anyTrace } from '../../support/traceArbitrary';
import { storeOf, traceOf } from '../../support/traceFixture';
import { LOOP, START } from '../../support/traceStories';

/** The sentences of all events of a trace. */
function stories(events: ReturnType<typeof storeOf>): string[] {
  const model = emptyModel();
  const sentences: string[] = [];
  for (let seq = 0; seq < events.nextSeq; seq++) {
    const event: TraceEvent = events.read(seq);
    sentences.push(storyOf(event, model));
    foldStore(model, events, seq + 1);
  }
  return sentences;
}

describe('the story of an event', () => {
  it('tells with names what happens', () => {
    const trace = traceOf(`${START}${LOOP}
      100.1 thread.start thread=2 name=Thread-1
      100.2 loop1 handle.new handle=12 callback=task() origin=call_soon_threadsafe
      100.2 loop1 ready.push handle=12 length=3
      100.2 loop1 selfPipe.write bytes=1 result=ok
      100.1 loop1 select.enter timeout=1500us reason=timer
      100.1 loop1 ready.pop handle=12
      100.1 loop1 handle.run handle=12
      100.1 loop1 handle.done handle=12 exception=ValueError
      100.1 slot.set slot=running value=1 by=run_forever`);
    assert.deepEqual(stories(trace).slice(-9), [
      'thread Thread-1 is created',
      'handle #12 is made for task() by call_soon_threadsafe',
      'call_soon_threadsafe put handle #12 task() into the ready queue of loop 1 (3 waiting)',
      'a byte is written to the self-pipe of loop 1',
      'loop 1 waits for events at most 1.5 ms (a timer is next)',
      'loop 1 takes handle #12 task()',
      'handle #12 task() starts',
      'handle #12 task() raises ValueError',
      'thread MainThread: the running slot is set to loop 1 by run_forever',
    ].slice(-9)); // prettier-ignore
  });

  it('has words for any event', () => {
    fc.assert(
      fc.property(anyTrace(50), (events) => {
        for (const sentence of stories(storeOf(events))) {
          assert.ok(sentence.length > 5, sentence);
          assert.doesNotMatch(sentence, /undefined|NaN|\[object/);
        }
      }),
    );
  });
});

describe('the legend', () => {
  it('explains every kind once', () => {
    const kinds = legend().flatMap((family) => family.kinds);
    assert.deepEqual(
      kinds.map(({ kind }) => kind).sort(),
      EVENT_TABLE.map(({ kind }) => kind).sort(),
    );
    assert.ok(kinds.every(({ doc }) => doc.endsWith('.')));
  });
});
