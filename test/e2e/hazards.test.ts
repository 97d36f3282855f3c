// From a hazard back to its cause, and by the Quick Fix to a clean run.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markedLine } from '../support/markers';
import { until } from '../support/workbenchPoll';
import { describeWorkbench } from '../support/workbenchSuite';

const PROGRAMS = join('test', 'e2e', 'programs');
const HAZARD = markedLine(readFileSync(join(PROGRAMS, 'crossThread.py'), 'utf8'), 'hazard');

describeWorkbench('hazards', (suite) => {
  it('stop the program, lead back to their cause, and are mended by the Quick Fix', async () => {
    const w = await suite.open({ folder: PROGRAMS });
    await w.openFile('crossThread.py');
    await w.runCommand('Loopscope: Debug event loops of this file');
    await w.debug.waitForStopped({ line: 1, state: 'Paused on entry' });
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForStopped({ line: HAZARD, state: 'Hazard LS001' });
    await w.panel.waitForText(/^Hazards \[1\]\n +LS001 · An event loop is used .* · event \d+/m);
    await w.page.locator('.exception-widget').filter({ hasText: 'LS001' }).waitFor();
    const [problem = ''] = await w.problems.waitForCount(1);
    assert.match(problem, /MainThread called call_soon on loop 1, which Server runs/);
    await w.setTheme('light');
    await w.screenshot('hazards-1-stop-light');
    await w.setTheme('dark');
    await w.screenshot('hazards-2-stop-dark');

    // The moment before it: the hazard has not happened yet.
    await w.debug.clickToolbar('Step Back');
    await w.debug.waitForStopped({ line: HAZARD, state: /^Past · Back by a step/ });
    await until('a tree without hazards', async () => !/Hazards/.test(await w.panel.text()));
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForStopped({ line: HAZARD, state: /Hazard LS001/ });

    // On to the hang, which says why.
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForStopped({ state: /^Hang/ });
    await w.panel.waitForText(/^Why it hangs\n +MainThread · waits for ever for thread Server/m);
    await w.debug.console.waitForLine(/Server would have to end, but it waits in select of loop 1/);
    await w.screenshot('hazards-3-hang-dark');
    await w.setTheme('light');
    await w.screenshot('hazards-4-hang-light');
    await w.debug.stop();
    await w.waitForNoAdapter();

    // What was found stays, and is mended.
    await w.problems.waitForCount(2);
    await w.openFile('crossThread.py', HAZARD);
    await w.runCommand('Quick Fix...');
    await w.page.locator('.action-widget').filter({ hasText: 'call_soon_threadsafe' }).waitFor();
    await w.screenshot('hazards-5-quick-fix');
    await w.page.keyboard.press('Enter');
    await until('the mended call', async () =>
      /loop \. call_soon_threadsafe\(/.test(await w.editorText()),
    );
    await w.runCommand('File: Save');
    await w.runCommand('Loopscope: Debug event loops of this file');
    await w.debug.waitForStopped({ line: 1, state: 'Paused on entry' });
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForEnd();
    await w.debug.console.waitForLine('greeting');
    await w.debug.console.waitForLine('done');
    assert.deepEqual(await w.problems.waitForCount(0), []);
    await w.screenshot('hazards-6-clean');
    assert.deepEqual(w.pageErrors, []);
  });
});
