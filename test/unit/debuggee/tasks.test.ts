import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareVersions, storyOfVersion } from '../../../src/debuggee/tasks/compareTask';
import { exploreSchedules } from '../../../src/debuggee/tasks/exploreTask';
import type { RunAttributes } from '../../../src/debuggee/program';
import type { TaskContext, TaskProgress } from '../../../src/debuggee/tasks/task';
import { DEFAULT_SETTINGS } from '../../../src/explore/report';
import { repositoryPath } from '../../support/paths';

const FORK = repositoryPath('media/scenarios/fork-new-loop.py');
const RACE = repositoryPath('test/e2e/programs/race.py');

/** A context that is cancelled after so many progress reports. */
function context(cancelAfter = Infinity): TaskContext & { readonly told: TaskProgress[] } {
  const told: TaskProgress[] = [];
  const abortion = new AbortController();
  return {
    told,
    progress: (progress) => {
      if (told.push(progress) >= cancelAfter) abortion.abort();
    },
    signal: abortion.signal,
  };
}

describe('the task of comparing versions', () => {
  it('gives outcomes, groups, partings, and the lines at which the stories part', async () => {
    const watched = context();
    const task = { kind: 'compare', program: FORK, profiles: ['3.5.3', '3.6', '3.7'] } as const;
    const { result, places } = await compareVersions(task, watched);
    assert.deepEqual(
      result.versions.map(({ python, story, output, outcome }) => [python, story, output, outcome]),
      [
        ['3.5.3', 'A', 'A', 'exit'],
        ['3.6', 'B', 'B', 'exit'],
        ['3.7', 'B', 'B', 'exit'],
      ],
    );
    assert.deepEqual(
      result.partings.map(({ a, b, pid }) => [a, b, pid]),
      [['3.5.3', '3.6', 1002]],
    );
    assert.equal(watched.told.length, 3);
    assert.deepEqual(
      places.map(({ a, b }) => [a, b]),
      [['3.5.3', '3.6'], ['3.5.3', '3.7']],
    ); // prettier-ignore

    const [{ lineA, lineB, fromA, fromB }] = places;
    const lineOf = async (profile: string, from: number, line: number): Promise<string> => {
      const story = { kind: 'story', program: FORK, profile, from } as const;
      return (await storyOfVersion(story)).split('\n')[line];
    };
    assert.equal(
      await lineOf('3.5.3', fromA, lineA),
      '1002 MainThread: run_forever reads the running slot: loop 1',
    );
    assert.equal(
      await lineOf('3.6', fromB, lineB),
      '1002 MainThread: run_forever reads the running slot: a loop of another process, so none',
    );
  });

  it('runs the program with its arguments, environment and fork policy', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'loopscope-tasks-'));
    try {
      const program = join(folder, 'args.py');
      writeFileSync(program, 'import os, sys\nprint(sys.argv[1:], os.environ)\n');
      const how = { args: ['-x'], env: { MODE: 'fast' } };
      const task = { kind: 'compare', program, profiles: ['3.13'], how } as const;
      const { result } = await compareVersions(task, context());
      assert.match(result.outputs[0].text, /^\['-x'\] environ\(\{'MODE': 'fast'\}\)/);
    } finally {
      rmSync(folder, { recursive: true });
    }
    const program = repositoryPath('media/scenarios/fork-policies.py');
    const task = { kind: 'compare', program, profiles: ['3.6'] } as const;
    const eventsOf = async (how: RunAttributes): Promise<number> =>
      (await compareVersions({ ...task, how }, context())).result.versions[0].events;
    assert.notEqual(await eventsOf({ forkPolicy: 'must-close' }), await eventsOf({}));
  });

  it('fails with a sentence where there is no program', async () => {
    const task = { kind: 'compare', program: '/nowhere.py', profiles: ['3.6'] } as const;
    await assert.rejects(compareVersions(task, context()), /\/nowhere\.py/);
  });
});

describe('the task of exploring schedules', () => {
  const task = { kind: 'explore', program: RACE, profile: '3.13' } as const;

  it('finds every outcome, the hang first, with a schedule for each', async () => {
    const result = await exploreSchedules({ ...task, settings: DEFAULT_SETTINGS }, context());
    assert.equal(result.complete, true);
    assert.equal(result.problem, '');
    assert.equal(result.outcomes[0].outcome, 'hang');
    assert.deepEqual(result.outcomes[0].hazards, ['LS001', 'LS002']);
    assert.ok(result.outcomes.some(({ outcome }) => outcome === 'exit'));
    assert.equal(new Set(result.outcomes.map(({ schedule }) => schedule)).size, result.outcomes.length); // prettier-ignore
  });

  it('gives what it has found so far when it is cancelled', async () => {
    const settings = { ...DEFAULT_SETTINGS, random: 1_000_000 };
    const result = await exploreSchedules({ ...task, settings }, context(1));
    assert.equal(result.cancelled, true);
    assert.equal(result.complete, false);
    assert.ok(result.schedules > 0 && result.schedules < 1_000_000);
  });

  it('is cancelled soon also where a schedule takes long', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'loopscope-tasks-'));
    try {
      const program = join(folder, 'slow.py');
      const work =
        'def work():\n    for i in range(20000): pass\n    lock.acquire(); lock.release()\n';
      const start = 'for i in range(3): threading.Thread(target=work).start()\n';
      writeFileSync(program, `import threading\nlock = threading.Lock()\n${work}${start}`);
      const settings = { ...DEFAULT_SETTINGS, random: 1_000_000 };
      const told: number[] = [];
      const abortion = new AbortController();
      const progress = (): void => {
        told.push(performance.now());
        abortion.abort();
      };
      const watched = { progress, signal: abortion.signal };
      const result = await exploreSchedules({ ...task, program, settings }, watched);
      assert.equal(result.cancelled, true);
      assert.ok(result.outcomes.length > 0);
      assert.ok(performance.now() - told[0] < 500, 'it went on for long');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
