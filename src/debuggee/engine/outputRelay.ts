/** Collects what the program writes during a slice, and joins what belongs together. */

import type { OutputEvent } from '../debuggee';

type Location = OutputEvent['location'];

/** A piece of output is not joined beyond this. */
const MAX_TEXT = 64 * 1024;

export class OutputRelay {
  #waiting: { category: 'stdout' | 'stderr'; parts: string[]; size: number; location: Location }[] =
    [];

  /** The program wrote to descriptor 1 or 2. */
  write(fd: number, text: string, location: Location): void {
    const category = fd === 2 ? 'stderr' : 'stdout';
    const last = this.#waiting.at(-1);
    const joins =
      last !== undefined &&
      last.category === category &&
      last.size < MAX_TEXT &&
      last.location?.line === location?.line &&
      last.location?.path === location?.path;
    if (joins) {
      last.parts.push(text);
      last.size += text.length;
    } else {
      this.#waiting.push({ category, parts: [text], size: text.length, location });
    }
  }

  /** What was written since the last call. */
  take(): readonly OutputEvent[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken.map(({ category, parts, location }) => ({
      type: 'output',
      category,
      text: parts.join(''),
      location,
    }));
  }
}
