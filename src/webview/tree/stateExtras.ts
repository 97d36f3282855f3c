/**
 * Fields of the state that the page shows where an adapter sends them. CONTRACT.md lets fields be
 * added; until src/protocol/state.ts has these, they are declared here, all optional.
 */

export {};

declare module '../../protocol/state' {
  interface ThreadState {
    /** The deadline of what the thread waits for, in virtual seconds; `null` for none. */
    readonly blockedUntil?: number | null;
  }
  interface LoopState {
    /** The tid of the thread inside run_forever(); `null` for none, also in a forked child. */
    readonly thread?: number | null;
    /** The handle whose callback runs now. */
    readonly current?: HandleState | null;
  }
  interface TaskState {
    /** Where the task's coroutine is defined. */
    readonly file?: string | null;
    readonly line?: number | null;
  }
}
