/** Numbers for the texts of library modules, which are in no file of the user's. */

import { noSuchSource } from '../failures';
import type { SourceInfo } from '../inspection';

/** The text of a library file such as `asyncio/tasks.py`; undefined if there is none. */
export type LibraryText = (file: string) => string | undefined;

export class LibrarySources {
  readonly #textOf: LibraryText;
  readonly #numbers = new Map<string, number>();

  constructor(textOf: LibraryText) {
    this.#textOf = textOf;
  }

  info(file: string): SourceInfo {
    // `/usr/lib/python3/asyncio/tasks.py` is called what it is called in Python's own `Lib`.
    const name = file.replace(/^.*\/lib\/python3\//, '');
    return { name, path: null, reference: this.#number(file), library: true };
  }

  text(reference: number): string {
    for (const [file, number] of this.#numbers) {
      if (number === reference) return this.#textOf(file) ?? '';
    }
    throw noSuchSource(reference);
  }

  /** The file that a client names by its number; undefined if it never got that number. */
  fileOf(reference: number): string | undefined {
    for (const [file, number] of this.#numbers) if (number === reference) return file;
    return undefined;
  }

  /** 0 for a file without a text: a native frame. */
  #number(file: string): number {
    if (this.#textOf(file) === undefined) return 0;
    let number = this.#numbers.get(file);
    if (number === undefined) {
      number = this.#numbers.size + 1;
      this.#numbers.set(file, number);
    }
    return number;
  }
}
