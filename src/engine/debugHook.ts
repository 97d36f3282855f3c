/** What a debugger attaches to a world: asked by the exact interpreter, before it goes on. */
import type { Frame, ThreadState } from './vm/frame';
import type { World } from './world';

export interface DebugHook {
  /** Whether it is to be asked before statements and native steps, which makes a run slower. */
  readonly watchesSteps: boolean;
  /** Whether it is to be asked before every single instruction, where a run must end in a statement. */
  readonly watchesInstructions: boolean;
  /** An instruction is about to start at frame.pc, after the one at `last` in this frame: stop here? */
  beforeInstruction(w: World, t: ThreadState, frame: Frame, last: number): boolean;
  /** A statement (or loop turn) is about to start at frame.pc: stop here? */
  beforeStatement(w: World, t: ThreadState, frame: Frame): boolean;
  /** A native frame is about to make its next step: stop here? */
  beforeNative(w: World, t: ThreadState, frame: Frame): boolean;
  /** `w.exc` has come to a frame, which handles it or is left by it: stop here? */
  beforeUnwind(w: World, t: ThreadState, frame: Frame): boolean;
}
