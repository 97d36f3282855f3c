/**
 * A conformance program: a small Python file of test/conformance/programs, or a scenario, with the
 * directives of its first comment lines. docs/conformance.md says what each directive means.
 */

import { createHash } from 'node:crypto';
import path from 'node:path';
import { findProfile, profileIndex, type ProfileId } from '../../src/engine/profiles';
import { readRepositoryFile, repositoryFiles, repositoryPath } from '../support/paths';
import { ORDER_MODES, type OrderMode } from './order';

const STDERR_MODES = ['all', 'frames', 'last', 'messages', 'none'] as const;

/**
 * How stderr is compared: whole but for frames of the library, messages and the names of all frames,
 * its last line, all lines that are no traceback frames, or not at all.
 */
export type StderrMode = (typeof STDERR_MODES)[number];

export interface Program {
  /** Category and name, like `fork/b20_running_slot`. */
  readonly id: string;
  readonly category: string;
  /** The absolute path. */
  readonly file: string;
  /** Of the text; a changed program has no cached answers. */
  readonly hash: string;
  /** The oldest and the newest profile that it is meant for. */
  readonly min: ProfileId;
  readonly max: ProfileId;
  /** It never ends: CPython is killed after a while, the engine must say `hang`. */
  readonly hangs: boolean;
  readonly stderr: StderrMode;
  /** How much of the order of callbacks counts; less than all only for a reason. */
  readonly order: OrderMode;
  /** Modules that the engine may still lack; while it refuses them, the program is known to differ. */
  readonly lacks: readonly string[];
  /** Single patch releases, like 3.13.0, in which it is known to end differently. */
  readonly quirks: readonly string[];
}

const PROGRAMS = 'test/conformance/programs';
const SCENARIOS = 'media/scenarios';

/**
 * Scenarios are for readers and hold no directives. In these the order does not count: threads race,
 * or the kernel chooses which of two processes it wakes.
 */
const RACING_SCENARIOS: ReadonlySet<string> = new Set([
  'scenarios/run-coroutine-threadsafe',
  'scenarios/shared-epoll',
]);

/** Every program, sorted by category and name; the scenarios are a category of their own. */
export function listPrograms(): Program[] {
  const programs = repositoryFiles(PROGRAMS, /\.py$/).flatMap((file) => {
    const [category, name, ...inside] = path.posix.relative(PROGRAMS, file).split('/');
    if (name === undefined) throw new Error(`${file} is in no category: move it into a folder`);
    // What is deeper is imported by the programs of the category.
    return inside.length > 0 ? [] : [readProgram(file, category, name)];
  });
  const scenarios = repositoryFiles(SCENARIOS, /\.py$/).map((file) =>
    readProgram(file, 'scenarios', path.posix.basename(file)),
  );
  return [...programs, ...scenarios];
}

/** Whether a program is meant for a profile. */
export function isMeantFor(program: Program, profile: ProfileId): boolean {
  const position = profileIndex(profile);
  return position >= profileIndex(program.min) && position <= profileIndex(program.max);
}

function readProgram(file: string, category: string, name: string): Program {
  const source = readRepositoryFile(file);
  const directives = readDirectives(source);
  const profile = (key: string, otherwise: ProfileId): ProfileId => {
    const version = directives.get(key);
    if (version === undefined) return otherwise;
    const found = findProfile(version);
    if (found === undefined) throw new Error(`${file}: '# ${key}: ${version}' is no profile`);
    return found.id;
  };
  const wanted = directives.get('stderr') ?? 'last';
  const stderr = STDERR_MODES.find((mode) => mode === wanted);
  if (stderr === undefined) {
    throw new Error(`${file}: '# stderr: ${wanted}' should be one of ${STDERR_MODES.join(', ')}`);
  }
  const expectation = directives.get('expect');
  if (expectation !== undefined && expectation !== 'hang') {
    throw new Error(`${file}: '# expect: ${expectation}' should be hang`);
  }
  const id = `${category}/${name.replace(/\.py$/, '')}`;
  return {
    id,
    category,
    file: repositoryPath(file),
    hash: hashOf(file, source),
    min: profile('min', '3.5.2'),
    max: profile('max', '3.14'),
    hangs: expectation === 'hang',
    stderr,
    order: RACING_SCENARIOS.has(id) ? 'none' : readOrder(file, directives.get('order')),
    lacks: listOf(directives.get('lacks')),
    quirks: listOf(directives.get('quirk')),
  };
}

/** The words of a directive. */
function listOf(directive = ''): readonly string[] {
  return directive.split(/[\s,]+/).filter((word) => word !== '');
}

/** `# order: names, because …`, or all of it. */
function readOrder(file: string, directive: string | undefined): OrderMode {
  if (directive === undefined) return 'turns';
  const [word, reason] = directive.split(/, because (.*)/);
  const mode = ORDER_MODES.find((one) => one === word);
  if (mode === undefined || reason === undefined) {
    throw new Error(
      `${file}: '# order: ${directive}' should be 'names' or 'none', ', because' and a reason`,
    );
  }
  return mode;
}

/** Of a program's text, and of the modules in folders beside it. */
function hashOf(file: string, source: string): string {
  const hash = createHash('sha256').update(source);
  const beside = repositoryFiles(path.posix.dirname(file), /\.py$/);
  for (const other of beside) {
    if (path.posix.dirname(other) !== path.posix.dirname(file))
      hash.update(readRepositoryFile(other));
  }
  return hash.digest('hex').slice(0, 16);
}

/** The `# key: value` lines among the comment lines that a file begins with. */
function readDirectives(source: string): ReadonlyMap<string, string> {
  const directives = new Map<string, string>();
  for (const line of source.split('\n')) {
    if (!line.startsWith('#')) break;
    const match = /^# (min|max|expect|stderr|order|lacks|quirk): (.+)$/.exec(line);
    if (match !== null) directives.set(match[1], match[2].trim());
  }
  return directives;
}
