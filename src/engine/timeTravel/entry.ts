/** Where a program begins, for those who look at it: before that, the machine only gets ready. */
import type { DebugHook } from '../debugHook';
import { runWorld } from '../run';
import { CodeOrigin } from '../vm/codeObject';
import type { Frame, ThreadState } from '../vm/frame';
import type { World } from '../world';
import { type Position, START, standingAt } from './position';

export interface Entry {
  readonly position: Position;
  /** The number of the next event there. */
  readonly seq: number;
}

/** A program that has not executed a statement by then has none. */
const SOON = 1_000_000;

/** The first statement of the program itself; the very start if there is none. `world` is at its start, and is used up. */
export function findEntry(world: World): Entry {
  const hook = new EntryHook();
  world.debug = hook;
  runWorld(world, SOON);
  return hook.entry;
}

class EntryHook implements DebugHook {
  readonly watchesSteps = true;
  readonly watchesInstructions = false;
  entry: Entry = { position: START, seq: 0 };

  beforeInstruction(): boolean {
    return false;
  }

  beforeStatement(w: World, t: ThreadState, frame: Frame): boolean {
    if (frame.code.origin !== CodeOrigin.user) return false;
    this.entry = { position: standingAt(w, t, frame), seq: w.recorder.seq };
    return true;
  }

  beforeNative(): boolean {
    return false;
  }

  beforeUnwind(): boolean {
    return false;
  }
}
