/**
 * What the panel shows, kept up to date: asks the session for its state when it stops and, while it
 * runs, when its trace has grown. One question at a time, and not too often.
 */

import * as vscode from 'vscode';
import { DisposableOwner, toDisposable } from '../../base/disposable';
import { Emitter, type Event } from '../../base/emitter';
import { decodeMachineState } from '../../protocol/decodeState';
import type { EventsBody } from '../../protocol/customRequests';
import type { PastEvent, Snapshot } from '../../protocol/panelMessages';
import type { SessionPhase } from '../debug/sessionPhase';
import type { SessionNews, SessionTracker } from '../debug/sessionTracker';
import { activePythonFile } from '../pythonFile';
import { StopHistory } from './stopHistory';

/** Between two questions while the program runs. */
const PULL_INTERVAL_MS = 200;
/** A step that takes less than this does not make the panel flicker. */
const RUNNING_DELAY_MS = 150;

/** So many events before the moment that is shown, and after it, are listed. */
const EVENTS_BEFORE = 40;
const EVENTS_AFTER = 20;

/** Why the state is asked for. */
type Reason = 'stop' | 'growth';

export class StateFeed extends DisposableOwner {
  readonly #tracker: SessionTracker;
  readonly #changed = this.register(new Emitter<Snapshot>());
  /** The session that the states are of. */
  #session: vscode.DebugSession | undefined;
  #snapshot: Snapshot = {
    type: 'snapshot',
    status: 'none',
    state: null,
    changes: null,
    undone: null,
    history: [],
    canDebugFile: activePythonFile() !== undefined,
    problem: null,
  };
  readonly #stops = new StopHistory();
  #watched = false;
  #pulling = false;
  /** Why to ask again once the answer that is under way is there. */
  #next: Reason | undefined;
  #pullTimer: ReturnType<typeof setTimeout> | undefined;
  #runningTimer: ReturnType<typeof setTimeout> | undefined;

  readonly onDidChange: Event<Snapshot> = this.#changed.event;

  constructor(tracker: SessionTracker) {
    super();
    this.#tracker = tracker;
    this.register(tracker.onNews((news) => this.#heard(news)));
    this.register(
      vscode.window.onDidChangeActiveTextEditor(() => {
        const canDebugFile = activePythonFile() !== undefined;
        if (canDebugFile !== this.#snapshot.canDebugFile) this.#change({ canDebugFile });
      }),
    );
    this.register(
      toDisposable(() => {
        clearTimeout(this.#pullTimer);
        clearTimeout(this.#runningTimer);
      }),
    );
  }

  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** While nobody watches, a running program is not asked for its state. */
  set watched(watched: boolean) {
    if (watched && !this.#watched && this.#phase === 'running') this.#pullSoon();
    this.#watched = watched;
  }

  #heard(news: SessionNews): void {
    const { session, what } = news;
    const { current } = this.#tracker;
    if (!current || current.session.id !== session.id) return;
    if (this.#session?.id !== session.id) this.#begin(session);
    if (what === 'last') this.#take(news.state);
    else if (what !== 'grew') this.#follow(current.phase, what === 'stopped');
    else if (current.phase === 'running') {
      if (this.#watched) this.#pullSoon();
    } else if (current.phase === 'stopped' && news.seq !== this.#known) {
      // What is typed into the console, or changed by hand, makes events as well.
      void this.#pull('stop');
    }
  }

  #begin(session: vscode.DebugSession): void {
    this.#session = session;
    this.#stops.forget();
    this.#snapshot = {
      ...this.#snapshot,
      state: null,
      changes: null,
      undone: null,
      history: [],
      problem: null,
    };
  }

  #follow(phase: SessionPhase, stopped: boolean): void {
    clearTimeout(this.#runningTimer);
    switch (phase) {
      case 'stopped':
        if (stopped) this.#stops.begin();
        void this.#pull('stop');
        return;
      case 'running':
        this.#runningTimer = setTimeout(
          () => this.#change({ status: 'running' }),
          RUNNING_DELAY_MS,
        );
        return;
      case 'ended':
        this.#change({ status: this.#tracker.current?.ran ? 'ended' : 'none' });
        return;
      case 'died':
        this.#change({
          status: 'died',
          problem: vscode.l10n.t(
            'The debug adapter ended unexpectedly. What you see is the last known state.',
          ),
        });
        return;
      case 'starting':
        this.#change({ status: 'starting' });
    }
  }

  #pullSoon(): void {
    this.#pullTimer ??= setTimeout(() => {
      this.#pullTimer = undefined;
      void this.#pull('growth');
    }, PULL_INTERVAL_MS);
  }

  /** Asks for the state; if an answer is under way, once more after it. */
  async #pull(why: Reason): Promise<void> {
    if (this.#pulling) {
      if (why !== 'growth') this.#next = why;
      return;
    }
    this.#pulling = true;
    for (let reason: Reason | undefined = why; reason && !this.disposed;) {
      this.#next = undefined;
      await this.#ask(reason);
      reason = this.#next;
    }
    this.#pulling = false;
  }

  async #ask(why: Reason): Promise<void> {
    const session = this.#session;
    if (!session) return;
    let news: Partial<Snapshot> = {};
    try {
      const answer: unknown = await session.customRequest('loopscope/state');
      news = this.#read(answer);
      // While the program runs, it would be another one before anybody has read it.
      if (why === 'stop' && news.state)
        news = { ...news, history: await eventsAround(session, news.state.seq) };
    } catch (error) {
      if (why === 'stop') news = { problem: failureText(error) };
    }
    // The state at the end has come unasked, and is newer than what was asked for before.
    if (session !== this.#session || this.#phase === 'ended') return;
    this.#change(this.#phase === 'stopped' ? { ...news, status: 'stopped' } : news);
  }

  /** The state at the end of the program, which the adapter sends unasked. */
  #take(answer: unknown): void {
    try {
      this.#change(this.#read(answer));
    } catch (error) {
      this.#change({ problem: failureText(error) });
    }
  }

  /** Throws if the answer is no state. */
  #read(answer: unknown): Pick<Snapshot, 'state' | 'changes' | 'undone' | 'problem'> {
    const state = decodeMachineState(answer, 'loopscope/state');
    return {
      state,
      ...this.#stops.changesIn(state, this.#phase === 'stopped'),
      problem: null,
    };
  }

  /** The last event that what is shown knows of. */
  get #known(): number | undefined {
    const { state } = this.#snapshot;
    return state?.last ?? state?.seq;
  }

  get #phase(): SessionPhase | undefined {
    return this.#tracker.current?.phase;
  }

  #change(news: Partial<Snapshot>): void {
    if (this.disposed) return;
    this.#snapshot = { ...this.#snapshot, ...news };
    this.#changed.fire(this.#snapshot);
  }
}

/** Nothing where the adapter knows no events, or none any more: the state is worth showing without. */
async function eventsAround(
  session: vscode.DebugSession,
  seq: number,
): Promise<readonly PastEvent[]> {
  const from = Math.max(0, seq - EVENTS_BEFORE);
  const request = { from, limit: seq - from + 1 + EVENTS_AFTER, decoded: true };
  try {
    const answer = (await session.customRequest('loopscope/events', request)) as EventsBody;
    return (answer.events ?? []).map((event, i) => {
      const { kind, pid, tid } = event;
      const choosesThread = event.kind === 'choice.made' && event.point === 'thread';
      const story = answer.stories?.[i] ?? kind;
      return { seq: event.seq, kind, pid, tid, story, choosesThread };
    });
  } catch {
    return [];
  }
}

function failureText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return vscode.l10n.t('The state could not be read: {0}', text);
}
