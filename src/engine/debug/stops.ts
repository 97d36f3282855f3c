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
import type { PyException } from '../vm/object';
import type { World } from '../world';
import { BreakpointTable, type MachineBreakpoint } from './breakpoints';
import { EventWatch } from './eventWatch';
import { type ExceptionKind, ExceptionWatch } from './exceptionWatch';
import { NO_TRAIL, entersLine, lineOf } from './lineEntry';
import { type LoopPlan, endsLoopStep } from './loopPlan';
import { placeOf } from './place';
import { endsStep, type StepPlan } from './stepPlan';

/** Why the machine stopped. */
export type StopCause =
  | { readonly kind: 'entry' }
  | { readonly kind: 'breakpoint'; readonly breakpoints: readonly MachineBreakpoint[] }
  | { readonly kind: 'step' }
  | { readonly kind: 'callback'; readonly handle: PyHandle }
  | { readonly kind: 'iteration'; readonly loop: PyLoop }
  | { readonly kind: 'event'; readonly seq: number; readonly tid: number }
  | { readonly kind: 'exception'; readonly exc: PyException; readonly filter: ExceptionKind };

/** What a run is to end at, besides breakpoints. */
export type RunPlan =
  | { readonly kind: 'entry' }
  | { readonly kind: 'step'; readonly step: StepPlan }
  | { readonly kind: 'loop'; readonly loop: LoopPlan }
  | { readonly kind: 'event'; readonly watch: EventWatch };

/** What an exception is called in a condition about it. */
export const EXCEPTION_NAME = '__exception__';

/** What a condition is about. */
export interface ConditionSubject {
  /** What has the condition, such as `in line 5`; for the user, should the condition fail. */
  readonly what: string;
  /** The exception that has come to the frame; null for none. */
  readonly exception: PyException | null;
}

/** Decides conditions, outside the machine. */
export interface ConditionJudge {
  /** Whether a condition holds where the thread is. */
  holds(w: World, t: ThreadState, condition: string, subject: ConditionSubject): boolean;
  /** Whether the run should be interrupted, since judging has taken long. */
  takeBreak(): boolean;
}

export class Stops implements DebugHook {
  readonly breakpoints = new BreakpointTable();
  /** The filters that are on, and their conditions; null for one that always counts. */
  filters: ReadonlyMap<string, string | null> = new Map();
  readonly #exceptions = new ExceptionWatch();
  justMyCode = true;
  readonly #judge: ConditionJudge;
  #plan: RunPlan | null = null;
  #cause: StopCause | null = null;
  /** Where the machine stands at a stop: asked about the same place again, it goes on. */
  #stoppedAt: { readonly frame: Frame; readonly place: number } | null = null;

  constructor(judge: ConditionJudge) {
    this.#judge = judge;
  }

  /** Why the last run stopped; null if nothing did, or it was only interrupted and is to go on. */
  get cause(): StopCause | null {
    return this.#cause;
  }

  /** Whether a run need not be watched at all. */
  get isIdle(): boolean {
    return !this.watchesSteps && this.filters.size === 0;
  }

  get watchesSteps(): boolean {
    return this.#plan !== null || !this.breakpoints.isEmpty;
  }

  /** A run begins; `plan` null runs to the next breakpoint. */
  begin(plan: RunPlan | null): void {
    this.#plan = plan;
    this.#cause = null;
  }

  /** The machine was stopped from outside: it does not stand where the hook was asked. */
  interrupted(): void {
    this.#plan = null;
    this.#stoppedAt = null;
  }

  /** The machine was put where it is asked about this frame next, or, for null, somewhere else. */
  standAt(w: World, frame: Frame | null): void {
    this.#plan = null;
    this.#stoppedAt = frame === null ? null : { frame, place: placeOf(w, frame) };
  }

  beforeStatement(w: World, t: ThreadState, frame: Frame): boolean {
    if (this.#goesOnFrom(frame, frame.pc)) return false;
    const isNew = frame.trail === NO_TRAIL;
    const enters = entersLine(frame);
    const cause = this.#statementCause(w, t, frame, enters, isNew);
    if (cause === null && this.#judge.takeBreak()) return this.#rest(frame, frame.pc);
    return this.#stop(cause, frame, frame.pc);
  }

  beforeNative(w: World, t: ThreadState, frame: Frame): boolean {
    const place = placeOf(w, frame);
    if (this.#goesOnFrom(frame, place)) return false;
    return this.#stop(this.#nativeCause(w, t, frame.data as PyLoop), frame, place);
  }

  beforeUnwind(w: World, t: ThreadState, frame: Frame): boolean {
    const place = placeOf(w, frame);
    if (this.#goesOnFrom(frame, place)) return false;
    const cause = this.exceptionHit(w, t, frame);
    if (cause === null && this.#judge.takeBreak()) return this.#rest(frame, place);
    return this.#stop(cause, frame, place);
  }

  /** Why an exception that has come to a frame stops its thread; null if it does not. */
  exceptionHit(w: World, t: ThreadState, frame: Frame): StopCause | null {
    const { exc } = w;
    if (exc === null || frame.kind !== 0 || !this.isVisible(frame)) return null;
    const kinds = this.#exceptions.look(w, t, frame, (kind) => this.filters.has(kind));
    const met = kinds.filter((kind) => {
      const condition = this.filters.get(kind) ?? null;
      const subject = { what: `of the filter "${kind}"`, exception: exc };
      return condition === null || this.#judge.holds(w, t, condition, subject);
    });
    if (met.length === 0) return null;
    this.#exceptions.tell(exc, met);
    return { kind: 'exception', exc, filter: met[0] };
  }

  #statementCause(
    w: World,
    t: ThreadState,
    frame: Frame,
    enters: boolean,
    isNew: boolean,
  ): StopCause | null {
    const plan = this.#plan;
    const visible = this.isVisible(frame);
    if (visible && enters && !this.breakpoints.isEmpty) {
      const hit = this.breakpointsHit(w, t, frame);
      if (hit.length > 0) return { kind: 'breakpoint', breakpoints: hit };
    }
    if (plan === null) return null;
    switch (plan.kind) {
      case 'entry':
        return visible ? { kind: 'entry' } : null;
      case 'step':
        if (plan.step.tid !== t.tid || frame.code.origin === CodeOrigin.prelude) return null;
        return endsStep(plan.step, t, frame, enters, isNew) && visible ? { kind: 'step' } : null;
      case 'loop':
        return isNew ? endsLoopStep(plan.loop, t, null) : null;
      case 'event':
        return eventCause(w, plan.watch);
    }
  }

  #nativeCause(w: World, t: ThreadState, loop: PyLoop): StopCause | null {
    const plan = this.#plan;
    if (plan?.kind === 'loop') return endsLoopStep(plan.loop, t, loop);
    return plan?.kind === 'event' ? eventCause(w, plan.watch) : null;
  }

  /** The breakpoints that a thread hits where it enters a line. */
  breakpointsHit(w: World, t: ThreadState, frame: Frame): readonly MachineBreakpoint[] {
    const here = this.breakpoints.at(frame.code, lineOf(frame));
    if (here.length === 0) return here;
    return here.filter(({ condition, line }) => {
      const subject = { what: `in line ${line}`, exception: null };
      return condition === null || this.#judge.holds(w, t, condition, subject);
    });
  }

  /** Prelude functions stand for native code and are never shown; a text of exec() has no lines to show. */
  isVisible({ code: { origin, hasFile } }: Frame): boolean {
    if (!hasFile) return false;
    return origin === CodeOrigin.user || (origin === CodeOrigin.library && !this.justMyCode);
  }

  /** Would a breakpoint have stopped a thread that enters a line here? */
  breaksAt(w: World, t: ThreadState, frame: Frame): boolean {
    if (this.breakpoints.isEmpty || !this.isVisible(frame)) return false;
    return this.breakpointsHit(w, t, frame).length > 0;
  }

  /** The breakpoints of the line at which the running thread is. */
  breakpointsHere({ thread }: World): readonly MachineBreakpoint[] {
    const frame = thread.frames[thread.frames.length - 1];
    return this.breakpoints.at(frame.code, lineOf(frame));
  }

  #goesOnFrom(frame: Frame, place: number): boolean {
    const at = this.#stoppedAt;
    if (at === null || at.frame !== frame) return false;
    this.#stoppedAt = null;
    return at.place === place;
  }

  /** Stops without a cause: the run goes on from here when the host has had its turn. */
  #rest(frame: Frame, place: number): boolean {
    this.#stoppedAt = { frame, place };
    return true;
  }

  #stop(cause: StopCause | null, frame: Frame, place: number): boolean {
    if (cause === null) return false;
    this.#cause = cause;
    this.#plan = null;
    this.#stoppedAt = { frame, place };
    return true;
  }
}

function eventCause(w: World, watch: EventWatch): StopCause | null {
  const found = watch.look(w.recorder);
  return found === null ? null : { kind: 'event', ...found };
}

/** The phases in which a loop is inside one turn, for the stack. */
export const IN_TURN: ReadonlySet<number> = new Set([
  Phase.select, Phase.timers, Phase.batch, Phase.run, Phase.after,
]); // prettier-ignore
