/** The world of a run, as the runner and the inspector use it. */

import { askGetEventLoop, type LoopAnswer } from '../../engine/debug/getEventLoop';
import { lineOf } from '../../engine/debug/lineEntry';
import type { StopCause, Stops } from '../../engine/debug/stops';
import { MemoryMeter } from './memoryMeter';
import type { Limit } from '../../engine/run';
import { History, type Journey } from '../../engine/timeTravel/history';
import { CodeOrigin } from '../../engine/vm/codeObject';
import type { Refusal, World } from '../../engine/world';
import type { OutputEvent } from '../debuggee';
import { type ClonedMachine, cloneMachine } from './cloneMachine';
import { GlassWorld } from './glassWorld';
import { EventErrand } from './errands';
import { HazardStops } from './hazardStops';
import type { Replay } from '../../engine/timeTravel/replay';
import { defined } from '../../base/assert';
import type { TraceStore } from '../../trace/store';
import { isBefore } from './machineBreakpoints';
import type { OutputRelay } from './outputRelay';
import type { RunnableMachine } from './runner';

/** Why a machine cannot go on by itself. */
export type MachineEnd =
  | { readonly kind: 'stop'; readonly cause: StopCause }
  /** It is at another moment now, or back at one where it was changed from outside. */
  | { readonly kind: 'arrived'; readonly arrival: Arrival; readonly cause: StopCause | null }
  /** It is right after an event: a hazard, or a call of breakpoint(). */
  | { readonly kind: 'atEvent' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'limit'; readonly limit: Limit }
  /** The program uses something that the engine does not have. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'bug'; readonly message: string };

/** What a moment is at which the machine has arrived. */
export type Arrival =
  'stop' | 'step' | 'callback' | 'iteration' | 'event' | 'start' | 'edit' | 'flip';

/** A way that takes the machine elsewhere in its history, piece by piece. */
export type Errand = RunnableMachine<MachineEnd>;

/** How much of V8's heap a world may take, apart from checkpoints: on the way back there are several. */
const CLONED = 0.12;

export class Machine implements RunnableMachine<MachineEnd> {
  readonly history: History;
  readonly hazards: HazardStops;
  /** In the middle of a statement: the instruction of the innermost frame that was executed last. */
  done: Replay['done'] = null;
  readonly #output: OutputRelay;
  readonly #stops: Stops;
  #errand: Errand | null = null;
  #glass: GlassWorld | null = null;
  /** Clones of this stop, mostly one: in which texts are made, and get_event_loop() is asked. */
  #readable: ClonedMachine | null = null;
  #askable: ClonedMachine | null = null;

  /** `memory`: bytes that the checkpoints may take. */
  constructor(world: World, store: TraceStore, stops: Stops, output: OutputRelay, memory: number) {
    this.#stops = stops;
    this.#output = output;
    const meter = new MemoryMeter(CLONED, () => this.history.memory.bytes);
    const host = {
      isFull: (made: number, bytes?: number): boolean => meter.isFull(made, bytes),
      output: (_pid: number, fd: number, text: string): void => {
        output.write(fd, text, writerOf(this.world), this.world.recorder.seq);
      },
    };
    this.history = new History(world, store, host, memory);
    this.hazards = new HazardStops(this.history);
    stops.wishes.store = () => this.history.branch.store;
  }

  /** The world at the moment that is looked at; another object after each journey. */
  get world(): World {
    return this.history.world;
  }

  run(steps: number): MachineEnd | null {
    try {
      return this.#errand === null ? this.#runOn(steps) : this.#errand.run(steps);
    } catch (error) {
      return { kind: 'bug', message: error instanceof Error ? error.message : String(error) };
    }
  }

  /** What the next runs are to do; null: run on. */
  send(errand: Errand | null): void {
    this.#errand = errand;
    this.hazards.begin();
  }

  /** Whether it is on its way back from where nobody has seen it yet. */
  get isRewinding(): boolean {
    return this.#errand instanceof EventErrand && this.#errand.rewinds;
  }

  /** The way to right after an event; `rewinds`: as if the machine had not gone further. */
  toEvent(seq: number, rewinds: boolean): Errand {
    const { branch } = this.history;
    const journey = defined(this.history.toEvent(seq, branch.id, true), 'this branch');
    return new EventErrand(this, journey, seq, rewinds);
  }

  /** Puts the machine to right after an event. */
  landAtEvent(journey: Journey, seq: number, rewinds: boolean): void {
    if (rewinds) {
      this.history.cut(journey);
      this.#output.forget(this.history.seq);
      this.#stops.wishes.hits.cut(isBefore(this.history.seq, this.world.steps));
    } else this.history.land(journey);
    this.#stops.standAt(this.world, null);
    this.advance();
    this.done = journey.replay.done;
    this.#errand = null;
    this.hazards.landed(seq);
  }

  /** Puts the machine where a journey has led. */
  land(journey: Journey): void {
    this.history.land(journey);
    this.#settle();
  }

  #settle(): void {
    this.#stops.wishes.hits.enter(this.history.branch.id);
    const { thread } = this.world;
    const top = thread.frames[thread.frames.length - 1];
    this.#stops.standAt(this.world, this.history.isAtHook ? top : null);
    this.advance();
  }

  #runOn(steps: number): MachineEnd | null {
    const outcome = this.history.run(steps, this.#stops);
    const { kind } = outcome;
    const due = this.hazards.look(kind === 'hang' || kind === 'exit' ? kind : null);
    if (due !== null) {
      this.#errand = this.toEvent(due, due >= this.hazards.told);
      return null;
    }
    switch (outcome.kind) {
      case 'budget':
        return null;
      case 'stop': {
        const { cause } = this.#stops;
        return cause === null ? null : { kind: 'stop', cause };
      }
      case 'edit':
        this.#settle();
        return { kind: 'arrived', arrival: 'edit', cause: null };
      case 'exit':
        return { kind: 'exit', code: rootExitCode(this.world) };
      default:
        return outcome;
    }
  }

  /** The machine has moved: what was made to look at it is of no use any more. */
  advance(): void {
    this.done = null;
    this.#glass = null;
    this.#readable = null;
    this.#askable = null;
  }

  /** Where texts of values are made while the machine stands still. */
  glass(): GlassWorld {
    this.#glass ??= new GlassWorld(() => (this.#readable ??= this.clone()));
    return this.#glass;
  }

  clone(): ClonedMachine {
    return cloneMachine(this.world);
  }

  askGetEventLoop(tid: number): LoopAnswer {
    this.#askable ??= this.clone();
    this.#readable ??= this.#askable;
    const answer = askGetEventLoop(this.#askable.world, tid);
    // Its policy holds the new loop now: what is asked next would be answered wrongly there.
    if (answer.answer === 'new') this.#askable = null;
    return answer;
  }
}

function rootExitCode(world: World): number {
  for (const process of world.kernel.processes.values()) return process.exitCode;
  return 0;
}

/** The line of the program that the running thread is in. */
function writerOf(world: World): OutputEvent['location'] {
  const { frames } = world.thread;
  for (let depth = frames.length - 1; depth >= 0; depth--) {
    const frame = frames[depth];
    if (frame.kind !== 0 || frame.code.origin !== CodeOrigin.user) continue;
    return { path: frame.code.file, line: lineOf(frame) };
  }
  return null;
}
