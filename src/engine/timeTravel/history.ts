/**
 * The run of a machine with its past: a world that can be put back to any moment, and go on from
 * there. In the past nothing is recorded and nothing printed, since it has all happened; when the
 * world reaches the moment at which it was left, it records again. A change made in the past begins a
 * branch: a run of its own, which shares what came before.
 */
import { ModelTimeline } from '../../trace/timeline';
import type { TraceStore } from '../../trace/store';
import type { Stops } from '../debug/stops';
import { adoptRecorder } from '../kernel/kernel';
import { type RunOutcome, runWorld } from '../run';
import { silentClone } from '../silentClone';
import { findSites } from '../findSites';
import type { Site } from '../vm/site';
import { equalWorlds } from '../state/equal';
import { sizeOfWorld } from '../state/size';
import type { World, WorldHost } from '../world';
import type { Behind } from './behind';
import { type Checkpoint, takeCheckpoint, wake } from './checkpoint';
import { Checkpoints, SPACING } from './checkpoints';
import { type Entry, findEntry } from './entry';
import { ForwardHook } from './forwardHook';
import { Halves } from './halves';
import { type Position, samePosition, standing, START } from './position';
import { type Goal, Replay, stepsBefore } from './replay';
import { ReverseSearch } from './reverseSearch';
import { StepIndex } from './stepIndex';

/** A run of the machine: the first one, or one that left another at some event. */
export interface Branch {
  readonly id: number;
  /** The branch it left; null for the first. */
  readonly parent: number | null;
  /** Its first own event. */
  readonly from: number;
  /** What made it another run, for people. */
  readonly why: string;
  readonly store: TraceStore;
  readonly models: ModelTimeline;
}

interface Run extends Branch {
  checkpoints: Checkpoints;
  index: StepIndex;
  /** Where its world was left, and how many lines it had printed by then. */
  tip: Position;
  lines: number;
}

/** A way to another moment, which takes a while. */
export interface Journey {
  readonly replay: Replay;
  /** The branch in which that moment is. */
  readonly branch: number;
}

/** Runs on, or says why not: as `runWorld`; or a run in the past has come to a change from outside. */
export type HistoryOutcome = RunOutcome | { readonly kind: 'edit' };

/** After so many steps it is noted which event is next: a way to an event is watched from there on. */
const PIECE = 10_000;

/** Worlds up to this size, in bytes, are kept at every stop, and on the way to a moment. */
const SMALL = 2_000_000;

const ITSELF: ReadonlyMap<object, object> = new Map();

export class History {
  #world: World;
  #run: Run;
  readonly #runs: Run[];
  readonly #host: WorldHost;
  #at: 'hook' | 'rest' | 'end' = 'rest';
  #entry: Entry | null = null;

  /**
   * `world` is about to run and records into `store`; `budget` in bytes for the checkpoints, which
   * are at least `spacing` steps apart.
   */
  constructor(world: World, store: TraceStore, host: WorldHost, budget: number, spacing = SPACING) {
    this.#host = host;
    this.#world = world;
    world.host = host;
    const checkpoints = new Checkpoints(budget, takeCheckpoint(world, START), spacing);
    this.#run = {
      id: 0, parent: null, from: 0, why: '', ...foldsOf(store),
      checkpoints, index: new StepIndex(), tip: START, lines: 0,
    }; // prettier-ignore
    this.#runs = [this.#run];
  }

  /** The machine at the moment that is looked at. Another object after each journey. */
  get world(): World {
    return this.#world;
  }

  get branch(): Branch {
    return this.#run;
  }

  get branches(): readonly Branch[] {
    return this.#runs;
  }

  get isPast(): boolean {
    return this.#world.recorder.store === null;
  }

  /** The number of the next event at this moment. */
  get seq(): number {
    return this.#world.recorder.seq;
  }

  /** How many lines of the output known have not been written yet at this moment. */
  get linesToCome(): number {
    return this.isPast ? this.#run.lines - this.#world.outputLines : 0;
  }

  /** Bytes of all checkpoints of this branch, and their number. */
  get memory(): { readonly bytes: number; readonly count: number } {
    const { bytes, count } = this.#run.checkpoints;
    return { bytes, count };
  }

  /** Does it stand where the debug hook is asked next? */
  get isAtHook(): boolean {
    return this.#at === 'hook';
  }

  /** Is this where it ended, or where nobody could move any more? */
  get isAtEnd(): boolean {
    return this.#at === 'end';
  }

  get position(): Position {
    const { steps, thread } = this.#world;
    if (this.#at !== 'hook') return { steps, at: this.#at };
    const top = thread.frames[thread.frames.length - 1];
    return { steps, at: standing(this.#world, thread, top) };
  }

  /** Runs on for about so many bytecodes. */
  run(budget: number, stops: Stops): HistoryOutcome {
    if (this.isPast) return this.#runPast(budget, stops);
    const world = this.#world;
    world.debug = stops.isIdle ? null : stops;
    const until = world.steps + budget;
    for (;;) {
      const outcome = runWorld(world, Math.min(PIECE, until - world.steps));
      this.#note(outcome);
      const { checkpoints, index } = this.#run;
      index.note(world.steps, this.seq);
      if (checkpoints.isDue(world.steps)) checkpoints.add(takeCheckpoint(world, this.position));
      if (outcome.kind !== 'budget' || world.steps >= until) return outcome;
    }
  }

  /** The machine stands still for somebody who may want to come back: remembers it if that is cheap. */
  keep(): void {
    const { checkpoints } = this.#run;
    const last = checkpoints.before(this.position);
    if (last.bytes > SMALL || this.#at === 'end') return;
    checkpoints.addToTail(takeCheckpoint(this.#world, this.position));
  }

  /** A journey to the first statement of the program. */
  toStart(): Journey {
    return this.toPosition(this.#start.position);
  }

  /** A journey to a moment of this branch; `land` when its replay has landed. */
  toPosition(position: Position): Journey {
    return this.#journey(this.#run, { kind: 'position', position });
  }

  /**
   * A journey to the first moment after an event; if that was the last one so far, to where the branch
   * was left; and if it was before the program began, to its first statement. Null if there is no such
   * branch. `within`: in the statement in which it happened.
   */
  toEvent(seq: number, branch = this.#run.id, within = false): Journey | null {
    const run = this.#runs.find(({ id }) => id === branch);
    if (run === undefined) return null;
    if (run === this.#run) this.#mark();
    if (seq >= run.store.nextSeq - 1 && !within) {
      return this.#journey(run, { kind: 'position', position: run.tip });
    }
    if (seq < this.#start.seq && !within) {
      return this.#journey(run, { kind: 'position', position: this.#start.position });
    }
    return this.#journey(run, { kind: 'event', seq, after: run.index.before(seq), within });
  }

  /** Where in the program events of this branch happened, of those that did in a statement of it. */
  sites(seqs: Iterable<number>): Map<number, Site> {
    const { checkpoints } = this.#run;
    const groups = new Map<Checkpoint, number[]>();
    for (const seq of seqs) {
      const from = checkpoints.beforeEvent(seq);
      const group = groups.get(from);
      if (group === undefined) groups.set(from, [seq]);
      else group.push(seq);
    }
    return new Map([...groups].flatMap(([from, group]) => [...findSites(wake(from), group)]));
  }

  /** A search for the last place of a kind before this moment. */
  search(make: (seq: number) => Behind): ReverseSearch {
    return new ReverseSearch(this.#run.checkpoints, this.position, make);
  }

  /** Puts the machine to where a journey has led. */
  land({ replay, branch }: Journey): void {
    this.#leave();
    this.#run = this.#runs[branch];
    this.#adopt(replay.world, replay.at);
  }

  /**
   * As `land` in this branch, and what was recorded after that moment is forgotten: the run goes on
   * from there, and would record the same again.
   */
  cut({ replay }: Journey): void {
    const run = this.#run;
    const { world, at } = replay;
    this.#world = world;
    this.#at = at;
    const { position, seq } = this;
    run.store.truncate(seq);
    run.models.truncate(seq);
    run.checkpoints = run.checkpoints.upTo(position);
    run.index = run.index.upTo(position.steps);
    run.tip = position;
    this.#record();
  }

  /**
   * Changes the machine from outside. In the past that begins a branch, unless nothing has changed.
   * `change` is called with the world; or first with a copy of it, and the way from the world's
   * objects to those of the copy.
   */
  edit<T>(why: string, change: (world: World, copies: ReadonlyMap<object, object>) => T): T {
    if (this.isPast) {
      const copies = new Map<object, object>();
      const trial = silentClone(this.#world, copies);
      const result = change(trial, copies);
      if (trial.recorder.seq === this.seq && unchanged(trial, this.#world)) return result;
      this.#branchOff(why);
    }
    const before = this.position;
    const world = this.#world;
    try {
      return change(world, ITSELF);
    } finally {
      // So that moments before and after the change cannot be mistaken for each other.
      world.steps++;
      this.#run.checkpoints.add(takeCheckpoint(world, this.position, before));
      this.#run.index.note(world.steps, this.seq);
    }
  }

  get #start(): Entry {
    return (this.#entry ??= findEntry(wake(this.#run.checkpoints.first)));
  }

  #journey({ id: branch, checkpoints }: Run, goal: Goal): Journey {
    const from =
      goal.kind === 'event' ? checkpoints.beforeEvent(goal.seq) : checkpoints.before(goal.position);
    // Who goes somewhere may go back from there. The machine may have grown on the way.
    const halves =
      Math.max(from.bytes, checkpoints.last.bytes) > SMALL
        ? null
        : new Halves(checkpoints, from, stepsBefore(goal));
    return { branch, replay: new Replay(wake(from), goal, null, halves) };
  }

  #branchOff(why: string): void {
    const { position, seq } = this;
    const { id: parent, checkpoints, index, store } = this.#run;
    this.#run = {
      id: this.#runs.length, parent, from: seq, why, ...foldsOf(store.branch(seq)),
      checkpoints: checkpoints.upTo(position), index: index.upTo(position.steps), tip: position, lines: 0,
    }; // prettier-ignore
    this.#runs.push(this.#run);
    this.#record();
  }

  #runPast(budget: number, stops: Stops): HistoryOutcome {
    const world = this.#world;
    const edit = this.#run.checkpoints.editAfter(this.position);
    const limit = edit?.edited ?? this.#run.tip;
    const hook = new ForwardHook(stops, limit);
    const outcome = hook.run(world, budget);
    this.#note(outcome);
    if (!hook.arrived) return outcome;
    if (edit === null) {
      this.#record();
      return outcome;
    }
    this.#adopt(wake(edit), this.#at);
    return { kind: 'edit' };
  }

  #note({ kind }: RunOutcome): void {
    // A limit is met between two slices, and what is replayed has none.
    this.#at = kind === 'stop' ? 'hook' : kind === 'budget' || kind === 'limit' ? 'rest' : 'end';
  }

  /** Notes where the present is. */
  #mark(): void {
    if (this.isPast) return;
    this.#run.tip = this.position;
    this.#run.lines = this.#world.outputLines;
  }

  /** The present is left: its world, which nobody runs any more, becomes a checkpoint. */
  #leave(): void {
    if (this.isPast) return;
    const { position, seq } = this;
    const world = this.#world;
    this.#mark();
    adoptRecorder(world.kernel, world.recorder.fork(null));
    world.debug = null;
    world.host = null;
    const bytes = sizeOfWorld(world);
    this.#run.checkpoints.addToTail({ position, seq, bytes, world, edited: null });
  }

  #adopt(world: World, at: 'hook' | 'rest' | 'end'): void {
    this.#world = world;
    this.#at = at;
    world.host = null;
    if (samePosition(this.position, this.#run.tip)) this.#record();
  }

  /** This is the present again, or the beginning of a branch. */
  #record(): void {
    const world = this.#world;
    adoptRecorder(world.kernel, world.recorder.fork(this.#run.store));
    world.host = this.#host;
  }
}

/** A store, and what is folded from it. */
function foldsOf(store: TraceStore): Pick<Branch, 'store' | 'models'> {
  return { store, models: new ModelTimeline(store) };
}

/** Whether a change has left no trace, apart from the time it took. */
function unchanged(trial: World, world: World): boolean {
  trial.steps = world.steps;
  return equalWorlds(trial, world);
}
