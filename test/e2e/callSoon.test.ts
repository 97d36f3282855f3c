// The scenario `call-soon` as a person meets it: from the command palette into a paused event loop,
// step by step to the hang, and from the stranded handle back to its source.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describeWorkbench } from '../support/workbenchSuite';
import type { Workbench } from '../support/workbench';

const MAIN = 'MainThread · pid 1001';
const LOOP = 'LoopThread · pid 1001';

/** Lines of a scenario by a part of their text. */
function lineOf(scenario: string, text: string): number {
  const lines = readFileSync(`media/scenarios/${scenario}.py`, 'utf8').split('\n');
  return lines.findIndex((line) => !line.startsWith('#') && line.includes(text)) + 1;
}

async function runScenario(w: Workbench, title: string): Promise<void> {
  await w.runCommand('Loopscope: Run scenario...');
  await w.pickItem(title);
  await w.pickItem('Python 3.13');
}

describeWorkbench('call-soon, from the command palette', (suite) => {
  it('shows the slots, the loop and the stranded handle, and its line on a click', async () => {
    // High enough to see all of the Variables view that is looked at.
    const w = await suite.open({ viewport: { width: 1440, height: 1300 } });
    await w.runCommand('Loopscope: Run scenario...');
    assert.match((await w.quickInput.prompt()).title, /Run scenario/);
    const title = 'call_soon from the wrong thread';
    for (const { label, detail } of await w.quickInput.waitForRow(title)) {
      assert.notEqual(detail, '', `nothing says what ${label} shows`);
    }
    await w.pickItem(title);
    await w.pickItem('Python 3.13');

    // It stops where the scenario's text says (1), with its file open and everything in view.
    const mark = lineOf('call-soon', '(1) appended');
    await w.debug.waitForStopped({ file: 'call-soon.py', line: mark });
    await w.waitForEditor('call-soon.py');
    const steps = ['callback', 'loop iteration', 'wakeup', 'fork'];
    await w.debug.waitForActions(steps.map((step) => `Step to next ${step}`));

    await w.panel.waitForText(/Loop 1 · in select/);
    assert.equal(
      await w.panel.text(),
      `Process 1001 · alive
  MainThread · running · tid 1
    Loop slots
      Running slot · empty
      Policy slot · empty
      get_event_loop() · makes a new loop, with DeprecationWarning · nothing was set in the main thread, so a loop is made
  LoopThread · sleeping in select for ever · tid 2
    Loop slots
      Running slot · Loop 1
      Policy slot · Loop 1
      get_event_loop() · Loop 1 · the running slot holds a loop
    Loop 1 · in select · iteration 1
      Ready queue · empty
      Timers · none
      Selector map [2]
        fd 4 · self-pipe, read end · readable
        fd 6 · <lambda>() · readable
      Self-pipe · empty
      Tasks · none
History · event 32 …`,
    );

    // The Variables view says the same of each thread.
    await w.debug.variables.waitForValue(['Loop slots', 'running slot'], 'empty');
    await w.debug.callStack.selectFrame(LOOP, 'run_loop');
    await w.debug.variables.waitForValue(['Loop slots', 'running slot'], 'loop #1');
    await w.debug.variables.waitForValue(['Loop slots', 'get_event_loop()'], 'loop #1');
    await w.debug.variables.waitForValue(['Event loop', 'phase'], 'select');
    await w.debug.variables.waitForValue(['Event loop', 'ready queue'], 'empty');
    await w.screenshot('call-soon-1-stopped');

    // The call is a hazard. After it the handle is there, marked as new.
    await w.debug.callStack.selectFrame(MAIN, '<module>');
    await w.debug.clickToolbar('Step Over');
    await w.debug.waitForStopped({ line: mark, state: 'Hazard LS001' });
    await w.panel.waitForText(/task\(\) · from MainThread · stranded \(new since the last stop\)/);
    await w.panel.waitForHeader(/Loop 1 sleeps for ever with 1 handle ready/);
    await w.screenshot('call-soon-2-handle');

    // No callback will ever start: the step ends in the hang, where the loop's thread is shown.
    await w.page.keyboard.press('Control+F10');
    await w.debug.waitForStopped({ state: /^Hang/ });
    await w.panel.waitForText(/MainThread · waiting in join\(\).*\(changed since the last stop\)/);
    await w.panel.waitForText(
      /Ready queue · stranded \[1\]\n +task\(\) · from MainThread · stranded/,
    );
    await w.waitForNotification('Hang: nobody can ever move again.');
    await w.debug.console.waitForLine('main: 0.3 s later it still holds 1');
    await w.debug.console.waitForLine(/put handle #\d+ task\(\) into its ready queue/);
    await w.screenshot('call-soon-3-hang');

    await w.panel.clickRow('task()');
    const definition = lineOf('call-soon', 'def task()');
    await w.waitForCursor('call-soon.py', definition);
    await w.screenshot('call-soon-4-source');

    await w.debug.stop();
    await w.panel.waitForHeader('Stopped');
    await w.waitForNoAdapter();
    assert.deepEqual(w.pageErrors, []);
  });

  it('steps from callback to callback, by button, by command and by key', async () => {
    const w = await suite.open();
    await runScenario(w, 'call_soon_threadsafe and the self-pipe');
    await w.debug.waitForStopped({
      file: 'call-soon-threadsafe.py',
      line: lineOf('call-soon-threadsafe', '(1) append, then one byte'),
    });
    await w.panel.waitForText(/Self-pipe · empty/);
    await w.debug.clickToolbar('Step Over');
    await w.panel.waitForText(/arrived\(\) · from MainThread \(new since the last stop\)/);
    await w.panel.waitForText(/Self-pipe · 1 byte pending \[1\] \(changed since the last stop\)/);
    await w.screenshot('call-soon-threadsafe-1-byte');

    await w.debug.clickToolbar('Step to next callback');
    await w.debug.waitForStopped({ frame: 'arrived', state: /^Before handle #\d+$/ });
    await w.panel.waitForText(/Loop 1 · running callbacks .*\n +arrived\(\) · running now/);
    await w.debug.console.waitForLine('main: one callback for a sleeping loop');

    // A native callback has no line: a label says where the loop is, over the code that runs it.
    await w.runCommand('Loopscope: Step to next callback');
    await w.debug.waitForStopped({ frame: /^handle #\d+ _read_from_self\(\)$/ });
    await w.panel.waitForText(/_read_from_self\(\) · running now/);
    await w.waitForEditor('call-soon-threadsafe.py');
    await w.screenshot('call-soon-threadsafe-2-native');

    await w.page.keyboard.press('Control+F11');
    await w.debug.waitForStopped({ state: /^Iteration \d+$/ });
    await w.panel.waitForText(/Self-pipe · empty \(changed since the last stop\)/);

    await w.panel.clickStep('Step to next callback');
    await w.debug.waitForStopped({ frame: 'busy' });
    await w.debug.clickToolbar('Continue');
    // It holds the loop for long, which is a hazard.
    await w.debug.waitForStopped({ state: /Hazard LS008/ });
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForEnd();
    await w.debug.console.waitForLine('main: the loop is closed: True');
    assert.deepEqual(w.pageErrors, []);
  });
});
