/**
 * A worker of an exploration: searches the parts that it is sent, one after the other. The command
 * line and the adapter are such workers when they are started as one (`isExploreWorker`), so nothing
 * else has to be shipped. Threads are loaded by who uses them: starting is faster without.
 */
import { OwnFiles } from '../engine/ownFiles';
import { MemoryMeter } from './engine/memoryMeter';
import { hostDisk } from './hostDisk';
import {
  type PartFindings,
  PartSearch,
  type Searched,
  type SearchPart,
} from '../explore/partSearch';

/** What a worker is started with. */
export interface ExploreWorkerData {
  readonly explore: Searched;
}

/** To a worker: a part to search. */
export interface PartOrder {
  readonly part: SearchPart;
}

/** From a worker: how far it is, and whether the part is done. */
export interface PartNews {
  readonly findings: PartFindings;
  readonly complete: boolean;
}

/** Milliseconds between two reports of one part. */
const NEWS_EVERY = 100;
/** Segments between two looks at the clock. */
const PIECE = 500;

/** The argument with which a worker is started. */
export const WORKER_ARGUMENT = '--explore-worker';

/** Whether this bundle runs as a worker of an exploration. */
export function isExploreWorker(): boolean {
  return process.argv[2] === WORKER_ARGUMENT;
}

/** Serves until the thread is terminated. */
export async function serveExploration(): Promise<void> {
  const { parentPort: port, ...thread } = await import('node:worker_threads');
  if (port === null) throw new Error(`${WORKER_ARGUMENT} is for worker threads`);
  const { source, options, settings } = (thread.workerData as ExploreWorkerData).explore;
  const { files } = options;
  // What comes out of a message is no instance of its class.
  const own = files === undefined ? {} : { files: new OwnFiles(files.folder, files.texts) };
  const search = new PartSearch(
    { source, settings, options: { ...options, ...own, disk: hostDisk() } },
    new MemoryMeter(),
  );
  port.on('message', ({ part }: PartOrder) => {
    search.begin(part);
    let told = performance.now();
    while (!search.complete) {
      for (let i = 0; i < PIECE && !search.complete; i++) search.step();
      if (search.complete || performance.now() - told < NEWS_EVERY) continue;
      told = performance.now();
      port.postMessage({ findings: search.found, complete: false } satisfies PartNews);
    }
    port.postMessage({ findings: search.found, complete: true } satisfies PartNews);
  });
}
