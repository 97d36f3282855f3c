/**
 * The whole tree: process > thread > slots and loops. A pure function of the state, the changes and
 * the language; the page draws what it returns.
 */

import type { LoopState, ProcessState } from '../../protocol/state';
import { fill } from '../text';
import { findingNodes } from './findings';
import { historyNodes } from './history';
import { keys } from './keys';
import { loopNode } from './loops';
import { type RowLink, type TreeNode, joined, node } from './node';
import { type Scene, homeOf, processOf } from './scene';
import { threadNode } from './threads';

/** With more threads than this, slots stay closed unless there is something to see in them. */
const FEW_THREADS = 4;

/** What was found, one node per process in the order of their birth, and what has happened. */
export function buildTree(scene: Scene): readonly TreeNode[] {
  const living = scene.state.processes.filter((process) => process.exitCode === null);
  const threads = living.reduce((sum, process) => sum + process.threads.length, 0);
  return [
    ...findingNodes(scene),
    ...scene.state.processes.map((process) => processNode(scene, process, threads <= FEW_THREADS)),
    ...historyNodes(scene),
  ];
}

function processNode(scene: Scene, process: ProcessState, showSlots: boolean): TreeNode {
  const { strings } = scene;
  const key = keys.process(process.pid);
  const state = exitWords(scene, process.exitCode);
  const link = parentLink(scene, process);
  const dead = process.exitCode !== null;
  return node({
    key,
    icon: process.ppid !== null ? 'repo-forked' : 'server-process',
    tone: dead ? 'dim' : process.ppid !== null ? 'fork' : 'plain',
    label: fill(strings.process, process.pid),
    description: dead ? joined(state, link?.text) : joined(link?.text, state),
    tooltip:
      process.ppid === null
        ? fill(strings.processTip, process.pid, state)
        : fill(strings.processTipForked, process.pid, process.ppid, process.bornAt, state),
    link,
    mark: scene.marks.get(key),
    open: !dead,
    children: dead ? [] : processChildren(scene, process, showSlots),
  });
}

/** Threads with the loops at home in them, then the loops that are at home nowhere. */
function processChildren(scene: Scene, process: ProcessState, showSlots: boolean): TreeNode[] {
  const homes = new Map<number | undefined, LoopState[]>();
  for (const loop of process.loops) {
    const home = homeOf(process, loop)?.tid;
    homes.set(home, [...(homes.get(home) ?? []), loop]);
  }
  return [
    ...process.threads.map((thread) =>
      threadNode(scene, process, thread, homes.get(thread.tid) ?? [], showSlots),
    ),
    ...(homes.get(undefined) ?? []).map((loop) => loopNode(scene, process, loop)),
  ];
}

/** "alive", "exited with code 0", "killed by signal 9" (a shell's 128 + n). */
function exitWords({ strings }: Scene, exitCode: number | null): string {
  if (exitCode === null) return strings.processAlive;
  return exitCode > 128
    ? fill(strings.processKilled, exitCode - 128)
    : fill(strings.processExited, exitCode);
}

function parentLink(scene: Scene, process: ProcessState): RowLink | undefined {
  const { ppid, bornAt } = process;
  if (ppid === null || !processOf(scene.state, ppid)) return undefined;
  return {
    text: fill(scene.strings.processFrom, ppid, bornAt),
    tip: fill(scene.strings.processFromTip, ppid, bornAt),
    target: keys.process(ppid),
  };
}
