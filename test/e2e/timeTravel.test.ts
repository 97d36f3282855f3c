// Back from the hang of `call-soon` to what caused it, and into another run from there.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { until } from '../support/workbenchPoll';
import { describeWorkbench } from '../support/workbenchSuite';

const lineOf = (text: string): number =>
  readFileSync('media/scenarios/call-soon.py', 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

describeWorkbench('time travel', (suite) => {
  it('steps back from the hang, goes to events and returns to the present', async () => {
    const w = await suite.open();
    const isPast = async (): Promise<boolean> =>
      (await w.statusBar()).some((text) => text.includes('Past:'));
    await w.runCommand('Loopscope: Run scenario...');
    await w.pickItem('call_soon from the wrong thread');
    await w.pickItem('Python 3.13');
    const { line = 0 } = await w.debug.waitForStopped({ file: 'call-soon.py' });
    await w.page.keyboard.press('Control+F10');
    await w.debug.waitForStopped({ state: 'Hazard LS001' });
    await w.page.keyboard.press('Control+F10');
    await w.debug.waitForStopped({ state: /^Hang/ });

    // No callback has run: the way back to the last one leads to the start.
    await w.page.keyboard.press('Control+Shift+F10');
    await w.debug.waitForStopped({ frame: '<module>', line: 5, state: 'Past · Back at the start' });
    await w.waitForStatus(/Past: event 5 of \d+/);
    await w.panel.waitForHeader(/^Past · event 5 of \d+.*Not yet: 1 loop created/s);
    await w.screenshot('time-travel-1-past');
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForStopped({ line, state: /breakpoint/ });
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForStopped({ line, state: /Hazard LS001/ });
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForStopped({ state: /^Hang/ });
    await w.debug.clickToolbar('Reverse');
    await w.debug.waitForStopped({ line, state: 'Past · Hazard LS001' });
    await w.debug.clickToolbar('Reverse');
    await w.debug.waitForStopped({ line, state: /^Past · .*breakpoint/ });
    await w.debug.console.waitForLine(/past: the last 2 lines of output are in the future/);
    await w.panel.waitForText(/Loop 1 · in select/);
    await w.screenshot('time-travel-2-reverse');

    await w.runCommand('Loopscope: Go to event...');
    await until(
      'the list of events',
      async () => (await w.quickInput.prompt()).title === 'Go to event',
    );
    await w.page.keyboard.type('12');
    await w.screenshot('time-travel-3-go-to-event');
    await w.page.keyboard.press('Enter');
    await w.waitForStatus(/Past: event 12 of \d+/);
    await w.waitForCursor('call-soon.py', lineOf('socket.socketpair()'));
    await w.screenshot('time-travel-4-event-12');

    await w.panel.clickRow('History');
    await w.panel.waitForText(/loop 1 watches descriptor 4 .* · event 12 · this moment/);
    await w.screenshot('time-travel-6-history');
    await w.setTheme('light');
    await w.screenshot('time-travel-6-history-light');
    await w.setTheme('dark');
    await w.panel.clickEvent(15);
    // The statement in whose middle it happened runs to its end.
    await w.waitForStatus(/Past: event 1[5-9] of \d+/);

    await w.runCommand('Loopscope: Return to the present');
    await w.debug.console.waitForLine('── the present ──');
    assert.equal(await isPast(), false);

    // What would have happened otherwise: changed in the past, this is a run of its own.
    await w.debug.clickToolbar('Reverse');
    await w.debug.waitForStopped({ line, state: 'Past · Hazard LS001' });
    await w.debug.clickToolbar('Reverse');
    await w.debug.waitForStopped({ line, state: /^Past · .*breakpoint/ });
    await w.debug.console.execute('loop.call_soon_threadsafe(print, "woken after all")');
    await w.debug.console.waitForLine(/branch 1: .*call_soon_threadsafe/);
    await until('the end of the past', async () => !(await isPast()));
    await w.screenshot('time-travel-5-branch');
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForStopped({ line, state: 'Hazard LS001' });
    await w.debug.clickToolbar('Continue');
    await w.debug.console.waitForLine('woken after all');

    await w.runCommand('Loopscope: Compare branches...');
    await w.results.waitForDiff(/./, /woken after all|handle|self-pipe/);
    await w.screenshot('time-travel-7-branches');
    await w.setTheme('light');
    await w.screenshot('time-travel-7-branches-light');
    await w.setTheme('dark');
    await w.debug.stop();
    await w.waitForNoAdapter();
    assert.deepEqual(w.pageErrors, []);
  });
});
