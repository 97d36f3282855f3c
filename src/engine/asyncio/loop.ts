/**
 * Event loops: construction, run_forever, stop, close (`base_events.py`, `selector_events.py`).
 */
import {
  epollCtl, loopClose, loopGone, loopIdle, LoopIdleReason, loopNew, loopRun, loopSelector, loopStop,
  selectUnregister, SlotSetBy,
} from '../../trace/emit.generated'; // prettier-ignore
import { intern } from '../../trace/symbols';
import { closeFd } from '../kernel/descriptors';
import { controlEpoll, createEpoll } from '../kernel/epoll';
import { strerror } from '../kernel/errno';
import { openSocketPair } from '../kernel/socket';
import { environmentValue, isDevelopmentMode } from '../library/os/environmentValues';
import { defaultIntHandler, setHandler } from '../library/signal';
import { PyDict } from '../vm/dict';
import type { World } from '../world';
import { pushNativeFrame } from '../vm/call';
import { Status, type Frame, type ThreadState } from '../vm/frame';
import { FrameKind } from '../vm/nativeFrames';
import { BASE_EVENTS, checkClosed } from './loopChecks';
import { abandonRun, closesSelectorOnly } from './forkPolicy';
import { PyMethod, PyTuple, type Slot, type Value } from '../vm/object';
import { asInt } from '../vm/numbers';
import { passNative } from '../vm/exceptions/shownFrames';
import { lookup } from '../vm/typeLookup';
import { RUN_FOREVER } from './loopFrame';
import { Phase, PySelector, type PyLoop } from './objects';
import { makeSelfPipe, watchSelfPipe } from './selfPipe';
import { hasEpoll, tellOwnSelector } from './watching';
import { emptySlots, runningLoop, setRunningLoop } from './slots';

const SIGINT = 2;

/**
 * `BaseSelectorEventLoop.__init__`: epoll descriptor, unless the loop was given a selector, then the
 * self-pipe; no slot is touched. Undefined after OSError, where the process has no descriptors left.
 */
export function initLoop(w: World, loop: PyLoop, ownSelector: Value = null): true | undefined {
  const epollFd = ownSelector === null ? createEpoll(w.kernel) : null;
  if (epollFd !== null && epollFd < 0) return w.raiseErrno(-epollFd, strerror(-epollFd));
  const pair = openSocketPair(w.kernel);
  if (typeof pair === 'number') {
    if (epollFd !== null) closeFd(w.kernel, epollFd);
    return w.raiseErrno(-pair, strerror(-pair));
  }
  if (loop.id !== 0) loopGone(w.recorder, loop.id);
  else w.process.loops.push(loop);
  loop.id = ++w.process.loopCount;
  loop.bornIn = w.process.pid;
  const debug = environmentValue(w, 'PYTHONASYNCIODEBUG') ?? '';
  loop.debugMode = isDevelopmentMode(w) || debug !== '';
  const selector = new PySelector();
  if (epollFd !== null) selector.epollFd = epollFd;
  loop.selector = selector;
  loop.ownSelector = ownSelector;
  makeSelfPipe(w, loop, pair);
  loop.readFd = loop.ssock!.fd;
  loop.writeFd = loop.csock!.fd;
  loopNew(
    w.recorder, loop.id, intern(loop.cls.name), selector.epollFd, loop.readFd, loop.writeFd,
    loop.debugMode,
  ); // prettier-ignore
  watchSelfPipe(w, loop);
  w.process.watched.push(loop);
  return true;
}

export function isRunning(loop: PyLoop): boolean {
  return loop.threadIdent !== null;
}

/** `_check_running`: this loop is not running, nor any other in this thread. */
export function checkRunning(w: World, loop: PyLoop, by = ''): boolean {
  if (isRunning(loop)) w.raise('RuntimeError', w.traits.alreadyRunningText);
  else if (!w.traits.nestedRunAllowed && runningLoop(w, 'run_forever') !== null)
    w.raise('RuntimeError', 'Cannot run the event loop while another loop is running');
  else return true;
  passNative(w.exc!, BASE_EVENTS, by, '_check_running');
  return false;
}

/** run_forever(): checks, takes the loop over for this thread, pushes its frame. */
export function enterRunForever(
  w: World,
  t: ThreadState,
  loop: PyLoop,
  ret: number,
  retReg: number,
  data: Slot,
): Slot {
  if (!checkClosed(w, loop, 'run_forever')) return undefined;
  if (!checkRunning(w, loop, 'run_forever')) {
    if (w.traits.refusedRunCleansUp) refusedCleanup(w, t, loop);
    return undefined;
  }
  loop.threadIdent = t.ident;
  loop.ran = true;
  loop.runSince = w.recorder.seq;
  loopRun(w.recorder, loop.id);
  setRunningLoop(w, t, loop, SlotSetBy.runForever);
  if (w.traits.hasAsyncgenHooks) installAsyncgenHooks(t, loop);
  loop.phase = Phase.begin;
  pushNativeFrame(
    t,
    t.frames[t.frames.length - 1].module,
    FrameKind.loop,
    RUN_FOREVER,
    loop,
    ret,
    retReg,
  );
  if (data !== undefined) throw new Error('run_forever() cannot carry data');
  w.status = Status.frame;
  return undefined;
}

/** 3.13.0 to 3.13.2: the checks stand inside try/finally, so a refused run cleans up (2.7). */
function refusedCleanup(w: World, t: ThreadState, loop: PyLoop): void {
  loop.stopping = false;
  loop.threadIdent = null;
  loopIdle(w.recorder, loop.id, LoopIdleReason.refused);
  setRunningLoop(w, t, null, SlotSetBy.cleanup);
}

/** The finally of run_forever: it stores None, it does not restore a previous value. */
export function cleanupRun(
  w: World,
  t: ThreadState,
  loop: PyLoop,
  reason: (typeof LoopIdleReason)[keyof typeof LoopIdleReason],
): void {
  loop.stopping = false;
  loop.threadIdent = null;
  loop.phase = Phase.idle;
  loop.todo = 0;
  loopIdle(w.recorder, loop.id, reason);
  setRunningLoop(w, t, null, SlotSetBy.cleanup);
  if (loop.hooksBefore !== null)
    [t.asyncgenFirst, t.asyncgenFinalizer] = loop.hooksBefore.items as [Value, Value];
  loop.hooksBefore = null;
}

/** A running loop hears of asynchronous generators: those that start, and those that die. */
function installAsyncgenHooks(t: ThreadState, loop: PyLoop): void {
  const hook = (name: string): PyMethod => new PyMethod(lookup(loop.cls, name)!, loop);
  loop.hooksBefore = new PyTuple([t.asyncgenFirst, t.asyncgenFinalizer]);
  t.asyncgenFirst = hook('_asyncgen_firstiter_hook');
  t.asyncgenFinalizer = hook('_asyncgen_finalizer_hook');
}

/** stop(): sets the flag; wakes nothing. */
export function stopLoop(w: World, loop: PyLoop): void {
  loop.stopping = true;
  loopStop(w.recorder, loop.id);
}

/** close() in the order of semantics 2.5. Answers None, or undefined after RuntimeError. */
export function closeLoop(w: World, loop: PyLoop, implicit: boolean): Slot {
  if (closesSelectorOnly(w, loop)) return closeSelectorOnly(w, loop, implicit);
  if (isRunning(loop)) return w.raise('RuntimeError', 'Cannot close a running event loop');
  if (loop.closed) return null;
  const { selector, ssock, csock } = loop;
  if (selector !== null && selector.epollFd < 0 && hasEpoll(loop) && !implicit)
    return selectorIsClosed(w);
  if (ssock !== null && selector !== null) {
    const key = selector.map.get(ssock.fd);
    const watched = selector.map.delete(ssock.fd);
    if (!hasEpoll(loop) && !implicit) tellOwnSelector(w, loop, 'unregister', key);
    if (selector.epollFd >= 0) controlEpoll(w.kernel, selector.epollFd, 'DEL', ssock.fd, 0);
    if (watched) selectUnregister(w.recorder, loop.id, ssock.fd);
    closeFd(w.kernel, ssock.fd);
    if (csock !== null) closeFd(w.kernel, csock.fd);
    ssock.fd = -1;
    if (csock !== null) csock.fd = -1;
  }
  loop.ssock = null;
  loop.csock = null;
  loop.internalFds = 0;
  markClosed(w, loop, implicit);
  return null;
}

/** The program has closed `loop._selector`: close() fails where it looks for the self-pipe in there. */
function selectorIsClosed(w: World): undefined {
  return w.traits.looksIntoSelectorMap
    ? w.raise('AttributeError', "'NoneType' object has no attribute 'get'")
    : w.raise('RuntimeError', 'Selector is closed');
}

/** The end of close(): the queues are emptied, the selector is closed. */
function markClosed(w: World, loop: PyLoop, implicit: boolean): void {
  const { selector } = loop;
  loop.closed = true;
  loop.ready.clear();
  loop.scheduled.items = [];
  loop.cancelledTimers = 0;
  w.process.loops = w.process.loops.filter((l) => l !== loop);
  loopClose(w.recorder, loop.id, implicit);
  forgetSignalHandlers(w, loop);
  if (!hasEpoll(loop) && !implicit) tellOwnSelector(w, loop, 'close');
  if (selector !== null) closeSelector(w, selector, loop);
  loop.selector = null;
  loop.ownSelector = null;
}

/**
 * close() of an inherited loop under the fork policy selector-only (semantics 4.5, proposal B): the
 * epoll descriptor is closed and nothing else of what the parent shares is touched; the slots that
 * hold the loop are emptied. A loop that was running at the fork is left where it stands: its
 * run_forever() ends with RuntimeError when the callback returns.
 */
function closeSelectorOnly(w: World, loop: PyLoop, implicit: boolean): Slot {
  if (loop.closed) return null;
  if (isRunning(loop)) abandonRun(w, loop);
  emptySlots(w, loop, SlotSetBy.forkPolicy);
  markClosed(w, loop, implicit);
  return null;
}

/** `_UnixSelectorEventLoop.close`: signals do again what they did without the loop. */
function forgetSignalHandlers(w: World, loop: PyLoop): void {
  const handlers = loop.dict?.getStr('_signal_handlers');
  if (!(handlers instanceof PyDict) || handlers.size === 0) return;
  for (const key of handlers.keys) {
    const signal = Number(asInt(key));
    setHandler(w, signal, signal === SIGINT ? defaultIntHandler : 0);
  }
  handlers.clear();
  w.kernel.current.process.wakeupFd = -1;
}

/** `EpollSelector.close`: the descriptor and the map are gone. `loop` is whose selector it is. */
export function closeSelector(w: World, selector: PySelector, loop: PyLoop | undefined): void {
  if (selector.epollFd < 0) return;
  closeFd(w.kernel, selector.epollFd);
  selector.epollFd = -1;
  selector.map.clear();
  if (loop !== undefined) loopSelector(w.recorder, loop.id, -1);
}

/** A loop object is destroyed that claims to be running: its destructor leaves it open. */
export function forgetLoop(w: World, loop: PyLoop): void {
  w.process.loops = w.process.loops.filter((l) => l !== loop);
  loopGone(w.recorder, loop.id);
}

export { epollCtl };
export type { Frame, Value };
