/** Which threads the client was told of. */

export interface ThreadChange {
  readonly type: 'thread';
  readonly change: 'started' | 'exited';
  readonly threadId: number;
}

export class ThreadWatch {
  #known: ReadonlySet<number> = new Set<number>();

  /** What has changed since the last call: ends first, then births, each in order of birth. */
  update(alive: Iterable<number>): readonly ThreadChange[] {
    const now = new Set(alive);
    const change =
      (change: ThreadChange['change']) =>
      (threadId: number): ThreadChange => ({
        type: 'thread',
        change,
        threadId,
      });
    const exited = [...this.#known].filter((tid) => !now.has(tid)).map(change('exited'));
    const started = [...now].filter((tid) => !this.#known.has(tid)).map(change('started'));
    this.#known = now;
    return [...exited, ...started];
  }
}
