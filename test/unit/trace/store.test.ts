import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  handleNew,
  iterationBegin,
  Kind,
  outputWrite,
  readyPush,
  selectEnter,
  threadRun,
  threadStart,
} from '../../../src/trace/emit.generated';
import { cloneModel } from '../../../src/trace/cloneModel';
import { compareModels } from '../../../src/trace/compare';
import type { EventCursor } from '../../../src/trace/cursor';
import { appendEvent } from '../../../src/trace/encodeEvent';
import type { TraceEvent } from '../../../src/trace/event';
import { foldStore } from '../../../src/trace/reducer';
import { Recorder } from '../../../src/trace/recorder';
import { TraceStore } from '../../../src/trace/store';
import { intern } from '../../../src/trace/symbols';
import { anyTrace } from '../../support/traceArbitrary';
import { modelOf, storeOf, traceOf } from '../../support/traceFixture';

function recorder(store: TraceStore | null = new TraceStore()): Recorder {
  const result = new Recorder(store);
  result.registerThread(1, 100);
  result.tid = 1;
  return result;
}

function all(store: TraceStore): TraceEvent[] {
  const events: TraceEvent[] = [];
  for (let seq = store.firstSeq; seq < store.nextSeq; seq++) events.push(store.read(seq));
  return events;
}

/** A store with `count` numbered events. */
function numbered(count: number, options = {}): TraceStore {
  const store = new TraceStore(options);
  const source = recorder(store);
  for (let n = 0; n < count; n++) iterationBegin(source, 1, n);
  return store;
}

const numbers = (events: readonly TraceEvent[]): unknown[] =>
  events.map((event) => (event.kind === 'iteration.begin' ? event.n : event.kind));

describe('the trace store', () => {
  it('reads back what the emitters wrote', () => {
    const source = recorder();
    source.t = 5;
    handleNew(source, 2, 7, intern('task()'), intern('main.py'), 12, 1);
    source.t = 1e15;
    selectEnter(source, 2, -1, 3, 3);
    source.t = 4;
    outputWrite(source, 0, 1, 'hello\n');
    assert.deepEqual(all(source.store as TraceStore), [
      {
        seq: 0, t: 5, pid: 100, tid: 1, loop: 2, kind: 'handle.new',
        handle: 7, callback: 'task()', file: 'main.py', line: 12, origin: 'call_soon_threadsafe',
      },
      {
        seq: 1, t: 1e15, pid: 100, tid: 1, loop: 2, kind: 'select.enter',
        timeout: null, fds: 3, reason: 'idle',
      },
      { seq: 2, t: 4, pid: 100, tid: 1, loop: null, kind: 'output.write', fd: 1, text: 'hello\n' },
    ]); // prettier-ignore
  });

  it('keeps any valid event', () => {
    fc.assert(
      fc.property(anyTrace(), (events) => {
        assert.deepEqual(all(storeOf(events)), events);
      }),
    );
  });

  it('takes less than 32 bytes an event where callbacks follow one another', () => {
    const source = recorder();
    for (let n = 1; n <= 50_000; n++) {
      handleNew(source, 1, n, 1, 1, 1, 0);
      readyPush(source, 1, n, 1);
    }
    const store = source.store as TraceStore;
    assert.ok(store.bytes / store.length < 32, `${store.bytes / store.length} bytes`);
  });

  it('allocates nothing before the first event and little for a few', () => {
    assert.equal(new TraceStore().bytes, 0);
    assert.ok(numbered(10).bytes <= 2048);
  });

  it('walks any range with one cursor', () => {
    const store = numbered(5000);
    const seen: number[] = [];
    const cursors = new Set<EventCursor>();
    store.forEach(1234, 4321, (event) => {
      cursors.add(event);
      assert.equal(event.kind, Kind.iterationBegin);
      assert.equal(event.int(0), event.seq);
      seen.push(event.seq);
    });
    assert.equal(cursors.size, 1);
    assert.deepEqual([seen.length, seen[0], seen.at(-1)], [4321 - 1234, 1234, 4320]);
    store.forEach(10, 10, () => assert.fail('the range is empty'));
  });

  it('refuses to read what does not exist', () => {
    const store = numbered(3);
    for (const seq of [-1, 3]) assert.throws(() => store.read(seq), /there is no event/);
    assert.throws(() => store.truncate(4), /cannot cut the trace at event 4/);
    assert.throws(() => store.branch(4), /cannot branch the trace at event 4/);
  });

  it('knows the process of threads, also of several', () => {
    const store = traceOf(`
      100.1 thread.run
      101.2 thread.run
      100.1 thread.run
    `);
    assert.deepEqual(all(store).map(({ pid, tid }) => [pid, tid]), [[100, 1], [101, 2], [100, 1]]); // prettier-ignore
  });

  it('forgets the events from a point on, and goes on from there', () => {
    for (const cut of [0, 1, 63, 64, 65, 170, 171, 1000, 2999, 3000]) {
      const store = numbered(3000);
      store.read(2999); // Fills the indexes.
      store.truncate(cut);
      assert.equal(store.nextSeq, cut);
      const source = recorder(null);
      source.seq = cut;
      source.attach(store);
      for (let n = 0; n < 300; n++) iterationBegin(source, 1, -1 - n);
      const expected = [
        ...Array.from({ length: cut }, (_, n) => n),
        ...Array.from({ length: 300 }, (_, n) => -1 - n),
      ];
      assert.deepEqual(numbers(all(store)), expected, `cut at ${cut}`);
    }
  });

  it('counts time from the event after which it was cut', () => {
    const store = new TraceStore();
    const source = recorder(store);
    for (let n = 1; n <= 200; n++) {
      source.t = n * 1000;
      iterationBegin(source, 1, n);
    }
    for (const cut of [150, 64, 1, 0]) {
      all(store); // Fills the indexes.
      store.truncate(cut);
      source.seq = cut;
      for (let n = cut + 1; n <= 200; n++) {
        source.t = n * 1000 + cut;
        iterationBegin(source, 1, n);
      }
      for (let seq = cut; seq < 200; seq++) assert.equal(store.read(seq).t, (seq + 1) * 1000 + cut);
    }
  });

  it('drops the texts of the events it forgets', () => {
    const store = new TraceStore();
    const source = recorder(store);
    for (const text of ['a', 'b', 'c']) outputWrite(source, 0, 1, text);
    store.truncate(1);
    source.seq = 1;
    outputWrite(source, 0, 1, 'd');
    assert.deepEqual(
      all(store).map((event) => event.kind === 'output.write' && event.text),
      ['a', 'd'],
    );
  });

  it('shares the prefix of a branch and lets each go its own way', () => {
    for (const at of [0, 10, 64, 170, 200, 500]) {
      const trunk = numbered(500);
      const branch = trunk.branch(at);
      const onTrunk = recorder(null);
      onTrunk.seq = 500;
      onTrunk.attach(trunk);
      const onBranch = recorder(null);
      onBranch.seq = at;
      onBranch.attach(branch);
      for (let n = 0; n < 200; n++) {
        iterationBegin(onTrunk, 1, 1000 + n);
        iterationBegin(onBranch, 1, 2000 + n);
      }
      trunk.truncate(Math.max(at, 450)); // Must not write over what the branch reads.
      const rest = Array.from({ length: 200 }, (_, n) => 2000 + n);
      const prefix = Array.from({ length: at }, (_, n) => n);
      assert.deepEqual(numbers(all(branch)), [...prefix, ...rest], `branch at ${at}`);
      trunk.truncate(Math.floor(at / 2));
      assert.deepEqual(numbers(all(branch)), [...prefix, ...rest], `branch at ${at}`);
    }
  });

  it('does not write over what a branch shares after both were cut at the same place', () => {
    const trunk = numbered(100);
    const branch = trunk.branch(100);
    trunk.truncate(50);
    branch.truncate(50);
    for (const [store, n] of [
      [trunk, -1],
      [branch, -2],
    ] as const) {
      // prettier-ignore
      const source = recorder(null);
      source.seq = 50;
      source.attach(store);
      iterationBegin(source, 1, n);
    }
    assert.deepEqual(numbers([trunk.read(50), branch.read(50)]), [-1, -2]);
    assert.deepEqual(numbers([trunk.read(49), branch.read(49)]), [49, 49]);
  });
});

describe('a ring', () => {
  it('never holds more than it may, and holds the newest', () => {
    for (const maxEvents of [16, 100, 1000]) {
      const store = new TraceStore({ maxEvents });
      const source = recorder(store);
      for (let n = 0; n < 5000; n++) {
        iterationBegin(source, 1, n);
        assert.ok(store.length <= maxEvents, `${store.length} of ${maxEvents}`);
      }
      assert.ok(store.length >= maxEvents / 2, `${store.length} of ${maxEvents}`);
      assert.equal(store.nextSeq, 5000);
      assert.deepEqual(numbers([store.read(4999)]), [4999]);
    }
  });

  it('shows a gap in place of what left', () => {
    const store = numbered(5000, { maxEvents: 100 });
    const first = store.firstSeq;
    const gap = {
      seq: first - 1, t: 0, pid: 0, tid: 0, loop: null, kind: 'trace.gap', first: 0, last: first - 1,
    }; // prettier-ignore
    assert.deepEqual(store.read(0), gap);
    assert.deepEqual(store.read(first - 1), gap);
    assert.equal(store.read(first).kind, 'iteration.begin');
    const seen: number[] = [];
    store.forEach(0, first + 2, (event) => seen.push(event.kind, event.seq));
    const { iterationBegin: begin, traceGap } = Kind;
    assert.deepEqual(seen, [traceGap, first - 1, begin, first, begin, first + 1]);
  });

  it('keeps the model of what left, so that folds stay right', () => {
    const whole = new TraceStore();
    const ring = new TraceStore({ maxEvents: 64 });
    for (const store of [whole, ring]) {
      const source = recorder(store);
      threadStart(source, 0, 1, intern('MainThread'), false, true);
      for (let n = 1; n < 1000; n++) {
        handleNew(source, 1, n, intern(`callback ${n % 7}`), 0, 0, 0);
        threadRun(source, 0);
        outputWrite(source, 0, 1, 'x');
      }
    }
    assert.ok(ring.firstSeq > 2000);
    const model = cloneModel(ring.base ?? assert.fail('no base'));
    assert.equal(model.events, ring.firstSeq);
    foldStore(model, ring, ring.nextSeq);
    assert.deepEqual(compareModels(model, modelOf(whole)), []);
    assert.equal(model.output.get(1), 999);
  });

  it('holds only so much text, and the newest', () => {
    const store = new TraceStore({ maxText: 10_000 });
    const source = recorder(store);
    const held = (): number =>
      all(store).reduce((sum, event) => sum + ('text' in event ? event.text.length : 0), 0);
    for (let n = 0; n < 500; n++) {
      outputWrite(source, 0, 1, 'x'.repeat(100 + (n % 7)));
      assert.ok(held() <= 13_000, `${held()}`);
    }
    assert.ok(held() >= 5_000, `${held()}`);
    assert.ok(store.firstSeq > 300);
    const branch = store.branch(store.nextSeq - 3);
    const late = recorder(null);
    late.seq = branch.nextSeq;
    late.attach(branch);
    for (let n = 0; n < 500; n++) outputWrite(late, 0, 1, 'y'.repeat(100));
    assert.ok(branch.length < 130, `${branch.length}`);
    store.truncate(store.firstSeq + 1);
    assert.equal(store.length, 1);
  });

  it('refuses to fold without the model of what left', () => {
    const store = numbered(5000, { maxEvents: 100 });
    assert.throws(() => modelOf(store), /have left the ring/);
  });

  it('hands its past on to a branch', () => {
    const store = numbered(5000, { maxEvents: 100 });
    const branch = store.branch(store.firstSeq + 3);
    assert.equal(branch.firstSeq, store.firstSeq);
    assert.deepEqual(branch.base, store.base);
    assert.notEqual(branch.base, store.base);
    assert.equal(branch.read(0).kind, 'trace.gap');
  });
});

describe('a recorder', () => {
  it('counts events while recording is off', () => {
    const source = recorder(null);
    iterationBegin(source, 1, 1);
    threadRun(source, 0);
    assert.equal(source.seq, 2);
  });

  it('refuses a store that ends elsewhere', () => {
    const source = recorder(null);
    iterationBegin(source, 1, 1);
    assert.throws(() => source.attach(new TraceStore()), /the store ends before event 0/);
  });

  it('tells a store the threads it has known before', () => {
    const source = recorder(null);
    const store = new TraceStore();
    source.attach(store);
    iterationBegin(source, 1, 1);
    assert.equal(store.read(0).pid, 100);
    assert.equal(source.pidOf(1), 100);
    assert.equal(source.pidOf(2), 0);
  });

  it('forks: the copy stands where the original stands and goes its own way', () => {
    const source = recorder();
    source.t = 7;
    iterationBegin(source, 1, 1);
    const store = source.store as TraceStore;
    const copy = source.fork(store.branch(1));
    assert.deepEqual([copy.seq, copy.t, copy.tid], [1, 7, 1]);
    copy.registerThread(2, 200);
    source.registerThread(2, 300);
    copy.tid = 2;
    source.tid = 2;
    iterationBegin(copy, 1, 2);
    iterationBegin(source, 1, 3);
    assert.deepEqual([copy.pidOf(2), source.pidOf(2)], [200, 300]);
    assert.equal(copy.store?.read(1).pid, 200);
    assert.equal(store.read(1).pid, 300);
  });

  it('refuses a thread id that does not fit into a record', () => {
    assert.throws(() => recorder().registerThread(0x1000000, 1), /tid 16777216/);
  });
});

describe('appending event objects', () => {
  it('asks for the next event', () => {
    const store = new TraceStore();
    const [event] = all(numbered(1));
    assert.throws(() => appendEvent(store, { ...event, seq: 3 }), /event 3 in place of 0/);
  });
});
