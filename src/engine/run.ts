/**
 * Running a world: thread after thread as the kernel schedules them, until it ends, hangs, reaches
 * a limit, or the debugger or the caller's budget stops it.
 */
import { HANG, quantumOver, releasePoint, schedule, type SwitchCause } from './kernel/scheduler';
import { virtualSeconds } from './kernel/clock';
import { reportIn } from './kernel/thread';
import { deliverSignals, hasTripped } from './library/signalDelivery';
import { PyThread } from './library/threadObjects';
import { activate, forgetProcess, QUANTUM } from './launch';
import { hashing } from './vm/dict';
import { COARSE, grainOf } from './vm/choices';
import { Reason, runExact } from './vm/runExact';
import { runFast } from './vm/runFast.generated';
import type { Refusal, World } from './world';

export type Limit = 'steps' | 'virtualSeconds' | 'events' | 'output' | 'memory';

export type RunOutcome =
  | { readonly kind: 'exit' }
  /** Nobody can ever move again. */
  | { readonly kind: 'hang' }
  | { readonly kind: 'limit'; readonly limit: Limit }
  /** The program uses something that the engine does not have. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The debug hook stopped a thread. */
  | { readonly kind: 'stop' }
  /** The caller's budget is used up, or a chooser pauses the world; or the next slice was `withheld`, since it could go too far. */
  | { readonly kind: 'budget'; readonly withheld: boolean };

/** A slice may cost so many bytecodes more than its quantum. */
const OVERDRAFT = 1000;

/**
 * Runs for about `budget` bytecodes (whole time slices), and begins no slice that could go past
 * `within` steps of the world.
 */
export function runWorld(w: World, budget: number, within = Infinity): RunOutcome {
  hashing.nextOid = () => (w.process.nextOid += 0x10);
  const until = w.steps + budget;
  while (w.steps < until) {
    if (w.kernel.current.state === 'ended' || w.threads.size === 0) {
      if (!someoneLives(w)) return { kind: 'exit' };
      if (pauses(w, 'end')) return PAUSED;
      if (schedule(w.kernel, 'end') === HANG) return { kind: 'hang' };
    }
    if (w.kernel.current.state === 'blocked') {
      if (pauses(w, 'block')) return PAUSED;
      if (schedule(w.kernel, 'block') === HANG) return { kind: 'hang' };
    }
    if (w.kernel.killed.length > 0)
      for (const pid of w.kernel.killed.splice(0)) forgetProcess(w, pid);
    if (w.kernel.current.state === 'ended') continue;
    activate(w);
    if (w.steps + w.thread.quantum + OVERDRAFT > within) return { kind: 'budget', withheld: true };
    w.stirsSeen = w.recorder.stirs;
    if (!w.kernel.current.started) begin(w);
    beforeSlice(w);
    const before = w.steps;
    const reason = slice(w);
    if (reason === Reason.stop) return { kind: 'stop' };
    if (reason === Reason.slice) sliceOver(w);
    else if (reason === Reason.choice) {
      if (pauses(w, 'choice')) return PAUSED;
      schedule(w.kernel, 'choice');
    }
    if (w.refusal !== null) return gaveUp(w.refusal);
    const limit = exceeded(w, w.steps - before);
    if (limit !== null) return { kind: 'limit', limit };
  }
  return { kind: 'budget', withheld: false };
}

function gaveUp(refusal: Refusal): RunOutcome {
  const { limit } = refusal;
  return limit === undefined ? { kind: 'refused', refusal } : { kind: 'limit', limit };
}

const PAUSED: RunOutcome = { kind: 'budget', withheld: false };

/** Whether the chooser of an exploration wants the world as it is before threads are chosen. */
function pauses({ kernel }: World, cause: SwitchCause): boolean {
  const { chooser } = kernel.schedule;
  if (chooser === null || (kernel.runnable.length < 2 && !chooser.everywhere)) return false;
  return chooser.pauses(cause);
}

/** Runs until it ends, hangs, reaches a limit or is stopped. */
export function runToEnd(w: World): Exclude<RunOutcome, { kind: 'budget' }> {
  for (;;) {
    const outcome = runWorld(w, Infinity);
    if (outcome.kind !== 'budget') return outcome;
  }
}

/** A thread's first instruction: it reports in, unless it is a main thread. */
function begin(w: World): void {
  if (w.kernel.current.main) w.kernel.current.started = true;
  else reportIn(w.kernel);
  const { object } = w.thread;
  if (object instanceof PyThread) object.started = true;
}

/** Signals that have come: their handlers run first, but after a wait that is over as it should be. */
function beforeSlice(w: World): void {
  const t = w.thread;
  if (w.unwinding || !hasTripped(w) || t.released || t.frames.length === 0) return;
  if (w.kernel.current.waitCause !== 'ready') {
    deliverSignals(w);
  } else if (t.rest === 0 && t.quantum > 1) {
    t.rest = t.quantum - 1;
    t.quantum = 1;
  }
}

function slice(w: World): number {
  const t = w.thread;
  if (t.rest === 0 && t.quantum > FINE_SLICE && isFine(w)) {
    t.rest = t.quantum - FINE_SLICE;
    t.quantum = FINE_SLICE;
  }
  const before = t.quantum;
  w.sliceEnd = w.steps + before;
  const fast = w.debug?.watchesSteps !== true && grainOf(w) === COARSE;
  let reason: number = Reason.ended;
  try {
    reason = fast ? runFast(w, t) : runExact(w, t);
  } catch (error) {
    if (!(error instanceof RangeError && TOO_LARGE.test(error.message))) throw error;
    w.refuse('texts, collections and nesting this large');
  }
  w.steps += before - t.quantum + w.owed;
  w.owed = 0;
  return reason;
}

/**
 * What V8 says where a text, a buffer, a table or its stack would get larger than it can be. That ends
 * the run at the program's line, as what is not supported does.
 */
const TOO_LARGE =
  /^(?:Invalid (?:string|array|typed array|array buffer) length|Array buffer allocation failed|Maximum BigInt size exceeded|(?:Map|Set) maximum size exceeded|Maximum call stack size exceeded)/;

/**
 * A schedule that deviates from the default one (seeded, or replaying picks) can switch threads every
 * few bytecodes, not only when a whole quantum is used up.
 */
const FINE_SLICE = 8;

function isFine(w: World): boolean {
  return w.kernel.schedule.grain === 'fine';
}

/**
 * The running thread has used up its slice: a whole quantum is charged and the next thread runs;
 * within one, it is a choice point whose default is to go on. So a schedule that always takes the
 * default is the default schedule, however fine its slices are.
 */
function sliceOver(w: World): void {
  const t = w.thread;
  const left = t.rest + Math.min(0, t.quantum);
  if (t.rest > 0 && left > 0) {
    t.quantum = Math.min(FINE_SLICE, left);
    t.rest = left - t.quantum;
    releasePoint(w.kernel);
    return;
  }
  t.rest = 0;
  t.quantum = QUANTUM;
  quantumOver(w.kernel);
}

function someoneLives(w: World): boolean {
  for (const p of w.kernel.processes.values()) if (p.state === 'running') return true;
  return false;
}

/** `steps`: about how many values the time slice has made, beside large sequences (`vm/memory.ts`) and forks. */
function exceeded(w: World, steps: number): Limit | null {
  const { limits } = w.options;
  if (w.steps > limits.steps) return 'steps';
  if (w.recorder.seq > limits.events) return 'events';
  if (w.outputSize > limits.output) return 'output';
  if (w.host?.isFull?.(steps) === true) return 'memory';
  if (virtualSeconds(w.kernel.current.clock) > limits.virtualSeconds) return 'virtualSeconds';
  return null;
}
