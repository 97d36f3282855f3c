import assert from 'node:assert/strict';
import { FakePanel } from './fakeParts';
import { fake, FakeUri, start, stillOpen } from './host';
import type { Answers, Task } from '../../../src/debuggee/tasks/task';
import { actOnResults } from '../../../src/extension/commands/actOnResults';
import { compareProfiles } from '../../../src/extension/commands/compareProfiles';
import { exploreSchedules } from '../../../src/extension/commands/exploreSchedules';
import { ResultsPanels } from '../../../src/extension/results/resultsPanel';
import { DEFAULT_SETTINGS } from '../../../src/explore/report';
import { ScenarioCatalog } from '../../../src/extension/scenarios/catalog';
import { ScenarioRuns } from '../../../src/extension/scenarios/runs';
import type { ResultServices } from '../../../src/extension/results/services';
import { comparison, exploration } from '../../webview/resultStates';

const PROGRAM = FakeUri.file('/work/a.py');

const PLACES = { a: '3.6', b: '3.13', fromA: 0, fromB: 5, lineA: 7, lineB: 9 };

/** The commands' services, with a background that answers at once. */
class Fixture {
  readonly tasks: Task[] = [];
  readonly diffs: unknown[] = [];
  readonly runs = new ScenarioRuns();
  /** What the next task gives; undefined as if it was cancelled. */
  answers: Partial<Answers> | undefined = {
    compare: { result: comparison(), places: [PLACES] },
    explore: exploration(),
  };

  readonly services = {
    catalog: new ScenarioCatalog({
      extension: { packageJSON: { version: '1.2.3' } },
      extensionUri: FakeUri.file('/extension'),
      globalStorageUri: FakeUri.file('/storage'),
    } as never),
    runs: this.runs,
    background: {
      run: (task: Task) => {
        this.tasks.push(task);
        return Promise.resolve(this.answers?.[task.kind]);
      },
    },
    stories: {
      showDiff: (_program: unknown, places: unknown) => Promise.resolve(this.diffs.push(places)),
    },
    show: (result: never) => this.pages.show(result),
  } as unknown as ResultServices;

  readonly pages = new ResultsPanels(FakeUri.file('/extension') as never, (shown, request) =>
    actOnResults(this.services, shown, request),
  );

  /** What the page says, and time for what follows from it. */
  async say(message: unknown): Promise<void> {
    fake.panels.at(-1)?.messages.fire(message);
    for (let i = 0; i < 20; i++) await Promise.resolve();
  }
}

describe('the commands with results', () => {
  let deactivate: () => void;
  let fixture: Fixture;

  beforeEach(() => {
    ({ deactivate } = start());
    fake.files.set(PROGRAM.path, 'import asyncio\n');
    fake.editor = { document: { languageId: 'python', uri: PROGRAM } };
    fixture = new Fixture();
  });

  afterEach(() => {
    fixture.pages.dispose();
    deactivate();
    assert.deepEqual(stillOpen(), []);
  });

  describe('compareProfiles', () => {
    it('preselects telling versions and the user’s own, and runs those that are chosen', async () => {
      fake.settings = { profile: '3.9' };
      fake.picks = ['as it is'];
      await compareProfiles(fixture.services, undefined);
      const profiles = ['3.5.2', '3.5.3', '3.6', '3.8', '3.9', '3.12', '3.14'];
      assert.deepEqual(fixture.tasks, [
        { kind: 'compare', program: PROGRAM.path, how: {}, profiles },
      ]);
      assert.equal(fake.panels[0].title, 'Versions: a.py');
      fake.picks = ['Python 3.13 + Python 3.6'];
      await compareProfiles(fixture.services, undefined);
      const chosen = { kind: 'compare', program: PROGRAM.path, how: {}, profiles: ['3.6', '3.13'] };
      assert.deepEqual(fixture.tasks[1], chosen);
    });

    it('saves the file before it is run', async () => {
      let saved = 0;
      fake.document = { isDirty: true, save: () => Promise.resolve(++saved) };
      await compareProfiles(fixture.services, { profiles: ['3.6', '3.13'] });
      assert.equal(saved, 1);
    });

    it('preselects what a scenario names, and asks for one where no file is open', async () => {
      fake.editor = undefined;
      fake.picks = ['A test scenario', 'as it is'];
      await compareProfiles(fixture.services, undefined);
      const program = '/storage/scenarios/1.2.3/demo.py';
      const profiles = ['3.5.3', '3.6', '3.13'];
      assert.deepEqual(fixture.tasks, [{ kind: 'compare', program, how: {}, profiles }]);
    });

    it('sends the results to every page that says it is ready', async () => {
      await compareProfiles(fixture.services, { profiles: ['3.6', '3.13'] });
      const [panel] = fake.panels;
      assert.deepEqual(panel.posted, []);
      await fixture.say({ type: 'ready' });
      await fixture.say({ type: 'nonsense' });
      await fixture.say({ type: 'ready' });
      const kept = { ...comparison(), origin: { file: 'file:///work/a.py', how: {}, places: [PLACES] } }; // prettier-ignore
      assert.deepEqual(panel.posted, [kept, kept]);
    });

    it('shows a page of before the window was reloaded again, and acts on it', async () => {
      await compareProfiles(fixture.services, { profiles: ['3.6', '3.13'] });
      await fixture.say({ type: 'ready' });
      const [state] = fake.panels[0].posted;
      const panel = new FakePanel('');
      fake.panels.push(panel);
      await fixture.pages.deserializeWebviewPanel(
        panel as never,
        JSON.parse(JSON.stringify(state)),
      );
      await fixture.say({ type: 'ready' });
      assert.deepEqual(panel.posted, [state]);
      await fixture.say({ type: 'diff', a: '3.6', b: '3.13' });
      assert.deepEqual(fixture.diffs, [PLACES]);
      await fixture.say({ type: 'again' });
      const profiles = comparison().versions.map(({ python }) => python);
      assert.deepEqual(fixture.tasks[1], { ...fixture.tasks[0], profiles });
    });

    it('closes a page whose state it does not know', async () => {
      for (const state of [undefined, null, {}, { ...comparison(), origin: 1 }]) {
        const panel = new FakePanel('');
        let closed = 0;
        const listening = panel.onDidDispose(() => closed++);
        await fixture.pages.deserializeWebviewPanel(panel as never, state);
        listening.dispose();
        assert.equal(closed, 1);
      }
    });

    it('shows the diff of a pair either way round, and of one that does not part', async () => {
      await compareProfiles(fixture.services, { profiles: ['3.6', '3.13'] });
      await fixture.say({ type: 'diff', a: '3.6', b: '3.13' });
      await fixture.say({ type: 'diff', a: '3.13', b: '3.6' });
      await fixture.say({ type: 'diff', a: '3.6', b: '3.6' });
      assert.deepEqual(fixture.diffs, [
        PLACES,
        { a: '3.13', b: '3.6', fromA: 5, fromB: 0, lineA: 9, lineB: 7 },
        { a: '3.6', b: '3.6', fromA: 0, fromB: 0, lineA: 0, lineB: 0 },
      ]);
    });

    it('debugs a version, explains a hazard and does it all again', async () => {
      await compareProfiles(fixture.services, { profiles: ['3.6', '3.13'] });
      await fixture.say({ type: 'debugVersion', python: '3.6' });
      assert.equal(fake.started[0].config['profile'], '3.6');
      assert.equal(fake.started[0].config['stopOnEntry'], true);
      await fixture.say({ type: 'hazard', id: 'LS001' });
      assert(fake.executed.includes('markdown.showPreview'));
      await fixture.say({ type: 'again' });
      assert.equal(fixture.tasks.length, 2);
      // On the same page.
      assert.equal(fake.panels.length, 1);
      assert.equal(fake.panels[0].posted.length, 1);
    });

    it('keeps what it shows where running again was cancelled', async () => {
      await compareProfiles(fixture.services, { profiles: ['3.6', '3.13'] });
      fixture.answers = undefined;
      await fixture.say({ type: 'again' });
      assert.deepEqual([fake.panels.length, fake.panels[0].posted.length], [1, 0]);
    });

    it('shows nothing after it was cancelled', async () => {
      fixture.answers = undefined;
      await compareProfiles(fixture.services, { profiles: ['3.6', '3.13'] });
      assert.deepEqual(fake.panels, []);
    });
  });

  describe('exploreSchedules', () => {
    it('asks which schedules, and explores them under the user’s version', async () => {
      fake.settings = { profile: '3.9' };
      fake.picks = ['All schedules, line by line'];
      await exploreSchedules(fixture.services, undefined);
      const settings = { ...DEFAULT_SETTINGS, granularity: 'line', preemptions: 2 };
      const task = {
        kind: 'explore',
        program: PROGRAM.path,
        profile: '3.9',
        how: {},
        settings,
      };
      assert.deepEqual(fixture.tasks, [task]);
      assert.equal(fake.panels[0].title, 'Schedules: a.py');
    });

    it('runs the program as its launch configuration says, also to debug an outcome', async () => {
      const launch = { type: 'loopscope', request: 'launch', name: 'x' };
      fake.settings = {
        profile: '3.9',
        configurations: [
          { type: 'debugpy', request: 'launch', program: '${file}', args: ['no'] },
          { ...launch, program: '/work/b.py', args: ['no'] },
          {
            ...launch,
            program: '/work/a.py',
            profile: '3.8',
            args: ['--log', '${fileDirname}/${fileBasename}.log', '${env:HOME}'],
            env: { MODE: 'fast', NONE: null },
            cwd: '${workspaceFolder}',
            forkPolicy: 'must-close',
          },
        ],
      };
      await exploreSchedules(fixture.services, { settings: {} });
      const how = {
        args: ['--log', '/work/a.py.log', '${env:HOME}'],
        cwd: '${workspaceFolder}',
        env: { MODE: 'fast' },
        forkPolicy: 'must-close',
      };
      const settings = DEFAULT_SETTINGS;
      const task = { kind: 'explore', program: PROGRAM.path, profile: '3.8', how, settings };
      assert.deepEqual(fixture.tasks, [task]);
      await fixture.say({ type: 'debugOutcome', index: 0 });
      const [{ config }] = fake.started;
      assert.deepEqual([config['args'], config['forkPolicy']], [how.args, 'must-close']);
    });

    it('runs a scenario as it was run last', async () => {
      const file = '/storage/scenarios/1.2.3/demo.py';
      fixture.runs.remember(FakeUri.file(file) as never, { profile: '3.5.3', forkPolicy: 'selector-only' }); // prettier-ignore
      await exploreSchedules(fixture.services, { scenario: 'demo', settings: {} });
      const [task] = fixture.tasks;
      assert.ok(task.kind === 'explore');
      assert.equal(task.profile, '3.5.3');
      assert.deepEqual(task.how, { forkPolicy: 'selector-only' });
    });

    it('debugs the very schedule of an outcome, a hang without a stop before it', async () => {
      await exploreSchedules(fixture.services, { scenario: 'demo', settings: {} });
      await fixture.say({ type: 'debugOutcome', index: 0 });
      await fixture.say({ type: 'debugOutcome', index: 3 });
      await fixture.say({ type: 'debugOutcome', index: 99 });
      assert.deepEqual(
        fake.started.map(({ config }) => [
          config['program'],
          config['profile'],
          config['schedule'],
          config['stopOnEntry'],
        ]),
        [
          ['/storage/scenarios/1.2.3/demo.py', '3.6', 's1s-1', false],
          ['/storage/scenarios/1.2.3/demo.py', '3.6', 's1s', true],
        ],
      );
    });

    it('refuses a file that is not saved anywhere, and a scenario that there is not', async () => {
      const untitled = new FakeUri('untitled', 'Untitled-1');
      await assert.rejects(exploreSchedules(fixture.services, untitled), /^Error: Save this file/);
      await assert.rejects(
        exploreSchedules(fixture.services, { scenario: 'nothing' }),
        /There is no scenario "nothing"/,
      );
    });
  });
});
