/**
 * Births and deaths of processes and threads: starting the program, os.fork, thread starts, exits.
 */
import { exceptionUncaught, taskCurrent } from '../trace/emit.generated';
import type { Recorder } from '../trace/recorder';
import { intern } from '../trace/symbols';
import { GlobalNames } from '../compiler/code';
import { compileModule } from '../compiler/compile';
import type { WarningCollector } from '../compiler/syntaxWarnings';
import { Phase, PyLoop } from './asyncio/objects';
import { forbidUse } from './asyncio/forkPolicy';
import { openStdio } from './kernel/descriptors';
import { exitProcess, killProcess } from './kernel/exit';
import { forkProcess, startProcess } from './kernel/fork';
import { Kernel } from './kernel/kernel';
import type { Schedule } from './kernel/schedule';
import { endThread } from './kernel/thread';
import type { ExitMode } from './kernel/process';
import type { EngineOptions } from './options';
import { runAsyncioHook } from './library/os/forkHooks';
import { PyThread } from './library/threadObjects';
import { ProcessState } from './process';
import { findProfile } from './profiles';
import { cloneWorld } from './state/clone';
import { traitsOf, type Traits } from './traits';
import { builtinsModule } from './vm/builtinsModule';
import { enterCall } from './vm/call';
import { chargeObjects } from './vm/work';
import { Code, CodeOrigin } from './vm/codeObject';
import { setRegister } from './vm/exceptions/completion';
import { strFast } from './vm/describe';
import { PyDict } from './vm/dict';
import { Ret, Status, ThreadState } from './vm/frame';
import { PyFunction, PyModule, PyTuple, type PyException, type Value } from './vm/object';
import { registerSource } from './vm/sources';
import { textsDisk, workingFolder } from './textsDisk';
import { World } from './world';

/** First thread identity; later ones are a page apart, as addresses would be. */
const IDENT = 140_000_000_000_000;
const IDENT_STEP = 8_392_704;

/** The traits of the profile that the options name; whoever made them has checked it. */
function traitsFor({ profile }: EngineOptions): Traits {
  const found = findProfile(profile);
  if (found === undefined) throw new Error(`unknown profile ${profile}`);
  return traitsOf(found.id);
}

/** A world with one process and thread that has nothing to run yet. */
export function bareWorld(options: EngineOptions, schedule: Schedule, recorder: Recorder): World {
  const kernel = new Kernel(schedule, recorder);
  const traits = traitsFor(options);
  const world = new World(kernel, options, traits, builtinsModule(traits));
  const kthread = startProcess(kernel, 0, options.file);
  openStdio(kernel, options.stdio === 'tty' ? 'tty' : 'pipe-write');
  const process = new ProcessState(kthread.process.pid);
  process.mainTid = kthread.tid;
  process.modules.setStr('builtins', world.builtins);
  world.processes.set(process.pid, process);
  addThread(world, kthread.tid, process.pid, IDENT);
  activate(world);
  return world;
}

/** A world about to run a program: its first process is born, nothing has run. Throws CompileError. */
export function launchWorld(
  source: string,
  options: EngineOptions,
  schedule: Schedule,
  recorder: Recorder,
): World {
  const globals = new GlobalNames();
  const traits = traitsFor(options);
  const warnings: WarningCollector = { kinds: traits.syntaxWarnings, found: [] };
  const unit = compileModule(source, options.file, globals, {
    positions: traits.compilerPositions,
    docstrings: traits.compilerDocstrings,
    warnings,
  });
  const code = new Code(unit, CodeOrigin.user);
  registerSource(options.file, () => source);
  const world = bareWorld(options, schedule, recorder);
  world.kernel.disk = options.disk ?? textsDisk(source, options);
  world.kernel.current.process.folder = workingFolder(options);
  const main = new PyModule('__main__', globals);
  main.set('__name__', '__main__');
  main.set('__doc__', null);
  main.set('__package__', null);
  main.set('__loader__', null);
  main.set('__spec__', null);
  main.set('__file__', options.file);
  main.set('__builtins__', world.builtins);
  world.process.modules.setStr('__main__', main);
  world.process.program = code;
  const body = new PyFunction(code, main);
  const warned = new PyTuple(warnings.found.map(({ line, text }) => new PyTuple([line, text])));
  enterCall(
    world,
    world.thread,
    world.prelude('process_main'),
    [body, options.file, warned],
    null,
    Ret.thread,
    0,
  );
  world.status = Status.none;
  return world;
}

/** Makes the world's thread and process those the kernel runs. */
export function activate(w: World): void {
  const tid = w.kernel.current.tid;
  w.thread = w.threads.get(tid)!;
  w.process = w.processes.get(w.thread.pid)!;
  w.halted = false;
}

export function addThread(w: World, tid: number, pid: number, ident: number): ThreadState {
  const t = new ThreadState(tid, pid);
  t.ident = ident;
  t.quantum = QUANTUM;
  w.threads.set(tid, t);
  return t;
}

/** Bytecodes a thread may run before it can be preempted (DESIGN.md, invariant 3). */
export const QUANTUM = 10_000;

export function identFor(tid: number): number {
  return IDENT + (tid - 1) * IDENT_STEP;
}

/** The thread that was given this identity first; after a fork its copy in the child has it, too. */
export function tidForIdent(ident: number): number {
  return (ident - IDENT) / IDENT_STEP + 1;
}

/**
 * os.fork(): the child gets a copy of this process with only the calling thread, and of its files'
 * descriptors. Answers the child's pid; in the child the same call answers 0. `withHook`: asyncio's
 * at-fork handler runs in the child, too.
 */
export function forkWorld(w: World, withHook: boolean): number {
  const { process, thread } = w;
  const { ready, timers } = countQueued(process);
  const kchild = forkProcess(w.kernel, ready, timers);
  const pid = kchild.process.pid;
  const known = new Map<object, object>();
  const child = Object.assign(cloneWorld(process, known), { pid });
  const t = Object.assign(cloneWorld(thread, known), { tid: kchild.tid, pid });
  chargeObjects(w, known.size);
  if (t.object instanceof PyThread) t.object.tid = kchild.tid;
  // What is left of the parent's time slice is known to the interpreter alone, and only at a stop.
  t.quantum = QUANTUM;
  child.mainTid = kchild.tid;
  child.bornLoops = child.loopCount;
  child.bornHandles = child.handleCount;
  child.bornTasks = child.taskCount;
  leaveLoopsBehind(child, t.ident);
  if (w.options.forkPolicy === 'must-close') forbidUse(child.loops);
  w.processes.set(pid, child);
  w.threads.set(kchild.tid, t);
  completeCall(t, 0);
  afterForkInChild(w, child, t, withHook);
  return pid;
}

/** The loops of a forked child that other threads were running are run by nobody. */
function leaveLoopsBehind(child: ProcessState, ident: number): void {
  for (const loop of child.loops) {
    if (!(loop instanceof PyLoop) || loop.threadIdent === null || loop.threadIdent === ident)
      continue;
    loop.phase = Phase.stale;
    loop.todo = 0;
  }
}

function countQueued(process: ProcessState): { ready: number; timers: number } {
  let ready = 0;
  let timers = 0;
  for (const v of process.watched) {
    if (!(v instanceof PyLoop)) continue;
    ready += v.ready.length;
    timers += v.scheduled.items.length;
  }
  return { ready, timers };
}

/** Lets the call at which a (copied) thread stands answer `value`. */
function completeCall(t: ThreadState, value: Value): void {
  const frame = t.frames[t.frames.length - 1];
  setRegister(t, frame, frame.code.ops[frame.pc + 1], value);
  frame.pc += 4;
}

/** What the interpreter does in the child before the program goes on (semantics 4.6). */
function afterForkInChild(w: World, child: ProcessState, t: ThreadState, withHook: boolean): void {
  const { process, thread } = w;
  const { recorder } = w;
  const [tid, time] = [recorder.tid, recorder.t];
  w.process = child;
  w.thread = t;
  recorder.tid = t.tid;
  if (withHook) runAsyncioHook(w);
  if (w.traits.forkResetsTask) {
    t.runningTask = null;
    for (const v of child.loops) {
      if (!(v instanceof PyLoop) || v.currentTask === null) continue;
      v.currentTask = null;
      taskCurrent(recorder, v.id, 0);
    }
  }
  w.process = process;
  w.thread = thread;
  recorder.tid = tid;
  recorder.t = time;
}

/** The running process ends: its threads are gone. The caller returns from the interpreter. */
export function exitWorldProcess(w: World, code: number, mode: ExitMode): void {
  const { pid } = w.process;
  exitProcess(w.kernel, code & 255, mode);
  forgetProcess(w, pid);
  w.halted = true;
}

/** A fatal signal reaches a process that runs: 0 or an error number. It may be the running one. */
export function killWorldProcess(w: World, pid: number, signal: number): number {
  if (pid === w.process.pid) {
    exitProcess(w.kernel, 128 + signal, 'signal');
    w.halted = true;
  } else {
    const answer = killProcess(w.kernel, pid, signal);
    if (answer < 0) return answer;
  }
  forgetProcess(w, pid);
  return 0;
}

/** What a process had is gone. */
export function forgetProcess(w: World, pid: number): void {
  for (const t of w.threads.values()) if (t.pid === pid) w.threads.delete(t.tid);
  const process = w.processes.get(pid)!;
  process.modules = new PyDict();
  process.watched = [];
  process.loops = [];
  process.held = [];
  process.coroutines = [];
  process.asyncgens = [];
  process.endedAsyncgens = [];
}

/** Whether the running thread is the only one of its process. */
export function isAlone({ thread, threads }: World): boolean {
  for (const t of threads.values()) if (t !== thread && t.pid === thread.pid) return false;
  return true;
}

/** The bottom frame of a thread returned. */
function threadReturned(w: World, t: ThreadState): void {
  if (!w.process.finalizing && isAlone(w)) {
    // A forked child whose main thread was a worker: the process ends with its last thread, quietly.
    exitWorldProcess(w, 0, 'normal');
    return;
  }
  endThread(w.kernel);
  w.threads.delete(t.tid);
  w.halted = true;
}

World.prototype.threadReturned = function (this: World, t: ThreadState): void {
  threadReturned(this, t);
};

World.prototype.threadRaised = function (this: World, t: ThreadState, exc: PyException): void {
  // Only hidden code is below: nothing should get here; say so and end the thread.
  exceptionUncaught(this.recorder, 0, intern(exc.cls.name), strFast(this, exc));
  this.clearException();
  threadReturned(this, t);
};

World.prototype.uncaught = function (this: World, t: ThreadState, exc: PyException): boolean {
  this.threadRaised(t, exc);
  return false;
};
