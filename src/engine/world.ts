/**
 * The world: a whole machine as data, and the small vocabulary in which its parts talk.
 *
 * Natives and helpers report through it: `raise` an exception, `tail`-call Python code, `block` the
 * thread. Running it is in `run.ts`, starting and forking processes in `launch.ts`. Everything
 * reachable from here is declared state (invariant 1), but for the host's hooks.
 */
import { PySuper } from './vm/classes/superObject';
import type { Kernel } from './kernel/kernel';
import { block as blockThread } from './kernel/wait';
import type { BlockedOn } from './kernel/thread';
import { releasePoint } from './kernel/scheduler';
import { exceptionRaise, outputWrite } from '../trace/emit.generated';
import type { Recorder } from '../trace/recorder';
import { intern } from '../trace/symbols';
import { declareState } from './state/declare';
import type { DebugHook } from './debugHook';
import type { EngineOptions } from './options';
import type { ProcessState } from './process';
import type { Traits } from './traits';
import { isSubclass, typeName, typeOf } from './vm/typeLookup';
import { enterCall, type KwNames } from './vm/call';
import { CodeOrigin } from './vm/codeObject';
import { deliver } from './vm/exceptions/completion';
import { errnoClass } from './vm/exceptions/errnoClasses';
import { hasJustChosen } from './vm/choices';
import { handledException, linkContext } from './vm/exceptions/handled';
import { Status, type Frame, type ThreadState } from './vm/frame';
import {
  PyException, PyFunction, PyMethod, PyModule, PyNative, PyObject, PyTuple, PyType, T,
  type PyGenerator, type Slot, type Value,
} from './vm/object'; // prettier-ignore
import { sharedIdentity } from './vm/sharedIdentity';
import { preludeFunction } from './vm/prelude/prelude';

/** What the host of a world is told while it runs; not state. */
export interface WorldHost {
  /** Text reached a standard stream. */
  output(pid: number, fd: number, text: string): void;
  /** Whether memory is nearly used up, now that about `made` more values exist, or will, of `bytes`; the run ends then. */
  isFull?(made: number, bytes?: number): boolean;
}

/** Why and where the engine gave a program up; `column` from 0. `limit`: the host has no memory left for it. */
export interface Refusal {
  readonly limit?: 'memory';
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export class World {
  declare readonly stateKind: number;
  readonly kernel: Kernel;
  readonly options: EngineOptions;
  readonly traits: Traits;
  readonly builtins: PyModule;
  processes = new Map<number, ProcessState>();
  threads = new Map<number, ThreadState>();
  /** The thread and process that run; follow `kernel.current`. */
  thread: ThreadState = null as unknown as ThreadState;
  process: ProcessState = null as unknown as ProcessState;

  /** How the last helper that answered `undefined` ended. */
  status = 0;
  exc: PyException | null = null;
  /** The exception in `exc` is raised again: its traceback does not grow in this frame. */
  reraising = false;
  /** `exc` has come to the top frame, and the debugger is to be asked before it goes on. */
  unwinding = false;
  tailFn: Value = null;
  tailArgs: Value[] = [];
  tailKw: KwNames = null;
  /** How a rare instruction wants its pending result delivered. */
  coldMode = 0;
  /** The running thread or process is gone, or an evaluation is over. */
  halted = false;
  evaluationResult: Slot = undefined;
  /** Set when the program cannot be run on. */
  refusal: Refusal | null = null;
  /** The debugger evaluates something: only this thread runs, and it must not wait (`debug/evaluate.ts`). */
  evaluating = false;

  /** Frames of a thread's program; below them lies the frame that starts the thread. */
  recursionLimit = 1000;
  /** Bytecodes executed. */
  steps = 0;
  /** Bytecodes that a native is worth beyond a call, see `vm/work.ts`: settled right after it. */
  owed = 0;
  /** Characters of output so far, how many of them went to standard error, and lines that have ended. */
  outputSize = 0;
  errorSize = 0;
  outputLines = 0;
  /** The event of the last call of breakpoint(); -1 before the first. */
  calledBreakpoint = -1;
  /** Warnings issued, shown or not. */
  warnings = 0;
  /** Objects that may have become unreachable since the last death check, and when to look again. */
  suspects = 0;
  /** A future failed since the last look: its handle may have been the last that knew it. */
  deathDue = false;
  deathBackOff = 0;
  /** So many ends of iterations are passed over before it looks again: it took long in vain. */
  deathSkips = 0;
  /** Numbers for the program's `random`, and so on: natives keep world-wide state here. */
  registry = new Map<string, Value>();

  /** This world only runs the body of a library module (`library/freezing.ts`). */
  freezing = false;
  debug: DebugHook | null = null;
  /** What `steps` will be when the slice that runs has used up its quantum. */
  sliceEnd = 0;
  /** What `recorder.stirs` was when threads were chosen last. */
  stirsSeen = 0;
  host: WorldHost | null = null;

  constructor(kernel: Kernel, options: EngineOptions, traits: Traits, builtins: PyModule) {
    this.kernel = kernel;
    this.options = options;
    this.traits = traits;
    this.builtins = builtins;
  }

  get recorder(): Recorder {
    return this.kernel.recorder;
  }

  /** An exception or the like is pending: the last `undefined` was no plain "don't know". */
  get failed(): boolean {
    return this.status !== Status.none;
  }

  // --- raising

  /** Raises a built-in exception (a key of T) with a message. */
  raise(type: string, message: string): undefined {
    return this.throw(new PyException(T[type], new PyTuple([message])));
  }

  /**
   * The program needs something that the engine does not have: the run ends there, with a message
   * that says what and where (outcome `error`, not an exception of the program).
   */
  refuse(what: string): undefined {
    const frame = this.thread.frames.findLast((f) => f.code.origin === CodeOrigin.user);
    const at = frame === undefined ? 0 : frame.pc >> 2;
    return this.refuseAt({
      message: `the loop engine does not support ${what}; run this file live in CPython instead`,
      file: frame?.code.file ?? this.options.file,
      line: frame?.code.lineAt(at) ?? 0,
      column: frame?.code.positions[at * 4 + 1] ?? 0,
    });
  }

  /** As {@link refuse}, with the whole message and the place given. */
  refuseAt(refusal: Refusal): undefined {
    this.refusal = refusal;
    this.halted = true;
    this.status = Status.ended;
    return undefined;
  }

  /** Raises with a value of any type as the only argument (KeyError). */
  raiseValue(type: string, value: Value): undefined {
    return this.throw(new PyException(T[type], new PyTuple([value])));
  }

  raiseFrom(type: string, message: string, cause: PyException): undefined {
    const exc = new PyException(T[type], new PyTuple([message]));
    exc.cause = cause;
    exc.context = cause;
    exc.suppressContext = true;
    this.exc = exc;
    this.status = Status.exception;
    return undefined;
  }

  /** Raises an exception object; its context is what the thread is handling, if no other is given. */
  throw(exc: PyException, context = handledException(this.thread)): undefined {
    if (context !== null && context !== exc) linkContext(exc, context);
    this.exc = exc;
    this.status = Status.exception;
    const frame = this.thread.frames[this.thread.frames.length - 1];
    if (frame !== undefined && frame.code.origin === CodeOrigin.user) noteRaise(this, exc, frame);
    return undefined;
  }

  /** An OSError (of the right subclass) for an error number. */
  raiseErrno(errno: number, strerror: string): undefined {
    const exc = new PyException(T[errnoClass(errno)], new PyTuple([errno, strerror]));
    return this.throw(exc);
  }

  stopIteration(value: Value): undefined {
    const args = value === null ? [] : [value];
    this.exc = new PyException(T['StopIteration'], new PyTuple(args));
    this.status = Status.exception;
    return undefined;
  }

  raised(type: string): boolean {
    return this.exc !== null && isSubclass(this.exc.cls, T[type]);
  }

  raisedAttributeError(): boolean {
    return this.status === Status.exception && this.raised('AttributeError');
  }

  clearException(): void {
    this.exc = null;
    this.status = Status.none;
  }

  unhashable(v: Value, role?: 'dict key' | 'set element'): undefined {
    const name = typeName(v);
    const how = role !== undefined && this.traits.unhashableSaysRole;
    return this.raise(
      'TypeError',
      how
        ? `cannot use '${name}' as a ${role} (unhashable type: '${name}')`
        : `unhashable type: '${name}'`,
    );
  }

  unboundLocal(name: string): undefined {
    return this.raise('UnboundLocalError', this.traits.unboundLocalText(name));
  }

  unboundCell(frame: Frame, name: string, reg: number): undefined {
    const local = frame.code.unit.locals.find((v) => v.reg === reg);
    if (local !== undefined && !local.free) return this.unboundLocal(name);
    return this.raise('NameError', this.traits.unboundFreeText(name));
  }

  recursionError(): undefined {
    return this.raise('RecursionError', 'maximum recursion depth exceeded');
  }

  isGeneratorExit(exc: PyException): boolean {
    return isSubclass(exc.cls, T['GeneratorExit']);
  }

  // --- calling

  /** Has a Python (or any) function called in place of the native that answers this. */
  tail(fn: Value, args: Value[], kwNames: KwNames = null): undefined {
    this.tailFn = fn;
    this.tailArgs = args;
    this.tailKw = kwNames;
    this.status = Status.tail;
    return undefined;
  }

  /** Makes the pending tail call; its result is delivered to the top frame as `ret` says. */
  callTail(t: ThreadState, ret: number, retReg: number, data?: Slot): boolean {
    this.status = Status.none;
    const { tailKw } = this;
    this.tailKw = null;
    const v = enterCall(this, t, this.tailFn, this.tailArgs, tailKw, ret, retReg, data);
    if (v !== undefined) return deliver(this, t, ret, retReg, data, v);
    if (this.status === Status.frame) {
      this.status = Status.none;
      return true;
    }
    return this.status !== Status.exception;
  }

  /** A hidden Python function of the prelude. */
  prelude(name: string): PyFunction {
    return preludeFunction(name);
  }

  /** Blocks the running thread; the native is called again when it runs again. */
  block(on: BlockedOn, object: number, deadline: number): undefined {
    if (this.evaluating)
      return this.raise(
        'RuntimeError',
        `this would wait (${on}), and nobody else runs while it is evaluated`,
      );
    blockThread(this.kernel, on, object, deadline);
    this.status = Status.block;
    return undefined;
  }

  /**
   * A GIL release point before an operation that does not wait. True: the schedule lets another
   * thread run first; the caller answers undefined (status block) and is called again.
   */
  releaseGil(): boolean {
    if (this.evaluating) return false;
    const { thread } = this;
    if (thread.released) {
      thread.released = false;
      return false;
    }
    if (this.kernel.runnable.length < 2 || hasJustChosen(this)) return false;
    if (releasePoint(this.kernel) === thread.tid) return false;
    thread.released = true;
    this.status = Status.block;
    return true;
  }

  tuple(items: readonly Value[]): PyTuple {
    return new PyTuple(items.slice());
  }

  // --- bits that several rooms need

  /** How error texts name something callable: `f()`, or its repr-like name. */
  callableName(v: Value): string {
    if (v instanceof PyFunction)
      return `${this.traits.qualifiedCallErrors ? `${v.module.name}.${v.qualname}` : v.name}()`;
    if (v instanceof PyMethod) return this.callableName(v.func);
    if (v instanceof PyNative) return `${v.native.qualname}()`;
    if (v instanceof PyType) return v.name + '()';
    return typeOf(v).name + ' object';
  }

  makeSuper(start: Value, self: Value): PySuper | undefined {
    if (!(start instanceof PyType))
      return this.raise('TypeError', 'super() argument 1 must be a type');
    const sup = new PySuper(T['super']);
    sup.start = start;
    sup.self = self;
    if (self instanceof PyType && isSubclass(self, start)) sup.owner = self;
    else if (isSubclass(typeOf(self), start)) sup.owner = typeOf(self);
    else
      return this.raise(
        'TypeError',
        this.traits.superErrorNamesTypes
          ? `super(type, obj): obj (${self instanceof PyType ? `type ${self.name}` : `instance of ${typeOf(self).name}`}) is not an instance or subtype of type (${start.name}).`
          : 'super(type, obj): obj must be an instance or subtype of type',
      );
    return sup;
  }

  /** The number behind id() and default reprs. */
  identity(v: PyObject): number {
    if (v.shared) return sharedIdentity(v);
    if (v.oid === 0) v.oid = this.process.nextOid += 0x10;
    return v.oid;
  }

  /**
   * Text for sys.stdout (1) or sys.stderr (2). Each keeps up to 8192 characters until it is flushed;
   * stderr, and stdout on a terminal, are flushed by a text with the end of a line, as a TextIOWrapper
   * with line_buffering is.
   */
  writeStream(fd: 1 | 2, text: string): void {
    const key = fd === 1 ? 'stdout' : 'stderr';
    const { process } = this;
    process[key] += text;
    const byLine = fd === 2 || this.options.stdio === 'tty';
    if (process[key].length >= 8192 || (byLine && /[\n\r]/.test(text))) this.flushStream(fd);
  }

  /** Writes what a stream has kept. */
  flushStream(fd: 1 | 2): void {
    const key = fd === 1 ? 'stdout' : 'stderr';
    const text = this.process[key];
    this.process[key] = '';
    this.emitOutput(fd, text);
  }

  /** Text that reaches the descriptor now (os.write to 1 or 2, and flushed streams). */
  emitOutput(fd: number, text: string): void {
    if (text === '') return;
    this.outputSize += text.length;
    if (fd === 2) this.errorSize += text.length;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.outputLines++;
    outputWrite(this.recorder, 0, fd, text);
    this.host?.output(this.process.pid, fd, text);
  }

  // --- ends of threads (set by `launch.ts` to break an import cycle)
  declare threadReturned: (t: ThreadState, value: Value) => void;
  declare threadRaised: (t: ThreadState, exc: PyException) => void;
  declare uncaught: (t: ThreadState, exc: PyException) => boolean;
}
declareState(World, {
  kernel: 'ref', options: 'plain', traits: 'plain', builtins: 'plain', processes: 'map',
  threads: 'map', thread: 'ref', process: 'ref', status: 'plain', exc: 'ref', reraising: 'plain', unwinding: 'plain',
  tailFn: 'ref', tailArgs: 'refs', tailKw: 'plain', coldMode: 'plain', halted: 'plain',
  evaluationResult: 'ref', refusal: 'plain', evaluating: 'plain', recursionLimit: 'plain', steps: 'plain', owed: 'plain', outputSize: 'plain',
  errorSize: 'plain', outputLines: 'plain', calledBreakpoint: 'plain', warnings: 'plain',
  suspects: 'plain', deathDue: 'plain', deathBackOff: 'plain', deathSkips: 'plain', registry: 'map', freezing: 'plain', debug: 'cache', host: 'cache',
  sliceEnd: 'cache', stirsSeen: 'cache',
}); // prettier-ignore

/** Tells the trace of an exception raised by the program's own code. */
function noteRaise(w: World, exc: PyException, frame: Frame): void {
  const { code } = frame;
  const line = code.lineAt(frame.pc >> 2);
  const [text] = exc.args.items;
  const shown = typeof text === 'string' ? text : '';
  exceptionRaise(w.recorder, 0, intern(exc.cls.name), shown, intern(code.file), line);
}

export type { PyGenerator };
