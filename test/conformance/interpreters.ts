/**
 * The CPythons of this machine: those on PATH (python3 and python3.x) and those of pyenv. Each is
 * known by its version and speaks for the engine profile of that version.
 */

import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findProfile, PROFILES, profileIndex, type ProfileId } from '../../src/engine/profiles';
import { isMeantFor, type Program } from './program';

export interface Interpreter {
  /** Like 3.6.15. */
  readonly version: string;
  readonly executable: string;
  readonly profile: ProfileId;
}

export interface FoundInterpreters {
  /** One per profile, oldest first. */
  readonly chosen: readonly Interpreter[];
  /** Why the others are not used, a sentence each. */
  readonly notes: readonly string[];
}

const ASK = [
  'import platform, sys',
  'print(platform.python_implementation())',
  'print(platform.python_version())',
  'print(sys.executable)',
].join('\n');

/**
 * Finds the interpreters; LOOPSCOPE_PYTHONS, a list of versions like `3.6.15,3.13.0`, narrows them
 * down. Of two patch releases with the same profile the newer one is used.
 */
export function findInterpreters(): FoundInterpreters {
  const notes: string[] = [];
  const wanted = process.env['LOOPSCOPE_PYTHONS']?.split(',');
  const byExecutable = new Map<string, Interpreter>();
  for (const candidate of candidates()) {
    const found = ask(candidate, notes);
    if (found === undefined || (wanted !== undefined && !wanted.includes(found.version))) continue;
    byExecutable.set(found.executable, found);
  }
  const chosen = new Map<ProfileId, Interpreter>();
  for (const interpreter of [...byExecutable.values()].sort(newestFirst)) {
    const other = chosen.get(interpreter.profile);
    if (other === undefined) chosen.set(interpreter.profile, interpreter);
    else notes.push(`${interpreter.version} is not asked, because ${other.version} is here too`);
  }
  const inOrder = [...chosen.values()].sort(
    (a, b) => profileIndex(a.profile) - profileIndex(b.profile),
  );
  return { chosen: inOrder, notes };
}

/**
 * The profile under which the engine must answer as this interpreter does, or undefined if the
 * program is not meant for it. A quirk of one patch release, like 3.13.0, concerns only the programs
 * that name it; with all others the release stands for its minor version.
 */
export function profileFor(program: Program, interpreter: Interpreter): ProfileId | undefined {
  const { profile, version } = interpreter;
  const isQuirk =
    profile.split('.').length === 3 && PROFILES.some(({ id }) => id === minorOf(profile));
  const speaksFor = isQuirk && !program.quirks.includes(version) ? minorOf(profile) : profile;
  return isMeantFor(program, speaksFor) ? speaksFor : undefined;
}

const minorOf = (version: string): string => version.split('.').slice(0, 2).join('.');

function* candidates(): Generator<string> {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    for (const name of listFolder(folder)) {
      if (/^python3(\.\d+)?$/.test(name)) yield path.join(folder, name);
    }
  }
  const pyenv = path.join(
    process.env['PYENV_ROOT'] ?? path.join(os.homedir(), '.pyenv'),
    'versions',
  );
  for (const version of listFolder(pyenv)) {
    if (version.startsWith('3.')) yield path.join(pyenv, version, 'bin/python3');
  }
}

function listFolder(folder: string): string[] {
  try {
    return fs.readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Asks a candidate who it is; a pyenv shim answers for the interpreter behind it. */
function ask(candidate: string, notes: string[]): Interpreter | undefined {
  const { stdout, status } = spawnSync(candidate, ['-c', ASK], {
    encoding: 'utf8',
    timeout: 10_000,
  });
  if (status !== 0) return undefined;
  const [implementation, version, executable] = stdout.trim().split('\n');
  if (implementation !== 'CPython') return undefined;
  const profile = findProfile(version);
  if (profile === undefined) {
    notes.push(`${version} is not asked, because the engine has no profile for it`);
    return undefined;
  }
  return { version, executable: fs.realpathSync(executable), profile: profile.id };
}

function newestFirst(a: Interpreter, b: Interpreter): number {
  const [left, right] = [a, b].map(({ version }) => version.split('.').map(Number));
  for (let part = 0; part < 3; part++) {
    const order = (right[part] || 0) - (left[part] || 0);
    if (order !== 0) return order;
  }
  return 0;
}
