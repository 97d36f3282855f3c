/**
 * Conditions of breakpoints. Simple ones are decided on the spot; others are asked in a clone, so
 * that asking changes nothing, and a machine that has asked for long is made to take a break.
 */

import { evaluateIn, truthIn } from '../../engine/debug/evaluate';
import { type QuickExpression, quickExpression, truthOf } from '../../engine/debug/quickExpression';
import {
  type ConditionJudge,
  type ConditionSubject,
  EXCEPTION_NAME,
} from '../../engine/debug/stops';
import { matches } from '../../engine/vm/exceptionOps';
import type { ThreadState } from '../../engine/vm/frame';
import { PyTuple, PyType, type Value } from '../../engine/vm/object';
import type { World } from '../../engine/world';
import { cloneMachine } from './cloneMachine';

const STEPS = 1_000_000;
/** After so long the host must get its turn. */
const BREAK_AFTER_MS = 6;

export class Conditions implements ConditionJudge {
  readonly #say: (text: string) => void;
  readonly #quick = new Map<string, QuickExpression | null>();
  #spent = 0;

  /** `say` tells the user why a condition fails. */
  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  /** Whether the machine has spent so much time on conditions since the last call that it should rest. */
  takeBreak(): boolean {
    const due = this.#spent > BREAK_AFTER_MS;
    if (due) this.#spent = 0;
    return due;
  }

  /** A condition that cannot be evaluated holds, since the user wants to know. */
  holds(w: World, t: ThreadState, condition: string, subject: ConditionSubject): boolean {
    let quick = this.#quick.get(condition);
    if (quick === undefined) {
      quick = quickExpression(condition);
      this.#quick.set(condition, quick);
    }
    const frame = t.frames[t.frames.length - 1];
    const answer = truthOf(quick?.(t, frame));
    if (answer !== undefined) return answer;
    const start = performance.now();
    const holds = this.#ask(w, t, condition, subject);
    this.#spent += performance.now() - start;
    return holds;
  }

  #ask(
    w: World,
    t: ThreadState,
    condition: string,
    { what, exception }: ConditionSubject,
  ): boolean {
    const { world: clone, copies } = cloneMachine(w);
    const frame = t.frames[t.frames.length - 1];
    const place = { tid: t.tid, frame: copies.get(frame) as typeof frame };
    const copy = exception === null ? null : (copies.get(exception) as typeof exception);
    const names = copy === null ? NO_NAMES : new Map([[EXCEPTION_NAME, copy]]);
    const outcome = evaluateIn(clone, place, condition, 'expression', STEPS, names);
    if (outcome.kind === 'value') {
      const { value } = outcome;
      if (copy !== null && isClassOrClasses(value)) return matches(clone, copy, value) !== false;
      return truthIn(clone, value);
    }
    this.#say(`The condition "${condition}" ${what} fails: ${outcome.message}\n`);
    return true;
  }
}

const NO_NAMES: ReadonlyMap<string, Value> = new Map();

/** A class, or a tuple of such, stands for exceptions of that class, as in an `except` clause. */
function isClassOrClasses(value: Value): boolean {
  if (value instanceof PyTuple)
    return value.items.length > 0 && value.items.every(isClassOrClasses);
  return value instanceof PyType;
}
