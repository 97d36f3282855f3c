/** The world of a run, as the runner and the inspector use it. */

import { askGetEventLoop, type LoopAnswer } from '../../engine/debug/getEventLoop';
import { lineOf } from '../../engine/debug/lineEntry';
import type { StopCause, Stops } from '../../engine/debug/stops';
import { type Limit, runWorld } from '../../engine/run';
import { CodeOrigin } from '../../engine/vm/codeObject';
import type { Refusal, World } from '../../engine/world';
import type { OutputEvent } from '../debuggee';
import { type ClonedMachine, cloneMachine } from './cloneMachine';
import { GlassWorld } from './glassWorld';
import type { OutputRelay } from './outputRelay';
import type { RunnableMachine } from './runner';

/** Why a machine cannot go on by itself. */
export type MachineEnd =
  | { readonly kind: 'stop'; readonly cause: StopCause }
  | { readonly kind: 'hang' }
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'limit'; readonly limit: Limit }
  /** The program uses something that the engine does not have. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'bug'; readonly message: string };

export class Machine implements RunnableMachine<MachineEnd> {
  readonly world: World;
  readonly #stops: Stops;
  #glass: GlassWorld | null = null;
  /** Clones of this stop, mostly one: in which texts are made, and get_event_loop() is asked. */
  #readable: ClonedMachine | null = null;
  #askable: ClonedMachine | null = null;

  constructor(world: World, stops: Stops, output: OutputRelay) {
    this.world = world;
    this.#stops = stops;
    world.host = {
      output: (_pid, fd, text) => {
        output.write(fd, text, writerOf(world));
      },
    };
  }

  run(steps: number): MachineEnd | null {
    const { world } = this;
    // Without a reason to stop, the fast interpreter does.
    world.debug = this.#stops.isIdle ? null : this.#stops;
    try {
      const outcome = runWorld(world, steps);
      switch (outcome.kind) {
        case 'budget':
          return null;
        case 'stop': {
          const { cause } = this.#stops;
          return cause === null ? null : { kind: 'stop', cause };
        }
        case 'exit':
          return { kind: 'exit', code: rootExitCode(world) };
        default:
          return outcome;
      }
    } catch (error) {
      return { kind: 'bug', message: error instanceof Error ? error.message : String(error) };
    }
  }

  /** The machine has moved: what was made to look at it is of no use any more. */
  advance(): void {
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
