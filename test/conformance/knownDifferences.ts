/**
 * Where the engine is known to differ, with the reason: test/conformance/known-differences.json. An
 * entry whose program agrees is an error, so the list cannot outlive its reasons.
 */

import type { ProfileId } from '../../src/engine/profiles';
import { readRepositoryFile } from '../support/paths';
import type { Program } from './program';

interface KnownDifference {
  readonly program: string;
  readonly profiles: readonly ProfileId[];
  readonly reason: string;
}

const FILE = 'test/conformance/known-differences.json';

function read(): readonly KnownDifference[] {
  const entries = JSON.parse(readRepositoryFile(FILE)) as readonly KnownDifference[];
  for (const { program, reason } of entries) {
    if (!reason) throw new Error(`${FILE}: the difference of ${program} has no reason`);
  }
  return entries;
}

const ENTRIES = read();

/** The reason why a program is known to differ under a profile; undefined if it must agree. */
export function knownReason(program: Program, profile: ProfileId): string | undefined {
  const entry = ENTRIES.find(
    (known) => known.program === program.id && known.profiles.includes(profile),
  );
  return entry?.reason;
}

/** Entries whose program does not exist (any more), as sentences. */
export function strayDifferences(programs: readonly Program[]): string[] {
  const ids = new Set(programs.map(({ id }) => id));
  return ENTRIES.filter(({ program }) => !ids.has(program)).map(({ program }) => program);
}
