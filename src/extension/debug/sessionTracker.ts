/**
 * Follows Loopscope's debug sessions by listening to their messages, which it never changes. The
 * rest of the extension learns from here which session counts and where it stands.
 */

import * as vscode from 'vscode';
import { DisposableOwner } from '../../base/disposable';
import { Emitter, type Event } from '../../base/emitter';
import { DEBUG_TYPE } from './launchConfiguration';
import { isFarewell, phaseAfter, type SessionPhase } from './sessionPhase';

export interface TrackedSession {
  readonly session: vscode.DebugSession;
  readonly phase: SessionPhase;
  /** Whether the program has begun; a launch that was refused never does. */
  readonly ran: boolean;
  /** Whether the last stop was at a moment of the past. */
  readonly past: boolean;
}

/** What happened to a session: another phase, another stop, or a trace that ends at event `seq` now. */
export type SessionNews =
  | { readonly session: vscode.DebugSession; readonly what: 'phase' | 'stopped' }
  | { readonly session: vscode.DebugSession; readonly what: 'grew'; readonly seq: number }
  /** The program ends; `state` is what the adapter says of it, and not checked yet. */
  | { readonly session: vscode.DebugSession; readonly what: 'last'; readonly state: unknown };

/** A session, and whether its adapter was told to end. */
interface Followed {
  readonly session: vscode.DebugSession;
  phase: SessionPhase;
  ran: boolean;
  past: boolean;
  leaving: boolean;
}

export class SessionTracker extends DisposableOwner {
  readonly #news = this.register(new Emitter<SessionNews>());
  readonly #followed = new Map<string, Followed>();
  /** Ids of sessions, the one that counts last. */
  #latest: string | undefined;

  readonly onNews: Event<SessionNews> = this.#news.event;

  constructor() {
    super();
    this.register(
      vscode.debug.registerDebugAdapterTrackerFactory(DEBUG_TYPE, {
        createDebugAdapterTracker: (session) => this.#follow(session),
      }),
    );
    this.register(
      vscode.debug.onDidChangeActiveDebugSession((session) => {
        if (session && this.#followed.has(session.id)) this.#choose(session);
      }),
    );
    this.register(
      vscode.debug.onDidTerminateDebugSession((session) => {
        this.#end(session, 'ended');
        if (session.id !== this.#latest) this.#followed.delete(session.id);
      }),
    );
    this.register(
      vscode.debug.onDidReceiveDebugSessionCustomEvent(({ session, event, body }) => {
        if (event !== 'loopscope/grew') return;
        const { seq } = body as { readonly seq?: unknown };
        this.#news.fire({ session, what: 'grew', seq: Number(seq) });
      }),
    );
  }

  /** The session that the user looks at, or the last one that there was. */
  get current(): TrackedSession | undefined {
    return this.#latest === undefined ? undefined : this.#followed.get(this.#latest);
  }

  /** The session that is not over yet, if there is one. */
  get live(): TrackedSession | undefined {
    const { current } = this;
    return current && isLive(current.phase) ? current : undefined;
  }

  #follow(session: vscode.DebugSession): vscode.DebugAdapterTracker {
    const followed: Followed = {
      session,
      phase: 'starting',
      ran: false,
      past: false,
      leaving: false,
    };
    const before = this.current;
    if (before && !isLive(before.phase)) this.#followed.delete(before.session.id);
    this.#followed.set(session.id, followed);
    this.#choose(session);
    return {
      onWillReceiveMessage: (message) => {
        if (isFarewell(message)) followed.leaving = true;
      },
      onDidSendMessage: (message: unknown) => {
        this.#heard(followed, message);
      },
      onError: () => {
        this.#end(session, followed.leaving ? 'ended' : 'died');
      },
      onExit: () => {
        this.#end(session, followed.leaving ? 'ended' : 'died');
      },
    };
  }

  #heard(followed: Followed, message: unknown): void {
    const last = lastState(message);
    if (last) this.#news.fire({ session: followed.session, what: 'last', state: last.state });
    const phase = phaseAfter(followed.phase, message);
    const again = phase === 'stopped' && isStop(message);
    if (phase === followed.phase && !again) return;
    followed.phase = phase;
    if (again) followed.past = isPast(message);
    followed.ran ||= phase === 'running' || phase === 'stopped';
    const what = again ? 'stopped' : 'phase';
    this.#news.fire({ session: followed.session, what });
  }

  #choose(session: vscode.DebugSession): void {
    if (this.#latest === session.id) return;
    this.#latest = session.id;
    this.#news.fire({ session, what: 'phase' });
  }

  #end(session: vscode.DebugSession, phase: 'ended' | 'died'): void {
    const followed = this.#followed.get(session.id);
    if (!followed || !isLive(followed.phase)) return;
    followed.phase = phase;
    this.#news.fire({ session, what: 'phase' });
  }
}

function isLive(phase: SessionPhase): boolean {
  return phase !== 'ended' && phase !== 'died';
}

/** Whether a stop is said to be in the past. */
function isPast(message: unknown): boolean {
  return (message as { readonly body?: { readonly past?: unknown } }).body?.past === true;
}

function isStop(message: unknown): boolean {
  return isEvent(message, 'stopped');
}

/** What the adapter says of the program's end, which comes before `terminated`. */
function lastState(message: unknown): { readonly state: unknown } | undefined {
  if (!isEvent(message, 'loopscope/ended')) return undefined;
  const { body } = message as { readonly body?: { readonly state?: unknown } };
  return { state: body?.state };
}

function isEvent(message: unknown, name: string): boolean {
  return (
    typeof message === 'object' && message !== null && 'event' in message && message.event === name
  );
}
