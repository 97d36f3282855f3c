/** The object that `loopscope run --json` prints (CONTRACT.md). Fields may be added, none changed. */

import type { BlockedThread, StrandedLoop } from '../trace/hang';
import type { HungThreadState } from './state';

/** How a run ended: all processes did, nobody can ever move, a limit was hit, or it cannot be run. */
export type RunOutcome = 'exit' | 'hang' | 'limit' | 'error';

export type RunLimit = 'steps' | 'virtualSeconds' | 'events' | 'output' | 'memory';

export interface RunReport {
  readonly outcome: RunOutcome;
  /** The root process's, null if it has not exited. */
  readonly exitCode: number | null;
  /** What the whole process tree wrote, in event order. */
  readonly stdout: string;
  readonly stderr: string;
  readonly limit: RunLimit | null;
  readonly error: RunError | null;
  readonly processes: readonly ProcessReport[];
  readonly blocked: readonly BlockedThread[];
  /** Why nobody can ever move again; null if that is not how it ended. */
  readonly hang: HangReport | null;
  /** What the rules of src/hazards saw; null if the program did not run. */
  readonly hazards: readonly HazardReport[] | null;
  readonly events: number;
  readonly steps: number;
  readonly virtualSeconds: number;
  /** The token that makes `--schedule` run the same schedule again. */
  readonly schedule: string;
}

/** Each thread, what it waits for, who could wake it, and where; and the loops with handles that nobody will run. */
export interface HangReport {
  readonly threads: readonly HungThreadState[];
  readonly loops: readonly StrandedLoop[];
}

/** Why the program cannot be run, and where; `line` and `column` count from 1, 0 for nowhere. */
export interface RunError {
  readonly code: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface ProcessReport {
  readonly pid: number;
  readonly ppid: number | null;
  /** 128+n for a process that signal n killed. */
  readonly exitCode: number | null;
  readonly outcome: 'exit' | 'hang' | 'limit' | 'killed';
}

/** Where something is in the program: `file` is empty and `line` 0 if it is nowhere. */
export interface ReportedPlace {
  readonly file: string;
  readonly line: number;
  /** The expression that was evaluated, where it is known: from 1, and up to but without its end. */
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

export interface HazardReport extends ReportedPlace {
  /** `LS001` and so on. */
  readonly id: string;
  readonly title: string;
  readonly severity: 'error' | 'warning';
  readonly advice: string;
  /** The token of a schedule that shows it, if schedules were searched. */
  readonly schedule?: string;
  /** The event that is the mistake. */
  readonly seq: number;
  readonly message: string;
  readonly pid: number;
  readonly tid: number;
  readonly thread: string;
  readonly related: readonly RelatedReport[];
}

/** Another place that belongs to the story. */
export interface RelatedReport extends ReportedPlace {
  readonly seq: number;
  readonly message: string;
}
