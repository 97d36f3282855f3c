// Each rule's page shows a program that has the mistake and one that has not: both are run.

import assert from 'node:assert/strict';
import { findProfile, type ProfileId } from '../../../src/engine/profiles';
import { RULES } from '../../../src/hazards/rules';
import { HazardWatch } from '../../../src/hazards/watch';
import { readRepositoryFile, repositoryFiles } from '../../support/paths';
import { runSource } from '../../support/check';

const PROFILES: readonly ProfileId[] = ['3.6', '3.9', '3.12', '3.13'];

function pageOf(id: string): { title: string; has: string; hasNot: string } {
  const text = readRepositoryFile(`docs/hazards/${id}.md`);
  const title = /^# (.*)$/m.exec(text)?.[1] ?? '';
  const programs = [...text.matchAll(/^```python\n(.*?)^```$/gms)].map(
    ([, program]) => program ?? '',
  );
  assert.equal(programs.length, 2, `${id} has ${programs.length} programs`);
  return { title, has: programs[0] ?? '', hasNot: programs[1] ?? '' };
}

/** The profile that a program asks for, or several. */
function profilesOf(program: string): readonly ProfileId[] {
  const wanted = /^# python: (\S+)/.exec(program)?.[1];
  const profile = wanted === undefined ? undefined : findProfile(wanted)?.id;
  return profile === undefined ? PROFILES : [profile];
}

const rulesIn = (program: string, profile: ProfileId, seed?: number): readonly string[] => {
  const { report } = runSource(program, { profile, ...(seed === undefined ? {} : { seed }) });
  return (report.hazards ?? []).map(({ id }) => id);
};

describe('the hazard rules', () => {
  it('have a page each, and no page is without a rule', () => {
    const pages = repositoryFiles('docs/hazards', /LS\d+\.md$/).map((file) => file.slice(-8, -3));
    assert.deepEqual(pages, RULES.map(({ id }) => id).sort());
    for (const { id, title } of RULES) assert.equal(pageOf(id).title, `${id}: ${title}`);
  });

  for (const { id } of RULES) {
    const { has, hasNot } = pageOf(id);

    it(`${id} is seen in its program`, () => {
      for (const profile of profilesOf(has)) {
        assert(rulesIn(has, profile).includes(id), `not seen under ${profile}`);
      }
    });

    it(`${id}: nothing is seen in the twin, whatever the schedule`, () => {
      for (const profile of profilesOf(hasNot)) {
        assert.deepEqual(rulesIn(hasNot, profile), [], profile);
      }
      const [profile] = profilesOf(hasNot);
      for (let seed = 1; seed <= 10; seed++) assert.deepEqual(rulesIn(hasNot, profile, seed), []);
    });
  }

  it('see the same when what they have noted is copied on the way', () => {
    for (const { id } of RULES) {
      const { has } = pageOf(id);
      const [profile] = profilesOf(has);
      const { store, report } = runSource(has, { profile });
      assert(store !== null);
      const hang = report.outcome === 'hang';
      const step = Math.ceil(store.nextSeq / 40);
      const whole = new HazardWatch(RULES);
      whole.fold(store);
      let watch = new HazardWatch(RULES);
      for (let to = step; to < store.nextSeq + step; to += step) {
        const copy = watch.copy();
        // What the original sees from here on is nothing to the copy.
        watch.fold(store);
        watch = copy;
        watch.fold(store, Math.min(to, store.nextSeq));
      }
      assert.deepEqual([watch.hazards, watch.atEnd(hang)], [whole.hazards, whole.atEnd(hang)], id);
    }
  });

  it('say where, by whom and what belongs to it', () => {
    const { report } = runSource(pageOf('LS019').has, { profile: '3.13', file: 'demo.py' });
    const hazard = report.hazards?.find((one) => one.id === 'LS019');
    assert.deepEqual(
      [hazard?.file, hazard?.line, hazard?.pid, hazard?.thread],
      ['demo.py', 13, 1002, 'MainThread'],
    );
    const [related] = hazard?.related ?? [];
    assert.deepEqual(
      [related?.message, related?.file, related?.line, related?.column, related?.endColumn],
      ['forked here', 'demo.py', 7, 11, 20],
    );
  });

  it('LS001 says where the loop runs, and where the thread that runs it was started', () => {
    const { report } = runSource(pageOf('LS001').has, { profile: '3.13', file: 'demo.py' });
    assert.deepEqual(
      report.hazards?.map(({ line, related }) => [line, ...related.map((one) => one.line)]),
      [[9, 7, 7]],
      'the loop is run by the statement that started its thread',
    );
    const [, started] = report.hazards?.[0]?.related ?? [];
    assert.match(started?.message ?? '', /^Thread-1.* was started here$/);
  });

  it('tell of a line once, and again if another thread does the same there', () => {
    const program = `\
import asyncio, threading, time
loop = asyncio.new_event_loop()
threading.Thread(target=loop.run_forever, daemon=True).start()
time.sleep(0.1)
def put():
    loop.call_soon(print)
names = ["Thread-8", "Thread-9", "helper", "MainThread", "third", "fourth"]
for name in names:
    thread = threading.Thread(target=put, name=name)
    thread.start()
    thread.join()
`;
    const { report } = runSource(program, { profile: '3.13' });
    const found = (report.hazards ?? []).map(({ line, message }) => [line, message.split(' ')[0]]);
    assert.deepEqual(found, [
      [6, 'Thread-8'],
      [6, 'helper'],
      [6, 'MainThread'],
    ]);
  });
});
