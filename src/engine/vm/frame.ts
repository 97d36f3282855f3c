/**
 * Frames and the execution state of a thread: plain data, one shape for every kind of frame.
 *
 * A frame of a plain function has its registers in the thread's stack from `base`; a generator's
 * or coroutine's has its own register array and stays alive when it is not on any thread's stack.
 * A native frame (kind > 0, see `nativeFrames.ts`) is an explicit state machine: `state` and `data`
 * hold its position, and `code` names it for stacks and tracebacks.
 */
import { declareHistory, declareState } from '../state/declare';
import type { Code } from './codeObject';
import type { PyContext } from './contexts';
import type { PyDict } from './dict';
import type {
  PyCell, PyException, PyGenerator, PyModule, PyObject, Slot, Value,
} from './object'; // prettier-ignore

/** How the result of a frame is handed to the frame below it (`deliver.ts`). */
export enum Ret {
  /** R[retReg] = result. */
  store = 0,
  discard = 1,
  /** The instruction below is a conditional jump: decide it by the truth of the result. */
  truth = 2,
  /** R[retReg] = truth of the result. */
  storeBool = 3,
  /** R[retReg] = not the truth of the result. */
  storeNot = 4,
  /** __next__ of a FORITER: StopIteration or the generator's return is the end of the loop. */
  forIter = 5,
  /** An iterator run by AWAIT: what it yields goes on down, its return is the result. */
  await = 6,
  /** A generator resumed by send(), throw(), next(): its return raises StopIteration. */
  send = 7,
  /** __init__: must give None; R[retReg] = the frame's `data`. */
  init = 8,
  /** The outermost frame of a thread. */
  thread = 9,
  /** Result goes to the native frame below (`nativeFrames.ts`). */
  native = 10,
  /** Module body: R[retReg] = the module in `data`. */
  module = 11,
  /** Coroutine step of a task: `data` is the task. */
  task = 12,
  /** The outermost frame of an evaluation in a throw-away clone. */
  evaluation = 13,
  /** close() of a generator: ends silently on GeneratorExit. */
  close = 14,
  /** The list that the prelude made of an iterable: spread it as the UNPACK(EX) below says. */
  unpack = 15,
  /** The result does not matter: the instruction below runs again. */
  redo = 16,
  /** As `store`; the frame may hold the last reference to an object that is to be finalized. */
  holding = 17,
  /** As `await`, of a generator into which something was thrown. */
  thrown = 18,
}

/** The trail of a frame that has not started a statement. */
export const NO_TRAIL = -1;
/** The trail of a frame that makes the first instruction of a statement again (`Ret.redo`). */
export const SAME_TRAIL = -2;

export class Frame {
  declare readonly stateKind: number;
  kind = 0;
  code: Code;
  /** Word offset of the current instruction (a multiple of 4). */
  pc = 0;
  base = 0;
  /** First free word of the thread's stack above this frame. */
  top = 0;
  module: PyModule;
  closure: PyCell[] | null = null;
  gen: PyGenerator | null = null;
  ns: PyDict | null = null;
  /** The exception this frame is handling (in an except or finally clause). */
  handled: PyException | null = null;
  ret = 0;
  retReg = 0;
  data: Slot = undefined;
  /** What was sent into a generator suspended in AWAIT. */
  sent: Slot = undefined;
  state = 0;
  /** Where the exact interpreter last saw a statement start in this activation. */
  trail = NO_TRAIL;
  constructor(code: Code, module: PyModule) {
    this.code = code;
    this.module = module;
  }
}
declareState(Frame, {
  kind: 'plain', code: 'plain', pc: 'plain', base: 'plain', top: 'plain', module: 'ref',
  closure: 'refs', gen: 'ref', ns: 'ref', handled: 'ref', ret: 'plain', retReg: 'plain',
  data: 'ref', sent: 'ref', state: 'plain', trail: 'cache',
}); // prettier-ignore

/** What a thread executes: its frames, innermost last, and its value stack. */
export class ThreadState {
  declare readonly stateKind: number;
  readonly tid: number;
  readonly pid: number;
  frames: Frame[] = [];
  stack: Slot[] = [];
  /** threading.get_ident(); a forked child's thread keeps its parent's. */
  ident = 0;
  /** The threading.Thread object, null for a thread the program has not asked about. */
  object: PyObject | null = null;
  /** Both loop slots of the thread; the policy slot lives in the policy's thread-local data. */
  runningLoop: PyObject | null = null;
  /** The task this thread is executing (3.14, where tasks have one such slot per thread). */
  runningTask: PyObject | null = null;
  /** The contextvars context it is in; null for one that binds nothing. */
  context: PyContext | null = null;
  /** Process that wrote the running slot: compared on read where the version does so. */
  runningPid = 0;
  /** The handle of a call_soon_threadsafe that let another thread run before its write. */
  pendingHandle: PyObject | null = null;
  /** (callable, arguments, context): what a native has left to be called, see `asyncio/overrides.ts`. */
  pendingCalls: Value[] = [];
  /** Bytecodes left before the thread may be preempted. */
  quantum = 0;
  /** Bytecodes of its turn that come after those, under a schedule with finer slices; see `run.ts`. */
  rest = 0;
  /** A GIL release point let another thread run first: the operation is now to be done. */
  released = false;
  /** sys.get_asyncgen_hooks() */
  asyncgenFirst: Value = null;
  asyncgenFinalizer: Value = null;
  /** sys.set_coroutine_origin_tracking_depth: how many frames coroutines remember. */
  originDepth = 0;
  /** The site (see `sites.ts`) that had it call what it calls, for what is no code of the program. */
  calledFrom: Value = null;
  pool: Frame[] = [];
  constructor(tid: number, pid: number) {
    this.tid = tid;
    this.pid = pid;
  }
}
declareState(ThreadState, {
  tid: 'plain', pid: 'plain', frames: 'refs', stack: 'refs', ident: 'plain', object: 'ref', runningLoop: 'ref',
  runningPid: 'plain', runningTask: 'ref', context: 'ref', quantum: 'plain', rest: 'plain', released: 'plain', pendingHandle: 'ref', pendingCalls: 'refs', originDepth: 'plain',
  asyncgenFirst: 'ref', asyncgenFinalizer: 'ref', calledFrom: 'ref', pool: 'cache',
}); // prettier-ignore
declareHistory(ThreadState, ['quantum', 'rest', 'calledFrom']);

/** Status of a native or helper that answered `undefined`. */
export enum Status {
  none = 0,
  /** `world.exc` was raised. */
  exception = 1,
  /** Call `world.tailFn` with `world.tailArgs` in its place. */
  tail = 2,
  /** The thread is blocked in the kernel: do the same again when it runs again. */
  block = 3,
  /** A frame was pushed; it will deliver the result. */
  frame = 4,
  /** The thread or process is gone. */
  ended = 5,
}
export type { Value };
