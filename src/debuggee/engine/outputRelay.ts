/** Collects what is written during a slice, by the program and by log points, and joins what belongs together. */

import type { OutputEvent } from '../debuggee';

type Location = OutputEvent['location'];

/** A piece of output is not joined beyond this. */
const MAX_TEXT = 64 * 1024;

/** Texts of one stream, written by one line. */
interface Piece {
  readonly category: OutputEvent['category'];
  parts: { readonly text: string; readonly seq: number }[];
  size: number;
  readonly location: Location;
}

export class OutputRelay {
  #waiting: Piece[] = [];

  /** The program wrote to descriptor 1 or 2; `seq` is the number of the event after that. */
  write(fd: number, text: string, location: Location, seq: number): void {
    const category = fd === 2 ? 'stderr' : 'stdout';
    const last = this.#waiting.at(-1);
    const joins =
      last !== undefined &&
      last.category === category &&
      last.size < MAX_TEXT &&
      last.location?.line === location?.line &&
      last.location?.path === location?.path;
    if (joins) {
      last.parts.push({ text, seq });
      last.size += text.length;
    } else {
      this.#waiting.push({ category, parts: [{ text, seq }], size: text.length, location });
    }
  }

  /** The debugger says something of the statement that comes next; `seq` is the number of the next event. */
  note(category: 'console' | 'important', text: string, location: Location, seq: number): void {
    // An event that has happened counts as told by its own number plus one: this comes after them.
    const parts = [{ text, seq: seq + 1 }];
    this.#waiting.push({ category, parts, size: text.length, location });
  }

  /** What was written from event `seq` on has not been: the run goes another way. */
  forget(seq: number): void {
    for (const piece of this.#waiting) piece.parts = piece.parts.filter((part) => part.seq <= seq);
    this.#waiting = this.#waiting.filter(({ parts }) => parts.length > 0);
  }

  /** What was written since the last call. */
  take(): readonly OutputEvent[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken.map(({ category, parts, location }) => ({
      type: 'output',
      category,
      text: parts.map((part) => part.text).join(''),
      location,
    }));
  }
}
