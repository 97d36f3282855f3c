/**
 * What a user wants a run to stop at wherever it goes, forwards and backwards: breakpoints on lines
 * and functions, exceptions, events. What one run is to end at besides is `stops.ts`'s.
 */

import type { TraceStore } from '../../trace/store';
import { HandleKind, Phase, type PyHandle, type PyLoop } from '../asyncio/objects';
import { stepsNow } from '../timeTravel/position';
import { CodeOrigin } from '../vm/codeObject';
import type { Frame, ThreadState } from '../vm/frame';
import type { PyException, Value } from '../vm/object';
import type { World } from '../world';
import { BreakpointTable, type Conditional, type MachineBreakpoint } from './breakpoints';
import { type EventHit, type EventScan, type EventStop } from './eventStops';
import { type ExceptionKind, ExceptionWatch } from './exceptionWatch';
import { HitLog } from './hitLog';
import { EXCEPTION_NAME, type Judge } from './judge';
import { isAtFirst, lineOf } from './lineEntry';
import { entersPython } from './loopPlan';
import { handleName } from './stackView';

/** Why a run that goes on stopped. */
export type WishCause =
  | {
      readonly kind: 'breakpoint';
      readonly on: 'line' | 'function';
      readonly breakpoints: readonly MachineBreakpoint[];
    }
  | { readonly kind: 'exception'; readonly exc: PyException; readonly filter: ExceptionKind }
  | { readonly kind: 'eventStop'; readonly hit: EventHit };

/** Where a statement is: whether it enters its line, and whether it is the first of its activation. */
export interface Entry {
  readonly enters: boolean;
  readonly isNew: boolean;
}

export class StopWishes {
  readonly breakpoints = new BreakpointTable();
  /** The exceptions to stop at, with their conditions; null for one that always counts. */
  exceptions: ReadonlyMap<ExceptionKind, string | null> = new Map();
  events: readonly EventStop[] = [];
  readonly hits = new HitLog();
  /** The events of the branch that is looked at. */
  store: () => TraceStore | null = () => null;
  readonly #judge: Judge;
  readonly #exceptions = new ExceptionWatch();
  readonly #isVisible: (frame: Frame) => boolean;

  constructor(judge: Judge, isVisible: (frame: Frame) => boolean) {
    this.#judge = judge;
    this.#isVisible = isVisible;
  }

  /** Whether something is wished for that only a run watched step by step can find. */
  get needSteps(): boolean {
    return !this.breakpoints.isEmpty || this.events.length > 0;
  }

  get isEmpty(): boolean {
    return !this.needSteps && this.exceptions.size === 0;
  }

  /** Before a statement; `writes`: log points that are met here write their messages. */
  atStatement(
    w: World,
    t: ThreadState,
    frame: Frame,
    { enters, isNew }: Entry,
    scan: EventScan,
    writes: boolean,
  ): WishCause | null {
    const event = this.atEvent(w, t, scan);
    if (event !== null || this.breakpoints.isEmpty) return event;
    if (enters && this.#isVisible(frame)) {
      const breakpoints = this.#linesHit(w, t, frame, writes);
      if (breakpoints.length > 0) return { kind: 'breakpoint', on: 'line', breakpoints };
    }
    const { functions } = this.breakpoints;
    if (!isNew || functions.length === 0 || frame.code.origin === CodeOrigin.prelude) return null;
    // After a checkpoint every frame seems new (`timeTravel/README.md`).
    if (!isAtFirst(frame)) return null;
    return this.#functionHit(w, t, frame.module.name, frame.code.qualname);
  }

  /** Before the next step of an event loop. */
  atNative(w: World, t: ThreadState, loop: PyLoop, scan: EventScan): WishCause | null {
    const event = this.atEvent(w, t, scan);
    if (event !== null || this.breakpoints.functions.length === 0) return event;
    const handle = loop.phase === Phase.call ? loop.current : null;
    if (handle === null || !isNativeCallback(handle)) return null;
    return this.#functionHit(w, t, '', handleName(handle).replace(/\(\)$/, ''));
  }

  /** Where an exception has come to a frame. */
  atUnwind(w: World, t: ThreadState, frame: Frame): WishCause | null {
    const { exc } = w;
    if (exc === null || frame.kind !== 0 || !this.#isVisible(frame)) return null;
    const kinds = this.#exceptions.look(w, t, frame, (kind) => this.exceptions.has(kind));
    const values = new Map([[EXCEPTION_NAME, exc]]);
    const met = kinds.filter((kind) => {
      const condition = this.exceptions.get(kind) ?? null;
      const what = `of the filter "${kind}"`;
      return condition === null || this.#judge.holds(w, t, condition, { what, values });
    });
    if (met.length === 0) return null;
    this.#exceptions.tell(exc, met);
    return { kind: 'exception', exc, filter: met[0] };
  }

  /** After events that have happened since the last call. */
  atEvent(w: World, t: ThreadState, scan: EventScan): WishCause | null {
    const found = scan.read(this.events, this.store(), w.recorder.seq);
    const hit = found.find(({ event, stop }) => {
      const values = new Map<string, Value>(Object.entries(event));
      return this.#counts(w, t, stop, event.seq, values) !== null;
    });
    return hit === undefined ? null : { kind: 'eventStop', hit };
  }

  #linesHit(w: World, t: ThreadState, frame: Frame, writes: boolean): readonly MachineBreakpoint[] {
    const here = this.breakpoints.at(frame.code, lineOf(frame));
    if (here.length === 0) return here;
    return here.filter((breakpoint) => {
      const met = this.#counts(w, t, breakpoint, stepsNow(w, t), NO_VALUES);
      if (met === null || breakpoint.log === null) return met !== null;
      if (writes && met.isNew) this.#judge.write(w, t, breakpoint.log);
      return false;
    });
  }

  #functionHit(w: World, t: ThreadState, module: string, qualname: string): WishCause | null {
    const breakpoints = this.breakpoints
      .onFunction(module, qualname)
      .filter((breakpoint) => this.#counts(w, t, breakpoint, stepsNow(w, t), NO_VALUES) !== null);
    return breakpoints.length === 0 ? null : { kind: 'breakpoint', on: 'function', breakpoints };
  }

  /** Whether what is met counts, by its condition and its hits; and whether it is met anew. */
  #counts(
    w: World,
    t: ThreadState,
    { key, what, condition, hits }: Conditional,
    moment: number,
    values: ReadonlyMap<string, Value>,
  ): { readonly isNew: boolean } | null {
    if (condition !== null && !this.#judge.holds(w, t, condition, { what, values })) return null;
    const { count, isNew } = this.hits.hit(key, moment);
    return hits === null || hits(count) ? { isNew } : null;
  }
}

const NO_VALUES: ReadonlyMap<string, Value> = new Map();

/** Not a Python function, which stops where it begins, nor a task. */
function isNativeCallback(handle: PyHandle): boolean {
  return handle.kind === HandleKind.callback && !entersPython(handle);
}
