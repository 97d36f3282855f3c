// Mistakes, and a debug adapter that is killed: each gives a message where the user looks, leaves
// no process behind and keeps what the user has typed.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWorkbench } from '../support/workbenchSuite';
import type { Workbench } from '../support/workbench';

const FAULTY = join('test', 'e2e', 'faulty');

const lineWith = (program: string, text: string): number =>
  readFileSync(join(FAULTY, program), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

async function expectNothingLeft(w: Workbench): Promise<void> {
  await w.debug.waitForEnd();
  await w.waitForNoAdapter();
  assert.deepEqual(w.pageErrors, []);
}

describeWorkbench('bad input', (suite) => {
  for (const { program, place, says } of [
    { program: 'syntax.py', place: 'def broken(:', says: /SyntaxError: invalid syntax/ },
    {
      program: 'unsupported.py',
      place: 'WAVING HAND',
      says: /unsupported\.py, line 5: .*does not support characters by name/,
    },
  ]) {
    it(`says what is wrong in ${program}, and where`, async () => {
      const w = await suite.open({ folder: FAULTY });
      await w.openFile(program);
      await w.runCommand('Loopscope: Debug event loops of this file');
      assert.match(await w.dialog(), says);
      await w.screenshot(`bad-input-1-${program}`);
      await w.answerDialog('Cancel');
      await w.waitForCursor(program, lineWith(program, place));
      await w.problems.waitForCount(1);
      await w.panel.waitForEmpty(/^See what the event loops/);
      await w.screenshot(`bad-input-2-${program}-marked`);
      // The mark goes away with the mistake.
      await w.goToLine(1);
      await w.page.keyboard.insertText('#');
      await w.problems.waitForCount(0);
      await expectNothingLeft(w);
    });
  }

  it('shows the traceback of an exception that nobody catches', async () => {
    const w = await suite.open({ folder: FAULTY });
    await w.openFile('raising.py');
    await w.runCommand('Loopscope: Debug event loops of this file');
    await w.debug.waitForStopped({ file: 'raising.py' });
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForStopped({ file: 'raising.py', state: /exception/i });
    await w.screenshot('bad-input-exception');
    await w.debug.clickToolbar('Continue');
    await w.debug.console.waitForLine('ValueError: not today');
    await w.panel.waitForText(/^Process 1001 · exited with code 1/);
    await expectNothingLeft(w);
  });

  it('refuses a launch.json that names no file, profile or schedule that there is', async () => {
    const w = await suite.open({ folder: FAULTY });
    await w.startConfiguration('Missing file');
    await w.waitForNotification(/^There is no file .*missing\.py\.$/);
    await w.startConfiguration('Unknown profile');
    await w.waitForNotification(/"profile" is "2\.7", which is not a Python version from 3\.5/);
    await w.screenshot('bad-input-3-launch-json');
    await w.clickNotification('Open launch.json');
    await w.waitForEditor('launch.json');
    await w.startConfiguration('Bad schedule');
    assert.match(await w.dialog(), /"schedule" must be a schedule token/);
    await w.answerDialog('Cancel');
    await expectNothingLeft(w);
  });

  it('moves a breakpoint from a line without code to the next one', async () => {
    const w = await suite.open({ folder: FAULTY });
    const comment = lineWith('healthy.py', '# A comment');
    await w.openFile('healthy.py');
    await w.toggleBreakpoint(comment);
    const nothing = lineWith('healthy.py', '# Nothing follows');
    await w.toggleBreakpoint(nothing);
    await w.runCommand('Loopscope: Debug event loops of this file');
    await w.debug.waitForStopped({ frame: 'busy', line: comment + 1 });
    await w.debug.waitForBreakpoints([
      { line: comment + 1, verified: true },
      { line: nothing, verified: false },
    ]);
    await w.page.locator('.cgmr.codicon-debug-breakpoint-unverified').hover();
    const hint = w.page.locator('.monaco-hover:visible', { hasText: 'There is no code on line' });
    await hint.waitFor();
    await w.screenshot('bad-input-4-breakpoints');
    await w.debug.stop();
    await expectNothingLeft(w);
  });

  it('says that a killed adapter is lost, and keeps what was typed', async () => {
    const w = await suite.open({ folder: FAULTY });
    await w.openFile('healthy.py');
    await w.runCommand('Loopscope: Debug event loops of this file');
    await w.debug.waitForStopped({ file: 'healthy.py' });
    await w.panel.waitForText(/^Process 1001 · alive/);
    await w.goToLine(lineWith('healthy.py', '# Nothing follows'));
    await w.page.keyboard.press('End');
    await w.page.keyboard.insertText(' But for this.');
    const text = await w.editorText();
    assert.match(text, /# Nothing follows\. But for this\./);

    const adapters = await w.adapters();
    assert.equal(adapters.length, 1);
    for (const pid of adapters) process.kill(pid, 'SIGKILL');

    await w.waitForNotification(/^The debug adapter of ".*" ended unexpectedly/);
    await w.debug.waitForEnd();
    await w.panel.waitForHeader('Debug adapter lost');
    await w.panel.waitForText(/^Process 1001/);
    await w.screenshot('bad-input-5-killed');
    await w.waitForEditor('healthy.py');
    assert.equal(await w.editorText(), text);
    await w.waitForNoAdapter();

    // And everything works again.
    await w.clickNotification('Start again');
    await w.debug.waitForStopped({ file: 'healthy.py' });
    await w.debug.stop();
    await expectNothingLeft(w);
  });
});
