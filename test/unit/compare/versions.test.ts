import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ComparedRun } from '../../../src/compare/comparedRun';
import { groupsOf, partedPairs, partingReport } from '../../../src/compare/comparison';
import { storyLines } from '../../../src/compare/storyText';
import { defined } from '../../../src/base/assert';
import type { ProfileId } from '../../../src/engine/profiles';
import { ModelTimeline } from '../../../src/trace/timeline';
import { anyEngineProgram } from '../../support/asyncioProgramArbitrary';
import { runSource, type RunSettings } from '../../support/check';
import { readRepositoryFile } from '../../support/paths';

function runOf(source: string, profile: ProfileId, settings: RunSettings = {}): ComparedRun {
  const { store } = runSource(source, { profile, file: 'program.py', ...settings });
  return new ComparedRun(profile, defined(store, 'trace'));
}

const scenario = (id: string): string => readRepositoryFile(`media/scenarios/${id}.py`);

/** `A/B: kind | kind` for each pair that parts. */
function partings(runs: readonly ComparedRun[]): string[] {
  return partedPairs(runs).map((pair) => {
    const { a, b, eventA, eventB } = partingReport(pair);
    return `${a}/${b}: ${eventA?.kind ?? '-'} | ${eventB?.kind ?? '-'}`;
  });
}

describe('a program under several versions', () => {
  it('parts at the slot in fork-new-loop', () => {
    const versions: ProfileId[] = ['3.5.2', '3.5.3', '3.6', '3.12'];
    const runs = versions.map((version) => runOf(scenario('fork-new-loop'), version));
    assert.deepEqual(partings(runs), [
      '3.5.2/3.5.3: iteration.begin | slot.set',
      '3.5.2/3.6: iteration.begin | slot.set',
      '3.5.2/3.12: iteration.begin | slot.set',
      '3.5.3/3.6: slot.get | slot.get',
      '3.5.3/3.12: fd.open | slot.set',
      '3.6/3.12: fd.open | slot.set',
    ]);
    const inherited = partingReport(partedPairs(runs.slice(1, 3))[0]);
    assert.equal(inherited.pid, 1002);
    assert.equal(inherited.eventA?.story, 'run_forever reads the running slot: loop 1');
    assert.equal(
      inherited.eventB?.story,
      'run_forever reads the running slot: a loop of another process, so none',
    );
    assert.match(inherited.seen?.eventA?.story ?? '', /RuntimeError: Cannot run the event loop/);
    assert.match(inherited.seen?.eventB?.story ?? '', /child has done its work/);
  });

  it('does not part where the loops do the same', () => {
    const versions: ProfileId[] = ['3.5.3', '3.6', '3.7', '3.8', '3.11', '3.12', '3.13', '3.14'];
    const runs = versions.map((version) => runOf(scenario('call-soon'), version));
    assert.deepEqual(partings(runs), []);
    const old = runOf(scenario('call-soon'), '3.5.2');
    const all = [old, ...runs];
    assert.deepEqual(groupsOf(all.map(({ name }) => name), partedPairs(all)), [['3.5.2'], versions]); // prettier-ignore
  });

  it('parts where one has an API that the other lacks', () => {
    const source = `
      import asyncio
      async def main():
          print('ran')
      asyncio.run(main())`;
    const [pair] = partedPairs([runOf(source, '3.6'), runOf(source, '3.7')]);
    const { eventA, seen } = partingReport(pair);
    assert.equal(
      eventA?.story,
      "AttributeError: module 'asyncio' has no attribute 'run' is raised",
    );
    assert.equal(seen?.eventB?.story, 'stdout: "ran\\n"');
  });

  it('never parts from itself', () => {
    fc.assert(
      fc.property(anyEngineProgram(), (source) => {
        const limits = { steps: 200_000 };
        assert.deepEqual(
          partings([runOf(source, '3.9', { limits }), runOf(source, '3.9', { limits })]),
          [],
        );
      }),
      { numRuns: 5 },
    );
  });
});

describe('a story as text', () => {
  it('is the same, line by line, where the same happens', () => {
    const textOf = (version: ProfileId): string[] => {
      const store = defined(runSource(scenario('call-soon'), { profile: version }).store, 'trace');
      const lines = storyLines(store, new ModelTimeline(store), 0, store.nextSeq);
      return lines.map(({ pid, thread, text }) => `${pid} ${thread}: ${text}`);
    };
    const lines = textOf('3.7');
    assert.deepEqual(lines, textOf('3.11'));
    assert.ok(lines.includes('1001 LoopThread: the running slot is set to loop 1 by run_forever'));
    assert.ok(lines.every((line) => !line.includes('#')));
  });

  it('tells what a thread does around a parting', () => {
    const [a, b] = [
      runOf(scenario('fork-new-loop'), '3.5.3'),
      runOf(scenario('fork-new-loop'), '3.6'),
    ];
    const { parting } = partedPairs([a, b])[0];
    const around = (run: ComparedRun, seq: number | null): string[][] => {
      const { before, after } = run.around(parting.thread, seq, { before: 2, after: 2 });
      return [before, after].map((events) => events.map(({ story }) => story));
    };
    const [before, after] = around(a, parting.a);
    const [beforeToo, afterToo] = around(b, parting.b);
    assert.deepEqual(before, beforeToo);
    assert.match(before[1], /^future has 1 callback now$/);
    assert.match(after[0], /^run_forever reads the running slot: loop 1$/);
    assert.match(afterToo[1], /begins to run loop 2$/);
  });
});
