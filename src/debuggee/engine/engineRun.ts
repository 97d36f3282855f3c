/**
 * One run of a program in the engine, as a debugger drives it: stopped or running, with breakpoints,
 * plans for the next stop, and events for whoever listens.
 */

import { DisposableOwner } from '../../base/disposable';
import { shownThread } from '../../engine/debug/stackView';
import { type StopCause, Stops } from '../../engine/debug/stops';
import { taskWaits } from '../../engine/taskWaits';
import type { History } from '../../engine/timeTravel/history';
import type { HangReport } from '../../protocol/runReport';
import type { MachineState } from '../../protocol/state';
import { stateOf } from '../../protocol/stateOf';
import { storyOf } from '../../trace/story';
import type { DebuggeeEvent, OutputEvent, ResumeCommand, StopReason } from '../debuggee';
import { programEnded, programRunning } from '../failures';
import type { ExceptionInfo, ThreadInfo } from '../inspection';
import { BreakpointBook } from './breakpointBook';
import { errandFor, isBack } from './backPlans';
import { type ConditionNote, Conditions } from './conditions';
import { Console } from './console';
import { exceptionInfo, exceptionText } from './exceptionInfo';
import { Inspector } from './inspector';
import { hazardReport } from '../hazardReport';
import { hangLines, hangOf, hangWords, threadToLookAt } from './hangState';
import { type BadEnd, HANG_CODE, lastWords } from './lastWords';
import { LibrarySources } from './librarySources';
import type { LoadedProgram } from './loadProgram';
import { type Arrival, Machine, type MachineEnd } from './machine';
import { OutputRelay } from './outputRelay';
import { Runner } from './runner';
import { runPlanFor } from './runPlans';
import { StepTrail } from './stepTrail';
import { momentOf } from './historyView';
import { arrivalWords, branchWords, inThePast, OutputMarks } from './pastWords';
import { atEventWords, causingEvent, PAUSED, type StopWords, stopWords } from './stopWords';
import { ThreadWatch } from './threadWatch';

/** A program that writes more than 2 MB a second is slowed down. */
const OUTPUT_PER_MS = 2000;
const MOST_REST_MS = 250;

/** A step that stops for one of these has not come to its end. */
const UNWANTED: ReadonlySet<StopReason> = new Set(['breakpoint', 'pause', 'exception'] as const);

export class EngineRun extends DisposableOwner {
  readonly library: LibrarySources;
  readonly breakpoints: BreakpointBook;
  readonly #program: LoadedProgram;
  readonly #emit: (event: DebuggeeEvent) => void;
  readonly #output = new OutputRelay();
  readonly #threads = new ThreadWatch();
  readonly #stops: Stops;
  readonly #machine: Machine;
  readonly #runner: Runner<MachineEnd>;
  readonly #inspector: Inspector;
  readonly #console: Console;
  readonly #trail = new StepTrail();
  #phase: 'loaded' | 'running' | 'stopped' | 'ended' = 'loaded';
  /** The thread that stopped last. */
  #lastThread = 0;
  #announced = -1;
  #state: MachineState | null = null;
  /** The filter that the last stop met; null if it was for something else. */
  #filter: string | null = null;
  readonly #marks = new OutputMarks();
  /** The branch in which the program stood before it was told to run. */
  #wentFrom = 0;
  /** The number of steps at which the machine was found to hang; -1: it was not. */
  #hungAt = -1;
  /** It has said that the run cannot go on from here. */
  #isOver = false;
  /** The branches of which the console says why they hang. */
  readonly #hangsTold = new Set<number>();
  /** Why nobody can move at this moment; null if somebody can. */
  #hang: HangReport | null = null;

  constructor(program: LoadedProgram, emit: (event: DebuggeeEvent) => void) {
    super();
    this.#program = program;
    this.#emit = emit;
    this.library = new LibrarySources(program.libraryText);
    const note: ConditionNote = (category, text, location) => {
      this.#output.note(category, text, location, this.#machine.world.recorder.seq);
    };
    this.#stops = new Stops(new Conditions(note));
    this.#stops.justMyCode = program.spec.justMyCode;
    const { world, store, spec } = program;
    const memory = spec.runOnly ? 0 : spec.checkpointMemory;
    this.#machine = new Machine(world, store, this.#stops, this.#output, memory);
    this.#machine.hazards.lookFor(spec);
    this.#runner = this.register(
      new Runner<MachineEnd>(this.#machine, {
        // A user interface that is flooded with output cannot be used any more.
        ran: () => Math.min(MOST_REST_MS, this.#report() / OUTPUT_PER_MS),
        ended: (end) => {
          this.#ended(end);
        },
      }),
    );
    this.breakpoints = new BreakpointBook(this.#stops, this.#machine);
    this.#inspector = new Inspector(this.#machine, this.library, () => this.state());
    this.#console = new Console(this.#machine, this.#inspector, {
      thread: () => this.#lastThread,
      changing: () => {
        this.#state = null;
      },
      changed: (branch) => {
        this.#changed(branch);
      },
    });
  }

  start(): void {
    if (this.#phase !== 'loaded') return;
    this.#report();
    this.#go(() => {
      this.#stops.begin(this.#program.spec.stopOnEntry ? { kind: 'entry' } : null);
    });
  }

  resume(command: ResumeCommand): void {
    this.whileStopped();
    const machine = this.#machine;
    this.#wentFrom = machine.history.branch.id;
    if (isBack(command)) {
      const errand = errandFor(command, machine, this.#stops, this.#trail, this.#lastThread);
      this.#go(() => {
        machine.send(errand);
      });
      return;
    }
    const plan = runPlanFor(command, machine.world, this.#lastThread);
    if (command.kind !== 'continue') this.#trail.begin(machine.history.position);
    this.#go(() => {
      machine.send(null);
      this.#stops.begin(plan);
    });
  }

  pause(threadId: number | null): void {
    if (!this.#runner.stop()) return;
    this.#machine.send(null);
    this.#stops.interrupted(this.#machine.history.isAtHook);
    this.#stopped(PAUSED, this.#shown(threadId ?? 0));
  }

  terminate(): void {
    if (this.#phase === 'ended') return;
    this.#runner.stop();
    this.#machine.send(null);
    this.#end(null);
  }

  setFlow(open: boolean): void {
    this.#runner.setFlow(open);
  }

  threads(): readonly ThreadInfo[] {
    if (this.#phase === 'ended') return [];
    const { kernel } = this.#machine.world;
    return [...kernel.threads.values()].map(({ tid, name, process }) => ({
      id: tid,
      pid: process.pid,
      name,
    }));
  }

  /** What can be looked at while the program stands still. */
  whileStopped(): Inspector {
    if (this.#phase === 'ended') throw programEnded();
    if (this.#phase !== 'stopped') throw programRunning();
    return this.#inspector;
  }

  /** What expressions and changes are asked of while the program stands still. */
  console(): Console {
    this.whileStopped();
    return this.#console;
  }

  exceptionInfo(threadId: number): ExceptionInfo {
    this.whileStopped();
    return exceptionInfo(this.#machine, threadId, this.#filter ?? 'raised');
  }

  state(): MachineState {
    const { world, history } = this.#machine;
    if (this.#state === null || this.#state.seq !== history.seq - 1) {
      this.#state = stateOf(history.branch.models.at(history.seq), {
        storesPid: world.traits.runningSlot === 'pid',
        getEventLoop: (tid) => this.#machine.askGetEventLoop(tid),
        waits: (pid) => taskWaits(world, pid),
      });
    }
    const hazards = this.#machine.hazards.past?.map(hazardReport) ?? null;
    return { ...this.#state, ...momentOf(history), hazards, hang: this.#hang?.threads ?? null };
  }

  get history(): History {
    return this.#machine.history;
  }

  /** The machine was changed; before that it was in this branch. */
  #changed(before: number): void {
    const { branch } = this.#machine.history;
    this.#state = null;
    this.breakpoints.edited(before);
    if (branch.id !== before) this.#print(branchWords(branch));
    this.#report();
  }

  #go(plan: () => void): void {
    this.#phase = 'running';
    this.#state = null;
    this.#hang = null;
    this.#inspector.advance();
    this.#machine.advance();
    plan();
    this.#runner.start();
  }

  /** Tells what happened in a slice; answers how many characters the program wrote. */
  #report(): number {
    if (this.#machine.isRewinding) return 0;
    let written = 0;
    for (const event of this.#output.take()) {
      written += event.text.length;
      this.#emit(event);
    }
    const alive = this.#phase === 'ended' ? [] : this.#machine.world.threads.keys();
    for (const event of this.#threads.update(alive)) this.#emit(event);
    const seq = this.#machine.history.branch.store.nextSeq - 1;
    // A branch that begins is shorter than the one it leaves.
    if (seq !== this.#announced) this.#emit({ type: 'grew', seq });
    this.#announced = seq;
    const news = this.#machine.hazards.tell(seq);
    if (news !== null) this.#emit({ type: 'hazards', hazards: news.map(hazardReport) });
    return written;
  }

  #ended(end: MachineEnd): void {
    switch (end.kind) {
      case 'stop':
        this.#stoppedBy(end.cause);
        return;
      case 'arrived':
        this.#arrived(end.arrival, end.cause);
        return;
      case 'atEvent':
        this.#atEvent();
        return;
      case 'hang':
        this.#hung();
        return;
      case 'exit':
        this.#end(end.code);
        return;
      default:
        this.#over(end);
    }
  }

  /** It cannot go on: a stop, from where one may look around or go back. Whoever goes on ends it. */
  #over(end: BadEnd): void {
    const { text, code, words } = lastWords(end);
    if (!this.#isOver) this.#say(text);
    if (this.#isOver || words === null || this.#program.spec.runOnly) return this.#end(code);
    this.#isOver = true;
    this.#stopped(words, this.#shown());
  }

  #stoppedBy(cause: StopCause): void {
    const words = this.#wordsOf(cause);
    const event = causingEvent(cause);
    if (words.text !== null && event !== null) this.#print(`${words.text}\n`);
    this.#stopped(words, this.#shown(event?.tid));
  }

  /** Where a hazard happened, or the program has called breakpoint(). */
  #atEvent(): void {
    this.#moved();
    const { here } = this.#machine.hazards;
    this.#filter = null;
    const tid = here.length > 0 ? here[0].hazard.tid : this.#machine.world.thread.tid;
    this.#stopped(atEventWords(here), this.#shown(tid));
  }

  /** The thread that shows where it is, or another one that does. */
  #shown(tid = 0): number {
    return shownThread(this.#machine.world, tid);
  }

  /** The machine is at another moment now. */
  #moved(): void {
    const { history } = this.#machine;
    this.#state = null;
    this.#hungAt = -1;
    this.#isOver = false;
    if (history.isAtEnd && this.#hangsTold.has(history.branch.id)) this.#hang = hangOf(history);
  }

  #wordsOf(cause: StopCause): StopWords {
    const { models, store } = this.#machine.history.branch;
    this.#filter = cause.kind === 'exception' ? cause.filter : null;
    return stopWords(cause, {
      event: (seq) => {
        const event = store.read(seq);
        return { event, story: storyOf(event, models.at(seq)) };
      },
      // Where a search has found it, the machine has a copy of it.
      exception: () => exceptionText(this.#machine),
    });
  }

  /**
   * A hang is a stop: what is stranded wants to be looked at, and a statement in the console may
   * wake somebody. Whoever goes on from it without that ends the program.
   */
  #hung(): void {
    const { world, history } = this.#machine;
    const again = this.#hungAt === world.steps;
    this.#hungAt = world.steps;
    this.#hang ??= hangOf(history);
    if (!again) this.#tellHang(this.#hang);
    if (again || this.#program.spec.runOnly) return this.#end(HANG_CODE);
    const words = hangWords(this.#hang.threads, this.#machine.hazards.last);
    this.#stopped(words, this.#shown(threadToLookAt(this.state()) ?? 0));
  }

  /** Who comes here again from the past has read why. */
  #tellHang(hang: HangReport): void {
    const { id } = this.#machine.history.branch;
    if (this.#hangsTold.has(id)) {
      this.#print('Hang, as above.\n');
      return;
    }
    this.#hangsTold.add(id);
    this.#say('Hang: nobody can ever move again.\n');
    for (const { text, location } of hangLines(hang)) this.#print(`${text}\n`, location);
  }

  /** Another moment has been reached, by going back or to an event. */
  #arrived(arrival: Arrival, cause: StopCause | null): void {
    const { history } = this.#machine;
    this.#machine.send(null);
    this.#moved();
    if (arrival === 'flip') this.#changed(this.#wentFrom);
    const words = cause === null ? arrivalWords(arrival, history.seq - 1) : this.#wordsOf(cause);
    this.#stopped(words, this.#shown());
  }

  #stopped(words: StopWords, threadId: number): void {
    const { history } = this.#machine;
    this.#phase = 'stopped';
    this.#lastThread = threadId;
    this.#trail.end(history.position, !UNWANTED.has(words.reason));
    history.keep();
    this.#report();
    const past = history.isPast;
    const mark = this.#marks.at(history);
    if (mark !== null) this.#print(mark);
    const told = past ? inThePast(words, history) : words;
    this.#emit({ type: 'stopped', ...told, threadId, past });
  }

  #end(code: number | null): void {
    this.#phase = 'ended';
    this.#report();
    if (code !== null) this.#emit({ type: 'exited', code });
    this.#emit({ type: 'terminated', last: this.#lastState() });
  }

  /** After a bug of the engine the world may be such that it cannot be read. */
  #lastState(): MachineState | null {
    try {
      return this.state();
    } catch {
      return null;
    }
  }

  /** Into the debug console only. */
  #print(text: string, location: OutputEvent['location'] = null): void {
    this.#report();
    this.#emit({ type: 'output', category: 'console', text, location });
  }

  #say(text: string): void {
    this.#report();
    this.#emit({ type: 'output', category: 'important', text, location: null });
  }
}
