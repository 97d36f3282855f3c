/**
 * Expressions and statements of the user's: looked at in a clone that is thrown away, or run in the
 * machine itself (the console).
 */

import { evaluateIn, type EvaluationPlace } from '../../engine/debug/evaluate';
import { quickExpression } from '../../engine/debug/quickExpression';
import { valueNode } from '../../engine/debug/valueNodes';
import type { Value } from '../../engine/vm/object';
import { evaluationFailed } from '../failures';
import type { EvaluateRequest, ValueInfo } from '../inspection';
import { GlassWorld } from './glassWorld';
import type { Inspector } from './inspector';
import type { Machine } from './machine';

/** An evaluation may execute so many bytecodes, which is about a second. */
const STEPS = 20_000_000;

const NO_COPIES: ReadonlyMap<object, object> = new Map();

export class Console {
  readonly #machine: Machine;
  readonly #inspector: Inspector;

  constructor(machine: Machine, inspector: Inspector) {
    this.#machine = machine;
    this.#inspector = inspector;
  }

  /** `thread` is where an expression without a frame is evaluated. */
  evaluate(request: EvaluateRequest, thread: number): ValueInfo {
    const place = this.#place(request.frameId, thread);
    return request.mode === 'act' ? this.#act(request, place) : this.#look(request, place);
  }

  #place(frameId: number | null, tid: number): EvaluationPlace {
    if (frameId === null) return { tid, frame: null };
    const { thread, entry } = this.#inspector.frame(frameId);
    return { tid: thread.tid, frame: entry.kind === 'python' ? entry.frame : null };
  }

  #look({ expression, full }: EvaluateRequest, { tid, frame }: EvaluationPlace): ValueInfo {
    const thread = this.#machine.world.threads.get(tid);
    if (thread !== undefined && frame !== null) {
      const value = quickExpression(expression)?.(thread, frame);
      if (value !== undefined) return this.#info(expression, value, this.#machine.glass(), full);
    }
    const { world, copies } = this.#machine.clone();
    const copy = frame === null ? null : (copies.get(frame) as typeof frame);
    const outcome = evaluateIn(world, { tid, frame: copy }, expression, 'expression', STEPS);
    if (outcome.kind !== 'value') throw evaluationFailed(outcome.message);
    // The clone is ours alone, so texts can be made in it.
    const glass = new GlassWorld(() => ({ world, copies: NO_COPIES }));
    return this.#info(expression, outcome.value, glass, full);
  }

  #act({ expression, full }: EvaluateRequest, place: EvaluationPlace): ValueInfo {
    const outcome = this.#machine.history.edit(expression, (world, copies) => {
      const frame = copies.get(place.frame ?? world) as typeof place.frame;
      return evaluateIn(
        world,
        { ...place, frame: frame ?? place.frame },
        expression,
        'statements',
        STEPS,
      );
    });
    this.#machine.advance();
    if (outcome.kind !== 'value') throw evaluationFailed(outcome.message);
    if (outcome.value === null) {
      return { value: '', type: null, reference: 0, named: 0, indexed: 0 };
    }
    return this.#info(expression, outcome.value, this.#machine.glass(), full);
  }

  #info(expression: string, value: Value, glass: GlassWorld, full: boolean): ValueInfo {
    const node = valueNode(glass.show, expression, value, `(${expression})`);
    const info = this.#inspector.value(`= ${expression}`, node);
    return full ? { ...info, value: glass.full(value) } : info;
  }
}
