// What a program can do under other versions and in other schedules: found in the background, shown
// in an editor, and debugged from there.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWorkbench } from '../support/workbenchSuite';

const PROGRAMS = join('test', 'e2e', 'programs');

const lineWith = (program: string, text: string): number =>
  readFileSync(join(PROGRAMS, program), 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;

describeWorkbench('results', (suite) => {
  it('explores the race of call_soon and debugs the schedule that hangs', async () => {
    const w = await suite.open({ folder: PROGRAMS });
    await w.openFile('race.py');
    await w.waitForStatus('Python');
    await w.runCommand('Loopscope: Explore schedules...');
    await w.quickInput.waitForRow('10,000 random schedules');
    await w.screenshot('results-1-explore');
    await w.pickItem('All schedules');
    const text = await w.results.waitForText(/Complete: no other outcome is possible\./);
    assert.match(text, /^Schedules of race\.py, as Python 3\.13/);
    assert.match(text, /Hangs.*LS001.*LS002/s);
    assert.match(text, /Exits with 0/);
    await w.setTheme('dark');
    await w.screenshot('results-2-outcomes');
    await w.setTheme('light');
    await w.screenshot('results-2-outcomes-light');

    await w.results.press('Debug this schedule: Hangs');
    // The mistake comes first, and then what follows from it.
    const mistake = lineWith('race.py', 'loop.call_soon(work)');
    await w.debug.waitForStopped({ file: 'race.py', line: mistake, state: 'Hazard LS001' });
    await w.debug.clickToolbar('Continue');
    await w.debug.waitForStopped({ state: /^Hang/ });
    await w.panel.waitForText(/work\(\) · from MainThread · stranded/);
    // This very schedule can be walked back.
    await w.debug.clickToolbar('Reverse');
    await w.debug.waitForStopped({ state: /^Past/ });
    await w.screenshot('results-3-debug');
    await w.debug.stop();
    await w.waitForNoAdapter();
    assert.deepEqual(w.pageErrors, []);
  });

  it('compares versions and shows two stories side by side', async () => {
    const w = await suite.open();
    await w.openFile('fork-new-loop.py');
    await w.waitForStatus('Python');
    await w.runCommand('Loopscope: Compare Python profiles...');
    await w.quickInput.waitForRow('Python 3.5.3');
    await w.screenshot('results-4-versions');
    await w.quickInput.accept();
    const text = await w.results.waitForText(/Where the stories part/);
    assert.match(text, /^fork-new-loop\.py as several versions of Python/);
    assert.match(text, /3\.5\.3 and 3\.6 part in MainThread of process 1002/);
    assert.match(text, /RuntimeError: Cannot run the event loop while another loop is running/);
    await w.setTheme('dark');
    await w.screenshot('results-5-comparison');
    await w.setTheme('light');
    await w.screenshot('results-5-comparison-light');

    // A window that is reloaded shows them again, and what they offer still works.
    await w.reload();
    assert.equal(await w.results.waitForText(/Where the stories part/), text);
    await w.results.press('Show both stories side by side: 3.5.3, 3.6');
    await w.results.waitForDiff(
      /1002 MainThread: run_forever reads the running slot: loop 1\n/,
      /1002 MainThread: run_forever reads the running slot: a loop of another process, so none\n/,
    );
    await w.screenshot('results-6-diff-light');
    await w.setTheme('dark');
    await w.screenshot('results-6-diff');
    assert.deepEqual(w.pageErrors, []);
  });

  it('shows how far a long search is, and stops it', async () => {
    const w = await suite.open({ folder: PROGRAMS });
    await w.openFile('manySchedules.py');
    await w.waitForStatus('Python');
    await w.runCommand('Loopscope: Explore schedules...');
    await w.pickItem('All schedules, line by line');
    await w.waitForNotification(/Exploring schedules of manySchedules\.py/);
    const toast = w.page.locator('.notifications-toasts');
    await toast.filter({ hasText: /[\d,]+ schedules \([\d,]+ a second\)/ }).waitFor();
    await w.screenshot('results-8-progress');
    await w.clickNotification('Cancel');
    await toast.filter({ hasText: 'Exploring' }).waitFor({ state: 'hidden' });
    const text = await w.results.waitForText(/You stopped the search after [\d.]+ s/);
    assert.match(text, /^Schedules of manySchedules\.py/);
    assert.match(text, /interrupted at most 2 times in a schedule/);
    await w.screenshot('results-9-cancelled');
    assert.deepEqual(w.pageErrors, []);
  });

  it('asks for a scenario where no file is open, and says what is wrong with a program', async () => {
    const w = await suite.open({ folder: join('test', 'e2e', 'faulty') });
    await w.runCommand('Loopscope: Explore schedules...');
    await w.pickItem('call_soon from the wrong thread');
    await w.pickItem('All schedules of a slow machine');
    const text = await w.results.waitForText(
      /^Schedules of call-soon\.py.*7 different outcomes ·/s,
    );
    assert.doesNotMatch(text, /line 0|:0,/);
    assert.match(text, /On a slow machine: once in a schedule, a deadline could pass/);
    await w.openFile('unsupported.py');
    await w.waitForStatus('Python');
    await w.runCommand('Loopscope: Explore schedules...');
    await w.pickItem('All schedules');
    await w.results.waitForText(/Loopscope cannot run this program: unsupported\.py, line 5: /);
    await w.screenshot('results-7-unsupported');
    assert.deepEqual(w.pageErrors, []);
  });
});
