/**
 * Pages: stretches of a trace as they travel from the adapter to the extension, in answer to
 * `loopscope/events {from, limit}`.
 *
 * A page is JSON whose bulk is base64 of records as they lie in memory (see `layout.ts`), but for
 * this: the first record carries its absolute time, and symbols and texts are numbers of the page's
 * own lists, so that a page can be read without any other one.
 */

/** The number that says how to read a page. */
export const PAGE_VERSION = 1;

/**
 * A page is at most so many bytes of JSON. Only a page of a single event with a long text is larger,
 * and one that carries the model in place of events that are gone.
 */
export const PAGE_BYTES = 64 * 1024;

export interface EventPage {
  readonly version: number;
  /** The seq of the first event, and the seq after the last event of the whole trace. */
  readonly from: number;
  readonly next: number;
  readonly count: number;
  readonly words: string;
  readonly symbols: readonly string[];
  readonly texts: readonly string[];
  /** Pairs of tid and pid, for the threads that occur. */
  readonly threads: readonly (readonly number[])[];
  /** If events before `from` were asked for and are gone: the model before `from`. */
  readonly base: unknown;
}
