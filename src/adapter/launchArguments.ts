/** Checks the attributes of a launch configuration (CONTRACT.md) and fills in the defaults. */

import { badAttribute } from '../debuggee/failures';
import {
  CHECKPOINT_MEMORY,
  DEFAULT_PROFILE,
  FORK_POLICIES,
  type ForkPolicy,
  type LaunchSpec,
} from '../debuggee/program';
import type { SourceFiles } from '../debuggee/sourceFiles';
import { isRecord, type RequestArguments } from './arguments';

/** `null` stands for an attribute that was left out. Attributes of the client's own are ignored. */
export function readLaunchSpec(args: RequestArguments, files: SourceFiles): LaunchSpec {
  checkBackend(args);
  const cwd = files.resolve('', text(args, 'cwd') ?? '');
  const program = text(args, 'program');
  if (program === null || program.trim() === '') {
    throw badAttribute('program', 'the path of a Python file');
  }
  // "Run Without Debugging": nothing stops the program.
  const runOnly = flag(args, 'noDebug', false);
  return {
    program: files.resolve(cwd, program),
    profile: text(args, 'profile', 'a string such as "3.13"') ?? DEFAULT_PROFILE,
    args: strings(args, 'args'),
    cwd,
    env: environment(args),
    stopOnEntry: flag(args, 'stopOnEntry', false) && !runOnly,
    runOnly,
    forkPolicy: forkPolicy(args),
    seed: seed(args),
    schedule: text(args, 'schedule'),
    justMyCode: flag(args, 'justMyCode', true),
    hazards: flag(args, 'hazards', false),
    checkpointMemory: checkpointMemory(args),
  };
}

/** In the configuration in MiB. */
function checkpointMemory(args: RequestArguments): number {
  const value = args.value('checkpointMemory') ?? CHECKPOINT_MEMORY;
  if (typeof value !== 'number' || !(value >= 0)) {
    throw badAttribute('checkpointMemory', 'a number of MiB, 0 or more');
  }
  return value * 2 ** 20;
}

function checkBackend(args: RequestArguments): void {
  const backend = args.value('backend') ?? 'engine';
  if (backend !== 'engine') throw badAttribute('backend', '"engine"; nothing else is there yet');
}

function text(args: RequestArguments, name: string, expected = 'a string'): string | null {
  const value = args.value(name);
  if (value === undefined) return null;
  if (typeof value !== 'string') throw badAttribute(name, expected);
  return value;
}

function flag(args: RequestArguments, name: string, otherwise: boolean): boolean {
  const value = args.value(name) ?? otherwise;
  if (typeof value !== 'boolean') throw badAttribute(name, 'true or false');
  return value;
}

function strings(args: RequestArguments, name: string): readonly string[] {
  const value = args.value(name) ?? [];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw badAttribute(name, 'a list of strings');
  }
  return value;
}

/** A variable set to null is not set. */
function environment(args: RequestArguments): Readonly<Record<string, string>> {
  const expected = 'an object whose values are strings or null';
  const value = args.value('env') ?? {};
  if (!isRecord(value)) throw badAttribute('env', expected);
  const entries = Object.entries(value).filter(([, item]) => item !== null);
  if (!entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')) {
    throw badAttribute('env', expected);
  }
  return Object.fromEntries(entries);
}

function forkPolicy(args: RequestArguments): ForkPolicy {
  const value = args.value('forkPolicy') ?? 'cpython';
  const policy = FORK_POLICIES.find((known) => known === value);
  if (policy === undefined) {
    throw badAttribute('forkPolicy', `one of ${FORK_POLICIES.join(', ')}`);
  }
  return policy;
}

function seed(args: RequestArguments): number | null {
  const value = args.value('seed');
  if (value === undefined) return null;
  if (!Number.isSafeInteger(value)) throw badAttribute('seed', 'an integer');
  return value as number;
}
