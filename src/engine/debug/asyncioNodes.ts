/** What is inside the objects of asyncio, under the names that CPython's Python code gives them. */

import { FutureState, PyFuture, PyHandle, PyLoop, PyTask } from '../asyncio/objects';
import type { PyObject, Value } from '../vm/object';
import { type DebugNode, virtualNode } from './node';
import { attributeOf, type Show, valueNode } from './valueNodes';

const STATE_NAMES: Readonly<Record<number, string>> = {
  [FutureState.pending]: 'PENDING',
  [FutureState.cancelled]: 'CANCELLED',
  [FutureState.finished]: 'FINISHED',
};

export function asyncioFields(
  show: Show,
  value: PyObject,
  owner: string | null,
): readonly DebugNode[] {
  const field = (name: string, part: Value): DebugNode =>
    valueNode(show, name, part, attributeOf(owner, name));
  if (value instanceof PyLoop) return loopFields(value, field);
  if (value instanceof PyHandle) return handleFields(value, field);
  if (value instanceof PyTask) return [...taskFields(value, field), ...futureFields(value, field)];
  return value instanceof PyFuture ? futureFields(value, field) : [];
}

type Field = (name: string, part: Value) => DebugNode;

function loopFields(loop: PyLoop, field: Field): readonly DebugNode[] {
  return [
    virtualNode('id', `#${loop.id}`),
    virtualNode('iteration', String(loop.iteration)),
    field('_ready', loop.ready),
    field('_scheduled', loop.scheduled),
    field('_stopping', loop.stopping),
    field('_closed', loop.closed),
    field('_thread_id', loop.threadIdent),
    ...(loop.selector === null ? [] : [field('_selector', loop.selector)]),
    ...(loop.ssock === null ? [] : [field('_ssock', loop.ssock)]),
    ...(loop.csock === null ? [] : [field('_csock', loop.csock)]),
  ];
}

function handleFields(handle: PyHandle, field: Field): readonly DebugNode[] {
  return [
    virtualNode('id', `#${handle.id}`),
    field('_callback', handle.callback),
    ...handle.args.map((arg, i) => ({ ...field(`argument ${i}`, arg), expression: null })),
    field('_cancelled', handle.cancelled),
    ...(handle.whenFloat === null ? [] : [field('_when', handle.whenFloat)]),
    field('_loop', handle.loop),
  ];
}

function futureFields(future: PyFuture, field: Field): readonly DebugNode[] {
  const { state, result, exception, callbacks } = future;
  return [
    virtualNode('state', STATE_NAMES[state] ?? String(state)),
    ...(state === FutureState.finished && exception === null ? [field('_result', result)] : []),
    ...(exception === null ? [] : [field('_exception', exception)]),
    ...callbacks.map((callback, i) => ({ ...field(`callback ${i}`, callback), expression: null })),
    field('_loop', future.loop),
  ];
}

function taskFields(task: PyTask, field: Field): readonly DebugNode[] {
  return [
    virtualNode('id', `#${task.taskId}`),
    field('_coro', task.coro),
    field('_fut_waiter', task.waiter),
  ];
}
