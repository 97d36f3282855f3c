/**
 * The parts of a model as they begin. One function a part, so that all parts of a kind have one
 * shape in V8, and so that a snapshot of the machine is built from the same blanks as the fold.
 */

import { IdQueue } from './idQueue';
import type {
  FileModel,
  FileType,
  HandleModel,
  LoopModel,
  Origin,
  ProcessModel,
  TaskModel,
  ThreadModel,
} from './model';

export function newProcess(
  pid: number,
  ppid: number,
  program: string,
  bornAt: number,
): ProcessModel {
  return {
    pid,
    ppid,
    program,
    bornAt,
    copyOf: 0,
    state: 'running',
    exitCode: null,
    exitMode: null,
    loops: new Map(),
    handles: new Map(),
    tasks: new Map(),
    futures: new Map(),
    locks: new Map(),
    fds: new Map(),
    fresh: null,
    limbo: new Map(),
  };
}

export function newThread(
  tid: number,
  pid: number,
  name: string,
  daemon: boolean,
  main: boolean,
): ThreadModel {
  return {
    tid,
    pid,
    copyOf: 0,
    name,
    daemon,
    main,
    state: main ? 'runnable' : 'new',
    blockedOn: null,
    object: 0,
    until: -1,
    since: 0,
    runningLoop: 0,
    runningPid: 0,
    policyLoop: 0,
    policySetCalled: false,
    hands: [],
  };
}

export function newLoop(
  id: number,
  type: string,
  epollFd: number,
  readFd: number,
  writeFd: number,
  debug: boolean,
): LoopModel {
  return {
    id,
    copyOf: 0,
    type,
    epollFd,
    readFd,
    writeFd,
    debug,
    phase: 'created',
    iteration: 0,
    owner: 0,
    stopping: false,
    timeout: 0,
    batch: 0,
    ready: new IdQueue(),
    timers: new Map(),
    selector: new Map(),
    currentTask: 0,
  };
}

export function newHandle(
  id: number,
  callback: string,
  file: string,
  line: number,
  origin: Origin,
  bySeq: number,
  byPid: number,
  byTid: number,
): HandleModel {
  return {
    id,
    copyOf: 0,
    callback,
    file,
    line,
    origin,
    cancelled: false,
    bySeq,
    byPid,
    byTid,
    uses: 0,
  };
}

export function newTask(
  id: number,
  loop: number,
  name: string,
  coro: string,
  file: string,
  line: number,
): TaskModel {
  return {
    id,
    copyOf: 0,
    loop,
    name,
    coro,
    file,
    line,
    future: 0,
    waitingOn: 0,
    what: '',
    cancels: 0,
  };
}

export function newFile(ofd: number, type: FileType): FileModel {
  return {
    ofd,
    type,
    peer: 0,
    buffered: 0,
    refs: 0,
    listener: 0,
    interests: new Map(),
    watched: 0,
  };
}
