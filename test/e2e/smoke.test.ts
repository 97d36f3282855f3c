// The first journey: the packaged extension is in a real VS Code, and its commands are where a
// person looks for them. Titles are the extension's own affair; ids are the contract.

import assert from 'node:assert/strict';
import { describeWorkbench } from '../support/workbenchSuite';

/** Commands that make sense with a Python file open; the stepping ones wait for a session. */
const offered = ['runScenario', 'debugFile', 'selectProfile', 'showLoops'];

describeWorkbench('smoke', (suite) => {
  it('offers the Loopscope commands in the command palette', async () => {
    const window = await suite.open();
    await window.openFile('slots.py');
    const ids = offered.map((name) => `loopscope.${name}`);
    const commands = await window.commands('Loopscope', ids);
    const foreign = commands.filter(
      (command) => command.id.startsWith('loopscope.') && !command.title.startsWith('Loopscope: '),
    );
    assert.deepEqual(foreign, [], 'every command stands under the category Loopscope');
    await window.screenshot('smoke');
  });
});
