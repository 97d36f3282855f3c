/** How a program that does more than can be done has to end. */

export interface Ending {
  /** The exit code of the shell. */
  readonly code: number;
  /** What the last line of standard error looks like; null: there is none. */
  readonly last: RegExp | null;
}

/** A program, and how it ends. */
export interface BadProgram {
  readonly source: string;
  /** One of several, where it depends on the limits which one comes first. */
  readonly ending: Ending | readonly Ending[];
}

export type BadPrograms = Readonly<Record<string, BadProgram>>;

/** An uncaught exception, by the beginning of its last line. */
export function raises(text: string): Ending {
  return { code: 1, last: new RegExp(`^${text}`) };
}

/** One of the limits of a run. */
export function limit(...names: readonly string[]): Ending {
  return {
    code: 125,
    last: new RegExp(`^loopscope: stopped at the limit of (${names.join('|')})$`),
  };
}

/** What the engine does not support, said with its place. */
export function refused(what: string): Ending {
  return { code: 2, last: new RegExp(`^loopscope: .*:\\d+:\\d+: the loop engine does not support ${what}; run this file live`) }; // prettier-ignore
}

export const STEPS = limit('steps');
/** Which of the two comes first depends on the machine. */
export const STEPS_OR_MEMORY = limit('steps', 'memory');
export const VIRTUAL_SECONDS = limit('virtualSeconds');
export const RECURSION = raises('RecursionError: maximum recursion depth exceeded');
export const MEMORY_ERROR = raises('MemoryError$');
export const HANG: Ending = { code: 124, last: /but does not read \(/ };
export const DONE: Ending = { code: 0, last: null };

/** The text of a program by its lines. */
export function lines(...texts: readonly string[]): string {
  return `${texts.join('\n')}\n`;
}
