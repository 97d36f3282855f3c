/**
 * Answers for profiles that no CPython at hand speaks for (3.5.2, 3.5.3, 3.14), derived from the
 * semantics page: test/conformance/expected/PROFILE/CATEGORY/NAME.json. Each file names the section
 * that determines it; where the page does not, there is no file.
 */

import { PROFILES, type ProfileId } from '../../src/engine/profiles';
import { existsInRepository, readRepositoryFile, repositoryFiles } from '../support/paths';
import type { Answer } from './outcome';
import type { Program } from './program';

const FOLDER = 'test/conformance/expected';

/** The profiles for which a program has a derived answer, with that answer. */
export function expectedAnswers(program: Program): { profile: ProfileId; answer: Answer }[] {
  return PROFILES.flatMap(({ id: profile }) => {
    const file = `${FOLDER}/${profile}/${program.id}.json`;
    if (!existsInRepository(file)) return [];
    return [{ profile, answer: JSON.parse(readRepositoryFile(file)) as Answer }];
  });
}

/** Files of derived answers that belong to no profile or no program, as sentences. */
export function strayAnswers(programs: readonly Program[]): string[] {
  const ids = new Set(programs.map(({ id }) => id));
  const profiles = new Set<string>(PROFILES.map(({ id }) => id));
  return repositoryFiles(FOLDER, /\.json$/).filter((file) => {
    const [profile, ...rest] = file.slice(FOLDER.length + 1).split('/');
    return !profiles.has(profile) || !ids.has(rest.join('/').replace(/\.json$/, ''));
  });
}
