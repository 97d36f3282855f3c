// Debugging a file of one's own: without a launch.json, with breakpoints, steps, values, and
// programs that never end.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markedLine } from '../support/markers';
import { describeWorkbench } from '../support/workbenchSuite';

const PROGRAMS = join('test', 'e2e', 'programs');

const lineIn = (program: string, marker: string): number =>
  markedLine(readFileSync(join(PROGRAMS, program), 'utf8'), marker);

/** The issue wants a pause within 200 ms; the rest is the workbench's on a busy machine. */
const PAUSE_MS = 5000;

describeWorkbench("a file of one's own", (suite) => {
  it('starts with F5, by a command and by a button, and stops on entry', async () => {
    const w = await suite.open({ folder: PROGRAMS });
    await w.openFile('steps.py');
    await w.debug.startByKey();
    await w.debug.waitForStopped({ file: 'steps.py', line: 1, state: 'Paused on entry' });
    await w.panel.waitForText(/^Process 1001 · alive/);
    await w.screenshot('own-file-1-entry');
    await w.runCommand('Loopscope: Move event loops to the panel');
    await w.panel.waitForText(/^Process 1001 · alive/);
    await w.screenshot('own-file-5-panel');
    await w.runCommand('Loopscope: Move event loops to the side bar');
    await w.panel.waitForText(/^Process 1001 · alive/);
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForEnd();
    await w.debug.console.waitForLine('total: 20');

    await w.runCommand('Loopscope: Debug event loops of this file');
    await w.debug.waitForStopped({ file: 'steps.py', line: 1 });
    await w.debug.stop();

    await w.clickEditorAction('Debug event loops of this file');
    await w.debug.waitForStopped({ file: 'steps.py', line: 1 });
    await w.debug.stop();
    await w.waitForNoAdapter();
    assert.deepEqual(await w.notifications(), []);
    assert.deepEqual(w.pageErrors, []);
  });

  it('stops where a condition holds, steps by lines and shows and changes values', async () => {
    const w = await suite.open({ folder: PROGRAMS });
    const line = (marker: string): number => lineIn('steps.py', marker);
    await w.openFile('steps.py');
    await w.addConditionalBreakpoint(line('sum'), 'number == 3');
    await w.debug.startByKey();
    await w.debug.waitForStopped({ line: line('sum'), state: 'Paused on breakpoint' });
    await w.debug.variables.waitForValue(['Locals', 'number'], '3');
    await w.debug.variables.waitForValue(['Locals', 'total'], '6');

    await w.debug.clickToolbar('Step Into');
    await w.debug.waitForStopped({ frame: 'double', line: line('double') });
    await w.debug.clickToolbar('Step Over');
    await w.debug.waitForStopped({ frame: 'double', line: line('double') + 1 });
    assert.match(await w.hover(line('double'), 'result'), /^6\b/);
    await w.debug.clickToolbar('Step Out');
    await w.debug.waitForStopped({ frame: 'main', line: line('sum') - 1 });
    await w.debug.variables.waitForValue(['Locals', 'total'], '12');
    await w.screenshot('own-file-2-steps');

    // Looking changes nothing, a statement in the console does.
    assert.equal(await w.debug.console.evaluate('total + number'), '15');
    await w.debug.console.execute('total = 1000');
    await w.debug.variables.waitForValue(['Locals', 'total'], '1000');
    assert.match(await w.debug.console.evaluate('nonsense'), /NameError: name 'nonsense'/);
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForEnd();
    await w.debug.console.waitForLine('total: 1008');
    assert.deepEqual(w.pageErrors, []);
  });

  it('starts from the lens above the loop, writes log points, changes a variable and restarts', async () => {
    const w = await suite.open({ folder: PROGRAMS });
    await w.openFile('countdown.py');
    const line = (marker: string): number => lineIn('countdown.py', marker);
    await w.addLogPoint(line('sleep'), 'left: {left}');
    await w.addConditionalBreakpoint(line('next'), 'left == 2');
    await w.goToLine(line('run'));
    await w.screenshot('own-file-4-lens');
    await w.clickLens('Debug loops');
    await w.debug.waitForStopped({ line: line('next'), state: 'Paused on breakpoint' });
    await w.debug.console.waitForLine('left: 3');
    await w.debug.variables.set(['Locals', 'left'], '40');
    await w.debug.variables.waitForValue(['Locals', 'left'], '40');
    await w.screenshot('own-file-5-changed');

    await w.debug.clickToolbar('Restart');
    await w.debug.waitForStopped({ line: line('next'), state: 'Paused on breakpoint' });
    await w.debug.variables.waitForValue(['Locals', 'left'], '2');
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForEnd();
    await w.debug.console.waitForLine('lift off');
    await w.waitForNoAdapter();
    assert.deepEqual(await w.notifications(), []);
    assert.deepEqual(w.pageErrors, []);
  });

  for (const [program, what] of [
    ['spin.py', 'a loop that only computes'],
    ['ticking.py', 'an event loop that never rests'],
  ] as const) {
    it(`pauses ${what}`, async () => {
      const w = await suite.open({ folder: PROGRAMS });
      await w.openFile(program);
      await w.debug.startByKey();
      await w.debug.waitForStopped({ file: program, line: 1 });
      await w.debug.clickToolbar('Continue');
      await w.panel.waitForStatus('Running');
      await w.screenshot(`own-file-3-running-${program}`);
      const begin = Date.now();
      await w.debug.clickToolbar('Pause');
      await w.debug.waitForStopped({ file: program, state: 'Paused' });
      const took = Date.now() - begin;
      assert(took < PAUSE_MS, `it took ${took.toString()} ms to pause`);
      await w.debug.stop();
      await w.waitForNoAdapter();
    });
  }

  it('runs to the next wakeup and to the next fork', async () => {
    const w = await suite.open({ folder: PROGRAMS });
    await w.openFile('wakeups.py');
    await w.debug.startByKey();
    await w.debug.waitForStopped({ file: 'wakeups.py', line: 1 });
    await w.runCommand('Loopscope: Step to next wakeup');
    await w.debug.waitForStopped({
      frame: 'poke',
      line: lineIn('wakeups.py', 'poked'),
      state: 'Wakeup of loop 1',
    });
    await w.panel.waitForText(/Self-pipe · 1 byte pending/);
    await w.debug.console.waitForLine(/^Event \d+: .*self-pipe of loop 1/);
    await w.runCommand('Loopscope: Step to next fork');
    await w.debug.waitForStopped({ state: 'Fork of process 1002' });
    await w.panel.waitForText(/^Process 1002 · from 1001 at event \d+/m);
    await w.debug.console.waitForLine('poked');
    // No further fork: the program ends.
    await w.runCommand('Loopscope: Step to next fork');
    await w.debug.waitForEnd();
    await w.debug.console.waitForLine('exit code: 7');
    assert.deepEqual(w.pageErrors, []);
  });
});
