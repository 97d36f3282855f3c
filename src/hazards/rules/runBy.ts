/** Who runs a loop, and since when: what belongs to the story of somebody else who touches it. */

import type { TraceEvent } from '../../trace/event';
import type { LoopModel, Model } from '../../trace/model';
import { type Memory, type RelatedEvent, threadName } from '../rule';

export class LoopRuns {
  /** Where each loop of each process was run last. */
  readonly #runs = new Map<string, number>();
  /** Where each thread was started. */
  readonly #starts = new Map<number, number>();

  /** The kinds of events that it reads. */
  static readonly kinds = ['loop.run', 'thread.start'] as const;

  get memory(): readonly Memory[] {
    return [this.#runs, this.#starts];
  }

  see(event: TraceEvent): void {
    if (event.kind === 'loop.run') this.#runs.set(`${event.pid} ${event.loop}`, event.seq);
    else if (event.kind === 'thread.start') this.#starts.set(event.thread, event.seq);
  }

  /**
   * The thread that runs a loop and how it came to that; null if none runs it, or if `tid` is that
   * thread.
   */
  other(
    model: Model,
    loop: LoopModel | undefined,
    { pid, tid }: TraceEvent,
  ): { readonly name: string; readonly related: readonly RelatedEvent[] } | null {
    if (loop === undefined || loop.owner === 0 || loop.owner === tid) return null;
    const name = threadName(model, loop.owner);
    const run = this.#runs.get(`${pid} ${loop.id}`);
    const start = this.#starts.get(loop.owner);
    const related: RelatedEvent[] = [];
    if (run !== undefined) related.push({ seq: run, message: `${name} runs loop ${loop.id} here` });
    if (start !== undefined && model.threads.get(loop.owner)?.main !== true)
      related.push({ seq: start, message: `${name} was started here` });
    return { name, related };
  }
}
