/**
 * Clone, equality, hash and size of machine state, one function each for every class.
 *
 * Generated from the declarations that src/engine/state/all.ts imports, by scripts/generate/state.mjs; do not edit.
 */

import { Prng } from '../../base/prng';
import { Epoll } from '../kernel/epoll';
import { Kernel } from '../kernel/kernel';
import { OpenFile } from '../kernel/openFile';
import { KProcess } from '../kernel/process';
import { Schedule } from '../kernel/schedule';
import { KThread } from '../kernel/thread';
import { copyMap, copyPlainMap, copyPlains, copyRef } from './clone';
import { numberKinds } from './declare';
import { sameMap, samePlain, samePlainMap, sameRef } from './equal';
import { hashInt, hashMap, hashPlain, hashPlainMap, hashPlains, hashRef } from './hash';
import { sizeMap, sizeObject, sizePlainMap, sizePlains, sizeRef } from './size';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Stated {
  readonly stateKind?: number;
}

let numbered = false;

/** Numbers the classes. Whoever uses the functions below calls it first. */
export function prepare(): void {
  if (numbered) return;
  numbered = true;
  numberKinds([
    OpenFile,
    KProcess,
    KThread,
    Kernel,
    Prng,
    Schedule,
    Epoll,
  ]);
}

/**
 * A new object of the class of `object`, whose contents mean nothing yet. Where a constructor takes
 * fields it gets the values of the original, so that V8 sees the types that it knows.
 */
export function makeShell(object: object): object {
  switch ((object as Stated).stateKind) {
    case 1: {
      const o = object as OpenFile;
      return new OpenFile(o.id as never, o.kind as never);
    }
    case 2: {
      const o = object as KProcess;
      return new KProcess(o.pid as never, o.ppid as never, o.program as never);
    }
    case 3: {
      const o = object as KThread;
      return new KThread(o.tid as never, o.process as never, o.name as never, o.daemon as never, o.main as never, o.clock as never);
    }
    case 4: {
      const o = object as Kernel;
      return new Kernel(o.schedule as never, undefined as never);
    }
    case 5: {
      const o = object as Prng;
      return new Prng(o.a as never, o.b as never, o.c as never, o.d as never);
    }
    case 6: {
      const o = object as Schedule;
      return new Schedule(o.seed as never, o.prng as never, o.forced as never);
    }
    case 7:
      return new Epoll();
  }
  throw new Error(`no generated copy for ${object.constructor.name}: npm run generate`);
}

/** Gives a copy that `makeShell` made the contents of its original. */
export function fillCopy(object: object, copy: object): void {
  switch ((object as Stated).stateKind) {
    case 1:
      return fillOpenFile(object as OpenFile, copy as OpenFile);
    case 2:
      return fillKProcess(object as KProcess, copy as KProcess);
    case 3:
      return fillKThread(object as KThread, copy as KThread);
    case 4:
      return fillKernel(object as Kernel, copy as Kernel);
    case 6:
      return fillSchedule(object as Schedule, copy as Schedule);
    case 7:
      return fillEpoll(object as Epoll, copy as Epoll);
  }
  return;
}

/** Whether two objects have equal contents. */
export function sameFields(object: object, other: object): boolean {
  if (Object.getPrototypeOf(object) !== Object.getPrototypeOf(other)) return false;
  switch ((object as Stated).stateKind) {
    case 1:
      return sameOpenFile(object as OpenFile, other as OpenFile);
    case 2:
      return sameKProcess(object as KProcess, other as KProcess);
    case 3:
      return sameKThread(object as KThread, other as KThread);
    case 4:
      return sameKernel(object as Kernel, other as Kernel);
    case 5:
      return samePrng(object as Prng, other as Prng);
    case 6:
      return sameSchedule(object as Schedule, other as Schedule);
    case 7:
      return sameEpoll(object as Epoll, other as Epoll);
  }
  return false;
}

/** Mixes the contents of an object into the hash. */
export function hashFields(object: object): void {
  switch ((object as Stated).stateKind) {
    case 1:
      return hashOpenFile(object as OpenFile);
    case 2:
      return hashKProcess(object as KProcess);
    case 3:
      return hashKThread(object as KThread);
    case 4:
      return hashKernel(object as Kernel);
    case 5:
      return hashPrng(object as Prng);
    case 6:
      return hashSchedule(object as Schedule);
    case 7:
      return hashEpoll(object as Epoll);
  }
  return;
}

/** Counts an object. */
export function sizeFields(object: object): void {
  switch ((object as Stated).stateKind) {
    case 1:
      return sizeOpenFile(object as OpenFile);
    case 2:
      return sizeKProcess(object as KProcess);
    case 3:
      return sizeKThread(object as KThread);
    case 4:
      return sizeKernel(object as Kernel);
    case 5:
      return sizePrng(object as Prng);
    case 6:
      return sizeSchedule(object as Schedule);
    case 7:
      return sizeEpoll(object as Epoll);
  }
  return;
}

function fillOpenFile(o: OpenFile, n: Mutable<OpenFile>): void {
  n.nonblocking = o.nonblocking;
  n.refs = o.refs;
  n.peer = o.peer;
  n.queue = copyPlains(o.queue);
  n.costs = copyPlains(o.costs);
  n.charged = o.charged;
  n.readShut = o.readShut;
  n.writeShut = o.writeShut;
  n.error = o.error;
  n.epoll = copyRef(o.epoll);
  n.waiters = copyPlains(o.waiters);
  n.watchers = copyPlains(o.watchers);
}

function sameOpenFile(a: OpenFile, b: OpenFile): boolean {
  return (
    samePlain(a.id, b.id) &&
    samePlain(a.kind, b.kind) &&
    samePlain(a.nonblocking, b.nonblocking) &&
    samePlain(a.refs, b.refs) &&
    samePlain(a.peer, b.peer) &&
    samePlain(a.queue, b.queue) &&
    samePlain(a.costs, b.costs) &&
    samePlain(a.charged, b.charged) &&
    samePlain(a.readShut, b.readShut) &&
    samePlain(a.writeShut, b.writeShut) &&
    samePlain(a.error, b.error) &&
    sameRef(a.epoll, b.epoll) &&
    samePlain(a.waiters, b.waiters) &&
    samePlain(a.watchers, b.watchers)
  );
}

function hashOpenFile(o: OpenFile): void {
  hashInt(-1564460849);
  hashPlain(o.id);
  hashPlain(o.kind);
  hashPlain(o.nonblocking);
  hashPlain(o.refs);
  hashPlain(o.peer);
  hashPlains(o.queue);
  hashPlains(o.costs);
  hashPlain(o.charged);
  hashPlain(o.readShut);
  hashPlain(o.writeShut);
  hashPlain(o.error);
  hashRef(o.epoll);
  hashPlains(o.waiters);
  hashPlains(o.watchers);
}

function sizeOpenFile(o: OpenFile): void {
  sizeObject(14);
  sizePlains(o.queue);
  sizePlains(o.costs);
  sizeRef(o.epoll);
  sizePlains(o.waiters);
  sizePlains(o.watchers);
}

function fillKProcess(o: KProcess, n: Mutable<KProcess>): void {
  n.state = o.state;
  n.exitCode = o.exitCode;
  n.exitMode = o.exitMode;
  n.fds = copyPlains(o.fds);
  n.closeOnExec = copyPlains(o.closeOnExec);
  n.children = copyPlains(o.children);
  n.tids = copyPlains(o.tids);
  n.gilClock = o.gilClock;
}

function sameKProcess(a: KProcess, b: KProcess): boolean {
  return (
    samePlain(a.pid, b.pid) &&
    samePlain(a.ppid, b.ppid) &&
    samePlain(a.program, b.program) &&
    samePlain(a.state, b.state) &&
    samePlain(a.exitCode, b.exitCode) &&
    samePlain(a.exitMode, b.exitMode) &&
    samePlain(a.fds, b.fds) &&
    samePlain(a.closeOnExec, b.closeOnExec) &&
    samePlain(a.children, b.children) &&
    samePlain(a.tids, b.tids) &&
    samePlain(a.gilClock, b.gilClock)
  );
}

function hashKProcess(o: KProcess): void {
  hashInt(1264814263);
  hashPlain(o.pid);
  hashPlain(o.ppid);
  hashPlain(o.program);
  hashPlain(o.state);
  hashPlain(o.exitCode);
  hashPlain(o.exitMode);
  hashPlains(o.fds);
  hashPlains(o.closeOnExec);
  hashPlains(o.children);
  hashPlains(o.tids);
  hashPlain(o.gilClock);
}

function sizeKProcess(o: KProcess): void {
  sizeObject(11);
  sizePlains(o.fds);
  sizePlains(o.closeOnExec);
  sizePlains(o.children);
  sizePlains(o.tids);
}

function fillKThread(o: KThread, n: Mutable<KThread>): void {
  n.process = copyRef(o.process);
  n.state = o.state;
  n.started = o.started;
  n.waitOn = o.waitOn;
  n.waitObject = o.waitObject;
  n.waitDeadline = o.waitDeadline;
  n.waitCause = o.waitCause;
  n.waitNumber = o.waitNumber;
  n.waitFiles = copyPlains(o.waitFiles);
  n.written = o.written;
  n.passedOver = o.passedOver;
}

function sameKThread(a: KThread, b: KThread): boolean {
  return (
    samePlain(a.tid, b.tid) &&
    sameRef(a.process, b.process) &&
    samePlain(a.name, b.name) &&
    samePlain(a.daemon, b.daemon) &&
    samePlain(a.main, b.main) &&
    samePlain(a.state, b.state) &&
    samePlain(a.clock, b.clock) &&
    samePlain(a.started, b.started) &&
    samePlain(a.waitOn, b.waitOn) &&
    samePlain(a.waitObject, b.waitObject) &&
    samePlain(a.waitDeadline, b.waitDeadline) &&
    samePlain(a.waitCause, b.waitCause) &&
    samePlain(a.waitNumber, b.waitNumber) &&
    samePlain(a.waitFiles, b.waitFiles) &&
    samePlain(a.written, b.written) &&
    samePlain(a.passedOver, b.passedOver)
  );
}

function hashKThread(o: KThread): void {
  hashInt(1285652782);
  hashPlain(o.tid);
  hashRef(o.process);
  hashPlain(o.name);
  hashPlain(o.daemon);
  hashPlain(o.main);
  hashPlain(o.state);
  hashPlain(o.clock);
  hashPlain(o.started);
  hashPlain(o.waitOn);
  hashPlain(o.waitObject);
  hashPlain(o.waitDeadline);
  hashPlain(o.waitCause);
  hashPlain(o.waitNumber);
  hashPlains(o.waitFiles);
  hashPlain(o.written);
  hashPlain(o.passedOver);
}

function sizeKThread(o: KThread): void {
  sizeObject(16);
  sizeRef(o.process);
  sizePlains(o.waitFiles);
}

function fillKernel(o: Kernel, n: Mutable<Kernel>): void {
  n.processes = copyMap(o.processes);
  n.threads = copyMap(o.threads);
  n.files = copyMap(o.files);
  n.nextPid = o.nextPid;
  n.nextTid = o.nextTid;
  n.nextFile = o.nextFile;
  n.nextWait = o.nextWait;
  n.runnable = copyPlains(o.runnable);
  n.sleepers = copyPlains(o.sleepers);
  n.current = copyRef(o.current);
  n.schedule = copyRef(o.schedule);
}

function sameKernel(a: Kernel, b: Kernel): boolean {
  return (
    sameMap(a.processes, b.processes) &&
    sameMap(a.threads, b.threads) &&
    sameMap(a.files, b.files) &&
    samePlain(a.nextPid, b.nextPid) &&
    samePlain(a.nextTid, b.nextTid) &&
    samePlain(a.nextFile, b.nextFile) &&
    samePlain(a.nextWait, b.nextWait) &&
    samePlain(a.runnable, b.runnable) &&
    samePlain(a.sleepers, b.sleepers) &&
    sameRef(a.current, b.current) &&
    sameRef(a.schedule, b.schedule)
  );
}

function hashKernel(o: Kernel): void {
  hashInt(268012536);
  hashMap(o.processes);
  hashMap(o.threads);
  hashMap(o.files);
  hashPlain(o.nextPid);
  hashPlain(o.nextTid);
  hashPlain(o.nextFile);
  hashPlain(o.nextWait);
  hashPlains(o.runnable);
  hashPlains(o.sleepers);
  hashRef(o.current);
  hashRef(o.schedule);
}

function sizeKernel(o: Kernel): void {
  sizeObject(12);
  sizeMap(o.processes);
  sizeMap(o.threads);
  sizeMap(o.files);
  sizePlains(o.runnable);
  sizePlains(o.sleepers);
  sizeRef(o.current);
  sizeRef(o.schedule);
}

function samePrng(a: Prng, b: Prng): boolean {
  return (
    samePlain(a.a, b.a) &&
    samePlain(a.b, b.b) &&
    samePlain(a.c, b.c) &&
    samePlain(a.d, b.d)
  );
}

function hashPrng(o: Prng): void {
  hashInt(924937348);
  hashPlain(o.a);
  hashPlain(o.b);
  hashPlain(o.c);
  hashPlain(o.d);
}

function sizePrng(_: Prng): void {
  sizeObject(4);
}

function fillSchedule(o: Schedule, n: Mutable<Schedule>): void {
  n.prng = copyRef(o.prng);
  n.cursor = o.cursor;
  n.points = o.points;
  n.gap = o.gap;
  n.picks = copyPlains(o.picks);
  n.diverged = o.diverged;
}

function sameSchedule(a: Schedule, b: Schedule): boolean {
  return (
    samePlain(a.seed, b.seed) &&
    sameRef(a.prng, b.prng) &&
    samePlain(a.forced, b.forced) &&
    samePlain(a.cursor, b.cursor) &&
    samePlain(a.points, b.points) &&
    samePlain(a.gap, b.gap) &&
    samePlain(a.picks, b.picks) &&
    samePlain(a.diverged, b.diverged)
  );
}

function hashSchedule(o: Schedule): void {
  hashInt(-1543914772);
  hashPlain(o.seed);
  hashRef(o.prng);
  hashPlain(o.forced);
  hashPlain(o.cursor);
  hashPlain(o.points);
  hashPlain(o.gap);
  hashPlains(o.picks);
  hashPlain(o.diverged);
}

function sizeSchedule(o: Schedule): void {
  sizeObject(8);
  sizeRef(o.prng);
  sizePlains(o.picks);
}

function fillEpoll(o: Epoll, n: Mutable<Epoll>): void {
  n.items = copyPlainMap(o.items);
  n.ready = copyPlainMap(o.ready);
  n.waiters = copyPlains(o.waiters);
}

function sameEpoll(a: Epoll, b: Epoll): boolean {
  return (
    samePlainMap(a.items, b.items) &&
    samePlainMap(a.ready, b.ready) &&
    samePlain(a.waiters, b.waiters)
  );
}

function hashEpoll(o: Epoll): void {
  hashInt(-785016659);
  hashPlainMap(o.items);
  hashPlainMap(o.ready);
  hashPlains(o.waiters);
}

function sizeEpoll(o: Epoll): void {
  sizeObject(3);
  sizePlainMap(o.items);
  sizePlainMap(o.ready);
  sizePlains(o.waiters);
}
