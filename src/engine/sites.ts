/**
 * Where in the program events happened: found by running a machine again and looking at its stack at
 * the very moment of each event. So nobody pays for lines who does not ask for them.
 */
import { TraceStore } from '../trace/store';
import { FutureState, PyLoop, PyTask } from './asyncio/objects';
import { coroutinesOf } from './asyncio/taskConduct';
import { adoptRecorder } from './kernel/kernel';
import { runWorld } from './run';
import { CodeOrigin } from './vm/codeObject';
import type { Frame, ThreadState } from './vm/frame';
import type { World } from './world';

export interface Site {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The expression that is being evaluated; columns from 0, in UTF-16 units. */
  readonly span: { readonly column: number; readonly endLine: number; readonly endColumn: number };
  /** The function's name. */
  readonly name: string;
}

/**
 * The statement of the program that a thread is executing, or at which the task has just suspended
 * that its loop is about to leave; null in none.
 */
export function siteOf({ frames }: ThreadState): Site | null {
  const top = frames.at(-1)?.data;
  const task = top instanceof PyLoop ? top.currentTask : null;
  return (task === null ? null : placeIn(suspendedFrames(task))) ?? placeIn(frames);
}

/** Where a pending task of a process waits. */
export function siteOfTask({ processes }: World, pid: number, id: number): Site | null {
  for (const task of processes.get(pid)?.watched ?? []) {
    if (!(task instanceof PyTask) || task.state !== FutureState.pending) continue;
    if (task.taskId === id) return placeIn(suspendedFrames(task));
  }
  return null;
}

function suspendedFrames(task: PyTask): readonly Frame[] {
  return [...coroutinesOf(task)].flatMap(({ frame }) => frame ?? []);
}

/** The innermost statement of the program in these frames, of which the last is the innermost. */
function placeIn(frames: readonly Frame[]): Site | null {
  for (let depth = frames.length - 1; depth >= 0; depth--) {
    const { kind, code, pc } = frames[depth];
    if (kind !== 0 || code.origin !== CodeOrigin.user) continue;
    const [line, column, endLine, endColumn] = code.positions.subarray(pc, pc + 4);
    return { file: code.file, line, span: { column, endLine, endColumn }, name: code.name };
  }
  return null;
}

/** Between two looks at whether the last event has happened. */
const STEPS = 100_000;

/**
 * The sites of events, by number. `world` is the machine as it was before the first of them; it is
 * run until the last one has happened.
 */
export function findSites(world: World, seqs: Iterable<number>): Map<number, Site> {
  const wanted = new Set(seqs);
  const last = Math.max(...wanted);
  const store = new SiteStore(world, wanted);
  adoptRecorder(world.kernel, world.recorder.fork(store));
  world.debug = null;
  world.host = null;
  while (world.recorder.seq <= last && runWorld(world, STEPS).kind === 'budget');
  return store.sites;
}

/** A trace that keeps nothing, and looks where the wanted events come from. */
class SiteStore extends TraceStore {
  readonly sites = new Map<number, Site>();
  readonly #world: World;
  readonly #wanted: ReadonlySet<number>;

  constructor(world: World, wanted: ReadonlySet<number>) {
    super();
    this.#world = world;
    this.#wanted = wanted;
    this.words = new Int32Array(64);
  }

  override get nextSeq(): number {
    return this.#world.recorder.seq;
  }

  override open(): number {
    const seq = this.#world.recorder.seq - 1;
    if (this.#wanted.has(seq)) {
      const site = siteOf(this.#world.thread);
      if (site !== null) this.sites.set(seq, site);
    }
    return 0;
  }

  override text(): number {
    return 0;
  }
}
