/** The scopes "Loop slots" and "Event loop" of a thread, made of the machine's state. */

import { type DebugNode, named, virtualNode } from '../../engine/debug/node';
import type {
  HandleState,
  LoopState,
  MachineState,
  ProcessState,
  ThreadState,
} from '../../protocol/state';

export function threadIn(
  state: MachineState,
  tid: number,
): { readonly process: ProcessState; readonly thread: ThreadState } | null {
  for (const process of state.processes) {
    const thread = process.threads.find((one) => one.tid === tid);
    if (thread !== undefined) return { process, thread };
  }
  return null;
}

/** Both slots of a thread, and what get_event_loop() makes of them. */
export function slotNodes(process: ProcessState, { slots }: ThreadState): readonly DebugNode[] {
  const { running, policy, getEventLoop } = slots;
  const pid = running.pid === null ? '' : `, stored by pid ${running.pid}`;
  const ignored = running.loop !== null && !running.effective ? ', counts as empty here' : '';
  return [
    virtualNode('running slot', `${loopName(process, running.loop)}${pid}${ignored}`),
    virtualNode(
      'policy slot',
      `${loopName(process, policy.loop)}, set_called = ${policy.setCalled ? 'True' : 'False'}`,
    ),
    virtualNode(
      'get_event_loop()',
      answerText(process, getEventLoop),
      named(() => [
        virtualNode('rule', getEventLoop.rule),
        ...(getEventLoop.warning === null ? [] : [virtualNode('warning', getEventLoop.warning)]),
        ...(getEventLoop.error === null ? [] : [virtualNode('error', getEventLoop.error)]),
      ]),
    ),
  ];
}

function answerText(
  process: ProcessState,
  { answer, error, warning }: ThreadState['slots']['getEventLoop'],
): string {
  if (error !== null) return `raises ${error}`;
  const text = answer === 'new' ? 'a new loop' : loopName(process, answer);
  return warning === null ? text : `${text}, with a ${warning.split(':')[0]}`;
}

/** The loop that a thread runs; else the one its slots hold; else null. */
export function loopOfThread(process: ProcessState, thread: ThreadState): LoopState | null {
  const { running, policy } = thread.slots;
  const byId = (id: number | null): LoopState | undefined =>
    process.loops.find((loop) => loop.id === id);
  return (
    process.loops.find((loop) => loop.thread === thread.tid) ??
    byId(running.loop) ??
    byId(policy.loop) ??
    null
  );
}

/** What is inside a loop. */
export function loopNodes(loop: LoopState): readonly DebugNode[] {
  const { selfPipe } = loop;
  const asleep = selfPipe.watched === false && selfPipe.readFd !== null;
  return [
    virtualNode('loop', `#${loop.id}${copyText(loop.copyOf)}`),
    virtualNode('phase', loop.phase),
    virtualNode('iteration', String(loop.iteration)),
    ...(loop.current === null || loop.current === undefined
      ? []
      : [handleNode('running handle', loop.current)]),
    listNode(
      'ready queue',
      loop.ready.map((handle, i) => handleNode(String(i), handle)),
    ),
    listNode(
      'timers',
      loop.timers.map(({ when, handle }) => handleNode(`at ${when.toFixed(6)} s`, handle)),
    ),
    listNode(
      'selector',
      loop.selector.map(({ fd, what, events }) => virtualNode(`fd ${fd}`, `${events} ${what}`)),
    ),
    virtualNode(
      'self-pipe',
      `${selfPipe.bytes} ${selfPipe.bytes === 1 ? 'byte' : 'bytes'}${asleep ? ', not watched' : ''}`,
      named(() => [
        virtualNode('read fd', fdText(selfPipe.readFd)),
        virtualNode('write fd', fdText(selfPipe.writeFd)),
        virtualNode('bytes', String(selfPipe.bytes)),
      ]),
    ),
    listNode(
      'tasks',
      loop.tasks.map(({ name, state, waitingOn }) =>
        virtualNode(name, waitingOn === null ? state : `${state} for ${waitingOn}`),
      ),
    ),
  ];
}

function listNode(name: string, children: readonly DebugNode[]): DebugNode {
  const count = children.length;
  return virtualNode(name, count === 0 ? 'empty' : String(count), inside(children));
}

function inside(children: readonly DebugNode[]): DebugNode['inside'] {
  return children.length === 0 ? null : named(() => children);
}

function handleNode(name: string, handle: HandleState): DebugNode {
  const { id, callback, cancelled, file, line, scheduledBy, copyOf } = handle;
  const place = file === null ? 'native' : `${file}:${line ?? 0}`;
  return virtualNode(
    name,
    `#${id} ${callback}${cancelled ? ' (cancelled)' : ''}${copyText(copyOf)}`,
    named(() => [
      virtualNode('callback', callback),
      virtualNode('defined', place),
      virtualNode('cancelled', cancelled ? 'True' : 'False'),
      virtualNode(
        'scheduled by',
        `thread ${scheduledBy.tid} of pid ${scheduledBy.pid}, event ${scheduledBy.seq}`,
      ),
    ]),
  );
}

function loopName(process: ProcessState, id: number | null): string {
  if (id === null) return 'empty';
  const loop = process.loops.find((one) => one.id === id);
  return `loop #${id}${loop?.phase === 'closed' ? ' (closed)' : ''}${copyText(loop?.copyOf ?? null)}`;
}

function copyText(copyOf: number | null): string {
  return copyOf === null ? '' : ` (copied from pid ${copyOf})`;
}

function fdText(fd: number | null): string {
  return fd === null ? 'closed' : String(fd);
}
