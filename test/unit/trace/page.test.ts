import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeWords, encodeWords } from '../../../src/trace/base64';
import { decodePage, receivePage, type CheckedPage } from '../../../src/trace/decodePage';
import { encodePage } from '../../../src/trace/encodePage';
import { iterationBegin, outputWrite } from '../../../src/trace/emit.generated';
import type { TraceEvent } from '../../../src/trace/event';
import type { EventPage } from '../../../src/trace/page';
import { PAGE_BYTES } from '../../../src/trace/page';
import { Recorder } from '../../../src/trace/recorder';
import { foldStore } from '../../../src/trace/reducer';
import { cloneModel } from '../../../src/trace/cloneModel';
import { TraceStore } from '../../../src/trace/store';
import { anyTrace } from '../../support/traceArbitrary';
import { modelOf, storeOf, traceOf } from '../../support/traceFixture';

/** What arrives at the other end of a wire. */
function sent(page: EventPage): CheckedPage {
  const result = decodePage(JSON.parse(JSON.stringify(page)));
  return result.ok ? result.value : assert.fail(result.error);
}

function all(store: TraceStore): TraceEvent[] {
  const events: TraceEvent[] = [];
  for (let seq = store.firstSeq; seq < store.nextSeq; seq++) events.push(store.read(seq));
  return events;
}

/** A copy of a store, page by page. */
function pulled(store: TraceStore, limit: number): TraceStore {
  let copy = new TraceStore();
  for (;;) {
    const page = encodePage(store, copy.nextSeq, limit);
    assert.ok(JSON.stringify(page).length <= PAGE_BYTES || page.count === 1 || page.base !== null);
    copy = receivePage(copy, sent(page)) ?? assert.fail('the page does not fit');
    if (copy.nextSeq === page.next) return copy;
  }
}

describe('base64 of words', () => {
  it('is undone by decoding, and is what Node makes of the bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (numbers) => {
        const words = Int32Array.from(numbers);
        const text = encodeWords(words, words.length);
        assert.equal(text, Buffer.from(words.buffer).toString('base64'));
        assert.deepEqual(decodeWords(text), words);
      }),
    );
  });

  it('refuses everything else', () => {
    for (const text of ['A', 'AAAA', 'AAAAAA=', 'AAAA=AA=', 'AAAAA-==', 'AAAAAB==', 'AAAAAÄ==']) {
      assert.equal(decodeWords(text), null, text);
    }
  });
});

describe('pages', () => {
  it('carry any valid trace, in portions of any size', () => {
    fc.assert(
      fc.property(anyTrace(), fc.integer({ min: 1, max: 200 }), (events, limit) => {
        assert.deepEqual(all(pulled(storeOf(events), limit)), events);
      }),
    );
  });

  it('are full but not too large', () => {
    const store = new TraceStore();
    const source = new Recorder(store);
    source.registerThread(1, 100);
    source.tid = 1;
    for (let n = 0; n < 20_000; n++) iterationBegin(source, 1, n);
    const page = encodePage(store, 0, 1_000_000);
    const size = JSON.stringify(page).length;
    assert.ok(size <= PAGE_BYTES && size > PAGE_BYTES * 0.98, `${size} bytes`);
    assert.deepEqual(all(pulled(store, 1_000_000)), all(store));
  });

  it('count the bytes of texts, not their characters', () => {
    const store = new TraceStore();
    const source = new Recorder(store);
    source.registerThread(1, 100);
    source.tid = 1;
    for (let n = 0; n < 40; n++) outputWrite(source, 0, 1, '任"\u0001'.repeat(500));
    const page = encodePage(store, 0, 1000);
    const size = Buffer.byteLength(JSON.stringify(page));
    assert.ok(size <= PAGE_BYTES && size > PAGE_BYTES * 0.9, `${size} bytes`);
  });

  it('hold one event at least, however long its text', () => {
    const store = traceOf(`100.1 output.write fd=1 text=${'x'.repeat(200_000)}`);
    assert.deepEqual(all(pulled(store, 10)), all(store));
  });

  it('bring the model in place of events that have left the ring', () => {
    const store = new TraceStore({ maxEvents: 64 });
    const source = new Recorder(store);
    source.registerThread(1, 100);
    source.tid = 1;
    for (let n = 0; n < 500; n++) outputWrite(source, 0, 1, 'x');
    const copy = pulled(store, 1000);
    assert.equal(copy.firstSeq, store.firstSeq);
    const model = cloneModel(copy.base ?? assert.fail('no base'));
    foldStore(model, copy, copy.nextSeq);
    assert.equal(model.output.get(1), 500);
    assert.deepEqual(all(copy), all(store));
  });

  it('are refused by a store that ends elsewhere', () => {
    const store = traceOf('100.1 thread.run\n100.1 thread.run');
    assert.equal(receivePage(new TraceStore(), sent(encodePage(store, 1, 10))), null);
  });
});

describe('a bad page', () => {
  const store = traceOf(`
    100.1 handle.new handle=1 callback=task() file=main.py line=3 origin=call_soon
    100.1 loop1 ready.push handle=1 length=1
    100.1 output.write fd=1 text=hello
  `);
  const page = encodePage(store, 0, 10);

  const withWords = (change: (words: Int32Array) => Int32Array | undefined): EventPage => {
    const words = decodeWords(page.words) ?? assert.fail('no words');
    const changed = change(words) ?? words;
    return { ...page, words: encodeWords(changed, changed.length) };
  };

  /** A page with one select.enter, whose timeout has these words. */
  const encodeNs = (timeout: readonly number[]): EventPage => {
    const good = encodePage(traceOf('100.1 loop1 select.enter timeout=5ms'), 0, 1);
    const words = decodeWords(good.words) ?? assert.fail('no words');
    words.set(timeout, 5);
    return { ...good, words: encodeWords(words, words.length) };
  };

  const cases: readonly [string, unknown, RegExp][] = [
    ['not an object', 'page', /^page: expected an object, got "page"$/],
    ['null', null, /^page: expected an object, got null$/],
    ['of another version', { ...page, version: 2 }, /^page\.version: .* got 2$/],
    ['without a seq', { ...page, from: undefined }, /^page\.from: expected a whole number/],
    ['with half a seq', { ...page, from: 0.5 }, /^page\.from: expected a whole number/],
    ['ending before its end', { ...page, next: 2 }, /^page\.next: /],
    ['with no base64', { ...page, words: '!!!!' }, /^page\.words: expected base64/],
    ['with too few words', withWords((w) => w.slice(0, -1)), /event 2: expected more words/],
    ['with too many words', withWords((w) => Int32Array.of(...w, 0)), /after the last event/],
    ['counting more events', { ...page, count: 4, next: 4 }, /event 3: expected more words/],
    ['counting fewer events', { ...page, count: 2 }, /after the last event/],
    ['of an unknown kind', withWords((w) => w.fill(255, 0, 1)), /event 0: there is no kind 255/],
    ['of an unknown thread', { ...page, threads: [[2, 100]] }, /thread 1 is not in page\.threads/],
    ['with a thread twice', { ...page, threads: [[1, 1], [1, 2]] }, /^page\.threads\[1\]/], // prettier-ignore
    ['with thread 0', { ...page, threads: [[0, 1]] }, /^page\.threads\[0\]/],
    ['with a thread too large', { ...page, threads: [[0x1000000, 1]] }, /^page\.threads\[0\]/],
    ['with a pid too large', { ...page, threads: [[1, 0x80000000]] }, /^page\.threads\[0\]/],
    ['with half a thread', { ...page, threads: [[1]] }, /^page\.threads\[0\]/],
    ['with a negative loop', withWords((w) => w.fill(-1, 1, 2)), /loop -1 is negative/],
    ['without an absolute time', withWords((w) => w.fill(0, 2, 3)), /needs its absolute time/],
    ['before time began', withWords((w) => w.fill(-1, 3, 4)), /there is no time -/],
    ['with an unknown symbol', { ...page, symbols: ['task()'] }, /event 0: 1 is no file of handle\.new/],
    ['with an unknown enum value', withWords((w) => w.fill(77, 9, 10)), /77 is no origin/],
    ['with a negative id', withWords((w) => w.fill(-5, 5, 6)), /-5 is no handle of handle\.new/],
    ['with a time that is too large', encodeNs([0x7fffffff, 0]), /is no timeout of select\.enter/],
    ['with a time before never', encodeNs([-1, 5]), /-1 is no timeout of select\.enter/],
    ['without its texts', { ...page, texts: [] }, /event 2: 0 is no text of output\.write/],
    ['with more texts', { ...page, texts: ['a', 'b'] }, /^page\.texts: /],
    ['with a bad base', { ...page, base: { events: 0 } }, /^page\.base\.missing: /],
  ]; // prettier-ignore

  it('is accepted while it is good', () => {
    assert.deepEqual(decodePage(page).ok, true);
  });

  for (const [what, bad, message] of cases) {
    it(`${what} is refused with the reason`, () => {
      const result = decodePage(bad);
      assert.ok(!result.ok, 'it was accepted');
      assert.match(result.error, message);
    });
  }

  it('of garbage never crashes the decoder', () => {
    const words = fc.array(fc.oneof(fc.integer({ min: 0, max: 80 }), fc.integer())).map((list) => {
      const array = Int32Array.from(list);
      return encodeWords(array, array.length);
    });
    const garbage = fc.record(
      {
        version: fc.constant(1),
        from: fc.nat(3),
        next: fc.integer({ min: 0, max: 100 }),
        count: fc.integer({ min: -1, max: 10 }),
        words: fc.oneof(words, fc.string()),
        symbols: fc.array(fc.string(), { maxLength: 5 }),
        texts: fc.array(fc.string(), { maxLength: 2 }),
        threads: fc.array(fc.tuple(fc.nat(5), fc.nat(200))),
        base: fc.constant(null),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), garbage), (value) => {
        const result = decodePage(value);
        if (result.ok) receivePage(new TraceStore(), result.value);
      }),
      { numRuns: 500 },
    );
  });

  it('with one word changed is refused, or is another valid page', () => {
    fc.assert(
      fc.property(anyTrace(20), fc.nat(), fc.integer(), (events, place, value) => {
        const good = encodePage(storeOf(events), 0, 100);
        const words = decodeWords(good.words) ?? assert.fail('no words');
        if (words.length > 0) words[place % words.length] = value;
        const result = decodePage({ ...good, words: encodeWords(words, words.length) });
        if (!result.ok) return;
        const copy = receivePage(new TraceStore(), result.value) ?? assert.fail('does not fit');
        assert.deepEqual(all(storeOf(all(copy))), all(copy));
      }),
    );
  });
});

describe('the model of a page', () => {
  it('is the model that was sent', () => {
    fc.assert(
      fc.property(anyTrace(), (events) => {
        const model = modelOf(storeOf(events));
        const store = new TraceStore({ base: model });
        const base = { ...encodePage(store, model.events, 1), base: null };
        const whole = model.events === 0 ? base : encodePage(store, 0, 1);
        const received = sent(whole).base;
        if (received !== null) assert.deepEqual(received, model);
      }),
    );
  });
});
