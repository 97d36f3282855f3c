import assert from 'node:assert/strict';
import fc from 'fast-check';
import { eventLines, headerLine, TraceFileReader } from '../../../src/trace/jsonl';
import { iterationBegin } from '../../../src/trace/emit.generated';
import { Recorder } from '../../../src/trace/recorder';
import { TraceStore } from '../../../src/trace/store';
import { anyTrace } from '../../support/traceArbitrary';
import { storeOf, traceOf } from '../../support/traceFixture';

const HEADER = { profile: '3.13', seed: null, forkPolicy: 'cpython', program: 'main.py' };

/** Reads a file and returns the reader, or the first error. */
function read(lines: Iterable<string>): TraceFileReader | string {
  const reader = new TraceFileReader();
  for (const line of lines) {
    const result = reader.line(line);
    if (!result.ok) return result.error;
  }
  return reader;
}

describe('a trace file', () => {
  it('has the form of the contract', () => {
    assert.equal(
      headerLine(HEADER),
      '{"format":"loopscope-trace","version":1,"profile":"3.13","seed":null,"forkPolicy":"cpython","program":"main.py"}',
    );
    const store = traceOf('+3us 100.1 loop2 selfPipe.write bytes=1 result=full ownThread');
    assert.deepEqual(
      [...eventLines(store)],
      [
        '{"seq":0,"t":3000,"pid":100,"tid":1,"loop":2,"kind":"selfPipe.write","bytes":1,"result":"full","ownThread":true}',
      ],
    );
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(anyTrace(), (events) => {
        const reader = read([headerLine(HEADER), ...eventLines(storeOf(events))]);
        if (typeof reader === 'string') assert.fail(reader);
        assert.deepEqual(reader.header, { ...HEADER, format: 'loopscope-trace', version: 1 });
        const { store } = reader;
        assert.deepEqual(
          events.map(({ seq }) => store.read(seq)),
          events,
        );
      }),
    );
  });

  it('of a ring begins with the gap, and is read so', () => {
    const store = new TraceStore({ maxEvents: 64 });
    const source = new Recorder(store);
    source.registerThread(1, 100);
    source.tid = 1;
    for (let n = 0; n < 5000; n++) iterationBegin(source, 1, n);
    const lines = [...eventLines(store)];
    assert.equal(lines.length, store.length + 1);
    const reader = read([headerLine(HEADER), ...lines]);
    if (typeof reader === 'string') assert.fail(reader);
    assert.deepEqual([...eventLines(reader.store)], lines);
    assert.equal(reader.store.base?.missing, store.firstSeq);
  });

  const event = '{"seq":0,"t":0,"pid":1,"tid":1,"loop":null,"kind":"thread.run"}';
  const bad: readonly [string, string[], RegExp][] = [
    ['is no JSON', ['{'], /^line 1: /],
    ['is something else', ['{"format":"other"}'], /^line 1\.format: expected "loopscope-trace"/],
    ['is of a later version', ['{"format":"loopscope-trace","version":2}'], /^line 1\.version: /],
    ['has an unknown kind', [event.replace('thread.run', 'thread.jump')], /^line 2\.kind: .* got "thread\.jump"$/],
    ['lacks a field', [event.replace('thread.run', 'loop.debug')], /^line 2\.debug: expected true or false, got nothing$/],
    ['skips an event', [event.replace('"seq":0', '"seq":1')], /^line 2: expected event 0, got 1$/],
    ['moves a thread', [event, event.replace('"seq":0,"t":0,"pid":1', '"seq":1,"t":0,"pid":2')], /^line 3: thread 1 is of process 1, not 2$/],
  ]; // prettier-ignore
  for (const [what, lines, message] of bad) {
    it(`that ${what} is refused with the line`, () => {
      const whole = message.source.startsWith('^line 1');
      const result = read(whole ? lines : [headerLine(HEADER), ...lines]);
      assert.match(typeof result === 'string' ? result : 'accepted', message);
    });
  }
});
