import assert from 'node:assert/strict';
import { LOOP_EVENTS, LOOP_EVENTS_FILTER, readLoopEvents } from '../../../src/debuggee/loopEvents';
import { STOP_FILTERS, stateOfFilter } from '../../../src/debuggee/stopFilters';

const read = (condition: string | null): unknown =>
  readLoopEvents(condition)?.map(({ kind, condition: only }) => [kind.id, only]);

describe('The filter of the loop events', () => {
  it('is one of five that are offered', () => {
    assert.deepEqual(
      STOP_FILTERS.map(({ label }) => label),
      ['Hazards', 'Raised', 'Uncaught', 'User Uncaught', 'Loop Events'],
    );
  });

  it('means every kind without a condition', () => {
    const all = LOOP_EVENTS.map(({ id }) => [id, null]);
    assert.equal(all.length, 6);
    assert.deepEqual(read(null), all);
    assert.deepEqual(read(' '), all);
  });

  it('means the kinds that are named, each with its expression', () => {
    assert.deepEqual(read('fork, task done if state == "exception"'), [
      ['fork', null],
      ['taskDone', 'state == "exception"'],
    ]);
    assert.deepEqual(read(`Self-Pipe Write if f(tid, ',)') in [1, 2],threadSwitch`), [
      ['selfPipeWrite', "f(tid, ',)') in [1, 2]"],
      ['threadSwitch', null],
    ]);
    assert.deepEqual(read('fork if a if b else c'), [['fork', 'a if b else c']]);
  });

  it('says which kinds there are where the condition is wrong', () => {
    for (const condition of ['forks', 'fork if', 'state == 1', 'fork if a, b', '(fork, fork)']) {
      const { verified, message } = stateOfFilter({ id: LOOP_EVENTS_FILTER, condition });
      assert.equal(verified, false, condition);
      for (const { name } of LOOP_EVENTS) assert.ok(message?.includes(name), message ?? '');
    }
  });

  it('leaves the filters of earlier versions as they were', () => {
    for (const { id } of LOOP_EVENTS) {
      assert.equal(stateOfFilter({ id, condition: 'tid == 1' }).verified, true);
    }
    assert.equal(stateOfFilter({ id: 'nothing', condition: null }).verified, false);
  });
});
