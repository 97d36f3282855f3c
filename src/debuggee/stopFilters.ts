/**
 * What a program can be stopped at besides breakpoints: filters that the user switches on and off.
 * Each may have a condition, a Python expression that must be true where the program would stop.
 */

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

export const STOP_FILTERS: readonly StopFilter[] = [
  {
    id: 'raised',
    label: 'Raised Exceptions',
    description: 'Break when any exception is raised.',
    on: false,
    conditions: ABOUT_EXCEPTION,
  },
  {
    id: 'uncaught',
    label: 'Uncaught Exceptions',
    description: 'Break when an exception is about to end a thread, or the program.',
    on: true,
    conditions: ABOUT_EXCEPTION,
  },
  {
    id: 'userUnhandled',
    label: 'User Uncaught Exceptions',
    description:
      'Break when an exception leaves your own code: for the event loop (a task or a callback fails) or for library code.',
    on: false,
    conditions: ABOUT_EXCEPTION,
  },
];

export function stateOfFilter({ id }: WantedFilter): FilterState {
  if (STOP_FILTERS.some((filter) => filter.id === id)) return { verified: true, message: null };
  return { verified: false, message: `There is no filter "${id}".` };
}
