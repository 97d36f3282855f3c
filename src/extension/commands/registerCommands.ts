/** Ties each command of package.json to its function; a failure is shown once, to the user. */

import * as vscode from 'vscode';
import { type Disposable, DisposableStore } from '../../base/disposable';
import type { SessionTracker } from '../debug/sessionTracker';
import type { PanelView } from '../panel/panelView';
import type { HazardMarks } from '../problems/hazardMarks';
import type { ScenarioCatalog } from '../scenarios/catalog';
import type { ScenarioRuns } from '../scenarios/runs';
import type { ResultServices } from '../results/services';
import type { BranchStories } from '../branchStories';
import { compareBranches, takeAnotherThread } from './branches';
import { compareProfiles } from './compareProfiles';
import { debugFile } from './debugFile';
import { exploreSchedules } from './exploreSchedules';
import { goToEvent, goToPresent, selectBranch } from './goToEvent';
import { moveToPanel, moveToSideBar } from './moveLoops';
import { runScenario } from './runScenario';
import { selectProfile } from './selectProfile';
import { showLoops } from './showLoops';
import { stepBackCallback, stepBackIteration } from './stepBack';
import { stepCallback } from './stepCallback';
import { stepIteration } from './stepIteration';
import { stepToFork } from './stepToFork';
import { stepToWakeup } from './stepToWakeup';

export interface CommandServices {
  readonly tracker: SessionTracker;
  readonly panel: PanelView;
  readonly catalog: ScenarioCatalog;
  readonly runs: ScenarioRuns;
  readonly marks: HazardMarks;
  readonly results: ResultServices;
  readonly branchStories: BranchStories;
}

export function registerCommands({
  tracker,
  panel,
  catalog,
  runs,
  marks,
  results,
  branchStories,
}: CommandServices): Disposable {
  const store = new DisposableStore();
  const handlers: Readonly<Record<string, (argument: unknown) => Promise<void>>> = {
    'loopscope.runScenario': (argument) => runScenario(catalog, runs, argument),
    'loopscope.debugFile': debugFile,
    'loopscope.compareProfiles': (argument) => compareProfiles(results, argument),
    'loopscope.exploreSchedules': (argument) => exploreSchedules(results, argument),
    'loopscope.selectProfile': () => selectProfile(tracker, runs),
    'loopscope.showLoops': () => showLoops(panel),
    'loopscope.moveToPanel': moveToPanel,
    'loopscope.moveToSideBar': moveToSideBar,
    'loopscope.stepCallback': () => stepCallback(tracker),
    'loopscope.stepIteration': () => stepIteration(tracker),
    'loopscope.stepToWakeup': () => stepToWakeup(tracker),
    'loopscope.stepToFork': () => stepToFork(tracker),
    'loopscope.stepBackCallback': () => stepBackCallback(tracker),
    'loopscope.stepBackIteration': () => stepBackIteration(tracker),
    'loopscope.goToEvent': (argument) => goToEvent(tracker, argument),
    'loopscope.goToPresent': () => goToPresent(tracker),
    'loopscope.clearHazards': () => {
      marks.clear();
      return Promise.resolve();
    },
    'loopscope.takeAnotherThread': (argument) => takeAnotherThread(tracker, argument),
    'loopscope.compareBranches': () => compareBranches(tracker, branchStories),
    'loopscope.selectBranch': () => selectBranch(tracker),
  };
  for (const [command, handler] of Object.entries(handlers)) {
    const guarded = async (argument: unknown): Promise<void> => {
      try {
        await handler(argument);
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(vscode.l10n.t('Loopscope: {0}', text));
      }
    };
    store.add(vscode.commands.registerCommand(command, guarded));
  }
  return store;
}
