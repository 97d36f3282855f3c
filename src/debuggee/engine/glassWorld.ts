/**
 * A clone of the machine to look through: values of the machine are shown by running their
 * `__repr__` here, where it harms nobody. Made when the first text is needed that takes more than
 * reading.
 */

import { type CallOutcome, callIn } from '../../engine/debug/evaluate';
import { Renderer } from '../../engine/debug/render';
import type { Show } from '../../engine/debug/valueNodes';
import { typeOf } from '../../engine/vm/typeLookup';
import { reprFast, reprString } from '../../engine/vm/text/format';
import type { Value } from '../../engine/vm/object';
import type { ClonedMachine } from './cloneMachine';

/** A `__repr__` may run so many bytecodes. */
const REPR_STEPS = 100_000;

export class GlassWorld {
  readonly #clone: () => ClonedMachine;
  #cloned: ClonedMachine | null = null;
  readonly #renderer = new Renderer((value) => this.#repr(value));

  constructor(clone: () => ClonedMachine) {
    this.#clone = clone;
  }

  /** The short text of a value of the original. */
  readonly show: Show = (value) => this.#renderer.short(value);

  full(value: Value): string {
    return this.#renderer.full(value);
  }

  #repr(value: Value): string {
    if (typeof value === 'string') return reprString(value);
    if (typeof value !== 'object' || value === null) return simpleRepr(value);
    this.#cloned ??= this.#clone();
    const { world, copies } = this.#cloned;
    const copy = (copies.get(value) as Value | undefined) ?? value;
    const text = reprFast(world, copy, []);
    world.clearException();
    if (text !== null) return text;
    const outcome = callIn(world, world.prelude('repr_slow'), [copy], REPR_STEPS);
    return reprText(outcome, value);
  }
}

function reprText(outcome: CallOutcome, value: Value): string {
  if (outcome.kind === 'value' && typeof outcome.value === 'string') return outcome.value;
  const problem = outcome.kind === 'value' ? 'is no string' : outcome.message;
  return `<${typeOf(value).name} object, whose repr() fails: ${problem}>`;
}

function simpleRepr(value: number | bigint | boolean | null): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return String(value);
}
