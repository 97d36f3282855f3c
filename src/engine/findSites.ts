/**
 * The sites of events: found by running a machine again and looking at its stack at the very moment
 * of each. So nobody pays for lines who does not ask for them.
 */
import { TraceStore } from '../trace/store';
import { adoptRecorder } from './kernel/kernel';
import { runWorld } from './run';
import { siteOf } from './sites';
import type { Site } from './vm/site';
import type { World } from './world';

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
  // Ends the run soon after the last of them: what a program does then may not fit into the memory.
  world.host = { output: () => undefined, isFull: () => world.recorder.seq > last };
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
