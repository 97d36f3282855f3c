/**
 * What the handlers of one session share: the program and where it stands, the client's way of
 * counting, the wanted breakpoints, the outbox. The client may configure before it launches or
 * after; the program starts when both have happened.
 */

import { DisposableOwner } from '../base/disposable';
import type { Debuggee, DebuggeeFactory } from '../debuggee/debuggee';
import { alreadyLaunched, notLaunched } from '../debuggee/failures';
import type { LaunchSpec } from '../debuggee/program';
import type { SourceFiles } from '../debuggee/sourceFiles';
import type { WantedFilter } from '../debuggee/stopFilters';
import { toDapBreakpoint } from './breakpoints';
import { BreakpointRegistry } from './breakpointRegistry';
import { Coordinates } from './coordinates';
import { relayDebuggeeEvents } from './debuggeeEvents';
import type { Outbox } from './outbox';

/** What a session needs from the outside. */
export interface SessionServices {
  readonly createDebuggee: DebuggeeFactory;
  readonly files: SourceFiles;
}

/** How the session, which holds the connection, ends. */
export interface SessionEnding {
  refuseRequests(): void;
  closeConnection(): void;
}

export class SessionContext extends DisposableOwner {
  readonly breakpoints = new BreakpointRegistry();
  /** The filters that the client wants; they can come before the program is launched. */
  filters: readonly WantedFilter[] = [];
  coordinates = new Coordinates(true, true);
  /** The thread of the last stop; null before the first. */
  stoppedThread: number | null = null;
  /** Whether the client wants to hear that what it shows has changed without a stop. */
  hearsInvalidated = false;
  readonly #services: SessionServices;
  readonly #ending: SessionEnding;
  #debuggee: Debuggee | undefined;
  #configured = false;
  #runOnly = false;
  #terminated = false;

  constructor(
    services: SessionServices,
    readonly outbox: Outbox,
    ending: SessionEnding,
  ) {
    super();
    this.#services = services;
    this.#ending = ending;
  }

  get files(): SourceFiles {
    return this.#services.files;
  }

  /** The launched program. */
  get debuggee(): Debuggee {
    if (this.#debuggee === undefined) throw notLaunched();
    return this.#debuggee;
  }

  get launched(): boolean {
    return this.#debuggee !== undefined;
  }

  /** The program runs without being debugged: no breakpoint counts. */
  get runOnly(): boolean {
    return this.#runOnly;
  }

  /** Loads the program; after a failure another one can be launched. */
  async launch(spec: LaunchSpec): Promise<void> {
    if (this.#debuggee !== undefined) throw alreadyLaunched();
    const debuggee = this.register(this.#services.createDebuggee(this.files));
    // Claimed at once: a second launch must not slip in while this one is loading.
    this.#debuggee = debuggee;
    this.#runOnly = spec.runOnly;
    this.register(relayDebuggeeEvents(debuggee, this));
    try {
      await debuggee.launch(spec);
    } catch (error) {
      this.#debuggee = undefined;
      debuggee.dispose();
      throw error;
    }
    await this.#sendEarlyBreakpoints(debuggee);
    if (this.#configured) await debuggee.start();
  }

  /** The client has set all breakpoints. */
  async configurationDone(): Promise<void> {
    if (this.#configured) return;
    this.#configured = true;
    if (this.#debuggee !== undefined) await this.#debuggee.start();
  }

  /** Ends the program, if there is one; the client hears `terminated` exactly once. */
  async terminate(): Promise<void> {
    if (this.#terminated) return;
    if (this.#debuggee === undefined) this.markTerminated();
    else await this.#debuggee.terminate();
  }

  /** Announces the end of the program to the client, once. */
  markTerminated(): void {
    if (this.#terminated) return;
    this.#terminated = true;
    this.outbox.event('terminated', {});
  }

  /** Ends everything, and the connection once all responses are on their way. */
  disconnect(): void {
    this.dispose();
    this.#ending.refuseRequests();
    this.outbox.after(() => {
      this.#ending.closeConnection();
    });
  }

  /** Breakpoints that were set before the launch could not be verified; now they can. */
  async #sendEarlyBreakpoints(debuggee: Debuggee): Promise<void> {
    if (this.#runOnly) return;
    const { functions } = this.breakpoints;
    if (functions.length > 0) await debuggee.setFunctionBreakpoints(functions);
    if (this.filters.length > 0) await debuggee.setFilters(this.filters);
    for (const { source, wanted } of this.breakpoints.sources) {
      for (const state of await debuggee.setBreakpoints(source, wanted)) {
        const breakpoint = toDapBreakpoint(state, source, this.coordinates);
        this.outbox.event('breakpoint', { reason: 'changed', breakpoint });
      }
    }
  }
}
