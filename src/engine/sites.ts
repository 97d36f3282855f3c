/**
 * Where in the program events happened: found by running a machine again and looking at its stack at
 * the very moment of each event. So nobody pays for lines who does not ask for them.
 */
import { assert } from '../base/assert';
import { TraceStore } from '../trace/store';
import { adoptRecorder } from './kernel/kernel';
import { runToEnd } from './run';
import { CodeOrigin } from './vm/codeObject';
import type { World } from './world';

export interface Site {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The function's name. */
  readonly name: string;
}

/** The statement of the program that the running thread is executing; null in none. */
export function siteOf({ thread }: World): Site | null {
  const { frames } = thread;
  for (let depth = frames.length - 1; depth >= 0; depth--) {
    const { kind, code, pc } = frames[depth];
    if (kind !== 0 || code.origin !== CodeOrigin.user) continue;
    return { file: code.file, line: code.positions[pc], name: code.name };
  }
  return null;
}

/**
 * The sites of events, by number. `world` is the machine as it was before the first of them and
 * before it had recorded anything; it is run to its end.
 */
export function findSites(world: World, seqs: Iterable<number>): Map<number, Site> {
  assert(world.recorder.seq === 0, 'the machine has run already');
  const store = new SiteStore(world, new Set(seqs));
  adoptRecorder(world.kernel, world.recorder.fork(store));
  world.debug = null;
  world.host = null;
  runToEnd(world);
  return store.sites;
}

/** A trace that forgets its events, and looks where the wanted ones come from. */
class SiteStore extends TraceStore {
  readonly sites = new Map<number, Site>();
  readonly #world: World;
  readonly #wanted: ReadonlySet<number>;

  constructor(world: World, wanted: ReadonlySet<number>) {
    super({ maxEvents: 4096 });
    this.#world = world;
    this.#wanted = wanted;
  }

  override open(head: number, loop: number, t: number, fields: number): number {
    if (this.#wanted.has(this.nextSeq)) {
      const site = siteOf(this.#world);
      if (site !== null) this.sites.set(this.nextSeq, site);
    }
    return super.open(head, loop, t, fields);
  }
}
