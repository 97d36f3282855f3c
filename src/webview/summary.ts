/** What changed since the last stop, in plain words: "1 handle added to ready queue". Pure. */

import type { Change, How } from '../protocol/panelChanges';
import type { PanelStrings } from '../protocol/panelStrings';
import type { MachineState } from '../protocol/state';
import { type CountedKey, counted, fill } from './text';
import { phaseWords } from './tree/loops';
import { processOf } from './tree/scene';
import { stateWords } from './tree/threads';

/** More sentences than this are only counted. */
const AT_MOST = 3;

/** What is always at some place or other. */
const IN_MOTION: ReadonlySet<Change['part']> = new Set(['thread', 'loop'] as const);

/** One short sentence; what matters most comes first. */
export function summarise(
  strings: PanelStrings,
  changes: readonly Change[],
  state: MachineState,
): string {
  const phrases = summaryPhrases(strings, changes, state);
  if (phrases.length === 0) return strings.nothingChanged;
  if (phrases.length <= AT_MOST) return phrases.join(', ');
  const rest = phrases.length - AT_MOST;
  return [...phrases.slice(0, AT_MOST), fill(strings.andMore, rest)].join(', ');
}

/** What going back has undone. What threads and loops did then is no news: the tree shows it. */
export function summariseUndone(
  strings: PanelStrings,
  undone: readonly Change[],
  state: MachineState,
): string {
  const things = undone.filter(({ part, how }) => !(how === 'changed' && IN_MOTION.has(part)));
  return things.length === 0
    ? strings.nothingUndone
    : fill(strings.undone, summarise(strings, things, state));
}

/** All that can be said, most important first; of threads only if there is nothing else. */
function summaryPhrases(
  strings: PanelStrings,
  changes: readonly Change[],
  state: MachineState,
): string[] {
  const count = (part: Change['part'], how: How, key: CountedKey): string[] => {
    const found = changes.filter((change) => change.part === part && change.how === how);
    return found.length === 0 ? [] : [counted(strings, key, found.length)];
  };
  const phrases = [
    ...count('process', 'added', 'processAdded'),
    ...processEnds(strings, changes),
    ...count('loop', 'added', 'loopAdded'),
    ...count('loop', 'removed', 'loopRemoved'),
    ...count('ready', 'added', 'readyAdded'),
    ...selfPipes(strings, changes, state),
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
  return phrases.length > 0 ? phrases : threads(strings, changes, state);
}

function processEnds(strings: PanelStrings, changes: readonly Change[]): string[] {
  const ended = changes.filter((change) => change.part === 'process' && change.how === 'changed');
  return ended.length === 0 ? [] : [counted(strings, 'processEnded', ended.length, ended[0].pid)];
}

/** The bytes of all self-pipes count together, those in a pipe that a fork has shared once. */
function selfPipes(
  strings: PanelStrings,
  changes: readonly Change[],
  state: MachineState,
): string[] {
  const pipes = changes.filter((change) => change.part === 'selfPipe');
  const bytesOf = new Map(pipes.map((change) => [pipeOf(state, change), change.bytes]));
  const bytes = [...bytesOf.values()].reduce((sum, count) => sum + count, 0);
  return [
    ...(pipes.some((change) => change.deafened) ? [strings.selfPipeDeafened] : []),
    ...(bytes > 0 ? [counted(strings, 'selfPipe', bytes)] : []),
    ...(pipes.some((change) => change.bytes === 0 && !change.deafened)
      ? [strings.selfPipeEmptied]
      : []),
  ];
}

/** What tells one pipe from another: its open file description, if it is known. */
function pipeOf(state: MachineState, { pid, loop }: { pid: number; loop: number }): string {
  const process = processOf(state, pid);
  const fd = process?.loops.find(({ id }) => id === loop)?.selfPipe.readFd;
  const ofd = process?.fds.find((entry) => entry.fd === fd)?.ofd;
  return ofd === undefined ? `${String(pid)}/${String(loop)}` : String(ofd);
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

/** What one thread does now; of several, how many there are. */
function threads(strings: PanelStrings, changes: readonly Change[], state: MachineState): string[] {
  const changed = changes.flatMap((change) =>
    change.part === 'thread' && change.how === 'changed'
      ? (processOf(state, change.pid)?.threads.filter(({ tid }) => tid === change.tid) ?? [])
      : [],
  );
  if (changed.length > 1) return [fill(strings.threadsChanged, changed.length)];
  return changed.map((thread) =>
    fill(strings.phaseChanged, thread.name, stateWords(strings, thread)),
  );
}
