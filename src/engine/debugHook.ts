/** What a debugger attaches to a world: asked by the exact interpreter, before it goes on. */
import type { Frame, ThreadState } from './vm/frame';
import type { World } from './world';

export interface DebugHook {
  /** Whether it is to be asked before statements and native steps, which makes a run slower. */
  readonly watchesSteps: boolean;
  /** A statement (or loop turn) is about to start at frame.pc: stop here? */
  beforeStatement(w: World, t: ThreadState, frame: Frame): boolean;
  /** A native frame is about to make its next step: stop here? */
  beforeNative(w: World, t: ThreadState, frame: Frame): boolean;
  /** `w.exc` has come to a frame, which handles it or is left by it: stop here? */
  beforeUnwind(w: World, t: ThreadState, frame: Frame): boolean;
}
