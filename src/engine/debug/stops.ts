/**
 * When the machine stops: what the exact interpreter asks before each statement and before each
 * step of an event loop (`debugHook.ts`).
 *
 * It only looks: nothing here changes the machine, so a run under the debugger is the same run.
 */

import type { PyHandle, PyLoop } from '../asyncio/objects';
import { Phase } from '../asyncio/objects';
import type { DebugHook } from '../debugHook';
import { CodeOrigin } from '../vm/codeObject';
import type { Frame, ThreadState } from '../vm/frame';
import type { World } from '../world';
import { EventScan } from './eventStops';
import type { EventWatch } from './eventWatch';
import type { Judge } from './judge';
import { NO_TRAIL, entersLine } from './lineEntry';
import { type LoopPlan, endsLoopStep } from './loopPlan';
import { placeOf } from './place';
import { endsStep, type StepPlan } from './stepPlan';
import { StopWishes, type WishCause } from './stopWishes';

/** Why the machine stopped. */
export type StopCause =
  | { readonly kind: 'entry' }
  | { readonly kind: 'step' }
  | { readonly kind: 'callback'; readonly handle: PyHandle }
  | { readonly kind: 'iteration'; readonly loop: PyLoop }
  | { readonly kind: 'event'; readonly seq: number; readonly tid: number }
  | WishCause;

/** What a run is to end at, besides what is always wished for. */
export type RunPlan =
  | { readonly kind: 'entry' }
  | { readonly kind: 'step'; readonly step: StepPlan }
  | { readonly kind: 'loop'; readonly loop: LoopPlan }
  | { readonly kind: 'event'; readonly watch: EventWatch };

export class Stops implements DebugHook {
  readonly watchesInstructions = false;
  readonly wishes: StopWishes;
  justMyCode = true;
  readonly #judge: Judge;
  readonly #scan = new EventScan(0);
  #plan: RunPlan | null = null;
  #cause: StopCause | null = null;
  /** Where the machine stands at a stop: asked about the same place again, it goes on. */
  #stoppedAt: { readonly frame: Frame; readonly place: number } | null = null;

  constructor(judge: Judge) {
    this.#judge = judge;
    this.wishes = new StopWishes(judge, (frame) => this.isVisible(frame));
  }

  /** Why the last run stopped; null if nothing did, or it was only interrupted and is to go on. */
  get cause(): StopCause | null {
    return this.#cause;
  }

  /** Whether a run need not be watched at all. */
  get isIdle(): boolean {
    return this.#plan === null && this.wishes.isEmpty;
  }

  get watchesSteps(): boolean {
    return this.#plan !== null || this.wishes.needSteps;
  }

  /** A run begins; `plan` null runs to what is wished for. */
  begin(plan: RunPlan | null): void {
    this.#plan = plan;
    this.#cause = null;
  }

  /** The machine was stopped from outside; `atHook`: it stands where the hook was asked last all the same. */
  interrupted(atHook: boolean): void {
    this.#plan = null;
    if (!atHook) this.#stoppedAt = null;
  }

  /** The machine was put where it is asked about this frame next, or, for null, somewhere else. */
  standAt(w: World, frame: Frame | null): void {
    this.#plan = null;
    this.#stoppedAt = frame === null ? null : { frame, place: placeOf(w, frame) };
    this.skipEvents(w);
  }

  /** The events that have happened so far do not count. */
  skipEvents(w: World): void {
    this.#scan.skipTo(w.recorder.seq);
  }

  beforeInstruction(): boolean {
    return false;
  }

  beforeStatement(w: World, t: ThreadState, frame: Frame): boolean {
    if (this.#goesOnFrom(frame, frame.pc)) return false;
    const entry = { isNew: frame.trail === NO_TRAIL, enters: entersLine(frame) };
    const cause =
      this.wishes.atStatement(w, t, frame, entry, this.#scan, true) ??
      this.#endOfPlan(w, t, frame, entry.enters, entry.isNew);
    return this.#stop(cause, frame, frame.pc);
  }

  beforeNative(w: World, t: ThreadState, frame: Frame): boolean {
    const place = placeOf(w, frame);
    if (this.#goesOnFrom(frame, place)) return false;
    const loop = frame.data as PyLoop;
    const cause = this.wishes.atNative(w, t, loop, this.#scan) ?? this.#endOfPlanAt(w, t, loop);
    return this.#stop(cause, frame, place);
  }

  beforeUnwind(w: World, t: ThreadState, frame: Frame): boolean {
    const place = placeOf(w, frame);
    if (this.#goesOnFrom(frame, place)) return false;
    return this.#stop(this.wishes.atUnwind(w, t, frame), frame, place);
  }

  #endOfPlan(
    w: World,
    t: ThreadState,
    frame: Frame,
    enters: boolean,
    isNew: boolean,
  ): StopCause | null {
    const plan = this.#plan;
    if (plan === null) return null;
    const visible = this.isVisible(frame);
    switch (plan.kind) {
      case 'entry':
        return visible ? { kind: 'entry' } : null;
      case 'step':
        if (plan.step.tid !== t.tid || frame.code.origin === CodeOrigin.prelude) return null;
        return endsStep(plan.step, t, frame, enters, isNew) && visible ? { kind: 'step' } : null;
      case 'loop':
        return isNew ? endsLoopStep(plan.loop, t, null) : null;
      case 'event':
        return this.#eventCause(w, plan.watch);
    }
  }

  #endOfPlanAt(w: World, t: ThreadState, loop: PyLoop): StopCause | null {
    const plan = this.#plan;
    if (plan?.kind === 'loop') return endsLoopStep(plan.loop, t, loop);
    return plan?.kind === 'event' ? this.#eventCause(w, plan.watch) : null;
  }

  /** Prelude functions stand for native code and are never shown. */
  isVisible({ code: { origin } }: Frame): boolean {
    return origin === CodeOrigin.user || (origin === CodeOrigin.library && !this.justMyCode);
  }

  #goesOnFrom(frame: Frame, place: number): boolean {
    const at = this.#stoppedAt;
    if (at === null || at.frame !== frame) return false;
    this.#stoppedAt = null;
    return at.place === place;
  }

  #eventCause(w: World, watch: EventWatch): StopCause | null {
    const found = watch.look(w.recorder.seq, this.wishes.store() ?? w.recorder.store);
    return found === null ? null : { kind: 'event', ...found };
  }

  /** Without a cause it stops only to rest: the run goes on from here when the host has had its turn. */
  #stop(cause: StopCause | null, frame: Frame, place: number): boolean {
    if (cause === null && !this.#judge.takeBreak()) return false;
    if (cause !== null) {
      this.#cause = cause;
      this.#plan = null;
    }
    this.#stoppedAt = { frame, place };
    return true;
  }
}

/** The phases in which a loop is inside one turn, for the stack. */
export const IN_TURN: ReadonlySet<number> = new Set([
  Phase.select, Phase.timers, Phase.batch, Phase.run, Phase.after,
]); // prettier-ignore
