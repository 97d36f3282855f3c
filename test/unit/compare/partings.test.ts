import assert from 'node:assert/strict';
import fc from 'fast-check';
import { partingOf, seenPartingOf } from '../../../src/compare/partings';
import { isStep, storylineOf } from '../../../src/compare/storyline';
import type { TraceStore } from '../../../src/trace/store';
import { anyTrace } from '../../support/traceArbitrary';
import { parseTrace, storeOf, traceOf } from '../../support/traceFixture';
import { LOOP, START } from '../../support/traceStories';

/** The kinds of the events at which two runs part, `-` where one has nothing more to tell. */
function partedKinds(a: TraceStore, b: TraceStore): string {
  const parting = partingOf(storylineOf(a), storylineOf(b));
  if (parting === null) return 'no parting';
  const kind = (store: TraceStore, seq: number | null): string =>
    seq === null ? '-' : store.read(seq).kind;
  return `${kind(a, parting.a)} | ${kind(b, parting.b)}`;
}

const partedTexts = (a: string, b: string): string =>
  partedKinds(traceOf(`${START}${a}`), traceOf(`${START}${b}`));

describe('two stories', () => {
  it('part at the first step that has no like', () => {
    const parted = partedTexts(
      `${LOOP}
      100.1 loop1 loop.run
      100.1 loop1 iteration.begin n=1
      100.1 loop1 loop.stop`,
      `${LOOP}
      100.1 loop1 loop.run
      100.1 loop1 slot.set slot=running value=1 by=run_forever
      100.1 loop1 iteration.begin n=1
      100.1 loop1 loop.stop`,
    );
    assert.equal(parted, 'iteration.begin | slot.set');
  });

  it('part where one of them is over', () => {
    assert.equal(partedTexts('100.1 process.exit code=0', ''), 'process.exit | -');
  });

  it('do not part where one of them was stopped from outside', () => {
    const [long, short] = ['100.1 loop1 loop.stop\n100.1 process.exit', '100.1 loop1 loop.stop'];
    const [a, b] = [long, short].map((text) => storylineOf(traceOf(`${START}${text}`)));
    assert.notEqual(partingOf(a, b, { a: true, b: false }), null);
    assert.equal(partingOf(a, b, { a: false, b: true }), null);
    assert.equal(partingOf(b, a, { a: true, b: false }), null);
    assert.equal(seenPartingOf(a, b, { a: false, b: true }), null);
  });

  it('part in every pair with a run that has not begun', () => {
    assert.equal(partedKinds(traceOf(START), traceOf('')), 'process.start | -');
    assert.equal(partedKinds(traceOf(''), traceOf('')), 'no parting');
  });

  it('are the same whatever times, descriptors and lengths are', () => {
    const parted = partedTexts(
      `100.1 fd.open fd=3 ofd=10 type=epoll
      +5us 100.1 thread.block on=sleep until=10ms
      100.1 output.write fd=1 text="<object at 0x7f00007f3a20> in Task-1"`,
      `+3us 100.1 fd.open fd=9 ofd=70 type=epoll
      100.1 thread.block on=sleep until=11ms
      100.1 output.write fd=1 text="<object at 0x7f0000000b10> in Task-7"`,
    );
    assert.equal(parted, 'no parting');
  });

  it('are the same however often a version looks at a slot', () => {
    const once = `100.1 slot.get slot=policy value=0 via=get_event_loop
      100.1 process.exit`;
    const twice = `100.1 slot.get slot=running value=0 via=get_event_loop
      ${once}`;
    assert.equal(partedTexts(once, twice), 'no parting');
    assert.equal(partedTexts(twice, once), 'no parting');
  });

  it('part where a look at the same slot is told something else', () => {
    const told = (value: number): string => `${LOOP}
      100.1 slot.get slot=running value=${value} via=run_forever
      100.1 process.exit`;
    assert.equal(partedTexts(told(0), told(1)), 'slot.get | slot.get');
  });

  it('are the same however the steps of two threads mix, and whatever numbers that gives', () => {
    const both = '100.1 thread.start thread=2 name=Thread-1';
    const mine = (id: number): string => `100.1 lock.new lock=${id}
      100.1 handle.new handle=${id} callback=mine() origin=call_soon
      100.1 handle.run handle=${id}`;
    const yours = (id: number): string => `100.2 handle.new handle=${id} callback=yours()
      100.2 handle.run handle=${id}`;
    assert.equal(
      partedTexts([both, mine(1), yours(2)].join('\n'), [both, yours(1), mine(2)].join('\n')),
      'no parting',
    );
  });

  it('part where the same callbacks run in another order', () => {
    const made = `100.1 handle.new handle=1 callback=work()
      100.1 handle.new handle=2 callback=work()`;
    assert.equal(
      partedTexts(`${made}\n100.1 handle.run handle=1`, `${made}\n100.1 handle.run handle=2`),
      'handle.run | handle.run',
    );
  });

  it('know what a forked child has inherited from what it made itself', () => {
    const forked = (id: number): string => `100.1 handle.new handle=1 callback=work()
      100.1 process.fork child=101 thread=2
      101.2 process.born parent=100 thread=2 parentThread=1
      100.1 handle.new handle=2 callback=other()
      101.2 handle.new handle=2 callback=other()
      101.2 handle.run handle=${id}`;
    assert.equal(partedTexts(forked(2), forked(2)), 'no parting');
    assert.equal(partedTexts(forked(1), forked(2)), 'handle.run | handle.run');
  });

  it('never part from themselves, and part from a copy that lacks a step', () => {
    fc.assert(
      fc.property(anyTrace(40), fc.nat(), (events, at) => {
        const all = storeOf(events);
        assert.equal(partedKinds(all, all), 'no parting');
        const steps = [...storylineOf(all).values()].flatMap(({ seqs, roles }) =>
          seqs.filter((_, i) => isStep(roles[i])),
        );
        if (steps.length === 0) return;
        const lost = steps[at % steps.length];
        const less = storeOf(events.filter((_, seq) => seq !== lost));
        assert.notEqual(partedKinds(all, less), 'no parting');
      }),
    );
  });

  it('part the same way from either side', () => {
    fc.assert(
      fc.property(anyTrace(20), anyTrace(20), (some, others) => {
        const [a, b] = [storylineOf(storeOf(some)), storylineOf(storeOf(others))];
        const [there, back] = [partingOf(a, b), partingOf(b, a)];
        assert.deepEqual(there && { ...there, a: there.b, b: there.a }, back);
      }),
    );
  });
});

describe('what can be seen from outside', () => {
  it('may part later than the stories, or never', () => {
    const quiet = parseTrace(`${START}
      100.1 loop1 loop.run
      100.1 output.write fd=1 text=same`);
    const busy = parseTrace(`${START}
      100.1 loop1 loop.run
      100.1 loop1 iteration.begin n=1
      100.1 output.write fd=1 text=same`);
    const [a, b] = [storylineOf(storeOf(quiet)), storylineOf(storeOf(busy))];
    assert.notEqual(partingOf(a, b), null);
    assert.equal(seenPartingOf(a, b), null);
  });
});
