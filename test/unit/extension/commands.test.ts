import assert from 'node:assert/strict';
import { aFile, fake, fakeApi, FakeSession, FakeUri, start } from './host';
import { PROFILES, profileRemark } from '../../../src/extension/profiles';
import * as states from '../../webview/states';
import manifest from '../../../package.json';

const run = async (name: string, argument?: unknown): Promise<void> => {
  await fake.commands.get(`loopscope.${name}`)?.(argument);
};

describe('the commands', () => {
  let deactivate: () => void;

  beforeEach(() => {
    ({ deactivate } = start());
  });

  afterEach(() => {
    deactivate();
  });

  describe('runScenario', () => {
    it('asks which and as which Python, opens the file and stops at (1)', async () => {
      fake.picks = ['A test scenario', 'Python 3.5.3'];
      await run('runScenario');
      assert.deepEqual(
        fake.offered[0].map(({ label, detail }) => [label, detail]),
        [['A test scenario', 'What there is to see']],
      );
      const copy = '/storage/scenarios/1.2.3/demo.py';
      assert.equal(fake.shown[0].path, copy);
      const { config } = fake.started[0];
      assert.equal(config['program'], copy);
      assert.equal(config['profile'], '3.5.3');
      assert.equal(config['stopOnEntry'], false);
      assert.equal(fake.breakpoints.length, 1);
    });

    it('goes back from the second step, and leaves when the user does', async () => {
      fake.picks = ['A test scenario', 'back', 'A test scenario', undefined];
      await run('runScenario');
      assert.equal(fake.offered.length, 4);
      assert.deepEqual(fake.started, []);
    });

    it('asks nothing if it is told everything', async () => {
      await run('runScenario', { scenario: 'demo' });
      assert.deepEqual(fake.offered, []);
      assert.equal(fake.started[0].config['profile'], '3.6');
      await run('runScenario', { scenario: 'nothing' });
      assert.deepEqual(fake.errors, ['Loopscope: There is no scenario "nothing".']);
    });

    it('prefers the file of the workspace, and keeps what the user has written', async () => {
      const mine = '# title: A test scenario\n# profiles: 3.6\nmine()  # (1)\n';
      fakeApi.workspace.workspaceFolders = [{ uri: FakeUri.file('/work') }];
      fake.files.set('/work/demo.py', mine);
      await run('runScenario', { scenario: 'demo' });
      fakeApi.workspace.workspaceFolders = undefined;
      assert.equal(fake.started[0].config['program'], '/work/demo.py');
      fake.files.set('/storage/scenarios/1.2.3/demo.py', mine);
      await run('runScenario', { scenario: 'demo' });
      assert.equal(fake.files.get('/storage/scenarios/1.2.3/demo.py'), mine);
    });

    it('asks for the fork policy where the scenario is about them', async () => {
      const text = '# title: Forks\n# profiles: 3.6, 3.13\n# policies: cpython, must-close\nx()\n';
      fake.files.set('/extension/media/scenarios/forks.py', text);
      fake.picks = ['Forks', 'Python 3.6', 'back', 'Python 3.13', 'must-close'];
      await run('runScenario');
      const { config } = fake.started[0];
      assert.deepEqual([config['profile'], config['forkPolicy']], ['3.13', 'must-close']);
      await run('runScenario', { scenario: 'forks', forkPolicy: 'selector-only' });
      assert.equal(fake.started[1].config['forkPolicy'], 'selector-only');
      await run('runScenario', { scenario: 'demo' });
      assert.equal('forkPolicy' in fake.started[2].config, false);
    });

    it('adds no breakpoint to a file that has some', async () => {
      await run('runScenario', { scenario: 'demo' });
      await run('runScenario', { scenario: 'demo' });
      assert.equal(fake.breakpoints.length, 1);
    });
  });

  describe('debugFile', () => {
    it('debugs the active file and stops on entry', async () => {
      fake.editor = { document: aFile };
      await run('debugFile');
      assert.deepEqual(fake.started[0].config, {
        type: 'loopscope',
        request: 'launch',
        name: 'Loopscope: a.py',
        program: '/work/a.py',
        stopOnEntry: true,
      });
    });

    it('says what is missing', async () => {
      await run('debugFile');
      fake.editor = { document: { languageId: 'python', uri: new FakeUri('untitled', 'x') } };
      await run('debugFile');
      assert.deepEqual(fake.errors, [
        'Loopscope: Open a Python file first.',
        'Loopscope: Save this file first: the program is read from its file.',
      ]);
      assert.deepEqual(fake.started, []);
    });
  });

  describe('selectProfile', () => {
    it('offers every profile with a remark and saves the choice', async () => {
      fake.picks = ['Python 3.5.3'];
      await run('selectProfile');
      assert.deepEqual(
        fake.offered[0].map(({ label }) => label),
        PROFILES.map((profile) => `Python ${profile}`),
      );
      assert.deepEqual(fake.savedSettings, [['profile', '3.5.3', 1]]);
    });

    it('saves where the setting is set already', async () => {
      fake.settings['inspect.profile'] = { workspaceValue: '3.6' };
      fake.picks = ['Python 3.7'];
      await run('selectProfile');
      assert.deepEqual(fake.savedSettings, [['profile', '3.7', 2]]);
    });

    it('offers to restart a program that runs as another Python', async () => {
      await new FakeSession({ profile: '3.6', program: '/a.py' }).stop(states.oneLoop());
      fake.picks = ['Python 3.7'];
      fake.button = 'Restart with 3.7';
      await run('selectProfile');
      assert.deepEqual(fake.started[0].config, { profile: '3.7', program: '/a.py' });
    });

    it('knows the profiles of the setting, each with a remark', () => {
      const setting = manifest.contributes.configuration.properties['loopscope.profile'];
      assert.deepEqual(setting.enum, PROFILES);
      for (const profile of PROFILES) assert.ok(profileRemark(profile), profile);
    });
  });

  describe('the steps', () => {
    it('send their request for the selected thread', async () => {
      const session = new FakeSession();
      await session.stop(states.oneLoop());
      fakeApi.debug.activeStackItem = { session, threadId: 2 };
      for (const name of ['stepCallback', 'stepIteration', 'stepToWakeup', 'stepToFork']) {
        await run(name);
      }
      fakeApi.debug.activeStackItem = undefined;
      await run('stepCallback');
      // What the panel has asked for at the stop comes before.
      const asked = session.requests.filter(({ command }) => /step|runTo/.test(command));
      assert.deepEqual(asked, [
        { command: 'loopscope/stepCallback', args: { threadId: 2 } },
        { command: 'loopscope/stepIteration', args: { threadId: 2 } },
        { command: 'loopscope/runToEvent', args: { kind: 'selfPipe.write' } },
        { command: 'loopscope/runToEvent', args: { kind: 'process.fork' } },
        { command: 'loopscope/stepCallback', args: {} },
      ]);
    });

    it('leave it to VS Code to show why the adapter refuses', async () => {
      const session = new FakeSession();
      session.refusal = new Error('nothing forks any more');
      await session.stop(states.oneLoop());
      await run('stepToFork');
      assert.deepEqual(fake.errors, []);
    });

    it('say why they cannot', async () => {
      await run('stepCallback');
      const session = new FakeSession();
      await session.event('continued');
      await run('stepToFork');
      assert.deepEqual(fake.errors, [
        'Loopscope: No program is being debugged. Run a scenario first.',
        'Loopscope: The program is running. Pause it first.',
      ]);
    });
  });

  describe('going to other moments', () => {
    const POSITION = { seq: 120, branch: 0, last: 340, schedule: 's1' };
    const at = (seq: number, kind: string): object => ({
      seq,
      kind,
      t: 5e8,
      pid: 1001,
      tid: 1,
      loop: 2,
      handle: 9,
    });

    async function stoppedSession(): Promise<FakeSession> {
      const session = new FakeSession();
      session.answers = {
        'loopscope/position': POSITION,
        'loopscope/events': { events: [at(120, 'handle.run'), at(121, 'handle.done')] },
        'loopscope/branches': {
          branches: [
            { id: 0, parent: null, from: 0, last: 340, why: '' },
            { id: 1, parent: 0, from: 100, last: 200, why: 'x = 2' },
          ],
        },
      };
      await session.stop(states.oneLoop());
      return session;
    }

    const seeks = (session: FakeSession): unknown[] =>
      session.requests
        .filter(({ command }) => command === 'loopscope/seek')
        .map(({ args }) => args);

    it('offers the events around this one', async () => {
      const session = await stoppedSession();
      fake.picks = ['121  handle.done'];
      await run('goToEvent');
      assert.deepEqual(seeks(session), [{ seq: 121 }]);
      assert.equal(
        (fake.offered[0][0] as { description?: string }).description,
        'pid 1001, thread 1 · loop 2 · handle 9 · 0.500000 s',
      );
      await run('goToEvent');
      assert.equal(seeks(session).length, 1, 'leaving the list goes nowhere');
    });

    it('returns to the present, and enters another branch', async () => {
      const session = await stoppedSession();
      await run('goToPresent');
      fake.picks = ['$(git-branch) Branch 1: x = 2'];
      await run('selectBranch');
      assert.deepEqual(seeks(session), [{ seq: 340 }, { seq: 200, branch: 1 }]);
    });

    it('says in the status bar that this is the past', async () => {
      const session = await stoppedSession();
      const item = fake.items.find(({ command }) => command === 'loopscope.goToPresent');
      assert.equal(item?.visible, false);
      await session.event('stopped', { past: true });
      assert.equal(item.visible, true);
      assert.equal(item.text, '$(history) Past: event 120 of 340');
      await session.event('continued');
      assert.equal(item.visible, false);
    });
  });

  describe('the status bar', () => {
    it('shows the profile of a scenario until another is chosen', async () => {
      const [item] = fake.items;
      await run('runScenario', { scenario: 'demo', profile: '3.5.3' });
      fake.editor = {
        document: { languageId: 'python', uri: FakeUri.file('/storage/scenarios/1.2.3/demo.py') },
      };
      fake.events.activeEditor.fire(undefined);
      assert.equal(item.text, '$(versions) asyncio 3.5.3 (scenario)');
      const session = new FakeSession({ profile: '3.5.3' });
      assert.equal(item.text, '$(versions) asyncio 3.5.3');
      await session.event('terminated');
      assert.equal(item.text, '$(versions) asyncio 3.5.3 (scenario)');
      fake.picks = ['Python 3.13'];
      await run('selectProfile');
      assert.equal(item.text, '$(versions) asyncio 3.13');
    });

    it('shows the profile beside Python files and while a session is on', async () => {
      const [item] = fake.items;
      assert.equal(item.visible, false);
      fake.editor = { document: aFile };
      fake.events.activeEditor.fire(undefined);
      assert.equal(item.visible, true);
      assert.equal(item.text, '$(versions) asyncio 3.13');
      assert.equal(item.command, 'loopscope.selectProfile');
      const session = new FakeSession({ profile: '3.5.3' });
      assert.equal(item.text, '$(versions) asyncio 3.5.3');
      await session.event('terminated');
      fake.editor = undefined;
      fake.events.activeEditor.fire(undefined);
      assert.equal(item.visible, false);
    });
  });
});
