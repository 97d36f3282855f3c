/**
 * Every sentence of the page of results, in English; see `panelStrings.ts`. `{0}` stands for a value.
 * Of a pair `…One` and `…Many`, the count decides.
 */

export const RESULT_STRINGS = {
  waiting: 'Waiting for results…',
  again: 'Run again',
  problem: 'Loopscope cannot run this program: {0}',

  // How a run ended.
  exit: 'Exits with {0}',
  exitChildren: 'Exits with {0}, children with {1}',
  hang: 'Hangs',
  limit: 'Reaches a limit',
  error: 'Cannot be run',
  stillRuns: 'still running',
  noHazards: 'None',
  hazardTip: 'What the hazard {0} is',
  nothingWritten: 'Nothing is written.',

  // Versions compared.
  comparisonTitle: '{0} as several versions of Python',
  sameStory: 'All versions tell the same story: the same steps in every thread.',
  storiesOne: '{0} story',
  storiesMany: '{0} different stories',
  outputsOne: 'the same output in all',
  outputsMany: '{0} different outputs',
  outcomes: 'Outcomes',
  columnPython: 'Python',
  columnStory: 'Story',
  columnOutcome: 'Outcome',
  columnOutput: 'Output',
  columnHazards: 'Hazards',
  columnEvents: 'Events',
  columnDebug: 'Debug',
  debugVersion: 'Debug',
  debugVersionTip: 'Debug the event loops of this file as Python {0}',
  output: 'Output {0}',
  outputOf: 'Output {0}: Python {1}',
  outputsHeading: 'What is written',
  partingsHeading: 'Where the stories part',
  /** {0}: how many pairs. */
  farPartings: 'Other pairs of versions ({0})',
  parting: '{0} and {1} part in {2} of process {3}',
  sideBySide: 'Show both stories side by side',
  nothingMore: 'nothing more',
  seen: 'First seen from outside:',
  unseen: 'Nothing of it is seen from outside.',
  anyTwo: 'Any two versions',
  anyTwoFirst: 'First version',
  anyTwoSecond: 'Second version',
  leadsHere: 'Steps up to the parting and from there on',

  // Schedules explored.
  explorationTitle: 'Schedules of {0}, as Python {1}',
  outcomesOne: '{0} outcome',
  outcomesMany: '{0} different outcomes',
  ofInterleavings: '{0} interleavings',
  complete: 'Complete: no other outcome is possible.',
  completeWithin:
    'Complete within the bound: no other outcome is possible with at most {0} preemptions.',
  notComplete:
    'Not complete: the search ended at its limit of {0} schedules. There may be other outcomes.',
  full: 'Not complete: what the search has to remember fills the memory. There may be other outcomes.',
  cancelled: 'You stopped the search after {0} s: there may be other outcomes.',
  randomOnly: '{0} random schedules were run: there may be other outcomes.',
  effort: 'Schedules run: {0}; cut short where they met another: {1}; {2} s, {3} a second.',
  bound: 'A thread that could go on was interrupted at most {0} times in a schedule.',
  boundOne: 'A thread that could go on was interrupted at most once in a schedule.',
  lateOne:
    'On a slow machine: once in a schedule, a deadline could pass although a thread could have gone on.',
  lateMany:
    'On a slow machine: up to {0} times in a schedule, a deadline could pass although a thread could have gone on.',
  bySync: 'Threads were switched at operations that other threads notice.',
  byLine: 'Threads were switched at every line.',
  debugOutcome: 'Debug this schedule',
  debugOutcomeTip: 'Debug this schedule: {0}',
  interleavingsOne: '{0} interleaving of {1} ({2})',
  interleavingsMany: '{0} interleavings of {1} ({2})',
  randomOf: '{0} of {1} random schedules ({2})',
  effortRandom: '{0} s, {1} schedules a second.',
  showAll: 'Show all {0} outcomes',
  kind: '{0} × {1}',
  preemptionsOne: '1 preemption is enough',
  preemptionsMany: '{0} preemptions are enough',
  preemptionsNone: 'no preemption is needed',
  exception: 'Nobody catches {0}.',
  conflict: 'What makes the difference',
  switches: 'Where threads are switched',
  switchAt: '{0}:{1}, from {2} to {3}',
  switchOutside: 'from {0} to {1}, in no line of the program',
  nothingFound: 'No schedule has been run to its end, so nothing can be said about the outcomes.',
} as const;

export type ResultStrings = { readonly [K in keyof typeof RESULT_STRINGS]: string };
