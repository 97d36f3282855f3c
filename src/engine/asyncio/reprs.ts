/** The reprs of handles, futures and tasks, by version (semantics 2.9). */
import { coroutineOf } from './taskCoroutines';
import type { World } from '../world';
import { address, reprFast } from '../vm/text/format';
import { floatRepr } from '../vm/text/formatSpec';
import { PyDeque } from '../vm/deque';
import { PyDict, PySet } from '../vm/dict';
import {
  GenState, PyFloat, PyFunction, PyGenerator, PyList, PyMethod, PyNative, PyTuple, PyType, type Slot,
  type Value,
} from '../vm/object'; // prettier-ignore
import { typeOf } from '../vm/typeLookup';
import { partialPart } from './handles';
import { FutureState, HandleKind, PyFuture, PyHandle, PyTask } from './objects';

/**
 * Texts of values whose reprs Python code has to make, as pairs of (value, text), and the first value
 * that is still without one. They hold while one repr is put together, which is tried again with more.
 */
let texts: readonly Value[] = [];
let missing: { readonly value: Value; readonly isShort: boolean } | null = null;

/**
 * A repr that `build` puts together: the text, or a tuple (value, short) of a value whose text `given`
 * lacks; `short`: as reprlib makes it. See `asyncio_repr` of the prelude.
 */
export function textWith(given: readonly Value[], build: () => string): Value {
  const before = { texts, missing };
  texts = given;
  missing = null;
  try {
    const text = build();
    const lacks = missing as { readonly value: Value; readonly isShort: boolean } | null;
    return lacks === null ? text : new PyTuple([lacks.value, lacks.isShort]);
  } finally {
    ({ texts, missing } = before);
  }
}

/** The repr of a handle or future, or a tail call that makes it with the help of Python code. */
export function reprOf(w: World, thing: PyHandle | PyFuture): Slot {
  const text = textWith([], () => anyRepr(w, thing));
  return typeof text === 'string' ? text : w.tail(w.prelude('asyncio_repr'), [thing]);
}

export const anyRepr = (w: World, thing: PyHandle | PyFuture): string =>
  thing instanceof PyHandle ? handleRepr(w, thing) : futureRepr(w, thing);

/** The repr of a value as part of another one; `short` as reprlib shows it. */
function part(w: World, value: Value, isShort: boolean): string {
  const known = texts.find((pair) => pair instanceof PyTuple && pair.items[0] === value);
  if (known !== undefined) return String((known as PyTuple).items[1]);
  const text = isShort ? shortRepr(w, value) : reprFast(w, value, []);
  if (text === null) missing ??= { value, isShort };
  return text ?? '…';
}

const MAX_STRING = 30;
const MAX_NUMBER = 40;
const MAX_ITEMS = 6;

/** `reprlib.repr()` where no Python code is needed; null otherwise. */
function shortRepr(w: World, v: Value): string | null {
  if (typeof v === 'string') {
    const head = [...v].slice(0, MAX_STRING).join('');
    const text = reprFast(w, head, [])!;
    if (text.length <= MAX_STRING) return text;
    const half = Math.floor((MAX_STRING - 3) / 2);
    const ends = [...v].slice(0, half).join('') + [...v].slice(half + 3 - MAX_STRING).join('');
    return cut(reprFast(w, ends, [])!, MAX_STRING, true);
  }
  if (v instanceof PyDict || v instanceof PySet || v instanceof PyDeque) return null;
  const text = reprFast(w, v, []);
  if (text === null) return null;
  if (typeof v === 'number' || typeof v === 'bigint') return cut(text, MAX_NUMBER);
  if (!(v instanceof PyList || v instanceof PyTuple)) return cut(text, MAX_STRING);
  const isPlain = v.items.length <= MAX_ITEMS && text.length <= MAX_STRING && !text.includes('{');
  return isPlain ? text : null;
}

/** The beginning and the end of a text that is too long. */
function cut(text: string, limit: number, always = false): string {
  if (text.length <= limit && !always) return text;
  const half = Math.floor((limit - 3) / 2);
  return `${text.slice(0, half)}...${text.slice(text.length - (limit - 3 - half))}`;
}

/** How a callback is called, and where its function stands (`format_helpers._format_callback_source`). */
export function callbackText(
  w: World,
  callback: Value,
  args: readonly Value[],
  debug = false,
): string {
  const isHidden = w.traits.handleHidesArguments && !debug;
  const func = sourceFunction(callback);
  const place = func === null ? '' : ` at ${func.code.file}:${func.code.unit.firstLine}`;
  return calledText(w, callback, args, null, isHidden) + place;
}

function calledText(
  w: World,
  callback: Value,
  args: readonly Value[],
  keywords: Slot,
  isHidden: boolean,
): string {
  const shown = isHidden ? [] : args.map((v) => part(w, v, true));
  if (!isHidden && keywords instanceof PyDict)
    for (const key of keywords.keys)
      shown.push(`${String(key)}=${part(w, keywords.getStr(String(key))!, true)}`);
  const text = `(${shown.join(', ')})`;
  const inner = partialPart(callback, 'func');
  if (inner === undefined) return `${nameOf(w, callback)}${text}`;
  const given = partialPart(callback, 'args');
  const items = given instanceof PyTuple ? given.items : [];
  return calledText(w, inner, items, partialPart(callback, 'keywords'), isHidden) + text;
}

/** The name of a callable: its repr if it has none. */
function nameOf(w: World, callback: Value): string {
  if (callback instanceof PyFunction || callback instanceof PyType) return callback.qualname;
  if (callback instanceof PyMethod) return nameOf(w, callback.func);
  return callback instanceof PyNative ? callback.native.qualname : part(w, callback, false);
}

/** The function whose source a callback has: none of a method. */
function sourceFunction(callback: Value): PyFunction | null {
  const inner = partialPart(callback, 'func');
  if (inner !== undefined) return sourceFunction(inner);
  if (!(callback instanceof PyFunction)) return null;
  const wrapped = callback.dict?.getStr('__wrapped__');
  return wrapped === undefined ? callback : sourceFunction(wrapped);
}

export function handleRepr(w: World, handle: PyHandle): string {
  if (handle.frozenRepr !== null) return handle.frozenRepr;
  const cancelled = handle.cancelled ? ' cancelled' : '';
  const when =
    handle.whenFloat !== null ? ` when=${floatRepr((handle.whenFloat as PyFloat).value)}` : '';
  const callback = handle.callback === null ? '' : ` ${handleCallbackText(w, handle)}`;
  return `<${handle.cls.name}${cancelled}${when}${callback}${madeText(handle)}>`;
}

/** Where a handle or future was made, if debug mode has noted that. */
function madeText({ sourceTrace }: PyHandle | PyFuture): string {
  if (sourceTrace === null || sourceTrace.items.length === 0) return '';
  const [file, line] = (sourceTrace.items[0] as PyTuple).items;
  return ` created at ${String(file)}:${String(line)}`;
}

export function handleCallbackText(w: World, handle: PyHandle): string {
  if (handle.kind === HandleKind.callback)
    return callbackText(w, handle.callback, handle.args, handle.loop.debugMode);
  if (handle.kind === HandleKind.readSelf) return 'BaseSelectorEventLoop._read_from_self()';
  const { stepHandleName } = w.traits;
  if (handle.kind === HandleKind.taskStep) {
    if (stepHandleName === 'step') return 'Task._step()';
    if (stepHandleName === 'send') return `<TaskSendMethWrapper object at ${address(w, handle)}>()`;
    return `<${stepHandleName === 'asyncio' ? '_asyncio.' : ''}TaskStepMethWrapper object at ${address(w, handle)}>()`;
  }
  const isHidden = w.traits.handleHidesArguments && !handle.loop.debugMode;
  return wakeupText(w, handle, isHidden ? [] : handle.args);
}

/** What happened to a future, in its repr. */
function outcomeText(w: World, future: PyFuture): string {
  if (future.state !== FutureState.finished) return '';
  if (future.exception !== null) return ` exception=${part(w, future.exception, false)}`;
  return ` result=${part(w, future.result, true)}`;
}

function callbacksText(w: World, future: PyFuture): string {
  const texts = future.callbacks.map((c) =>
    c instanceof PyTask ? wakeupText(w, c, []) : callbackText(w, c, []),
  );
  if (texts.length === 0) return '';
  if (texts.length <= 2) return ` cb=[${texts.join(', ')}]`;
  return ` cb=[${texts[0]}, <${texts.length - 2} more>, ${texts[texts.length - 1]}]`;
}

/** How the wakeup of a task is called; `of`: the task, or the handle that holds it. */
function wakeupText(w: World, of: PyTask | PyHandle, args: readonly Value[]): string {
  const { wakeupHandleName } = w.traits;
  const text = `(${args.map((v) => part(w, v, true)).join(', ')})`;
  if (wakeupHandleName === 'task_wakeup') return `Task.task_wakeup${text}`;
  return wakeupHandleName === 'wakeup'
    ? `Task._wakeup${text}`
    : `<TaskWakeupMethWrapper object at ${address(w, of)}>${text}`;
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
  return `<${future.cls.name} ${STATES[future.state]}${outcomeText(w, future)}${callbacksText(w, future)}${madeText(future)}>`;
}

function taskRepr(w: World, task: PyTask): string {
  const isCancelling = w.traits.hasTaskGroup ? task.cancelRequests > 0 : task.mustCancel;
  const state = isCancelling && !task.isDone ? 'cancelling' : STATES[task.state];
  const name = w.traits.taskHasName ? ` name='${task.name}'` : '';
  const coro = task.coro === null ? '' : ` coro=<${coroutineText(coroutineOf(task))}>`;
  const waiting = task.waiter === null ? '' : ` wait_for=${futureRepr(w, task.waiter)}`;
  return `<${task.cls.name} ${state}${name}${coro}${waiting}${outcomeText(w, task)}${callbacksText(w, task)}${madeText(task)}>`;
}

/** `name() running at file:line`, as `coroutines._format_coroutine`. */
function coroutineText(coro: Value): string {
  if (!(coro instanceof PyGenerator)) return `<${typeOf(coro).name} without __name__>()`;
  const { code } = coro;
  if (coro.frame === null)
    return `${coro.qualname}() done, defined at ${code.file}:${code.unit.firstLine}`;
  const { firstLine } = code.unit;
  const line = coro.state === GenState.created ? firstLine : code.lineAt(coro.frame.pc >> 2);
  return `${coro.qualname}() running at ${code.file}:${line}`;
}
