/**
 * Evaluating something in a paused machine, as one of its threads would, with all others standing
 * still. In a clone this disturbs nobody; in the machine itself it is the console.
 *
 * What is evaluated must not wait for anybody: `World.evaluating` makes natives that would block
 * raise a RuntimeError.
 */

import { GlobalNames } from '../../compiler/code';
import { compileEvaluation, type EvaluationKind } from '../../compiler/evaluation';
import { stampEvents } from '../kernel/kernel';
import { QUANTUM } from '../launch';
import { Code, CodeOrigin } from '../vm/codeObject';
import { enterCall } from '../vm/call';
import { registersOf } from '../vm/exceptions/completion';
import { strFast } from '../vm/describe';
import { Ret, Status, type Frame, type ThreadState } from '../vm/frame';
import {
  PyCell,
  PyFunction,
  PyModule,
  type PyException,
  type Slot,
  type Value,
} from '../vm/object';
import { truth } from '../vm/operators';
import { runFast } from '../vm/runFast.generated';
import type { World } from '../world';

/** Where something is evaluated: in a frame of a thread, or in its main module. */
export interface EvaluationPlace {
  readonly tid: number;
  readonly frame: Frame | null;
}

export type CallOutcome =
  | { readonly kind: 'value'; readonly value: Value }
  /** Python raised, or the text cannot be compiled: `NameError: name 'x' is not defined`. */
  | { readonly kind: 'raised'; readonly message: string }
  /** It was broken off. */
  | { readonly kind: 'stuck'; readonly message: string };

/** Evaluates a text. At most about `steps` bytecodes are executed. `extra`: names for it alone. */
export function evaluateIn(
  w: World,
  place: EvaluationPlace,
  text: string,
  kind: EvaluationKind,
  steps: number,
  extra: ReadonlyMap<string, Value> = NO_NAMES,
): CallOutcome {
  const t = w.threads.get(place.tid);
  if (t === undefined) return { kind: 'stuck', message: 'The thread has ended.' };
  const main = w.processes.get(t.pid)?.modules.getStr('__main__');
  const module = place.frame?.module ?? (main instanceof PyModule ? main : undefined);
  if (module === undefined) return { kind: 'stuck', message: 'The process has no main module.' };
  const scope = [
    ...[...extra].map(([name, value]) => ({ name, cell: cellOf(value), writeBack: nothing })),
    ...(place.frame === null ? [] : scopeOf(t, place.frame)),
  ];
  const names = scope.map((variable) => variable.name);
  // Looking at something must not even leave its names behind.
  const globals = kind === 'expression' ? copyOf(module.globals) : module.globals;
  const unit = compileEvaluation(text, kind, names, globals);
  if (!unit.ok) {
    return { kind: 'raised', message: `${unit.error.type}: ${unit.error.message}` };
  }
  const code = new Code(unit.value, CodeOrigin.library);
  const f = new PyFunction(code, module);
  const cells = scope.filter(({ name }) => unit.value.freeNames.includes(name));
  f.closure = unit.value.freeNames.map(
    (name) => cells.find((variable) => variable.name === name)?.cell ?? new PyCell(),
  );
  const outcome = callIn(w, f, [], steps, place.tid);
  if (kind === 'statements') for (const variable of cells) variable.writeBack();
  return outcome;
}

const NO_NAMES: ReadonlyMap<string, Value> = new Map();

/** A variable of a paused frame, through a cell. */
interface ScopeVariable {
  readonly name: string;
  readonly cell: PyCell;
  writeBack(): void;
}

function scopeOf(t: ThreadState, frame: Frame): readonly ScopeVariable[] {
  const registers = registersOf(t, frame);
  return frame.code.unit.locals.flatMap(({ name, reg }) => {
    const at = frame.base + reg;
    const held = registers[at];
    // A captured variable has a cell already, which inner functions of the program see.
    if (held instanceof PyCell) return { name, cell: held, writeBack: nothing };
    if (held === undefined) return [];
    const cell = cellOf(held);
    const writeBack = (): void => {
      registers[at] = cell.value;
    };
    return { name, cell, writeBack };
  });
}

function nothing(): void {
  // The cell is the variable itself.
}

function cellOf(value: Slot): PyCell {
  const cell = new PyCell();
  cell.value = value;
  return cell;
}

function copyOf(globals: GlobalNames): GlobalNames {
  const copy = new GlobalNames();
  for (const name of globals.names) copy.slot(name);
  return copy;
}

/** Calls something as a thread (the running one if none is named). */
export function callIn(
  w: World,
  callee: Value,
  args: readonly Value[],
  steps: number,
  tid = w.kernel.current.tid,
): CallOutcome {
  return asThread(w, tid, (t) => {
    const depth = t.frames.length;
    const value = enterCall(w, t, callee, [...args], null, Ret.evaluation, 0);
    if (value !== undefined) return { kind: 'value', value };
    if (w.exc !== null) return raised(w);
    const outcome = run(w, t, steps);
    // Broken off: what it pushed is dropped; what it did stays done.
    if (t.frames.length > depth) t.frames.length = depth;
    return outcome;
  });
}

function run(w: World, t: ThreadState, steps: number): CallOutcome {
  w.status = Status.none;
  w.evaluationResult = undefined;
  w.halted = false;
  for (let left = steps; left > 0; left -= QUANTUM) {
    t.quantum = QUANTUM;
    runFast(w, t);
    if (!w.halted) continue;
    if (w.evaluationResult !== undefined) return { kind: 'value', value: w.evaluationResult };
    return w.exc === null ? { kind: 'stuck', message: 'The process has ended.' } : raised(w);
  }
  return { kind: 'stuck', message: 'This takes too long; it was broken off.' };
}

function raised(w: World): CallOutcome {
  const exc = w.exc as PyException;
  w.clearException();
  const text = strFast(w, exc);
  const name = exc.cls.name;
  return { kind: 'raised', message: text === '' ? name : `${name}: ${text}` };
}

/** Whether a value of this world counts as true; a truth that fails counts as true. */
export function truthIn(w: World, value: Value): boolean {
  w.clearException();
  const answer = truth(w, value);
  if (answer !== undefined) return answer;
  const failed = w.exc !== null;
  w.clearException();
  if (failed) return true;
  const outcome = callIn(w, w.tailFn, w.tailArgs, QUANTUM * 10);
  return outcome.kind !== 'value' || outcome.value === true;
}

/** Lets the machine's natives believe that a thread runs, and puts everything back. */
function asThread<R>(w: World, tid: number, action: (t: ThreadState) => R): R {
  const { kernel, thread, process, halted, status, exc, evaluating, evaluationResult } = w;
  const { unwinding, reraising, debug } = w;
  const { current } = kernel;
  const t = w.threads.get(tid) as ThreadState;
  const kthread = kernel.threads.get(tid);
  if (kthread === undefined) throw new Error(`thread ${tid} is not in the kernel`);
  const { quantum, released } = t;
  // What lies above the innermost frame means nothing, but is part of the world all the same.
  const top = t.frames[t.frames.length - 1]?.top ?? 0;
  const above = t.stack.slice(top);
  kernel.current = kthread;
  w.thread = t;
  w.process = w.processes.get(t.pid) as typeof process;
  w.evaluating = true;
  w.status = Status.none;
  w.exc = null;
  w.unwinding = false;
  w.reraising = false;
  // What is raised here stops nobody.
  w.debug = null;
  stampEvents(kernel, kthread);
  try {
    return action(t);
  } finally {
    Object.assign(w, { thread, process, halted, status, exc, evaluating, evaluationResult });
    Object.assign(w, { unwinding, reraising, debug });
    Object.assign(t, { quantum, released });
    t.stack.length = Math.min(top, t.stack.length);
    t.stack.push(...above);
    kernel.current = current;
    stampEvents(kernel, current);
  }
}
