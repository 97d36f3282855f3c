/**
 * Conditions of breakpoints. Simple ones are decided on the spot; others are asked in a clone, so
 * that asking changes nothing, and a machine that has asked for long is made to take a break.
 */

import { evaluateIn, truthIn } from '../../engine/debug/evaluate';
import type { MachineBreakpoint } from '../../engine/debug/breakpoints';
import { type QuickExpression, quickExpression, truthOf } from '../../engine/debug/quickExpression';
import type { ThreadState } from '../../engine/vm/frame';
import type { World } from '../../engine/world';
import { cloneMachine } from './cloneMachine';

const STEPS = 1_000_000;
/** After so long the host must get its turn. */
const BREAK_AFTER_MS = 6;

export class Conditions {
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
  holds(world: World, thread: ThreadState, breakpoint: MachineBreakpoint): boolean {
    const { condition } = breakpoint;
    if (condition === null) return true;
    let quick = this.#quick.get(condition);
    if (quick === undefined) {
      quick = quickExpression(condition);
      this.#quick.set(condition, quick);
    }
    const frame = thread.frames[thread.frames.length - 1];
    const answer = truthOf(quick?.(thread, frame));
    if (answer !== undefined) return answer;
    const start = performance.now();
    const holds = this.#ask(world, thread, condition, breakpoint.line);
    this.#spent += performance.now() - start;
    return holds;
  }

  #ask(world: World, thread: ThreadState, condition: string, line: number): boolean {
    const { world: clone, copies } = cloneMachine(world);
    const frame = thread.frames[thread.frames.length - 1];
    const place = { tid: thread.tid, frame: copies.get(frame) as typeof frame };
    const outcome = evaluateIn(clone, place, condition, 'expression', STEPS);
    if (outcome.kind === 'value') return truthIn(clone, outcome.value);
    this.#say(`The condition "${condition}" in line ${line} fails: ${outcome.message}\n`);
    return true;
  }
}
