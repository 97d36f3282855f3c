/**
 * A worker of an exploration: searches the parts that it is sent, one after the other. The command
 * line and the adapter are such workers when they are started as one (`isExploreWorker`), so nothing
 * else has to be shipped.
 */
import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import { OwnFiles } from '../engine/ownFiles';
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

/** Whether this bundle runs as a worker of an exploration. */
export function isExploreWorker(): boolean {
  return !isMainThread && typeof workerData === 'object' && workerData !== null && 'explore' in workerData; // prettier-ignore
}

/** Serves until the thread is terminated. */
export function serveExploration(): void {
  const port = parentPort;
  if (port === null) return;
  const { source, options, settings } = (workerData as ExploreWorkerData).explore;
  const { files } = options;
  // What comes out of a message is no instance of its class.
  const own = files === undefined ? {} : { files: new OwnFiles(files.folder, files.texts) };
  const search = new PartSearch({ source, settings, options: { ...options, ...own } });
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
