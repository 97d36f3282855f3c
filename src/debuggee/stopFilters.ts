/**
 * What a program can be stopped at besides breakpoints: filters that the user switches on and off.
 * Each may have a condition, a Python expression that must be true where the program would stop.
 */

import { HAZARD_FILTER, readRules } from './hazardFilter';
import type { KindName } from '../trace/table';

export interface StopFilter {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly on: boolean;
  /** What a condition can be, for whoever writes one. */
  readonly conditions: string;
  /** The kind of events at which it stops; null if it is about something else. */
  readonly event: KindName | null;
}

export interface WantedFilter {
  readonly id: string;
  /** null stops always. */
  readonly condition: string | null;
}

export interface FilterState {
  readonly verified: boolean;
  /** Why it is not verified; null if it is. */
  readonly message: string | null;
}

const ABOUT_EXCEPTION =
  'An exception class such as ValueError, or an expression about __exception__ and the variables there';

export const STOP_FILTERS: readonly StopFilter[] = [
  {
    id: HAZARD_FILTER,
    label: 'Hazards',
    description:
      'Break where an event loop is misused: a call from the wrong thread, an inherited loop and the like.',
    on: true,
    conditions: 'Rules: LS001 LS005 for these only, -LS008 for all but this one',
    event: null,
  },
  {
    id: 'raised',
    label: 'Raised Exceptions',
    description: 'Break when any exception is raised.',
    on: false,
    conditions: ABOUT_EXCEPTION,
    event: null,
  },
  {
    id: 'uncaught',
    label: 'Uncaught Exceptions',
    description:
      'Break when an exception is about to end a thread, or the program: where it is raised, or, past a finally, a with or an except that computes its class, where it goes on from there.',
    on: true,
    conditions: ABOUT_EXCEPTION,
    event: null,
  },
  {
    id: 'userUnhandled',
    label: 'User Uncaught Exceptions',
    description:
      'Break when an exception leaves your own code: for the event loop (a task or a callback fails) or for library code.',
    on: false,
    conditions: ABOUT_EXCEPTION,
    event: null,
  },
  eventFilter('fork', 'process.fork', 'Fork', 'Break when a process forks.', 'child'),
  eventFilter(
    'selfPipeWrite',
    'selfPipe.write',
    'Self-Pipe Write',
    'Break when something wakes an event loop through its self-pipe.',
    'loop',
  ),
  eventFilter(
    'selectReturn',
    'select.return',
    'Select Return',
    'Break when the select of an event loop returns.',
    'ready',
  ),
  eventFilter(
    'threadSwitch',
    'thread.switch',
    'Thread Switch',
    'Break when another thread runs.',
    'cause',
  ),
  eventFilter('taskDone', 'task.done', 'Task Done', 'Break when a task ends.', 'state'),
  eventFilter(
    'handleCancelled',
    'handle.cancel',
    'Handle Cancelled',
    'Break when a handle, such as a timer, is cancelled.',
    'where',
  ),
];

/** `field` is one that tells such events apart, for whoever writes a condition. */
function eventFilter(
  id: string,
  event: KindName,
  label: string,
  description: string,
  field: string,
): StopFilter {
  const fields = field === 'loop' ? 'pid, tid, loop' : `pid, tid, loop, ${field}`;
  const conditions = `An expression about the event (${fields} …) and the variables there`;
  return { id, label, description, on: false, conditions, event };
}

export function stateOfFilter({ id, condition }: WantedFilter): FilterState {
  if (id === HAZARD_FILTER && readRules(condition) === undefined) {
    const message = `"${condition ?? ''}" does not name rules, as LS001 or -LS008 would.`;
    return { verified: false, message };
  }
  if (STOP_FILTERS.some((filter) => filter.id === id)) return { verified: true, message: null };
  return { verified: false, message: `There is no filter "${id}".` };
}
