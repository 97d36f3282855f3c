/**
 * Compares two states of the machine and lists what became different. Pure; the words are the
 * page's. Things are the same if their ids are: ids are never used twice.
 */

import type { Change, ListName, SlotName } from '../../protocol/panelChanges';
import type { LoopState, MachineState, ProcessState, ThreadState } from '../../protocol/state';

/** What differs in `after` from `before`. */
export function diffStates(before: MachineState, after: MachineState): Change[] {
  return matched(before.processes, after.processes, (process) => process.pid).flatMap(
    ({ id: pid, old, now }): Change[] => {
      if (!old) return [{ part: 'process', how: 'added', pid }];
      if (!now) return [{ part: 'process', how: 'removed', pid }];
      return diffProcess(old, now);
    },
  );
}

function diffProcess(before: ProcessState, after: ProcessState): Change[] {
  const { pid } = after;
  // Of a process that has ended nothing but the end is news.
  if (before.exitCode !== after.exitCode) return [{ part: 'process', how: 'changed', pid }];
  return [
    ...matched(before.threads, after.threads, (thread) => thread.tid).flatMap(
      ({ id: tid, old, now }): Change[] => {
        if (!old) return [{ part: 'thread', how: 'added', pid, tid }];
        if (!now) return [{ part: 'thread', how: 'removed', pid, tid }];
        return diffThread(pid, old, now);
      },
    ),
    ...matched(before.loops, after.loops, (loop) => loop.id).flatMap(
      ({ id: loop, old, now }): Change[] => {
        if (!old) return [{ part: 'loop', how: 'added', pid, loop }];
        if (!now) return [{ part: 'loop', how: 'removed', pid, loop }];
        return diffLoop(pid, old, now);
      },
    ),
  ];
}

function diffThread(pid: number, before: ThreadState, after: ThreadState): Change[] {
  const { tid } = after;
  const { slots: _old, ...old } = before;
  const { slots: _now, ...now } = after;
  const changes: Change[] = equal(old, now) ? [] : [{ part: 'thread', how: 'changed', pid, tid }];
  const names: readonly SlotName[] = ['running', 'policy', 'getEventLoop'];
  const differing = names.filter((slot) => !equal(before.slots[slot], after.slots[slot]));
  return [
    ...changes,
    ...differing.map((slot): Change => ({ part: 'slot', how: 'changed', pid, tid, slot })),
  ];
}

function diffLoop(pid: number, before: LoopState, after: LoopState): Change[] {
  const loop = after.id;
  const changes: Change[] = [];
  if (before.phase !== after.phase) {
    // A closed loop drops all it has; that it is closed says so.
    if (after.phase === 'closed') return [{ part: 'loop', how: 'removed', pid, loop }];
    changes.push({ part: 'loop', how: 'changed', pid, loop, phase: after.phase });
  } else if (before.iteration !== after.iteration) {
    changes.push({ part: 'loop', how: 'changed', pid, loop });
  }
  changes.push(
    ...diffList('ready', pid, loop, before.ready, after.ready, byId),
    ...diffList('timer', pid, loop, before.timers, after.timers, (timer) => timer.handle.id),
    ...diffList('selector', pid, loop, before.selector, after.selector, (entry) => entry.fd),
    ...diffList('task', pid, loop, before.tasks, after.tasks, byId),
  );
  const { bytes, watched } = after.selfPipe;
  const deafened = watched === false && before.selfPipe.watched !== false;
  if (before.selfPipe.bytes !== bytes || deafened) {
    changes.push({ part: 'selfPipe', how: 'changed', pid, loop, bytes, deafened });
  }
  return changes;
}

function diffList<T>(
  part: ListName,
  pid: number,
  loop: number,
  before: readonly T[],
  after: readonly T[],
  idOf: (item: T) => number,
): Change[] {
  return matched(before, after, idOf).flatMap(({ id, old, now }): Change[] => {
    if (!old) return [{ part, how: 'added', pid, loop, id }];
    if (!now) return [{ part, how: 'removed', pid, loop, id }];
    return equal(old, now) ? [] : [{ part, how: 'changed', pid, loop, id }];
  });
}

interface Match<T> {
  readonly id: number;
  readonly old: T | undefined;
  readonly now: T | undefined;
}

/** Pairs two lists by id: first what is there now, in its order, then what is gone. */
function matched<T>(
  before: readonly T[],
  after: readonly T[],
  idOf: (item: T) => number,
): readonly Match<T>[] {
  const old = new Map(before.map((item) => [idOf(item), item]));
  const now = new Map(after.map((item) => [idOf(item), item]));
  return [
    ...[...now].map(([id, item]) => ({ id, old: old.get(id), now: item })),
    ...[...old]
      .filter(([id]) => !now.has(id))
      .map(([id, item]) => ({ id, old: item, now: undefined })),
  ];
}

function byId(item: { readonly id: number }): number {
  return item.id;
}

/** The states are JSON with fields in a fixed order, so their texts can be compared. */
function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
