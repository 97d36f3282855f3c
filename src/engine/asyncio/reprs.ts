/** The reprs of handles, futures and tasks, by version (semantics 2.9). */
import type { World } from '../world';
import { address, reprFast } from '../vm/format';
import { floatRepr } from '../vm/formatSpec';
import { PyFloat,PyFunction,PyGenerator,PyMethod,PyType,type Value } from '../vm/object'; // prettier-ignore
import { typeOf } from '../vm/typeLookup';
import { nativeName } from './handles';
import {
FutureState,HandleKind,PyFuture,PyHandle,PyTask
} from './objects'; // prettier-ignore

/** `name at file:line`, the way a handle's repr names its callback. */
export function callbackText(w: World, callback: Value, args: readonly Value[]): string {
  const shown = w.traits.handleHidesArguments ? [] : args.map((v) => reprFast(w, v, []) ?? '…');
  const func = callback instanceof PyMethod ? callback.func : callback;
  if (func instanceof PyFunction) {
    return `${func.qualname}(${shown.join(', ')}) at ${func.code.file}:${func.code.unit.firstLine}`;
  }
  const name = callback instanceof PyType ? callback.name : nativeName(callback).slice(0, -2);
  return `${name}(${shown.join(', ')})`;
}

export function handleRepr(w: World, handle: PyHandle): string {
  const when = handle.when >= 0 ? ` when=${floatRepr((handle.whenFloat as PyFloat).value)}` : '';
  const name = handle.cls.name;
  if (handle.cancelled) return `<${name} cancelled${when}>`;
  return `<${name}${when} ${handleCallbackText(w, handle)}>`;
}

export function handleCallbackText(w: World, handle: PyHandle): string {
  if (handle.kind === HandleKind.callback) return callbackText(w, handle.callback, handle.args);
  if (handle.kind === HandleKind.readSelf) return 'BaseSelectorEventLoop._read_from_self()';
  const { stepHandleName, wakeupHandleName } = w.traits;
  if (handle.kind === HandleKind.taskStep) {
    if (stepHandleName === 'step') return 'Task._step()';
    if (stepHandleName === 'send') return `<TaskSendMethWrapper object at ${address(w, handle)}>()`;
    return `<${stepHandleName === 'asyncio' ? '_asyncio.' : ''}TaskStepMethWrapper object at ${address(w, handle)}>()`;
  }
  if (wakeupHandleName === 'task_wakeup') return 'Task.task_wakeup()';
  return wakeupHandleName === 'wakeup'
    ? 'Task._wakeup()'
    : `<TaskWakeupMethWrapper object at ${address(w, handle)}>()`;
}

/** What happened to a future, in its repr. */
function outcomeText(w: World, future: PyFuture): string {
  if (future.state !== FutureState.finished) return '';
  if (future.exception !== null) return ` exception=${reprFast(w, future.exception, []) ?? '…'}`;
  return ` result=${reprFast(w, future.result, []) ?? '…'}`;
}

function callbacksText(w: World, future: PyFuture): string {
  const texts = future.callbacks.map((c) =>
    c instanceof PyTask ? wakeupText(w, c) : callbackText(w, c, []),
  );
  if (texts.length === 0) return '';
  if (texts.length <= 2) return ` cb=[${texts.join(', ')}]`;
  return ` cb=[${texts[0]}, <${texts.length - 2} more>, ${texts[texts.length - 1]}]`;
}

export function wakeupText(w: World, task: PyTask): string {
  const { wakeupHandleName } = w.traits;
  if (wakeupHandleName === 'task_wakeup') return 'Task.task_wakeup()';
  return wakeupHandleName === 'wakeup'
    ? 'Task._wakeup()'
    : `<TaskWakeupMethWrapper object at ${address(w, task)}>()`;
}

const STATES = ['pending', 'cancelled', 'finished'] as const;

/** The futures in whose reprs we are: one may wait for itself, or be its own result. */
const around: PyFuture[] = [];
const MAX_NESTING = 100;

export function futureRepr(w: World, future: PyFuture): string {
  if (around.includes(future) || around.length >= MAX_NESTING) return '...';
  around.push(future);
  try {
    return future instanceof PyTask ? taskRepr(w, future) : plainRepr(w, future);
  } finally {
    around.pop();
  }
}

function plainRepr(w: World, future: PyFuture): string {
  return `<${future.cls.name} ${STATES[future.state]}${outcomeText(w, future)}${callbacksText(w, future)}>`;
}

function taskRepr(w: World, task: PyTask): string {
  const state = task.mustCancel && !task.isDone ? 'cancelling' : STATES[task.state];
  const name = w.traits.taskHasName ? ` name='${task.name}'` : '';
  const coro = task.coro === null ? '' : ` coro=<${coroutineText(task.coro)}>`;
  const waiting = task.waiter === null ? '' : ` wait_for=${futureRepr(w, task.waiter)}`;
  return `<${task.cls.name} ${state}${name}${coro}${waiting}${outcomeText(w, task)}${callbacksText(w, task)}>`;
}

/** `name() running at file:line`, as `coroutines._format_coroutine`. */
function coroutineText(coro: Value): string {
  if (!(coro instanceof PyGenerator)) return typeOf(coro).name;
  const { code } = coro;
  if (coro.frame === null)
    return `${coro.qualname}() done, defined at ${code.file}:${code.unit.firstLine}`;
  return `${coro.qualname}() running at ${code.file}:${code.lineAt(coro.frame.pc >> 2)}`;
}
