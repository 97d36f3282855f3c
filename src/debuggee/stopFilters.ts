/**
 * What a program can be stopped at besides breakpoints: filters that the user switches on and off.
 * Each may have a condition: a Python expression that must be true where the program would stop, or
 * the names of what it is to stop at. They are few, as a client shows them above the breakpoints.
 */

import { HAZARD_FILTER, readRules } from './hazardFilter';
import { LOOP_EVENTS, LOOP_EVENTS_FILTER, readLoopEvents, type WantedEvents } from './loopEvents';

export interface StopFilter {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly on: boolean;
  /** What a condition can be, for whoever writes one. */
  readonly conditions: string;
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

const KINDS = LOOP_EVENTS.map(({ name }) => name).join(', ');

export const STOP_FILTERS: readonly StopFilter[] = [
  {
    id: HAZARD_FILTER,
    label: 'Hazards',
    description:
      'Break where an event loop is misused: a call from the wrong thread, an inherited loop and the like.',
    on: true,
    conditions: 'Rules: LS001 LS005 for these only, -LS008 for all but this one',
  },
  {
    id: 'raised',
    label: 'Raised',
    description: 'Break when any exception is raised.',
    on: false,
    conditions: ABOUT_EXCEPTION,
  },
  {
    id: 'uncaught',
    label: 'Uncaught',
    description:
      'Break when an exception is about to end a thread, or the program: where it is raised, or, past a finally, a with or an except that computes its class, where it goes on from there.',
    on: true,
    conditions: ABOUT_EXCEPTION,
  },
  {
    id: 'userUnhandled',
    label: 'User Uncaught',
    description:
      'Break when an exception leaves your own code: for the event loop (a task or a callback fails) or for library code.',
    on: false,
    conditions: ABOUT_EXCEPTION,
  },
  {
    id: LOOP_EVENTS_FILTER,
    label: 'Loop Events',
    description: `Break at events of event loops: ${KINDS}.`,
    on: false,
    conditions:
      'Kinds, each with an expression about the event if wanted: fork, task done if state == "exception"',
  },
];

export function stateOfFilter({ id, condition }: WantedFilter): FilterState {
  if (id === HAZARD_FILTER && readRules(condition) === undefined) {
    const message = `"${condition ?? ''}" does not name rules, as LS001 or -LS008 would.`;
    return { verified: false, message };
  }
  if (id === LOOP_EVENTS_FILTER && readLoopEvents(condition) === undefined) {
    const message = `"${condition ?? ''}" does not name loop events, as fork or task done if state == "exception" would. The kinds: ${KINDS}.`;
    return { verified: false, message };
  }
  if ([...STOP_FILTERS, ...LOOP_EVENTS].some((filter) => filter.id === id))
    return { verified: true, message: null };
  return { verified: false, message: `There is no filter "${id}".` };
}

/** The events that a filter stops at; none if it is about something else. */
export function eventsOfFilter({ id, condition }: WantedFilter): readonly WantedEvents[] {
  if (id === LOOP_EVENTS_FILTER) return readLoopEvents(condition) ?? [];
  return LOOP_EVENTS.filter((kind) => kind.id === id).map((kind) => ({ kind, condition }));
}
