/**
 * Stepping by lines: which statement of a thread ends a step.
 *
 * A step belongs to one activation of a function. While that is on the stack, calls it makes are
 * passed over (unless the step goes in); while its coroutine is suspended, everything else is, since
 * the user stepped over an `await`. When it has ended, the step ends at the next statement of its
 * caller; and if the event loop called it, at the next statement of the program in this thread.
 */

import type { Frame, ThreadState } from '../vm/frame';
import { GenState, type PyGenerator } from '../vm/object';

export type StepHow = 'over' | 'in' | 'out';

export interface StepPlan {
  readonly tid: number;
  readonly how: StepHow;
  /** The activation to which the step belongs, and who called it. */
  activation: Activation | null;
}

/** One call of a function: Frame objects are used again, so the stack's depth and code count too. */
interface Activation {
  readonly frame: Frame;
  readonly generator: PyGenerator | null;
  readonly depth: number;
  /** The Python frame below it, null if native code or nothing is there. */
  readonly caller: Activation | null;
}

/** A step of a thread from where it is. */
export function planStep(t: ThreadState, how: StepHow): StepPlan {
  return { tid: t.tid, how, activation: activationAt(t, t.frames.length - 1) };
}

function activationAt(t: ThreadState, depth: number): Activation | null {
  if (depth < 0) return null;
  const frame = t.frames[depth];
  if (frame.kind !== 0) return null;
  return { frame, generator: frame.gen, depth, caller: activationAt(t, depth - 1) };
}

/**
 * Whether the step ends before the statement at which the top frame of its thread is. `enters`: the
 * frame enters a line there; `isNew`: it is the first statement of its activation. To be asked for
 * every statement of the thread, also those at which nobody wants to stop.
 */
export function endsStep(
  plan: StepPlan,
  t: ThreadState,
  frame: Frame,
  enters: boolean,
  isNew: boolean,
): boolean {
  for (;;) {
    const { activation } = plan;
    if (activation === null) return true;
    const alive = stateOf(activation, t, frame, isNew);
    if (alive === 'ended') {
      plan.activation = activation.caller;
      if (plan.activation !== null && isOf(plan.activation, frame)) return true;
      continue;
    }
    if (alive === 'suspended') return plan.how === 'in';
    return plan.how === 'in' || (plan.how === 'over' && activation.frame === frame)
      ? enters
      : false;
  }
}

/** Whether a frame is that of an activation, not the same object used for something else since. */
function isOf(activation: Activation, frame: Frame): boolean {
  return activation.frame === frame && activation.generator === frame.gen;
}

/** Whether an activation is on the stack, waits elsewhere, or is over. */
function stateOf(
  { frame: own, generator, depth }: Activation,
  t: ThreadState,
  top: Frame,
  isNew: boolean,
): 'onStack' | 'suspended' | 'ended' {
  if (generator !== null) {
    if (generator.frame === null || generator.state === GenState.closed) return 'ended';
    return generator.state === GenState.running ? 'onStack' : 'suspended';
  }
  if (t.frames[depth] !== own) return 'ended';
  // The same Frame object, taken from the pool for another call at the same depth.
  return own === top && isNew ? 'ended' : 'onStack';
}
