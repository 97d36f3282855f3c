/** A process of the machine with both its sides, as the parts of a snapshot look at it. */
import { FrameKind } from '../vm/nativeFrames';
import { PyLoop, PyPolicy, type PyHandle } from '../asyncio/objects';
import type { KProcess } from '../kernel/process';
import type { ProcessState } from '../process';
import type { ThreadState } from '../vm/frame';
import type { World } from '../world';

export interface ProcessView {
  readonly kernel: KProcess;
  readonly state: ProcessState;
  /** Its threads, by tid. */
  readonly threads: readonly ThreadState[];
  /** The process of any thread, also of one that has ended: tids are never used again. */
  pidOf(tid: number): number;
}

/** The view of a process that lives; null for one whose Python side is gone. */
export function viewOf(w: World, kernel: KProcess): ProcessView | null {
  const state = w.processes.get(kernel.pid);
  if (state === undefined) return null;
  const threads = kernel.tids.flatMap((tid) => w.threads.get(tid) ?? []);
  return { kernel, state, threads, pidOf: (tid) => w.recorder.pidOf(tid) };
}

/** The pid of the original if an object with this id existed at the fork of its process, else 0. */
export function copyOf(view: ProcessView, id: number, bornCount: number): number {
  return id <= bornCount ? view.kernel.copyOf : 0;
}

/** The tid of the thread with this identity, 0 if the process has none. */
export function tidOf(view: ProcessView, ident: number): number {
  return view.threads.find((t) => t.ident === ident)?.tid ?? 0;
}

export interface PolicySlot {
  readonly loop: PyLoop | null;
  readonly setCalled: boolean;
}

/** The policy slot of a thread: an entry of the thread-local data of a policy of asyncio's. */
export function policySlotOf(state: ProcessState, t: ThreadState): PolicySlot {
  const { policy } = state;
  const dict = policy instanceof PyPolicy ? policy.local.perThread.get(t.ident) : undefined;
  const loop = dict?.getStr('_loop');
  return {
    loop: loop instanceof PyLoop ? loop : null,
    setCalled: dict?.getStr('_set_called') === true,
  };
}

/** The handles that a loop runs, the outermost first: one, where no program makes turns inside of it. */
export function runningHandles({ around, current }: PyLoop): readonly PyHandle[] {
  return current === null ? around : [...around, current];
}

/** The loops that a thread is inside, the outermost first. */
export function loopsOnStack(t: ThreadState): PyLoop[] {
  const loops = t.frames
    .filter((frame) => frame.kind === FrameKind.loop)
    .flatMap((frame) => (frame.data instanceof PyLoop ? frame.data : []));
  // A run_forever() of the program's own has no such frame.
  const { runningLoop } = t;
  const runsHandle = runningLoop instanceof PyLoop && runningLoop.current !== null;
  return runsHandle && !loops.includes(runningLoop) ? [...loops, runningLoop] : loops;
}
