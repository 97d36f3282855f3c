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
  notComplete: 'Not complete: there may be other outcomes.',
  cancelled: 'You stopped the search here: there may be other outcomes.',
  randomOnly: '{0} random schedules were run: there may be other outcomes.',
  effort:
    '{0} schedules were run, {1} more were cut short where they met; {2} s, {3} schedules a second.',
  bySync: 'Threads were switched at operations that other threads notice.',
  byLine: 'Threads were switched at every line.',
  debugOutcome: 'Debug this schedule',
  debugOutcomeTip: 'Debug this schedule: {0}',
  interleavingsOne: '{0} interleaving of {1}',
  interleavingsMany: '{0} interleavings of {1}',
  preemptionsOne: '1 preemption is enough',
  preemptionsMany: '{0} preemptions are enough',
  preemptionsNone: 'no preemption is needed',
  exception: 'Nobody catches {0}.',
  conflict: 'What makes the difference',
  switches: 'Where threads are switched',
  switchAt: '{0}:{1}, from {2} to {3}',
  nothingFound: 'No schedule has been run to its end yet.',
} as const;

export type ResultStrings = { readonly [K in keyof typeof RESULT_STRINGS]: string };
