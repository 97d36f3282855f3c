/**
 * Whether the process that runs a program has memory left for it. V8 ends the whole process when its
 * heap is full, so a run ends before: at the limit `memory`.
 */
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How much of V8's heap a run may take. The rest is for what one time slice makes, and for showing the end. */
const FULL = 0.6;

/** How full the heap may be in all, with what other sessions of the process keep. */
const FULL_OF_ALL = 0.75;

/** Values made between two looks at the heap; a look takes a few microseconds. */
const BETWEEN_LOOKS = 200_000;

export class MemoryMeter {
  readonly #share: number;
  readonly #spared: () => number;
  /** Bytes that were in use when the run began. */
  readonly #before = inUse();
  #made = 0;
  /** It was full when it was last looked at. */
  #full = false;
  /** Bytes in use at which garbage is collected to see how much is really needed. */
  #collectAt = 0;

  /** `share`: how much of V8's heap the run may take, `spared` bytes not counted. */
  constructor(share = FULL, spared: () => number = () => 0) {
    this.#share = share;
    this.#spared = spared;
  }

  /** `made`: about how many values were made since it was last asked, or are to be, of `bytes`. */
  isFull(made: number, bytes = 0): boolean {
    this.#made += made;
    if (this.#made < BETWEEN_LOOKS) return this.#full;
    this.#made = 0;
    const used = inUse() + bytes;
    if (!this.#full && (used < this.#most() || used < this.#collectAt)) return false;
    return this.isStillFull(bytes);
  }

  /** Whether memory is full with what is not garbage, and `bytes` more. */
  isStillFull(bytes = 0): boolean {
    collectGarbage();
    const needed = inUse() + bytes;
    this.#collectAt = needed + heapLimit() * 0.05;
    this.#full = needed >= this.#most();
    return this.#full;
  }

  /** Bytes that may be in use. */
  #most(): number {
    const own = heapLimit() * this.#share + this.#spared();
    return Math.min(this.#before + own, heapLimit() * FULL_OF_ALL);
  }
}

function heapLimit(): number {
  return getHeapStatistics().heap_size_limit;
}

/** Bytes of the heap, and of the buffers outside it. */
function inUse(): number {
  const { used_heap_size: heap, external_memory: outside } = getHeapStatistics();
  return heap + outside;
}

/** V8 offers this to programs that ask for it only; it takes a second where the heap is nearly full. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  setFlagsFromString('--no-expose-gc');
}
