/** `dist/cli.js explore` with worker threads, and `check --explore`: what only the bundle can do. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exploreProgram } from '../../src/debuggee/exploreProgram';
import { keyOf, type Observed } from '../../src/explore/outcomes';
import { DEFAULT_SETTINGS, type ExplorationReport } from '../../src/explore/report';
import { optionsOf } from '../support/check';
import { repositoryPath } from '../support/paths';

const CLI = repositoryPath('dist/cli.js');

/** A loop that another thread runs is given a callback by this method; the thread-safe one is right. */
const RACE = (method: string, calls = 1): string => `import asyncio, threading
loop = asyncio.new_event_loop()
def task():
    print("task")
    loop.stop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
${`loop.${method}(task)\n`.repeat(calls)}thread.join()
loop.close()
`;

/** A wait that can be over in time, or, on a slow machine, too late. */
const TIMED = `import threading
done = threading.Event()
def work():
    print("work")
    done.set()
thread = threading.Thread(target=work)
thread.start()
print(done.wait(0.1))
thread.join()
`;

interface Checked {
  readonly programs: readonly {
    readonly outcome: string;
    readonly hazards: readonly { id: string; line: number; schedule?: string }[];
  }[];
}

interface Sarif {
  readonly runs: readonly {
    readonly results: readonly { ruleId: string; properties?: { schedule: string } }[];
  }[];
}

describe('The search over schedules, from the command line', function () {
  this.timeout(60_000);
  let folder: string;
  let race: string;
  let timed: string;
  let right: string;

  before(function () {
    if (!existsSync(CLI)) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'ls-explore-'));
    race = write('race.py', RACE('call_soon'));
    timed = write('timed.py', TIMED);
    right = write('right.py', RACE('call_soon_threadsafe'));
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function write(name: string, text: string): string {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  }

  function loopscope(...args: string[]): { code: number | null; out: string; err: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  }

  const json = (...args: string[]): unknown => JSON.parse(loopscope(...args).out);

  for (const options of [
    ['--granularity', 'line'],
    ['--late', '1'],
    ['--preemptions', '1'],
  ]) {
    it(`finds with two workers what it finds alone, as often, and replays it: ${options.join(' ')}`, () => {
      const explored = (...more: string[]): ExplorationReport =>
        json('explore', timed, '--json', ...options, ...more) as ExplorationReport;
      const told = ({ outcomes }: ExplorationReport): unknown =>
        outcomes.map((one) => [keyOf(one), one.count, one.interleavings, one.preemptions]);
      const alone = explored('--no-reduction');
      const together = explored('--no-reduction', '--workers', '2');
      assert(together.complete && together.merged === 0);
      assert.deepEqual(told(together), told(alone));
      const reduced = explored();
      assert.deepEqual(reduced.outcomes.map(keyOf).sort(), together.outcomes.map(keyOf).sort());
      for (const found of together.outcomes) {
        const replayed = json('run', timed, '--schedule', found.schedule, '--json') as Observed;
        assert.deepEqual([replayed.outcome, replayed.stdout], [found.outcome, found.stdout]);
      }
    });
  }

  it('searches in one thread where each worker would do what the others do, and says so', () => {
    const { code, out, err } = loopscope('explore', race, '--workers', '2', '--json');
    assert.equal(code, 0);
    assert.match(err, /--workers is for --random and --no-reduction/);
    const { schedules, merged } = JSON.parse(out) as ExplorationReport;
    const alone = json('explore', race, '--json') as ExplorationReport;
    assert.deepEqual([schedules, merged], [alone.schedules, alone.merged]);
  });

  it('runs as many random schedules with workers as were asked for', () => {
    const { schedules, complete, outcomes } = json(
      'explore', race, '--random', '300', '--workers', '2', '--json',
    ) as ExplorationReport; // prettier-ignore
    assert.deepEqual([schedules, complete], [300, false]);
    assert.equal(outcomes.reduce((sum, { count }) => sum + count, 0), 300); // prettier-ignore
    assert(outcomes.length > 1);
  });

  it('says of a search how far it came, and of which machine', () => {
    const said = (...options: string[]): string => loopscope('explore', timed, ...options).out;
    assert.match(said(), / interleavings \(complete; /);
    assert.match(said('--preemptions', '1'), /\(complete with at most 1 preemption; /);
    assert.match(
      said('--late', '1', '--max-schedules', '2'),
      /slow machine, on which 1 deadline passes early at most \(not complete: ended at --max-schedules 2; /,
    );
  });

  it('ends workers at the limit of schedules', () => {
    const large = write('large.py', RACE('call_soon', 3));
    const { complete, schedules, outcomes } = json(
      'explore', large, '--granularity', 'line', '--no-reduction', '--max-schedules', '20',
      '--workers', '2', '--json',
    ) as ExplorationReport; // prettier-ignore
    assert.equal(complete, false);
    assert(schedules >= 20);
    assert(outcomes.length > 0);
  });

  describe('as a function', () => {
    const options = { ...optionsOf({}), file: 'race.py' };
    const settings = { ...DEFAULT_SETTINGS, granularity: 'line' as const, reduce: false };
    const searched = { source: RACE('call_soon', 3), options, settings };

    it('is cancelled with its workers, and says what they have found', async () => {
      const abortion = new AbortController();
      const report = await exploreProgram(searched, {
        workers: 2,
        bundle: repositoryPath('dist/cliMain.js'),
        signal: abortion.signal,
        onProgress: () => {
          abortion.abort();
        },
      });
      assert.equal(report.complete, false);
      assert(report.schedules > 0);
      assert(report.outcomes.length > 0);
    });

    it('fails with a sentence when a worker dies, and ends the others', async () => {
      for (const [text, why] of [
        ['throw new Error("out of memory")', 'out of memory'],
        ['process.exit(3)', 'exit code 3'],
      ]) {
        const bundle = write('worker.js', text);
        const onProgress = (): void => undefined;
        await assert.rejects(exploreProgram(searched, { workers: 2, bundle, onProgress }), {
          message: `a worker of the search died: ${why}`,
        });
      }
    });
  });

  it('says what is wrong with a program before it starts workers', () => {
    const bad = write('bad.py', 'x = (\n');
    const { code, out } = loopscope('explore', bad, '--workers', '2', '--json');
    assert.equal(code, 2);
    assert.match((JSON.parse(out) as ExplorationReport).error?.message ?? '', /SyntaxError/);
  });

  it('checks all schedules: a hazard with a schedule that shows it, or none', () => {
    const found = loopscope('check', race, '--explore');
    assert.equal(found.code, 1);
    assert.match(found.out, /race\.py:8: error LS001: /);
    assert.match(found.out, /^ {4}run .*race\.py --schedule s1s/m);
    const none = loopscope('check', right, '--explore');
    assert.deepEqual([none.code, none.err], [0, '']);
    assert.match(none.out, /right\.py: no hazards \(exit\)/);
  });

  it('checks all schedules, as JSON and as SARIF', () => {
    const checked = json('check', race, right, '--explore', '--format', 'json') as Checked;
    const [wrong, fine] = checked.programs;
    assert.deepEqual(
      wrong.hazards.map(({ id, line }) => [id, line]).sort(),
      [['LS001', 8], ['LS002', 8]],
    ); // prettier-ignore
    assert.deepEqual(fine.hazards, []);
    const tokens = new Map(wrong.hazards.map(({ id, schedule }) => [id, schedule]));
    const sarif = json('check', race, '--explore', '--format', 'sarif') as Sarif;
    const [{ results }] = sarif.runs;
    for (const { ruleId, properties } of results) {
      assert.equal(properties?.schedule, tokens.get(ruleId));
      assert.match(properties?.schedule ?? '', /^s1s/);
    }
    assert.equal(results.length, 2);
  });

  it('says that not all was searched, and that a program cannot be run', () => {
    const some = loopscope('check', race, '--explore', '--max-schedules', '1');
    assert.match(
      some.err,
      /not all schedules of .*race\.py were searched: .* at --max-schedules 1\. .*--preemptions/,
    );
    assert.equal(some.code, 1, 'a hazard was found');
    assert.equal(loopscope('check', right, '--explore', '--max-schedules', '1').code, 0);
    const bad = write('bad.py', 'x = (\n');
    const { code, out } = loopscope('check', right, bad, '--explore');
    assert.equal(code, 2);
    assert.match(out, /bad\.py:1:\d+: .*SyntaxError/);
  });
});
