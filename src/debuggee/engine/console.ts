/**
 * Expressions and statements of the user's: looked at in a clone that is thrown away, or run in the
 * machine itself (the console).
 */

import { evaluateIn, type EvaluationPlace } from '../../engine/debug/evaluate';
import { quickExpression } from '../../engine/debug/quickExpression';
import { valueNode } from '../../engine/debug/valueNodes';
import type { Value } from '../../engine/vm/object';
import { evaluationFailed, notAssignable } from '../failures';
import type {
  Completion,
  CompletionRequest,
  EvaluateRequest,
  SetExpressionRequest,
  SetVariableRequest,
  ValueInfo,
} from '../inspection';
import { completionsOf } from './completer';
import { GlassWorld } from './glassWorld';
import type { Inspector } from './inspector';
import type { Machine } from './machine';

/** An evaluation may execute so many bytecodes, which is about a second. */
const STEPS = 20_000_000;

/** What writes each slot. */
const SLOT_SETTERS = { running: '_set_running_loop', policy: 'set_event_loop' } as const;

const NO_COPIES: ReadonlyMap<object, object> = new Map();

/** What the run must know, and tell, when somebody changes it. */
export interface ConsoleOwner {
  /** Where an expression without a frame is evaluated. */
  thread(): number;
  /** The machine is about to be changed, perhaps. */
  changing(): void;
  /** It may have been changed; before that it was in this branch. */
  changed(branch: number): void;
}

export class Console {
  readonly #machine: Machine;
  readonly #inspector: Inspector;
  readonly #owner: ConsoleOwner;

  constructor(machine: Machine, inspector: Inspector, owner: ConsoleOwner) {
    this.#machine = machine;
    this.#inspector = inspector;
    this.#owner = owner;
  }

  evaluate(request: EvaluateRequest): ValueInfo {
    const place = this.#place(request.frameId);
    return request.mode === 'act' ? this.#act(request, place) : this.#look(request, place);
  }

  /** Sets what an expression names, and answers what it is then. */
  setExpression({ expression, value, frameId }: SetExpressionRequest): ValueInfo {
    const place = this.#place(frameId);
    this.#run(`${expression} = ${value}`, `${expression} = (${value}\n)`, place);
    return this.#look({ expression, frameId, mode: 'look', full: false }, place);
  }

  /** Refused for what is no variable: a part of the machine, but for the loop slots. */
  setVariable({ reference, name, value }: SetVariableRequest): ValueInfo {
    const child = this.#inspector.child(reference, name);
    const slot = this.#inspector.slotAt(reference, name);
    const frameId = child?.frameId ?? null;
    if (slot !== null) {
      const wanted = value.trim() === 'empty' ? 'None' : value;
      const call = `__import__('asyncio').${SLOT_SETTERS[slot.slot]}(${wanted}\n)`;
      this.#run(`${name} = ${value}`, call, { ...this.#place(frameId), tid: slot.tid });
    } else {
      const expression = child?.node.expression ?? null;
      if (expression === null) throw notAssignable(name);
      return this.setExpression({ expression, value, frameId });
    }
    const text = this.#inspector.child(reference, name)?.node.value ?? '';
    return { value: text, type: null, reference: 0, named: 0, indexed: 0 };
  }

  completions({ text, frameId }: CompletionRequest): readonly Completion[] {
    return completionsOf(this.#machine, this.#place(frameId), text);
  }

  #place(frameId: number | null): EvaluationPlace {
    if (frameId === null) return { tid: this.#owner.thread(), frame: null };
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
    const result = this.#run(expression, expression, place);
    if (result === null) {
      return { value: '', type: null, reference: 0, named: 0, indexed: 0 };
    }
    return this.#info(expression, result, this.#machine.glass(), full);
  }

  /** Runs statements in the machine itself; `why` is what a branch that begins by it is called. */
  #run(why: string, statements: string, place: EvaluationPlace): Value {
    const { history } = this.#machine;
    const { id } = history.branch;
    this.#owner.changing();
    const outcome = history.edit(why, (world, copies) => {
      const frame = copies.get(place.frame ?? world) as typeof place.frame;
      const there = { ...place, frame: frame ?? place.frame };
      return evaluateIn(world, there, statements, 'statements', STEPS);
    });
    this.#machine.advance();
    this.#owner.changed(id);
    if (outcome.kind !== 'value') throw evaluationFailed(outcome.message);
    return outcome.value;
  }

  #info(expression: string, value: Value, glass: GlassWorld, full: boolean): ValueInfo {
    const node = valueNode(glass.show, expression, value, `(${expression})`);
    const info = this.#inspector.value(`= ${expression}`, node);
    return full ? { ...info, value: glass.full(value) } : info;
  }
}
