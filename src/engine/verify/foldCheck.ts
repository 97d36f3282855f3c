/**
 * Completeness (invariant 4): while a world runs, the fold of its events is compared with a snapshot
 * of its objects, between the steps of the machine.
 */
import { compareModels, type Mismatch } from '../../trace/compare';
import { emptyModel, type Model } from '../../trace/model';
import { foldEvent } from '../../trace/reducer';
import type { TraceStore } from '../../trace/store';
import { EVENT_TABLE, type KindName } from '../../trace/table';
import { snapshotOf } from '../snapshot/snapshot';
import type { World } from '../world';
import { Pacing } from './pacing';

/** Whoever reads more than this reads in vain. */
const MAX_MISMATCHES = 100;

export interface FoldMismatch extends Mismatch {
  /** The moment: before the event with this number. */
  readonly seq: number;
}

export class FoldCheck {
  readonly mismatches: FoldMismatch[] = [];
  checks = 0;
  /** How often each kind of event was dropped or folded. */
  readonly kinds = new Map<string, number>();

  readonly #store: TraceStore;
  readonly #pacing: Pacing;
  readonly #broken: number;
  readonly #model: Model = emptyModel();
  #folded = 0;
  #processes = 0;

  /** `broken`: the kind of event that does not reach the fold, to see whether the check notices. */
  constructor(store: TraceStore, every: number | null, broken: KindName | null) {
    this.#store = store;
    this.#pacing = new Pacing(every);
    this.#broken = EVENT_TABLE.findIndex(({ kind }) => kind === broken);
  }

  /** To be called whenever the machine stands between two steps. */
  look(w: World): void {
    const { seq } = w.recorder;
    if (seq === this.#folded) return;
    const forked = w.processes.size !== this.#processes;
    if (forked || this.#pacing.isDue(seq)) this.compare(w);
  }

  /** Compares now, whenever that is. */
  compare(w: World): void {
    const { seq } = w.recorder;
    this.#processes = w.processes.size;
    this.#foldUpTo(seq);
    if (this.mismatches.length >= MAX_MISMATCHES) return;
    const snapshot = snapshotOf(w);
    this.checks++;
    this.#pacing.checked(seq, sizeOf(snapshot));
    const room = MAX_MISMATCHES - this.mismatches.length;
    for (const mismatch of compareModels(this.#model, snapshot, Math.min(room, 20))) {
      this.mismatches.push({ seq, ...mismatch });
    }
  }

  #foldUpTo(seq: number): void {
    this.#store.forEach(this.#folded, seq, (event) => {
      const { kind } = EVENT_TABLE[event.kind];
      this.kinds.set(kind, (this.kinds.get(kind) ?? 0) + 1);
      if (event.kind !== this.#broken) foldEvent(this.#model, event);
    });
    this.#folded = seq;
  }
}

function sizeOf(model: Model): number {
  let size = model.threads.size + model.files.size;
  for (const process of model.processes.values()) {
    size += process.loops.size + process.handles.size + process.tasks.size + process.fds.size;
  }
  return size;
}
