// The ways to stop that hide in context menus and in the Breakpoints view, and the other thread.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../support/workbenchPoll';
import { describeWorkbench } from '../support/workbenchSuite';

const PROGRAMS = join('test', 'e2e', 'programs');

const lineWith = (file: string, text: string): number =>
  readFileSync(file, 'utf8')
    .split('\n')
    .findIndex((line) => !line.startsWith('#') && line.includes(text)) + 1;

describeWorkbench('ways to stop', (suite) => {
  it('stops where a slot changes, at chosen loop events, and runs a scenario again with F5', async () => {
    const w = await suite.open();
    await w.runCommand('Loopscope: Run scenario...');
    await w.pickItem('The two slots of a thread');
    await w.pickItem('Python 3.13');
    await w.debug.waitForStopped({ file: 'slots.py' });

    // All five filters and the line's own breakpoint are in view.
    const rows = await w.debug.breakpointRows();
    for (const name of ['Hazards', 'Raised', 'Uncaught', 'User Uncaught', 'Loop Events']) {
      assert.ok(
        rows.some((row) => row.startsWith(name)),
        `${name} is not in ${rows.join(', ')}`,
      );
    }
    assert.ok(
      rows.some((row) => row.startsWith('slots.py')),
      rows.join(', '),
    );
    await w.screenshot('stops-1-filters');

    await w.debug.variables.menu(['Loop slots', 'policy slot'], 'Break on Value Change');
    await w.debug.variables.menu(['Loop slots', 'running slot'], 'Break on Value Change');
    await w.debug.clickToolbar('Continue');
    const watched = await w.debug.breakpointRows();
    assert.ok(
      watched.some((row) => row.startsWith('policy slot of MainThread (process 1001)')),
      watched.join(', '),
    );
    await w.debug.waitForStopped({ frame: 'ask', state: 'Policy slot written' });
    await w.debug.console.waitForLine(/MainThread: the policy slot is set to loop 1/);
    await w.screenshot('stops-2-policy-slot');
    await w.debug.clickToolbar('Continue');
    const filled = lineWith('media/scenarios/slots.py', '(2) fills');
    await w.debug.waitForStopped({ line: filled + 1, state: 'Policy slot written' });
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForStopped({ state: 'Running slot written' });
    await w.screenshot('stops-3-running-slot');
    await w.debug.stop();

    // As the same Python again, which the status bar says.
    await w.waitForStatus(/asyncio 3\.13 \(scenario\)/);
    await w.debug.startByKey();
    await w.debug.waitForStopped({ file: 'slots.py' });
    await w.debug.stop();
    await w.waitForNoAdapter();
    assert.deepEqual(w.pageErrors, []);
  });

  it('stops at events with a condition and at the third hit, and takes another thread', async () => {
    const w = await suite.open({ folder: PROGRAMS });
    await w.openFile('crossThread.py');
    await w.waitForStatus('Python');
    await w.runCommand('Loopscope: Debug event loops of this file');
    await w.debug.waitForStopped({ state: 'Paused on entry' });
    await w.debug.editBreakpointCondition('Loop Events', 'thread switch');
    await w.debug.toggleBreakpointRow('Loop Events');
    await w.screenshot('stops-4-condition');
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForStopped({ state: /thread/i });
    await w.screenshot('stops-5-event');
    await w.debug.toggleBreakpointRow('Loop Events');
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForStopped({ state: /^Hazard/ });
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForStopped({ state: /^Hang/ });

    // Why it hangs: each line of the console and each row leads to its place.
    await w.panel.waitForText(/Why it hangs\n/);
    await w.screenshot('stops-6-hang');
    await w.panel.clickRow(/call_soon from another thread/);
    const mistake = lineWith(join(PROGRAMS, 'crossThread.py'), '#@hazard');
    await w.waitForCursor('crossThread.py', mistake);

    await w.debug.stop();

    // Two threads that both could go on: the other one does, at the last choice and at any.
    await w.openFile('turns.py');
    await w.toggleBreakpoint(lineWith(join(PROGRAMS, 'turns.py'), '#@done'));
    await w.runCommand('Loopscope: Debug event loops of this file');
    await w.debug.waitForStopped({ state: 'Paused on breakpoint' });
    await w.runCommand('Loopscope: Take another thread...');
    await w.screenshot('stops-10-choices');
    await w.pickItem(/Event \d+: 2 threads could run/);
    await w.debug.console.waitForLine(/branch 1: .*another thread/);
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForStopped({ state: 'Paused on breakpoint' });
    await w.panel.waitForHeader(/branch 1/);
    await w.panel.clickRow('History');
    const choice = (await w.panel.rows()).find(({ label }) => /picks .*\(thread\)/.test(label));
    assert.ok(choice !== undefined, await w.panel.text());
    await w.screenshot('stops-7-history');
    const seq = Number(choice.key.replace('history/', ''));
    await w.panel.pickFromEventMenu(seq, 'Take another thread...');
    await w.debug.console.waitForLine(
      new RegExp(`branch 2: .*another thread at event ${String(seq)}`),
    );
    await w.screenshot('stops-8-flipped');
    await w.debug.stop();

    await w.openFile('steps.py');
    await w.addHitCount(lineWith(join(PROGRAMS, 'steps.py'), '#@double'), '3');
    await w.runCommand('Loopscope: Debug event loops of this file');
    await w.debug.waitForStopped({ frame: 'double' });
    await w.debug.variables.waitForValue(['Locals', 'number'], '2');
    await w.screenshot('stops-9-hit-count');
    await w.debug.stop();
    await until('no session', async () => !(await w.debug.toolbarVisible()));
    await w.waitForNoAdapter();
    assert.deepEqual(w.pageErrors, []);
  });
});
