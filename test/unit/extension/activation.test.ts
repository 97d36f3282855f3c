import assert from 'node:assert/strict';
import { aFile, fake, FakePage, FakeSession, start, stillOpen } from './host';
import * as states from '../../webview/states';
import manifest from '../../../package.json';

describe('the extension', () => {
  it('leaves nothing open when it is deactivated', async () => {
    const before = stillOpen();
    const { deactivate } = start();
    assert.ok(stillOpen().length > before.length + 10);
    fake.editor = { document: aFile };
    const page = new FakePage();
    page.say({ type: 'ready' });
    const session = new FakeSession();
    await session.stop(states.oneLoop());
    await session.event('continued');
    fake.picks = ['A test scenario', 'Python 3.6'];
    await fake.commands.get('loopscope.runScenario')?.();
    deactivate();
    assert.deepEqual(stillOpen(), before);
    assert.equal(page.listeners, 0);
  });

  it('registers every command of the manifest', () => {
    fake.commands.clear();
    const { deactivate } = start();
    const contributed = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual([...fake.commands.keys()].sort(), contributed.sort());
    deactivate();
  });

  it('provides the view of the manifest', () => {
    const { deactivate } = start();
    assert.deepEqual(
      [...fake.viewProviders.keys()],
      manifest.contributes.views.debug.map(({ id }) => id),
    );
    deactivate();
  });

  it('starts the adapter with the Node that VS Code runs on', () => {
    const { deactivate } = start();
    const executable = fake.adapterFactories[0].createDebugAdapterDescriptor() as {
      command: string;
      args: string[];
      options: { env: Record<string, string> };
    };
    assert.equal(executable.command, process.execPath);
    assert.deepEqual(executable.args, ['/extension/dist/adapter.js']);
    assert.equal(executable.options.env['ELECTRON_RUN_AS_NODE'], '1');
    deactivate();
  });
});
