/** Rows of a thread's loop slots, and of what get_event_loop() would answer there. Pure. */

import type { LoopState, ProcessState, ThreadState } from '../../protocol/state';
import { fill } from '../text';
import { keys } from './keys';
import { type RowLink, type TreeNode, joined, lines, node } from './node';
import type { Scene } from './scene';

/** The group of both slots and the answer. Its description says the answer when it is closed. */
export function slotsNode(
  scene: Scene,
  process: ProcessState,
  thread: ThreadState,
  open: boolean,
): TreeNode {
  const key = keys.slots(process.pid, thread.tid);
  const children = [
    runningSlot(scene, process, thread),
    policySlot(scene, process, thread),
    answer(scene, process, thread),
  ];
  return node({
    key,
    icon: 'layers',
    label: scene.strings.slots,
    tooltip: lines(scene.strings.slotsTip, ...children.map(spoken)),
    mark: scene.marks.get(key),
    whenClosed: fill(scene.strings.getEventLoopShort, answerWords(scene, process, thread)),
    open: open || isRemarkable(thread),
    children,
  });
}

/** A slot that reads otherwise than it is stored, or an answer that is no loop, opens its group. */
function isRemarkable({ slots }: ThreadState): boolean {
  const { running, policy } = slots;
  const crossed = running.effective && policy.loop !== null && running.loop !== policy.loop;
  return (running.loop !== null && !running.effective) || crossed;
}

function runningSlot(scene: Scene, process: ProcessState, thread: ThreadState): TreeNode {
  const { strings } = scene;
  const { loop, pid, effective } = thread.slots.running;
  const key = keys.slot(process.pid, thread.tid, 'running');
  const stored = loopName(scene, process, loop);
  const foreign = loop !== null && !effective;
  const raw = foreign && pid !== null ? fill(strings.slotLoopOf, stored, pid) : stored;
  const inherited = loopOf(process, loop)?.copyOf ?? null;
  return node({
    key,
    icon: 'pinned',
    tone: inherited !== null ? 'fork' : loop === null ? 'dim' : 'running',
    label: strings.slotRunning,
    description: foreign
      ? fill(strings.slotMismatch, raw, strings.slotNone)
      : joined(raw, inherited !== null && fill(strings.loopCopy, inherited)),
    tooltip: lines(
      fill(strings.slotRunningTip, raw),
      foreign && fill(strings.slotMismatchTip, stored, pid ?? '–', strings.slotNone),
    ),
    link: loopLink(scene, process, loop),
    mark: scene.marks.get(key),
  });
}

function policySlot(scene: Scene, process: ProcessState, thread: ThreadState): TreeNode {
  const { strings } = scene;
  const { loop, setCalled } = thread.slots.policy;
  const key = keys.slot(process.pid, thread.tid, 'policy');
  const stored = loopName(scene, process, loop);
  return node({
    key,
    icon: 'bookmark',
    tone: loop === null ? 'dim' : 'plain',
    label: strings.slotPolicy,
    // An empty slot answers otherwise once set_event_loop() was called, so that is worth saying.
    description: joined(stored, loop === null && setCalled && strings.slotSetCalled),
    tooltip: lines(
      fill(strings.slotPolicyTip, stored),
      setCalled ? strings.slotSetCalled : strings.slotNotSetCalled,
    ),
    link: loopLink(scene, process, loop),
    mark: scene.marks.get(key),
  });
}

function answer(scene: Scene, process: ProcessState, thread: ThreadState): TreeNode {
  const { strings } = scene;
  const { answer: value, error, warning, rule } = thread.slots.getEventLoop;
  const key = keys.slot(process.pid, thread.tid, 'getEventLoop');
  const words = answerWords(scene, process, thread);
  const tone = error !== null ? 'error' : warning !== null ? 'warning' : 'plain';
  return node({
    key,
    icon: tone === 'plain' ? 'arrow-right' : tone,
    tone,
    label: strings.getEventLoop,
    // The number of the rule is for the tooltip.
    description: joined(words, rule.replace(/^\d+: /, '')),
    tooltip: lines(
      fill(strings.getEventLoopTip, words),
      error,
      warning,
      fill(strings.getEventLoopRule, rule),
    ),
    link: typeof value === 'number' ? loopLink(scene, process, value) : undefined,
    mark: scene.marks.get(key),
  });
}

/** "Loop 1", "raises RuntimeError", "makes a new loop, with DeprecationWarning". */
function answerWords(scene: Scene, process: ProcessState, thread: ThreadState): string {
  const { strings } = scene;
  const { answer: value, error, warning } = thread.slots.getEventLoop;
  if (error !== null) return fill(strings.getEventLoopRaises, typeName(error));
  const plain = value === 'new' ? strings.getEventLoopNew : loopName(scene, process, value);
  return warning === null ? plain : fill(strings.getEventLoopWarns, plain, typeName(warning));
}

/** The exception's type out of "RuntimeError: There is no ...". */
function typeName(error: string): string {
  return /^[\w.]+(?=:)/.exec(error)?.[0] ?? error;
}

function loopOf(process: ProcessState, id: number | null): LoopState | undefined {
  return process.loops.find((loop) => loop.id === id);
}

/** "Loop 1", or "empty". */
function loopName({ strings }: Scene, process: ProcessState, id: number | null): string {
  if (id === null) return strings.slotEmpty;
  const loop = loopOf(process, id);
  const name = fill(strings.loop, id);
  return loop?.phase === 'closed' ? joined(name, strings.phaseClosed) : name;
}

/** The words of the slot become a link to the loop's row, where there is one. */
function loopLink(scene: Scene, process: ProcessState, id: number | null): RowLink | undefined {
  if (id === null || !process.loops.some((loop) => loop.id === id)) return undefined;
  const text = fill(scene.strings.loop, id);
  return {
    text,
    tip: fill(scene.strings.reveal, text),
    target: keys.loop(process.pid, id),
  };
}

function spoken(row: TreeNode): string {
  return `${row.label}: ${row.description}`;
}
