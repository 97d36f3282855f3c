/** Conditions of breakpoints: asked in a clone, so that asking changes nothing. */

import { evaluateIn } from '../../engine/debug/evaluate';
import type { AskCondition } from '../../engine/debug/stops';
import { truthIn } from '../../engine/debug/evaluate';
import { cloneMachine } from './cloneMachine';

const STEPS = 1_000_000;

/** A condition that cannot be evaluated stops, since the user wants to know; `say` tells why. */
export function conditionAsker(say: (text: string) => void): AskCondition {
  return (world, thread, breakpoint) => {
    const condition = breakpoint.condition ?? 'True';
    const { world: clone, copies } = cloneMachine(world);
    const frame = thread.frames[thread.frames.length - 1];
    const place = { tid: thread.tid, frame: copies.get(frame) as typeof frame };
    const outcome = evaluateIn(clone, place, condition, 'expression', STEPS);
    if (outcome.kind === 'value') return truthIn(clone, outcome.value);
    say(`The condition "${condition}" in line ${breakpoint.line} fails: ${outcome.message}\n`);
    return true;
  };
}
