/** The CPython versions whose behaviour the engine can take on, oldest first. */
export interface Profile {
  readonly id: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** The version that sys.version_info shows. */
  readonly version: readonly [major: number, minor: number, micro: number];
}

const profile = (
  id: string,
  title: string,
  version: readonly [number, number, number],
  ...aliases: string[]
): Profile => ({ id, title, version, aliases });

export const PROFILES = [
  profile('3.5.2', 'Python 3.5.2: no running-loop slot', [3, 5, 2], '3.5', '3.5.0', '3.5.1'),
  profile('3.5.3', 'Python 3.5.3 and 3.6.0: running-loop slot without a pid', [3, 5, 3], '3.6.0'),
  profile('3.6', 'Python 3.6 (also 3.5.4): pid in the running-loop slot', [3, 6, 15], '3.5.4'),
  profile('3.7', 'Python 3.7: asyncio.run, context variables', [3, 7, 16]),
  profile('3.8', 'Python 3.8', [3, 8, 18]),
  profile('3.9', 'Python 3.9', [3, 9, 18]),
  profile('3.10', 'Python 3.10', [3, 10, 13]),
  profile('3.11', 'Python 3.11: task groups, Runner', [3, 11, 7]),
  profile('3.12', 'Python 3.12: slots reset in a forked child', [3, 12, 1]),
  profile('3.13.0', 'Python 3.13.0: a refused run clears the running slot', [3, 13, 0], '3.13.1', '3.13.2'),
  profile('3.13', 'Python 3.13', [3, 13, 3]),
  profile('3.14.0', 'Python 3.14.0: the current task survives a fork', [3, 14, 0]),
  profile('3.14', 'Python 3.14: get_event_loop never creates a loop', [3, 14, 2]),
] as const satisfies readonly Profile[]; // prettier-ignore

export type ProfileId = (typeof PROFILES)[number]['id'];

export const DEFAULT_PROFILE: ProfileId = '3.13';

/**
 * The profile for a version a user wrote: an id, an alias, or any patch release of a minor version.
 * Undefined for a version that is not modelled.
 */
export function findProfile(version: string): Profile | undefined {
  const text = version.trim();
  const exact = PROFILES.find((p) => p.id === text || p.aliases.includes(text));
  if (exact !== undefined) return exact;
  const match = /^(3\.\d+)\.(\d+)$/.exec(text);
  if (match === null) return undefined;
  const [, minor, patch] = match;
  if (minor === '3.5') return PROFILES.find((p) => p.id === (Number(patch) >= 4 ? '3.6' : '3.5.3'));
  return PROFILES.find((p) => p.id === minor);
}

const INDICES: ReadonlyMap<string, number> = new Map(PROFILES.map(({ id }, index) => [id, index]));

/** Position in PROFILES: later is newer. */
export function profileIndex(id: ProfileId): number {
  return INDICES.get(id)!;
}
