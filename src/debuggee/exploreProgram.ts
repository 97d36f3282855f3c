/**
 * Explores a program: in this thread piece by piece, or with worker threads. Node only; what searches
 * is `src/explore`.
 */
import type { Worker } from 'node:worker_threads';
import type { EngineOptions } from '../engine/options';
import { MemoryMeter } from './engine/memoryMeter';
import { OwnFiles } from '../engine/ownFiles';
import { Exploration } from '../explore/exploration';
import type { PartFindings, Searched, SearchPart } from '../explore/partSearch';
import type { ExplorationProgress, ExplorationReport, ExploreSettings } from '../explore/report';
import {
  type ExploreWorkerData, type PartNews, type PartOrder, WORKER_ARGUMENT,
} from './exploreWorker'; // prettier-ignore

export interface ExploreHow {
  /** So many threads besides this one, where the search can be shared; 0 for this one alone. */
  readonly workers: number;
  /** The bundle that is a worker when it is started as one: `cliMain.js` or `adapterMain.js`. */
  readonly bundle: string;
  /** Told about ten times a second. */
  readonly onProgress: (progress: ExplorationProgress) => void;
  /** Ends the search early; what has been found by then is reported. */
  readonly signal?: AbortSignal;
}

/** At most so many segments between two looks at the clock, which is looked at about this often. */
const MOST_SEGMENTS = 200;
const LOOK_EVERY_MS = 10;
/** Milliseconds between two reports. */
const NEWS_EVERY = 100;

/** Parts for each worker: they differ in size, so there are more of them than workers. */
const PARTS_EACH = 8;

/**
 * Whether workers make the search faster. Each knows only the states that it has been in itself, so
 * with the reduction every one of them would search most of the tree.
 */
export function canBeShared({ random, reduce }: ExploreSettings): boolean {
  return random !== null || !reduce;
}

export async function exploreProgram(
  searched: Searched,
  how: ExploreHow,
): Promise<ExplorationReport> {
  const { source, options, settings } = searched;
  const exploration = new Exploration(source, options, settings, new MemoryMeter());
  if (how.workers > 0 && canBeShared(settings)) await searchInWorkers(exploration, searched, how);
  let told = performance.now();
  let looked = told;
  // A segment takes a microsecond in one program and a second in another.
  let segments = 1;
  while (how.signal?.aborted !== true && !exploration.work(segments)) {
    const now = performance.now();
    segments =
      now - looked > LOOK_EVERY_MS
        ? Math.max(1, segments >> 1)
        : Math.min(MOST_SEGMENTS, 2 * segments);
    looked = now;
    if (now - told < NEWS_EVERY) continue;
    how.onProgress(exploration.progress);
    await new Promise((resolve) => setImmediate(resolve));
    told = looked = performance.now();
  }
  return exploration.report;
}

async function searchInWorkers(
  exploration: Exploration,
  searched: Searched,
  { workers, bundle, onProgress, signal }: ExploreHow,
): Promise<void> {
  const { Worker } = await import('node:worker_threads');
  const workerData: ExploreWorkerData = {
    explore: { ...searched, options: plain(searched.options) },
  };
  const parts = [...exploration.divide(workers * PARTS_EACH)];
  const all = parts.length;
  const before = exploration.progress;
  const latest: (PartFindings | undefined)[] = [];
  let over = 0;
  let told = performance.now();
  const stop = new AbortController();
  const tell = (): void => {
    const sum = (key: 'schedules' | 'merged' | 'states'): number =>
      latest.reduce((total, one) => total + (one?.[key] ?? 0), before[key]);
    if (sum('schedules') + sum('merged') >= searched.settings.maxSchedules) stop.abort();
    if (performance.now() - told < NEWS_EVERY) return;
    told = performance.now();
    const outcomes = Math.max(before.outcomes, ...latest.map((one) => one?.outcomes.length ?? 0));
    onProgress({
      phase: 'search', schedules: sum('schedules'), merged: sum('merged'), states: sum('states'),
      outcomes, done: over / all,
    }); // prettier-ignore
  };
  const signals = signal === undefined ? [stop.signal] : [stop.signal, signal];
  const ended = AbortSignal.any(signals);
  const searches = Array.from({ length: Math.min(workers, all) }, (_, i) => {
    const worker = new Worker(bundle, { workerData, argv: [WORKER_ARGUMENT] });
    return searchParts(worker, parts, ended, (findings, complete) => {
      latest[i] = findings;
      if (findings.full) stop.abort();
      if (complete) over++;
      tell();
    });
  });
  try {
    await Promise.all(searches);
  } catch (error) {
    // The others would go on.
    stop.abort();
    await Promise.allSettled(searches);
    throw error;
  }
  exploration.absorb(
    latest.filter((one) => one !== undefined),
    over === all,
  );
}

/** One worker, which takes parts until there are none. Rejects if the worker dies. */
function searchParts(
  worker: Worker,
  parts: SearchPart[],
  ended: AbortSignal,
  onNews: (findings: PartFindings, complete: boolean) => void,
): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const end = (): void => {
      ended.removeEventListener('abort', end);
      worker.removeAllListeners();
      // It may die before it is told to end, which nobody wants to know any more.
      worker.on('error', () => undefined);
      void worker.terminate().then(() => {
        resolve();
      }, reject);
    };
    const next = (): void => {
      const part = parts.shift();
      if (part === undefined || ended.aborted) end();
      else worker.postMessage({ part } satisfies PartOrder);
    };
    ended.addEventListener('abort', end);
    const die = (why: string): void => {
      ended.removeEventListener('abort', end);
      reject(new Error(`a worker of the search died: ${why}`));
    };
    worker.on('error', ({ message }: Error) => {
      die(message);
    });
    worker.on('exit', (code) => {
      die(`exit code ${code}`);
    });
    worker.on('message', ({ findings, complete }: PartNews) => {
      onNews(findings, complete);
      if (complete && !ended.aborted) next();
    });
    next();
  });
}

/** Options without what cannot be sent: compiled files, and the disk, which the worker opens itself. */
function plain({ files, disk: _disk, ...options }: EngineOptions): EngineOptions {
  if (files === undefined) return options;
  return { ...options, files: new OwnFiles(files.folder, files.texts) };
}
