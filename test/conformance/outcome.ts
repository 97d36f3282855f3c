/**
 * How a run ended, whoever ran it, and the parts of it that must be equal: stdout, the exit code,
 * what the program's `stderr` directive asks for, and the order of callbacks. It knows neither CPython
 * nor the engine.
 */

import path from 'node:path';
import { comparableOrder, orderDifferences, type Order } from './order';
import type { Program, StderrMode } from './program';

export interface Outcome {
  /** `limit` and `error` only the engine knows. */
  readonly outcome: 'exit' | 'hang' | 'limit' | 'error';
  /** Null unless the root process ended. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly order: Order;
}

/** What is compared. `stderr` is undefined where it does not count. */
export interface Answer {
  readonly outcome: Outcome['outcome'];
  readonly exitCode: number | null;
  readonly stdout: readonly string[];
  readonly stderr?: readonly string[];
  /** Undefined where it does not count, or is not known. */
  readonly order?: Order;
}

/** The comparable parts of a run of `program`. */
export function answerOf(program: Program, run: Outcome): Answer {
  const order = comparableOrder(run.order, program.order);
  const answer = {
    outcome: run.outcome,
    exitCode: run.exitCode,
    stdout: linesOf(run.stdout),
    ...(order === undefined ? {} : { order }),
  };
  // A program that hangs is killed, or explained: its stderr is the killer's, not its own.
  if (program.stderr === 'none' || run.outcome === 'hang') return answer;
  const folder = path.dirname(program.file);
  return { ...answer, stderr: errorLines(run.stderr, program.stderr, folder) };
}

/** One line for each part that differs; none if the answers are equal. */
export function differences(expected: Answer, actual: Answer): string[] {
  const found: string[] = [];
  if (expected.outcome !== actual.outcome) {
    found.push(`outcome: expected ${expected.outcome}, got ${actual.outcome}`);
  } else if (expected.exitCode !== actual.exitCode) {
    found.push(`exit code: expected ${expected.exitCode}, got ${actual.exitCode}`);
  }
  found.push(...lineDifferences('stdout', expected.stdout, actual.stdout));
  if (expected.stderr !== undefined) {
    found.push(...lineDifferences('stderr', expected.stderr, actual.stderr ?? []));
  }
  if (expected.order !== undefined) {
    found.push(...orderDifferences(expected.order, actual.order ?? {}));
  }
  return found;
}

/** The last line is what stands behind the last line break; nothing, in most programs. */
function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function errorLines(stderr: string, mode: StderrMode, folder: string): string[] {
  if (mode === 'all') {
    return withoutLibraryFrames(
      linesOf(stderr).map((line) => line.trimEnd()),
      folder,
    ).map((line) => withoutAccidents(line, folder));
  }
  if (mode === 'frames') return frameLines(stderr).map((line) => withoutAccidents(line, folder));
  const lines = stderr
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');
  // In CPython's reports, frames, source lines and carets are indented, and messages are not.
  const wanted =
    mode === 'messages' ? lines.filter((line) => !line.startsWith('  ')) : lines.slice(-1);
  return wanted.map((line) => withoutAccidents(line, folder));
}

/** Messages, and of each frame of a traceback the name of its function. */
function frameLines(stderr: string): string[] {
  return linesOf(stderr).flatMap((line) => {
    const name = FUNCTION.exec(line)?.[1];
    if (name !== undefined) return [`in ${name}`];
    return line === '' || line.startsWith('  ') ? [] : [line.trimEnd()];
  });
}

const FUNCTION = /^[ |]*File "[^"]*", line \d+, in (.*)/;

/** A frame of a traceback, or of a warning; the bars before it are those of exception groups. */
const FRAME = /^([ |]*)File "([^"]*)", line \d+/;
const WARNING = /^(\/[^:]*):\d+: \w*Warning: /;

/**
 * CPython's library and the engine's have neither the same lines nor always the same functions, so
 * frames in files outside the program's folder do not count, nor the line of a warning there.
 */
function withoutLibraryFrames(lines: readonly string[], folder: string): string[] {
  const isLibrary = (file: string): boolean =>
    file.startsWith('<frozen ') ||
    (file.startsWith('/') && !file.startsWith(`${folder}${path.sep}`));
  const kept: string[] = [];
  let dropped: string | null = null;
  for (const line of lines) {
    // What a library frame has below it, its source line and carets, is indented more than it is.
    if (dropped !== null && line.startsWith(`${dropped}  `)) continue;
    const frame = FRAME.exec(line);
    const warning = WARNING.exec(line);
    if (frame !== null && isLibrary(frame[2])) dropped = frame[1];
    else if (warning !== null && isLibrary(warning[1])) {
      dropped = '';
      kept.push(line.replace(/:\d+:/, ':').replace(/^.*\/(lib\/)?python3[.\d]*\//, ''));
    } else {
      dropped = null;
      kept.push(line);
    }
  }
  return kept;
}

/** Addresses, pids, clock readings and folders are not part of an answer. */
function withoutAccidents(line: string, folder: string): string {
  return line
    .replaceAll(`${folder}${path.sep}`, '')
    .replace(/\/[^ ]*\/lib\/python3(\.\d+)?\//g, 'lib/')
    .replace(/\b0x[0-9a-f]+/g, '0x…')
    .replace(/\bpid=\d+/g, 'pid=…')
    .replace(/\bwhen=[\d.]+/g, 'when=…');
}

function lineDifferences(
  name: string,
  expected: readonly string[],
  actual: readonly string[],
): string[] {
  const length = Math.max(expected.length, actual.length);
  for (let index = 0; index < length; index++) {
    if (expected[index] === actual[index]) continue;
    const show = (line: string | undefined): string =>
      line === undefined ? 'nothing' : `'${line}'`;
    const where = `${name} line ${index + 1}`;
    return [`${where}: expected ${show(expected[index])}, got ${show(actual[index])}`];
  }
  return [];
}
