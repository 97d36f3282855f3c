/** `scenarios` and `profiles`: what there is to run, and the versions to run it as. */
import { PROFILES } from '../engine/profiles';
import { traitTable } from '../engine/traits';
import { listScenarios } from './scenarios';
import { UsageError } from './usage';

function json(command: string, args: readonly string[]): boolean {
  const other = args.find((a) => a !== '--json');
  if (other !== undefined)
    throw new UsageError('usage', `${command} takes only --json, not '${other}'`);
  return args.includes('--json');
}

export function scenariosCommand(args: readonly string[]): number {
  const scenarios = listScenarios();
  if (json('scenarios', args)) {
    const rows = scenarios.map(({ id, title, shows, profiles }) => ({
      id,
      title,
      profiles,
      shows,
    }));
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    return 0;
  }
  const width = Math.max(0, ...scenarios.map((s) => s.id.length));
  for (const s of scenarios)
    process.stdout.write(`${s.id.padEnd(width)}  ${s.title}\n${' '.repeat(width)}  ${s.shows}\n`);
  return 0;
}

export function profilesCommand(args: readonly string[]): number {
  if (json('profiles', args)) {
    const rows = PROFILES.map(({ id, title, aliases }) => ({
      id,
      aliases,
      title,
      traits: traitTable(id),
    }));
    process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    return 0;
  }
  for (const p of PROFILES) {
    const aliases: readonly string[] = p.aliases;
    process.stdout.write(
      `${p.id.padEnd(7)} ${p.title}${aliases.length > 0 ? ` (also ${aliases.join(', ')})` : ''}\n`,
    );
  }
  return 0;
}
