/** The options of whatever runs a program (CONTRACT.md), read and checked. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { defaultSchedule, seededSchedule, type Schedule } from '../engine/kernel/schedule';
import { parseToken } from '../engine/kernel/scheduleToken';
import { DEFAULT_LIMITS, type EngineOptions } from '../engine/options';
import { DEFAULT_PROFILE, findProfile, type Profile, PROFILES } from '../engine/profiles';
import { DEFAULT_SETTINGS, type ExploreSettings } from '../explore/report';
import { UsageError } from './usage';

const OPTIONS = {
  python: { type: 'string' },
  seed: { type: 'string' },
  schedule: { type: 'string' },
  'random-seed': { type: 'string' },
  'fork-policy': { type: 'string' },
  stdio: { type: 'string' },
  env: { type: 'string', multiple: true },
  'max-steps': { type: 'string' },
  'max-virtual-seconds': { type: 'string' },
  'max-events': { type: 'string' },
  'max-output': { type: 'string' },
  trace: { type: 'string' },
  json: { type: 'boolean' },
  every: { type: 'string' },
  'break-event': { type: 'string' },
  format: { type: 'string' },
  explore: { type: 'boolean' },
  granularity: { type: 'string' },
  preemptions: { type: 'string' },
  random: { type: 'string' },
  'max-schedules': { type: 'string' },
  workers: { type: 'string' },
  late: { type: 'string' },
  'no-reduction': { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/** What the command line of a command that runs one program says. */
export interface RunArguments extends SharedArguments {
  readonly program: string;
}

/** What such command lines have in common. */
export interface SharedArguments {
  readonly options: Omit<EngineOptions, 'file'>;
  /** Whether `--max-steps` was given: an exploration has a limit of its own. */
  readonly limitsSteps: boolean;
  readonly seed: number | null;
  readonly trace: string | null;
  readonly json: boolean;
  /** Of verify: compare every so many events; null to choose. */
  readonly every: number | null;
  readonly breakEvent: string | null;
  /** Of check: how hazards are written. */
  readonly format: (typeof FORMATS)[number];
  readonly explore: boolean;
  readonly settings: ExploreSettings;
  /** Of explorations: over how many threads they spread. */
  readonly workers: number;
  makeSchedule(): Schedule;
}

const FORMATS = ['text', 'json', 'sarif'] as const;

/** Whether the user asked for JSON, even if the rest of the command line is unusable. */
export function wantsJson(args: readonly string[]): boolean {
  return split(args).own.includes('--json');
}

export function parseRunArguments(command: string, args: readonly string[]): RunArguments {
  const [program, ...more] = parsePrograms(command, args);
  if (more.length > 0) {
    throw new UsageError(
      'usage',
      `${command} takes one program, got ${[program?.program, ...more.map((one) => one.program)].join(' ')} (arguments of the program go after --)`,
    );
  }
  return program;
}

/** One for each program, at least one. */
export function parsePrograms(
  command: string,
  args: readonly string[],
): readonly [RunArguments, ...RunArguments[]] {
  const { own, ofProgram } = split(args);
  const { values, positionals } = parse(own);
  const [first, ...others] = positionals;
  if (first === undefined) {
    throw new UsageError('usage', `${command} needs a FILE or scenario:ID`);
  }
  const shared = sharedArguments(values, ofProgram);
  return [{ ...shared, program: first }, ...others.map((program) => ({ ...shared, program }))];
}

/** One program under each version of `--python A,B`, or under every version there is. */
export function parseComparison(command: string, args: readonly string[]): RunArguments[] {
  const { own, ofProgram } = split(args);
  const versions = parse(own).values.python?.split(',') ?? PROFILES.map(({ id }) => id);
  return versions.map((version) =>
    parseRunArguments(command, [...own, '--python', version.trim(), '--', ...ofProgram]),
  );
}

/** The command's own arguments, and those of the program, which stand after `--`. */
function split(args: readonly string[]): { own: readonly string[]; ofProgram: readonly string[] } {
  const end = args.indexOf('--');
  if (end < 0) return { own: args, ofProgram: [] };
  return { own: args.slice(0, end), ofProgram: args.slice(end + 1) };
}

function sharedArguments(
  values: ReturnType<typeof parse>['values'],
  programArguments: readonly string[],
): SharedArguments {
  const profile = profileOf(values.python ?? DEFAULT_PROFILE);
  const seed = values.seed === undefined ? null : whole('--seed', values.seed, 0);
  const forkPolicy = oneOf('--fork-policy', values['fork-policy'] ?? 'cpython', [
    'cpython',
    'must-close',
    'selector-only',
  ]);
  const options: Omit<EngineOptions, 'file'> = {
    profile: profile.id,
    forkPolicy,
    stdio: oneOf('--stdio', values.stdio ?? 'tty', ['tty', 'pipe']),
    randomSeed:
      values['random-seed'] === undefined ? null : whole('--random-seed', values['random-seed'], 0),
    env: environment(values.env ?? []),
    args: programArguments,
    limits: {
      steps: limit('--max-steps', values['max-steps'], DEFAULT_LIMITS.steps),
      virtualSeconds: limit(
        '--max-virtual-seconds',
        values['max-virtual-seconds'],
        DEFAULT_LIMITS.virtualSeconds,
      ),
      events: limit('--max-events', values['max-events'], DEFAULT_LIMITS.events),
      output: limit('--max-output', values['max-output'], DEFAULT_LIMITS.output),
    },
  };
  return {
    options,
    limitsSteps: values['max-steps'] !== undefined,
    seed,
    trace: values.trace ?? null,
    json: values.json ?? false,
    every: values.every === undefined ? null : whole('--every', values.every, 1),
    breakEvent: values['break-event'] ?? null,
    format: oneOf('--format', values.format ?? (values.json === true ? 'json' : 'text'), FORMATS),
    explore: values.explore ?? false,
    settings: settingsOf(values, seed),
    workers: values.workers === undefined ? 1 : whole('--workers', values.workers, 1),
    makeSchedule: () => scheduleOf(values.schedule, seed),
  };
}

/** What a search over schedules is to do. */
function settingsOf(
  values: ReturnType<typeof parse>['values'],
  seed: number | null,
): ExploreSettings {
  const { preemptions, random, late } = values;
  const most = values['max-schedules'];
  return {
    granularity: oneOf('--granularity', values.granularity ?? 'sync', ['sync', 'line']),
    preemptions: preemptions === undefined ? null : whole('--preemptions', preemptions, 0),
    late: late === undefined ? DEFAULT_SETTINGS.late : whole('--late', late, 0),
    random: random === undefined ? null : whole('--random', random, 1),
    seed: seed ?? DEFAULT_SETTINGS.seed,
    maxSchedules:
      most === undefined ? DEFAULT_SETTINGS.maxSchedules : whole('--max-schedules', most, 1),
    reduce: values['no-reduction'] !== true,
  };
}

/** The profile that a version stands for. */
function profileOf(version: string): Profile {
  const profile = findProfile(version);
  if (profile !== undefined) return profile;
  const known = PROFILES.map((p) => p.id).join(', ');
  throw new UsageError(
    'unknown-profile',
    `unknown Python version '${version}'; known are ${known}`,
  );
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError('usage', error instanceof Error ? error.message : String(error));
  }
}

function scheduleOf(token: string | undefined, seed: number | null): Schedule {
  if (token === undefined) return seed === null ? defaultSchedule() : seededSchedule(seed);
  if (seed !== null) throw new UsageError('usage', 'give either --seed or --schedule, not both');
  const parsed = parseToken(token);
  if (!parsed.ok) throw new UsageError('bad-schedule', `--schedule: ${parsed.error}`);
  return parsed.value;
}

function whole(name: string, text: string, min: number): number {
  const n = Number(text);
  if (!Number.isSafeInteger(n) || n < min)
    throw new UsageError('usage', `${name} takes a whole number from ${min} up, not '${text}'`);
  return n;
}

function limit(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const n = Number(text);
  if (!Number.isFinite(n) || n <= 0)
    throw new UsageError('usage', `${name} takes a positive number, not '${text}'`);
  return n;
}

function oneOf<const N extends string>(name: string, text: string, names: readonly N[]): N {
  const found = names.find((n) => n === text);
  if (found === undefined)
    throw new UsageError('usage', `${name} takes ${names.join(' or ')}, not '${text}'`);
  return found;
}

function environment(pairs: readonly string[]): Record<string, string> {
  const env: Record<string, string> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at <= 0) throw new UsageError('usage', `--env takes NAME=VALUE, not '${pair}'`);
    env[pair.slice(0, at)] = pair.slice(at + 1);
  }
  return env;
}
