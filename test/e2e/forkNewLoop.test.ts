// The scenario `fork-new-loop` as two versions of Python: 3.5.3, where the child inherits a running
// slot that says "a loop is running here", and 3.6, where the slot knows whose it is.

import assert from 'node:assert/strict';
import { describeWorkbench } from '../support/workbenchSuite';

const PARENT = 'MainThread · pid 1001';
/** The call stacks of both processes are seen without scrolling. */
const TALL = { width: 1440, height: 1300 };

const CHILD = 'MainThread · pid 1002';

describeWorkbench('fork-new-loop', (suite) => {
  it('fails in the child under 3.5.3, and shows both processes and why', async () => {
    const w = await suite.open({ viewport: TALL });
    await w.runCommand('Loopscope: Run scenario...');
    await w.pickItem('A new loop in a forked child');
    await w.pickItem('Python 3.5.3');
    const before = await w.debug.waitForStopped({ file: 'fork-new-loop.py', frame: 'parent' });
    await w.waitForStatus('asyncio 3.5.3');

    await w.debug.clickToolbar('Step to next fork');
    await w.debug.waitForStopped({ state: 'Fork of process 1002', frame: 'parent' });
    // The child goes on where it was forked; the parent has come one line further.
    const { line: fork = 0 } = before;
    await w.debug.callStack.waitForTops([
      { thread: PARENT, frame: 'parent', line: fork + 1 },
      { thread: CHILD, frame: 'parent', line: fork },
    ]);

    // The child's tree says whose child it is since when, and what it has inherited.
    const tree = await w.panel.waitForText(
      /Process 1002 · from 1001 at event \d+ · alive \(new since the last stop\)/,
    );
    const [, child = ''] = tree.split(/^(?=Process 1002)/m);
    assert.match(child, /Running slot · Loop 1 · copy from 1001\n/);
    assert.match(child, /get_event_loop\(\) · Loop 1 · the running slot holds a loop\n/);
    assert.match(child, /Self-pipe · empty · shared with 1001\n/);
    await w.panel.waitForHeader(/1 process forked/);
    await w.screenshot('fork-new-loop-1-forked');

    await w.debug.callStack.selectFrame(CHILD, 'parent');
    await w.debug.variables.waitForValue(['Loop slots', 'running slot'], /loop #1/);

    await w.debug.clickToolbar('Continue');
    await w.debug.waitForStopped({ state: 'Hazard LS003', frame: 'child' });
    await w.screenshot('fork-new-loop-2-hazard');
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForEnd();
    await w.debug.console.waitForLine(
      'child: RuntimeError: Cannot run the event loop while another loop is running',
    );
    await w.debug.console.waitForLine("parent: the child's exit code is 1");
    await w.panel.waitForText(/^Process 1001 · exited with code 0/m);
    await w.panel.waitForText(/^Process 1002 · exited with code 1 · from 1001 at event \d+/m);
    await w.screenshot('fork-new-loop-3-ended');
    assert.deepEqual(w.pageErrors, []);
  });

  it('works under 3.6, chosen while it runs as 3.5.3', async () => {
    const w = await suite.open({ viewport: TALL });
    await w.runCommand('Loopscope: Run scenario...');
    await w.pickItem('A new loop in a forked child');
    await w.pickItem('Python 3.5.3');
    await w.debug.waitForStopped({ file: 'fork-new-loop.py', frame: 'parent' });
    await w.runCommand('Loopscope: Select Python profile...');
    await w.pickItem('Python 3.6');
    await w.waitForNotification('The running program keeps following Python 3.5.3.');
    await w.clickNotification('Restart with 3.6');
    await w.waitForStatus('asyncio 3.6');
    await w.debug.waitForStopped({ file: 'fork-new-loop.py', frame: 'parent' });

    await w.debug.clickToolbar('Step to next fork');
    await w.debug.waitForStopped({ state: 'Fork of process 1002' });
    const tree = await w.panel.waitForText(/^Process 1002 · from 1001/m);
    const [, child = ''] = tree.split(/^(?=Process 1002)/m);
    assert.match(child, /Running slot · Loop 1 of 1001, reads as None\n/);
    await w.screenshot('fork-new-loop-4-python-3.6');

    // The parent blocks its loop while it waits for the child.
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForStopped({ state: 'Hazard LS008', frame: 'parent' });
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForEnd();
    await w.debug.console.waitForLine('child: child has done its work');
    await w.debug.console.waitForLine("parent: the child's exit code is 0");
    await w.debug.console.waitForLine('parent: my own loop still works');
    assert.deepEqual(w.pageErrors, []);
  });
});
