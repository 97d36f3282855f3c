/** What changed since the last stop, in plain words: "1 handle added to ready queue". Pure. */

import type { Change, How } from '../protocol/panelChanges';
import type { PanelStrings } from '../protocol/panelStrings';
import { type CountedKey, counted, fill } from './text';
import { phaseWords } from './tree/loops';

/** More sentences than this are only counted. */
const AT_MOST = 3;

/** One short sentence; what matters most comes first. */
export function summarise(strings: PanelStrings, changes: readonly Change[]): string {
  const phrases = summaryPhrases(strings, changes);
  if (phrases.length === 0) return strings.nothingChanged;
  if (phrases.length <= AT_MOST) return phrases.join(', ');
  const rest = phrases.length - AT_MOST;
  return [...phrases.slice(0, AT_MOST), fill(strings.andMore, rest)].join(', ');
}

/** All that can be said, most important first. */
export function summaryPhrases(strings: PanelStrings, changes: readonly Change[]): string[] {
  const count = (part: Change['part'], how: How, key: CountedKey): string[] => {
    const found = changes.filter((change) => change.part === part && change.how === how);
    return found.length === 0 ? [] : [counted(strings, key, found.length)];
  };
  return [
    ...count('process', 'added', 'processAdded'),
    ...processEnds(strings, changes),
    ...count('loop', 'added', 'loopAdded'),
    ...count('loop', 'removed', 'loopRemoved'),
    ...count('ready', 'added', 'readyAdded'),
    ...selfPipes(strings, changes),
    ...count('ready', 'removed', 'readyRemoved'),
    ...count('ready', 'changed', 'readyChanged'),
    ...count('timer', 'added', 'timerAdded'),
    ...count('timer', 'removed', 'timerRemoved'),
    ...count('timer', 'changed', 'timerChanged'),
    ...slots(strings, changes),
    ...count('task', 'added', 'taskAdded'),
    ...count('task', 'removed', 'taskRemoved'),
    ...count('task', 'changed', 'taskChanged'),
    ...count('thread', 'added', 'threadAdded'),
    ...count('thread', 'removed', 'threadRemoved'),
    ...count('selector', 'added', 'selectorAdded'),
    ...count('selector', 'removed', 'selectorRemoved'),
    ...count('selector', 'changed', 'selectorChanged'),
    ...phases(strings, changes),
  ];
}

function processEnds(strings: PanelStrings, changes: readonly Change[]): string[] {
  const ended = changes.filter((change) => change.part === 'process' && change.how === 'changed');
  return ended.length === 0 ? [] : [counted(strings, 'processEnded', ended.length, ended[0].pid)];
}

/** The bytes of all self-pipes count together. */
function selfPipes(strings: PanelStrings, changes: readonly Change[]): string[] {
  const pipes = changes.filter((change) => change.part === 'selfPipe');
  const bytes = pipes.reduce((sum, change) => sum + change.bytes, 0);
  return [
    ...(pipes.some((change) => change.deafened) ? [strings.selfPipeDeafened] : []),
    ...(bytes > 0 ? [counted(strings, 'selfPipe', bytes)] : []),
    ...(pipes.some((change) => change.bytes === 0 && !change.deafened)
      ? [strings.selfPipeEmptied]
      : []),
  ];
}

/** The answer of get_event_loop() follows from the slots, so it is not news of its own. */
function slots(strings: PanelStrings, changes: readonly Change[]): string[] {
  const written = changes.filter(
    (change) => change.part === 'slot' && change.slot !== 'getEventLoop',
  );
  return written.length === 0 ? [] : [counted(strings, 'slotChanged', written.length)];
}

function phases(strings: PanelStrings, changes: readonly Change[]): string[] {
  return changes.flatMap((change) =>
    change.part === 'loop' && change.phase !== undefined
      ? [
          fill(
            strings.phaseChanged,
            fill(strings.loop, change.loop),
            phaseWords(strings, change.phase),
          ),
        ]
      : [],
  );
}
