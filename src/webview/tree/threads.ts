/** Rows of threads, with what they do in words. Pure. */

import type { PanelStringKey, PanelStrings } from '../../protocol/panelStrings';
import type { LoopState, ProcessState, ThreadState } from '../../protocol/state';
import { fill, seconds } from '../text';
import { threadBadge } from './findings';
import { keys } from './keys';
import { loopNode } from './loops';
import { type Tone, type TreeNode, joined, node } from './node';
import type { Scene } from './scene';
import { slotsNode } from './slots';

/** A thread with its slots and the loops that are at home in it. */
export function threadNode(
  scene: Scene,
  process: ProcessState,
  thread: ThreadState,
  loops: readonly LoopState[],
  showSlots: boolean,
): TreeNode {
  const { strings } = scene;
  const key = keys.thread(process.pid, thread.tid);
  const words = stateWords(strings, thread);
  return node({
    key,
    icon:
      thread.state === 'running'
        ? 'debug-stackframe'
        : (ICONS[thread.blockedOn ?? ''] ?? 'debug-pause'),
    tone: threadTone(thread),
    label: thread.name,
    description: joined(words, fill(strings.threadTid, thread.tid)),
    tooltip: fill(strings.threadTip, thread.name, thread.tid, process.pid, words),
    badge: threadBadge(scene, process.pid, thread.tid),
    mark: scene.marks.get(key),
    open: true,
    children: [
      slotsNode(scene, process, thread, showSlots),
      ...loops.map((loop) => loopNode(scene, process, loop)),
    ],
  });
}

/** What the thread does: "sleeping in select until 12.5 s". */
export function stateWords(strings: PanelStrings, thread: ThreadState): string {
  if (thread.state === 'running') return strings.threadRunning;
  if (thread.state === 'runnable') return strings.threadRunnable;
  if (thread.state === 'new') return strings.threadNew;
  const on = thread.blockedOn ?? '';
  const key = WAITS[on];
  const words = key ? strings[key] : fill(strings.onOther, on);
  const { blockedUntil } = thread;
  if (typeof blockedUntil === 'number')
    return fill(strings.threadUntil, words, seconds(blockedUntil));
  // Of other waits nobody expects that they end by themselves.
  return blockedUntil === null && on === 'select' ? fill(strings.threadForEver, words) : words;
}

const WAITS: Readonly<Record<string, PanelStringKey | undefined>> = {
  select: 'onSelect',
  lock: 'onLock',
  event: 'onEvent',
  condition: 'onCondition',
  join: 'onJoin',
  start: 'onStart',
  sleep: 'onSleep',
  read: 'onRead',
  write: 'onWrite',
  waitpid: 'onWaitpid',
  accept: 'onAccept',
  connect: 'onConnect',
  shutdown: 'onShutdown',
  semaphore: 'onSemaphore',
  signal: 'onSignal',
};

const ICONS: Readonly<Record<string, string | undefined>> = {
  '': 'debug-start',
  lock: 'lock',
};

function threadTone(thread: ThreadState): Tone {
  if (thread.state === 'running') return 'running';
  return thread.blockedOn === 'select' ? 'select' : 'plain';
}
