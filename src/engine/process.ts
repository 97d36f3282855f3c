/**
 * What a process of the machine has besides its kernel side: modules, counters, the event loop
 * policy, its files. All of it is copied by a fork.
 */
import { declareHistory, declareState } from './state/declare';
import type { Code } from './vm/codeObject';
import { PyDict } from './vm/dict';
import type { PyObject, PyTuple, Value } from './vm/object';

/** The kinds of objects that have ids in the trace, counted per process from 1. */
export type Counted = 'loop' | 'handle' | 'task' | 'future' | 'lock';

export class ProcessState {
  declare readonly stateKind: number;
  readonly pid: number;
  /** sys.modules: what has been imported. */
  modules = new PyDict();
  /** The code of the program's main module. */
  program: Code | null = null;
  nextOid = 0x7f3a10;
  loopCount = 0;
  handleCount = 0;
  taskCount = 0;
  futureCount = 0;
  lockCount = 0;
  /** The counts above at its birth: what has such an id or a lower one is a copy made by the fork. */
  bornLoops = 0;
  bornHandles = 0;
  bornTasks = 0;
  /** Number in the next default task name (`Task-1`). */
  taskNames = 0;
  /** Number in the next default thread name (`Thread-1`). */
  threadNames = 0;
  /** The tid of threading.main_thread(): the one that started or forked the process. */
  mainTid = 0;
  policy: PyObject | null = null;
  /** Functions of atexit, os.register_at_fork and the like, by registry name. */
  hooks = new Map<string, Value>();
  /** Every loop, task, future and generator that may still have to say something when it dies. */
  watched: PyObject[] = [];
  /** Loops that were neither closed nor destroyed. No root: being here keeps nothing alive. */
  loops: PyObject[] = [];
  /** Locks that some thread holds, or held when it ceased to exist. No root. */
  held: PyObject[] = [];
  /** Weak references whose targets may still be alive. No root. */
  weakLinks: PyObject[] = [];
  /** Coroutines that were made and perhaps never awaited. */
  coroutines: PyObject[] = [];
  /** Asynchronous generators whose death their finalizer is told of. No root. */
  asyncgens: PyObject[] = [];
  /** Those of loops that are over, and how many are kept before those that nobody has are left out. No root. */
  endedAsyncgens: PyObject[] = [];
  endedAsyncgensLimit = 64;
  /** How many ends of coroutines go by without a look for dead ones, and how many more. */
  asyncgenPatience = 0;
  asyncgenWait = 0;
  /** Objects with `__del__` and generators with something to clean up (`finalizers.ts`). No root. */
  finalizable: PyObject[] = [];
  /** How many objects were marked by looks in vain, and how many occasions go by without one. */
  finalizerVain = 0;
  finalizerWait = 0;
  /** Handlers of signals: Python callables, SIG_IGN (1) and SIG_DFL (0), where the program set one. */
  signalHandlers = new Map<number, Value>();
  /** How many tasks each line of the program has made; -1 where one was dropped (taskConduct.ts). */
  taskSites = new Map<string, number>();
  /** Each asyncio.Lock that is held or waited for (`asyncio/taskLocks.ts`). No root. */
  taskLocks = new Map<Value, PyTuple>();
  taskLockCount = 0;
  /** Text written to a stream and not yet flushed, by descriptor 1 and 2. */
  stdout = '';
  stderr = '';
  /** Warnings that were shown already, as category, text and line. */
  warned = new Map<string, Value>();
  /** How many handlers of atexit are still to run; -1 before the first. */
  atexitLeft = -1;
  /** True from the end of the main module on: what is finalised then reports differently. */
  finalizing = false;
  constructor(pid: number) {
    this.pid = pid;
  }
}
declareState(ProcessState, {
  pid: 'plain', modules: 'ref', program: 'plain', nextOid: 'plain', loopCount: 'plain', handleCount: 'plain',
  taskCount: 'plain', futureCount: 'plain', lockCount: 'plain',
  bornLoops: 'plain', bornHandles: 'plain', bornTasks: 'plain', taskNames: 'plain', threadNames: 'plain',
  mainTid: 'plain', policy: 'ref', hooks: 'map', signalHandlers: 'map', watched: 'refs', loops: 'refs', held: 'refs', coroutines: 'refs', weakLinks: 'refs', asyncgens: 'refs', endedAsyncgens: 'refs', endedAsyncgensLimit: 'plain', asyncgenPatience: 'plain', asyncgenWait: 'plain', finalizable: 'refs', finalizerVain: 'plain', finalizerWait: 'plain', taskSites: 'plainMap', taskLocks: 'mapOfRefs', taskLockCount: 'plain', stdout: 'plain', stderr: 'plain',
  warned: 'map', finalizing: 'plain', atexitLeft: 'plain',
}); // prettier-ignore
declareHistory(ProcessState, [
  'handleCount',
  'taskCount',
  'futureCount',
  'bornHandles',
  'bornTasks',
  'taskLocks',
  'taskLockCount',
]);
