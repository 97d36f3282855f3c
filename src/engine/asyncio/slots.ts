/**
 * The two thread-local loop slots (semantics 1.1): the running-loop slot of each thread, and the
 * policy slot kept in the policy's thread-local data. Everything that reads or writes them is here.
 */
import { slotGet, SlotGetSlot, slotSet, SlotSetBy, SlotSetSlot } from '../../trace/emit.generated';
import { intern } from '../../trace/symbols';
import type { World } from '../world';
import { PyDict } from '../vm/dict';
import type { ThreadState } from '../vm/frame';
import { T, type PyObject, type Slot, type Value } from '../vm/object';
import { getAttribute } from '../vm/classes/attributes';
import { reprString } from '../vm/text/format';
import { PyLocal, PyLoop, PyPolicy } from './objects';
import { adoptLoop } from './ownLoops';

type By = (typeof SlotSetBy)[keyof typeof SlotSetBy];

/** The id of a loop value in the trace: 0 for None or something that is no loop of ours. */
export function loopIdOf(v: Slot | null): number {
  return v instanceof PyLoop ? v.id : 0;
}

/** `_get_running_loop`: what this version answers; a loop of another process does not count where the pid is checked. */
export function runningLoop(w: World, via: string | null): Value {
  const t = w.thread;
  const stored = t.runningLoop;
  const mismatch =
    stored !== null && w.traits.runningSlot === 'pid' && t.runningPid !== w.process.pid;
  const answer = mismatch ? null : stored;
  if (via !== null) {
    slotGet(
      w.recorder,
      loopIdOf(stored),
      SlotGetSlot.running,
      loopIdOf(answer),
      intern(via),
      mismatch,
    );
  }
  return answer;
}

/** `_set_running_loop` for the calling thread. */
export function setRunningLoop(w: World, t: ThreadState, loop: Value, by: By): void {
  if (w.traits.runningSlot === 'none') return;
  const old = loopIdOf(t.runningLoop);
  if (loop instanceof PyLoop) adoptLoop(w, loop);
  if (loop instanceof PyLoop && loop.closed && !isHeld(w, loop)) takeUp(loop);
  t.runningLoop = loop as ThreadState['runningLoop'];
  t.runningPid = w.process.pid;
  slotSet(w.recorder, loopIdOf(loop), SlotSetSlot.running, loopIdOf(loop), old, false, by);
}

/** Does a slot of the process hold the loop? */
function isHeld(w: World, loop: PyLoop): boolean {
  for (const t of w.threads.values()) {
    if (t.pid !== w.process.pid) continue;
    if (t.runningLoop === loop || currentSlot(w, t).loop === loop) return true;
  }
  return false;
}

/** The process's policy, made on first use. */
export function policyOf(w: World): Value {
  w.process.policy ??= new PyPolicy();
  return w.process.policy;
}

/** Replaces the process's policy: the policy slots of all its threads change at once. */
export function setPolicy(w: World, policy: PyObject | null, by: By): void {
  if (w.process.policy === policy) return;
  changeSlots(w, by, () => {
    w.process.policy = policy;
  });
}

/** `policy._local = …` */
export function setPolicyLocal(w: World, policy: PyPolicy, local: PyLocal): void {
  changeSlots(w, SlotSetBy.user, () => {
    policy.local = local;
  });
}

/**
 * Makes a change and tells of every policy slot of the process that is another one afterwards; if
 * `always`, of the calling thread's in any case.
 */
function changeSlots(w: World, by: By, change: () => void, always = false): void {
  const threads = [...w.threads.values()].filter((t) => t.pid === w.process.pid);
  const before = threads.map((t) => currentSlot(w, t));
  change();
  const { recorder } = w;
  const { tid } = recorder;
  threads.forEach((t, i) => {
    const [old, now] = [before[i], currentSlot(w, t)];
    const same = old.loop === now.loop && old.setCalled === now.setCalled;
    if (same && !(always && t === w.thread)) return;
    const wasHeld =
      before.some(({ loop }) => loop === now.loop) ||
      threads.some(({ runningLoop }) => runningLoop === now.loop);
    if (!wasHeld) takeUp(now.loop);
    recorder.tid = t.tid;
    slotSet(
      recorder,
      loopIdOf(now.loop),
      SlotSetSlot.policy,
      loopIdOf(now.loop),
      loopIdOf(old.loop),
      now.setCalled,
      by,
    );
  });
  recorder.tid = tid;
}

/** A slot takes a loop that no slot held: if it is closed, the trace has let go of it before. */
function takeUp(loop: Value): void {
  if (loop instanceof PyLoop && loop.closed) loop.letGo = true;
}

/** What the process's policy has in its slot for a thread; a user's own policy has none that we know. */
function currentSlot(w: World, t: ThreadState): { loop: Value; setCalled: boolean } {
  const { policy } = w.process;
  return policy instanceof PyPolicy
    ? policySlot(policy, t.ident)
    : { loop: null, setCalled: false };
}

/** The calling thread's attributes of a threading.local, made on first use. */
export function localDict(w: World, local: PyLocal): PyDict {
  let dict = local.perThread.get(w.thread.ident);
  if (dict === undefined) {
    dict = new PyDict();
    local.perThread.set(w.thread.ident, dict);
  }
  return dict;
}

/** The policy slot of a thread: `_loop` and `_set_called`, with the class's defaults. */
export function policySlot(policy: PyPolicy, ident: number): { loop: Value; setCalled: boolean } {
  const dict = policy.local.perThread.get(ident);
  return {
    loop: dict?.getStr('_loop') ?? null,
    setCalled: dict?.getStr('_set_called') === true,
  };
}

/** `set_event_loop` was called with something that is no loop: that it was called is kept. */
export function noteSet(w: World, policy: PyPolicy): void {
  changeSlots(w, SlotSetBy.setEventLoop, () => {
    markSet(w, policy);
  });
}

function markSet(w: World, policy: PyPolicy): void {
  if (w.traits.policyHasSetCalled) localDict(w, policy.local).setStr('_set_called', true);
}

/** Writes the policy slot of the calling thread (`BaseDefaultEventLoopPolicy.set_event_loop`). */
export function setPolicySlot(w: World, policy: PyPolicy, loop: Value, by: By): void {
  if (loop instanceof PyLoop) adoptLoop(w, loop);
  const write = (): void => {
    markSet(w, policy);
    localDict(w, policy.local).setStr('_loop', loop);
  };
  changeSlots(w, by, write, policy === w.process.policy);
}

/** Empties both slots of the calling thread, as far as they hold this loop. */
export function emptySlots(w: World, loop: PyLoop, by: By): void {
  if (w.thread.runningLoop === loop) setRunningLoop(w, w.thread, null, by);
  const { policy } = w.process;
  if (!(policy instanceof PyPolicy) || policySlot(policy, w.thread.ident).loop !== loop) return;
  changeSlots(w, by, () => {
    policy.local.perThread.delete(w.thread.ident);
  });
}

/** A user's write to `policy._local._loop` or `._set_called`. */
export function writeLocal(w: World, local: PyLocal, name: string, value: Value): void {
  changeSlots(w, SlotSetBy.user, () => {
    localDict(w, local).setStr(name, value);
  });
}

/** Why get_event_loop() answers what it answers: a rule of semantics 1.2. */
export type GetEventLoopRule = 'running' | 'policy' | 'created' | 'error';

/** Is the calling thread "the main thread" in the sense of get_event_loop? */
function isMainThread(w: World): boolean {
  if (w.traits.mainThreadByIdentity) return w.process.mainTid === w.thread.tid;
  const { object } = w.thread;
  return object === null ? w.process.mainTid === w.thread.tid : object.cls === T['_MainThread'];
}

/** What `BaseDefaultEventLoopPolicy.get_event_loop` would do; changes nothing. */
export function policyRule(w: World, policy: PyPolicy): { rule: GetEventLoopRule; loop: Value } {
  const { loop, setCalled } = policySlot(policy, w.thread.ident);
  if (loop !== null) return { rule: 'policy', loop };
  if (w.traits.getEventLoopCreates && !setCalled && isMainThread(w)) {
    return { rule: 'created', loop: null };
  }
  return { rule: 'error', loop: null };
}

/** asyncio.get_event_loop(): the decision table of semantics 1.2. */
export function getEventLoop(w: World, via: string): Slot {
  const running = w.traits.runningSlot === 'none' ? null : runningLoop(w, via);
  if (running !== null) return running;
  const policy = policyOf(w);
  if (policy instanceof PyPolicy && !policy.cls.heap) return policyGetEventLoop(w, policy, via);
  const get = getAttribute(w, policy, 'get_event_loop');
  return get === undefined ? undefined : w.tail(get, []);
}

/** policy.get_event_loop() */
export function policyGetEventLoop(w: World, policy: PyPolicy, via: string): Slot {
  const { rule, loop } = policyRule(w, policy);
  if (rule === 'policy') {
    slotGet(w.recorder, loopIdOf(loop), SlotGetSlot.policy, loopIdOf(loop), intern(via), false);
    return loop;
  }
  slotGet(w.recorder, 0, SlotGetSlot.policy, 0, intern(via), false);
  if (rule === 'created') {
    return w.tail(w.prelude('create_main_loop'), [policy, w.traits.getEventLoopWarns]);
  }
  const name = reprString(w.kernel.current.name);
  return w.raise('RuntimeError', `There is no current event loop in thread ${name}.`);
}

/** What 3.12+ does in a forked child (`events.on_fork`): fresh policy data, running slot None. */
export function resetSlotsAfterFork(w: World, t: ThreadState, by: By): void {
  const { policy } = w.process;
  if (policy instanceof PyPolicy && w.traits.atForkResetsPolicy) {
    const old = policySlot(policy, t.ident);
    policy.local = new PyLocal(T['_Local']);
    if (old.loop !== null || old.setCalled) {
      slotSet(w.recorder, loopIdOf(old.loop), SlotSetSlot.policy, 0, loopIdOf(old.loop), false, by);
    }
  }
  if (t.runningLoop !== null) setRunningLoop(w, t, null, by);
  const process = w.kernel.processes.get(w.process.pid);
  if (process !== undefined) process.wakeupFd = -1;
}
