import assert from 'node:assert/strict';
import { aFile, fake, fakeApi, FakeUri, start } from './host';

type Resolve = (folder: unknown, config: Record<string, unknown>) => unknown;

describe('the provider of launch configurations', () => {
  let deactivate: () => void;
  let fill: Resolve;
  let check: Resolve;

  beforeEach(() => {
    ({ deactivate } = start());
    const [initial] = fake.configurationProviders;
    fill = initial['resolveDebugConfiguration'];
    check = initial['resolveDebugConfigurationWithSubstitutedVariables'];
    fake.files.set('/work/a.py', '');
  });

  afterEach(() => {
    deactivate();
  });

  const folder = { uri: FakeUri.file('/work') };
  const config = { type: 'loopscope', request: 'launch', name: 'x' };

  it('makes F5 work on a Python file without a launch.json', () => {
    fake.editor = { document: aFile };
    assert.deepEqual(fill(undefined, {}), {
      type: 'loopscope',
      request: 'launch',
      name: 'Loopscope: current file',
      program: '${file}',
      profile: '3.13',
      hazards: true,
      checkpointMemory: 256,
      stopOnEntry: true,
    });
    assert.deepEqual(fake.executed, ['loopscope.eventLoops.focus']);
  });

  it('runs to the breakpoints of the file, where it has some, and past those of others', () => {
    fake.editor = { document: aFile };
    const stops = (path: string): unknown => {
      fake.breakpoints = [new fakeApi.SourceBreakpoint({ uri: FakeUri.file(path) })];
      const { stopOnEntry } = fill(undefined, {}) as { readonly stopOnEntry?: unknown };
      return stopOnEntry;
    };
    assert.equal(stops('/work/a.py'), false);
    assert.equal(stops('/work/b.py'), true);
  });

  it('says what to do when there is no Python file', () => {
    assert.equal(fill(undefined, {}), undefined);
    assert.match(fake.errors[0], /^Open a Python file first/);
  });

  it('runs a scenario again as it was run, until another profile is chosen', async () => {
    const path = '/storage/scenarios/1.2.3/demo.py';
    const scenario = { scenario: 'demo', profile: '3.5.3', forkPolicy: 'must-close' };
    await fake.commands.get('loopscope.runScenario')?.(scenario);
    const how = (config: object): unknown[] => {
      const filled = fill(undefined, config as never) as Record<string, unknown>;
      return [filled['profile'], filled['forkPolicy']];
    };
    fake.editor = { document: { languageId: 'python', uri: FakeUri.file(path) } };
    assert.deepEqual(how({}), ['3.5.3', 'must-close']);
    assert.deepEqual(how({ ...config, program: '${file}' }), ['3.5.3', 'must-close']);
    assert.deepEqual(how({ ...config, profile: '3.7' }), ['3.7', undefined]);
    assert.deepEqual(how({ ...config, forkPolicy: 'cpython' }), ['3.5.3', 'cpython']);
    fake.editor = { document: aFile };
    assert.deepEqual(how({}), ['3.13', undefined]);
    assert.deepEqual(how({ ...config, program: path }), ['3.5.3', 'must-close']);
    fake.editor = { document: { languageId: 'python', uri: FakeUri.file(path) } };
    fake.picks = ['Python 3.13'];
    await fake.commands.get('loopscope.selectProfile')?.();
    assert.deepEqual(how({}), ['3.13', 'must-close']);
  });

  it('leaves what is written in a launch.json as it is', () => {
    const rest = { program: 'a.py', profile: '3.6', justMyCode: false, hazards: false };
    const written = { ...config, ...rest, checkpointMemory: 16 };
    assert.deepEqual(fill(folder, written), written);
    assert.deepEqual(fake.executed, []);
  });

  it('finds the program from the folder, and runs it there', async () => {
    assert.deepEqual(await check(folder, { ...config, program: 'a.py' }), {
      ...config,
      program: '/work/a.py',
      cwd: '/work',
    });
    assert.deepEqual(await check(undefined, { ...config, program: '/work/a.py', cwd: '/' }), {
      ...config,
      program: '/work/a.py',
      cwd: '/',
    });
  });

  it('names what is wrong, and opens launch.json on demand', async () => {
    fake.files.set('/work/folder', null);
    const wrong = [
      {},
      { program: 'b.py' },
      { program: 'folder' },
      { program: 'a.py', profile: '2' },
    ];
    for (const attributes of wrong) {
      assert.equal(await check(folder, { ...config, ...attributes }), undefined);
    }
    assert.deepEqual(fake.errors, [
      '"program" must be the path of a Python file.',
      'There is no file /work/b.py.',
      '/work/folder is a folder. "program" must be a Python file.',
      '"profile" is "2", which is not a Python version from 3.5 to 3.14, such as "3.13" or "3.5.3".',
    ]);
    fake.button = 'Open launch.json';
    assert.equal(await check(folder, { ...config, program: 'b.py' }), undefined);
    await Promise.resolve();
    assert.deepEqual(fake.executed, ['workbench.action.debug.configure']);
  });

  it('offers the current file among the dynamic configurations, resolving it once', () => {
    const [, dynamic] = fake.configurationProviders;
    assert.deepEqual(Object.keys(dynamic), ['provideDebugConfigurations']);
    assert.equal((dynamic['provideDebugConfigurations']() as unknown[]).length, 1);
  });
});
