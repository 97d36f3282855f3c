/** How the scenarios were run last, for as long as the window is open: F5 runs them so again. */

import type * as vscode from 'vscode';
import { DisposableOwner } from '../../base/disposable';
import { Emitter } from '../../base/emitter';
import { configuredProfile } from '../profiles';
import { programOf } from '../pythonFile';

export interface ScenarioRun {
  readonly profile?: string;
  readonly forkPolicy?: string;
}

export class ScenarioRuns extends DisposableOwner {
  /** By the program, as the adapter is told of it. */
  readonly #runs = new Map<string, ScenarioRun>();
  readonly #changed = this.register(new Emitter<void>());
  readonly onDidChange = this.#changed.event;

  remember(file: vscode.Uri, run: ScenarioRun): void {
    this.#runs.set(programOf(file), run);
    this.#changed.fire();
  }

  /** Another profile was chosen; the fork policy stays. */
  forgetProfile(file: vscode.Uri): void {
    const { profile, forkPolicy } = this.of(file);
    if (profile === undefined) return;
    this.remember(file, forkPolicy === undefined ? {} : { forkPolicy });
  }

  /** Empty for a file that was not run as a scenario. */
  of(file: vscode.Uri | undefined): ScenarioRun {
    return file === undefined ? {} : this.ofProgram(programOf(file));
  }

  ofProgram(program: string): ScenarioRun {
    return this.#runs.get(program) ?? {};
  }

  /** What a file would be run as: as its scenario was, or as the setting says. */
  profileOf(file: vscode.Uri | undefined): string {
    return this.of(file).profile ?? configuredProfile(file);
  }
}
