import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cloneModel } from '../../../src/trace/cloneModel';
import { compareModels, plainCopy } from '../../../src/trace/compare';
import type { TraceEvent } from '../../../src/trace/event';
import { emptyModel, type Model } from '../../../src/trace/model';
import { foldStore } from '../../../src/trace/reducer';
import type { TraceStore } from '../../../src/trace/store';
import { EVENT_TABLE } from '../../../src/trace/table';
import { ModelTimeline } from '../../../src/trace/timeline';
import { anyTrace } from '../../support/traceArbitrary';
import { modelOf, parseTrace, storeOf, traceOf } from '../../support/traceFixture';
import { EVERYTHING, FORK, LOOP, START } from '../../support/traceStories';

/** Kinds that tell what happens and leave nothing behind but the count of events. */
const PASSING = [
  'process.born', 'slot.get', 'lock.new', 'lock.set', 'select.event', 'epoll.wake', 'atFork.hook',
  'exception.raise', 'exception.uncaught', 'exception.handler',
  'task.dropped', 'task.swallow', 'task.spin', 'executor.submit', 'future.forgotten',
  'task.neverAwaited', 'loop.use', 'task.lock', 'loop.mismatch', 'handle.spin', 'executor.fail',
  'lock.permit', 'epoll.poll', 'breakpoint.call',
]; // prettier-ignore

function prefix(store: TraceStore, length: number): Model {
  const model = emptyModel();
  foldStore(model, store, length);
  return model;
}

/** A model without what depends on the numbers of events. */
function timeless(model: Model): unknown {
  const seqs = new Set(['bySeq', 'since', 'bornAt']);
  const json = JSON.stringify(plainCopy(model), (key, value: unknown) =>
    seqs.has(key) ? 0 : value,
  );
  return JSON.parse(json);
}

describe('comparing models', () => {
  it('finds no difference between equal models, however they were filled', () => {
    const model = modelOf(FORK);
    assert.deepEqual(compareModels(model, cloneModel(model)), []);
    const shuffled = cloneModel(model);
    const [first, ...rest] = shuffled.processes;
    shuffled.processes.clear();
    for (const [pid, process] of [...rest, first]) shuffled.processes.set(pid, process);
    assert.deepEqual(compareModels(model, shuffled), []);
  });

  it('says where a difference is and what stands there, up to the limit', () => {
    const model = modelOf(FORK);
    const other = cloneModel(model);
    other.processes.get(100)?.loops.get(1)?.ready.push(9);
    other.threads.delete(2);
    other.running = 7;
    const found = compareModels(model, other);
    assert.deepEqual(found.map(({ path }) => path), ['running', 'processes[100].loops[1].ready', 'threads[2]']); // prettier-ignore
    assert.deepEqual(found[1], { path: 'processes[100].loops[1].ready', fold: [3], snapshot: [3, 9] }); // prettier-ignore
    assert.equal(found[2].snapshot, undefined);
    assert.equal((found[2].fold as { name: string }).name, 'T');
    assert.equal(compareModels(model, other, 2).length, 2);
  });

  it('leaves out the bookkeeping of the reducer', () => {
    const model = modelOf(FORK);
    const other = cloneModel(model);
    for (const handle of other.processes.get(100)?.handles.values() ?? []) handle.uses = 99;
    other.processes.get(100)?.limbo.clear();
    other.time = 5;
    assert.deepEqual(compareModels(model, other), []);
  });

  it('notices that one event of any kind is missing', () => {
    const events = parseTrace(EVERYTHING);
    const whole = modelOf(storeOf(events));
    const missed: string[] = [];
    for (const { kind } of EVENT_TABLE) {
      assert.ok(events.some((event) => event.kind === kind), `the story has no ${kind}`); // prettier-ignore
      const without = modelOf(storeOf(events.filter((event) => event.kind !== kind)));
      const paths = compareModels(whole, without).map(({ path }) => path);
      assert.ok(paths.includes('events'), kind);
      // Beyond the count, nothing is left of a kind only if it leaves nothing behind.
      const others = compareModels({ ...whole, events: 0 }, { ...without, events: 0 });
      const telling = others.filter(({ path }) => !/\.(bySeq|since|bornAt)$/.test(path));
      if (telling.length === 0) missed.push(kind);
    }
    assert.deepEqual(missed.sort(), [...PASSING].sort());
  });
});

describe('a clone of a model', () => {
  it('shares nothing with the original', () => {
    fc.assert(
      fc.property(anyTrace(), fc.nat(80), (events, cut) => {
        const store = storeOf(events);
        const length = Math.min(cut, events.length);
        const original = prefix(store, length);
        foldStore(cloneModel(original), store, store.nextSeq);
        assert.deepEqual(original, prefix(store, length));
      }),
    );
  });
});

describe('independent events', () => {
  it('can come in any order', () => {
    // After the fork parent and child each go on with their own loops.
    const turn = (thread: string, ids: readonly number[]): TraceEvent[] =>
      parseTrace(
        [
          ...ids.map((id) => `${thread} loop1 handle.new handle=${id} callback=f${id}()`),
          ...ids.map((id) => `${thread} loop1 ready.push handle=${id}`),
          `${thread} loop1 iteration.end`,
          `${thread} loop1 iteration.begin n=2`,
          `${thread} loop1 iteration.batch todo=1`,
          `${thread} loop1 ready.pop handle=3`,
          `${thread} slot.set slot=policy value=1 setCalled`,
          `${thread} loop1 task.new task=2 name=Task-2`,
          `${thread} loop1 task.step task=2`,
          `${thread} loop1 task.suspend task=2 on=8 callbacks=1`,
          `${thread} lock.acquire lock=9`,
          `${thread} thread.block on=select`,
        ].join('\n'),
      );
    const common = parseTrace(FORK.replace('101.3 loop1 ready.pop handle=3', ''));
    const parent = turn('100.1', [10, 11, 12]);
    const child = turn('101.3', [10, 11]);
    const expected = timeless(modelOf(storeOf([...common, ...parent, ...child])));
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (picks) => {
        const [left, right] = [[...parent], [...child]];
        const merged: TraceEvent[] = [];
        for (const pick of picks) {
          const next = (pick ? left.shift() : right.shift()) ?? left.shift() ?? right.shift();
          if (next === undefined) break;
          merged.push(next);
        }
        assert.deepEqual(timeless(modelOf(storeOf([...common, ...merged]))), expected);
      }),
    );
  });
});

describe('the timeline of models', () => {
  const callbacks = (count: number): TraceStore => {
    const lines = Array.from({ length: count }, (_, n) =>
      n % 3 === 2
        ? `100.1 loop1 ready.pop handle=${n - 2} cancelled`
        : `100.1 loop1 ready.push handle=${n}`,
    );
    return traceOf(START + LOOP + lines.join('\n'));
  };

  it('gives the model at any point, in any order', () => {
    const store = callbacks(300);
    fc.assert(
      fc.property(fc.array(fc.nat(330)), (seqs) => {
        const timeline = new ModelTimeline(store, 50);
        for (const seq of seqs) {
          const expected = prefix(store, Math.min(seq, store.nextSeq));
          assert.deepEqual(compareModels(timeline.at(seq), expected), []);
        }
      }),
    );
  });

  it('keeps a model at every interval, and fewer when they grow large', () => {
    const store = callbacks(1000);
    const timeline = new ModelTimeline(store, 50);
    timeline.at(store.nextSeq);
    assert.equal(timeline.keyframes, Math.floor(store.nextSeq / 50));
    const frugal = new ModelTimeline(store, 50, 2000);
    frugal.at(store.nextSeq);
    assert.equal(frugal.keyframes, Math.floor(store.nextSeq / 100));
    for (const seq of [1, 49, 50, 51, 400, 999]) {
      assert.deepEqual(compareModels(frugal.at(seq), prefix(store, seq)), []);
    }
  });

  it('follows a store that was truncated and went on differently', () => {
    const store = callbacks(300);
    const timeline = new ModelTimeline(store, 50);
    timeline.at(store.nextSeq);
    store.truncate(120);
    timeline.truncate(120);
    assert.equal(timeline.keyframes, 2);
    assert.deepEqual(compareModels(timeline.at(1000), prefix(store, 120)), []);
  });
});
