/** The built-in scenarios: Python files under media/scenarios, with headers that describe them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly shows: string;
  readonly profiles: readonly string[];
  readonly file: string;
}

/** The folder of the scenarios: beside `dist`, wherever the package is installed. */
export function scenariosFolder(): string | undefined {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'media', 'scenarios');
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}

export function listScenarios(): Scenario[] {
  const folder = scenariosFolder();
  if (folder === undefined) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.py'))
    .sort()
    .map((name) => readScenario(join(folder, name), name.slice(0, -3)));
}

function readScenario(file: string, id: string): Scenario {
  const text = readFileSync(file, 'utf8');
  const header = (key: string): string =>
    new RegExp(`^# ${key}:[ \\t]*(.*)$`, 'm').exec(text)?.[1]?.trim() ?? '';
  const profiles = header('profiles')
    .split(',')
    .map((p) => p.trim())
    .filter((p) => p !== '');
  return {
    id,
    title: header('title') || id,
    shows: header('shows'),
    profiles,
    file: resolve(file),
  };
}
