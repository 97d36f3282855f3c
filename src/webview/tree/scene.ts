/**
 * What the builders of rows look at: the state, what changed, and the language; with the look-ups
 * that need more than one process. Pure.
 */

import type { PastEvent } from '../../protocol/panelMessages';
import type { PanelStrings } from '../../protocol/panelStrings';
import type { LoopState, MachineState, ProcessState, ThreadState } from '../../protocol/state';
import { fill } from '../text';
import type { Mark } from './node';

export interface Scene {
  readonly state: MachineState;
  readonly strings: PanelStrings;
  readonly history: readonly PastEvent[];
  /** Marks by key of a row. */
  readonly marks: ReadonlyMap<string, Mark>;
}

/** Whether the program has already been further than this moment. */
export function isPast({ seq, last }: MachineState): boolean {
  return last !== undefined && seq < last;
}

export function processOf(state: MachineState, pid: number): ProcessState | undefined {
  return state.processes.find((process) => process.pid === pid);
}

/** The thread that runs the loop, as far as the process still has it. */
export function ownerOf(process: ProcessState, loop: LoopState): ThreadState | undefined {
  if (loop.thread !== undefined)
    return process.threads.find((thread) => thread.tid === loop.thread);
  return process.threads.find(
    ({ slots }) => slots.running.loop === loop.id && slots.running.effective,
  );
}

/**
 * The thread under which the loop is shown: who runs it, else whose running slot still names it (a
 * copy made by fork), else whose policy slot holds it, else none.
 */
export function homeOf(process: ProcessState, loop: LoopState): ThreadState | undefined {
  return (
    ownerOf(process, loop) ??
    process.threads.find(({ slots }) => slots.running.loop === loop.id) ??
    process.threads.find(({ slots }) => slots.policy.loop === loop.id)
  );
}

/** "MainThread", or "tid 7" for a thread that is no more. */
export function threadName(scene: Scene, pid: number, tid: number): string {
  const thread = processOf(scene.state, pid)?.threads.find((other) => other.tid === tid);
  return thread?.name ?? fill(scene.strings.threadTid, tid);
}

/** The other living processes that have the descriptor's open file description too. */
export function sharers(scene: Scene, process: ProcessState, fd: number | null): number[] {
  const ofd = process.fds.find((entry) => entry.fd === fd)?.ofd;
  if (ofd === undefined) return [];
  return scene.state.processes
    .filter((other) => other.pid !== process.pid && other.exitCode === null)
    .filter((other) => other.fds.some((entry) => entry.ofd === ofd))
    .map((other) => other.pid);
}
