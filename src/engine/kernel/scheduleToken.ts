/**
 * Schedule tokens: a run's choices as a short text that can be pasted into a command line, a bug
 * report or a launch configuration.
 *
 *   s1                     every choice is the default
 *   s1-4k-3.0_2.1~12       3 defaults, alternative 1; at once alternative 2; then 12 times over:
 *                          a default and alternative 1
 *   s1-r42                 the choices that seed 42 draws (for runs with thousands of picks)
 *   s1-r42-4k-7_0.1c_2     the same, but alternative 0 at choice point 7, and 2 at 1c
 *   s1s-…, s1l-…           the choice points of an exploration: at synchronisation, at every line
 *   s1sd-…, s1ld-…         the same on a machine that may be slow: deadlines can pass early
 *   s1t-…                  those of the default schedule: at the end of a turn, at the GIL's release
 *
 * `s1` is the version, the letters after it the grain. Numbers are in base 36 (a seed is decimal). Each entry is the number of
 * defaults before the pick, `_` and the index picked unless that is 1, `~` and the number of
 * repetitions unless that is 1. The two characters before the entries are a checksum, so that a
 * token that lost its end is refused instead of silently meaning another schedule.
 */

import { err, ok, type Result } from '../../base/result';
import {
  defaultSchedule,
  forcedSchedule,
  type Grain,
  isLong,
  override,
  type Schedule,
  seededSchedule,
} from './schedule';

const VERSION = 's1';

/** The letter after the version; a seed's grain has none, nor has the default schedule. */
const LETTERS: Readonly<Record<Grain, string>> = { turn: 't', fine: '', sync: 's', line: 'l' };
/** After the letter of an exploration's grain: the machine may be slow. */
const LATE = 'd';
const GRAINS: Readonly<Record<string, Grain>> = { t: 'turn', s: 'sync', l: 'line' };

/**
 * The token that makes the same choices as the run so far, in the same program and options. Only the
 * default schedule has the token without picks: any other offers more choice points, which the trace
 * tells of even where all of them went by default.
 */
export function tokenOf(schedule: Schedule): string {
  const { picks, seed, forced, grain, mayBeLate } = schedule;
  if (picks.length > 0 && !isLong(schedule)) return formatPicks(picks, grain, mayBeLate);
  return seed === null
    ? formatPicks(forced, grain, mayBeLate)
    : formatSeed(seed, schedule.overrides);
}

function formatSeed(seed: number, overrides: readonly number[]): string {
  const seeded = `${VERSION}-r${String(seed)}`;
  if (overrides.length === 0) return seeded;
  const entries: string[] = [];
  for (let i = 0; i < overrides.length; i += 2)
    entries.push(`${overrides[i].toString(36)}_${overrides[i + 1].toString(36)}`);
  const body = entries.join('.');
  return `${seeded}-${checksum(body)}-${body}`;
}

/** The token for a list of picks: pairs of (defaults before it, index picked). */
export function formatPicks(
  picks: readonly number[],
  grain: Grain = 'fine',
  mayBeLate = false,
): string {
  const version = VERSION + LETTERS[grain] + (mayBeLate ? LATE : '');
  if (picks.length === 0) return grain === 'turn' ? VERSION : version;
  const entries: string[] = [];
  for (let i = 0; i < picks.length;) {
    let times = 1;
    while (picks[i + 2 * times] === picks[i] && picks[i + 2 * times + 1] === picks[i + 1]) times++;
    const picked = picks[i + 1] === 1 ? '' : `_${picks[i + 1].toString(36)}`;
    entries.push(picks[i].toString(36) + picked + (times === 1 ? '' : `~${times.toString(36)}`));
    i += 2 * times;
  }
  const body = entries.join('.');
  return `${version}-${checksum(body)}-${body}`;
}

/** The schedule that a token stands for, or what is wrong with the token, for the user. */
export function parseToken(token: string): Result<Schedule, string> {
  if (token === VERSION) return ok(defaultSchedule());
  const version = /^s(\d+)(?:(t)|([sl])(d?))?(?:-|$)/.exec(token);
  if (version === null) {
    return err(`'${clip(token)}' is not a schedule token: it should begin with '${VERSION}'`);
  }
  if (`s${version[1]}` !== VERSION) {
    return err(`schedule token of version ${version[1]}: this Loopscope reads version 1`);
  }
  const seeded = /^s1-r(-?\d+)(?:-([0-9a-z]{2})-(.+))?$/.exec(token);
  if (seeded !== null) return parseSeed(Number(seeded[1]), seeded[3] ?? '', seeded[2] ?? '');
  const grain = GRAINS[version[2] ?? version[3] ?? ''] ?? 'fine';
  const mayBeLate = version[4] === LATE;
  if (!token.includes('-')) return ok(forcedSchedule([], grain, mayBeLate));
  const parts = /^s1[stl]?d?-([0-9a-z]{2})-(.+)$/.exec(token);
  if (parts === null) return err(`schedule token '${clip(token)}' is cut off or mistyped`);
  return parseEntries(parts[2], parts[1], grain, mayBeLate);
}

/** `body` names the choices that differ from the seed's; empty for none. */
function parseSeed(seed: number, body: string, check: string): Result<Schedule, string> {
  if (!Number.isSafeInteger(seed)) return err(`the seed of a schedule token is out of range`);
  const schedule = seededSchedule(seed);
  if (body === '') return ok(schedule);
  if (checksum(body) !== check) return err(MISMATCH);
  for (const text of body.split('.')) {
    const entry = /^([0-9a-z]+)_([0-9a-z]+)$/.exec(text);
    if (entry === null) return err(`schedule token: '${clip(text)}' is mistyped`);
    override(schedule, parseInt(entry[1], 36), parseInt(entry[2], 36));
  }
  return ok(schedule);
}

const MISMATCH = 'schedule token: its checksum does not match; it is cut off or mistyped';

/** More picks than any token that this program writes. */
const MAX_ENTRIES = 1_000_000;

function parseEntries(
  body: string,
  check: string,
  grain: Grain,
  mayBeLate: boolean,
): Result<Schedule, string> {
  const picks: number[] = [];
  let at = 1;
  for (const text of body.split('.')) {
    const entry = /^([0-9a-z]+)(?:_([0-9a-z]+))?(?:~([0-9a-z]+))?$/.exec(text);
    const gap = parseInt(entry?.[1] ?? '', 36);
    const picked = parseInt(entry?.[2] ?? '1', 36);
    const times = parseInt(entry?.[3] ?? '1', 36);
    if (entry === null || ![gap, picked, times].every(Number.isSafeInteger)) {
      return err(`schedule token: entry ${String(at)} ('${clip(text)}') is mistyped`);
    }
    if (picks.length + 2 * times > 2 * MAX_ENTRIES) return err('schedule token: too many entries');
    for (let i = 0; i < times; i++) picks.push(gap, picked);
    at++;
  }
  if (checksum(body) !== check) return err(MISMATCH);
  return ok(forcedSchedule(picks, grain, mayBeLate));
}

/** Two base-36 characters that depend on every character of `text` (FNV-1a). */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return ((hash >>> 0) % 1296).toString(36).padStart(2, '0');
}

function clip(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 24)}…`;
}
