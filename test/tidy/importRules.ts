/**
 * Who may import whom. This is DESIGN.md's table of rooms, and the packages of each environment;
 * docs/architecture.md says why the arrows point as they do.
 */

import { builtinModules } from 'node:module';
import path from 'node:path';

/** Each room, and the rooms that it may import besides itself and `base`. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  base: [],
  trace: [],
  protocol: ['trace'],
  compiler: [],
  engine: ['trace', 'compiler'],
  hazards: ['trace'],
  explore: ['engine', 'hazards', 'trace'],
  compare: ['trace'],
  live: ['trace', 'protocol'],
  debuggee: ['engine', 'explore', 'compare', 'live', 'hazards', 'trace', 'protocol'],
  adapter: ['debuggee', 'trace', 'protocol'],
  webview: ['trace', 'protocol'],
  extension: ['debuggee', 'adapter', 'explore', 'compare', 'hazards', 'trace', 'protocol'],
  start: [],
  cli: [
    'trace',
    'protocol',
    'compiler',
    'engine',
    'hazards',
    'explore',
    'compare',
    'live',
    'debuggee',
    'adapter',
    'start',
  ],
};

/** Packages, and the only places that may import them: a room, or one file of a room. */
export const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@vscode/debugadapter': ['adapter'],
  '@vscode/debugprotocol': ['adapter', 'protocol'],
  preact: ['webview'],
  '@preact/signals': ['webview'],
  vscode: ['extension'],
};

/** The rooms that run on Node. */
const ON_NODE: readonly string[] = ['live', 'debuggee', 'adapter', 'start', 'cli', 'extension'];

/**
 * The rules that one import breaks, as sentences; none if it is allowed. `file` is relative to the
 * repository, `specifier` is what stands after `from`.
 */
export function brokenImportRules(file: string, specifier: string): string[] {
  const [, room] = file.split('/');
  const says = (rule: string): string[] => [`${file} imports '${specifier}': ${rule}`];
  if (!(room in ROOMS)) return says(`src/${room} is not a room of the table`);
  if (specifier.startsWith('.')) return brokenRoomRule(file, room, specifier, says);
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) {
    const rule = `only ${ON_NODE.join(', ')} may use Node`;
    return ON_NODE.includes(room) ? [] : says(rule);
  }
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  if (!(name in PACKAGES)) return says(`the package ${name} is in no rule of importRules.ts`);
  const allowed = PACKAGES[name].some(
    (place) => room === place || file === `src/${place}` || file === `src/${place}.ts`,
  );
  return allowed ? [] : says(`only ${PACKAGES[name].join(', ')} may import ${name}`);
}

function brokenRoomRule(
  file: string,
  room: string,
  specifier: string,
  says: (rule: string) => string[],
): string[] {
  const target = path.posix.join(path.posix.dirname(file), specifier);
  if (target === 'package.json') return [];
  const [top, other] = target.split('/');
  if (top !== 'src') return says('src imports nothing from outside src');
  if (other === room || other === 'base' || ROOMS[room].includes(other)) return [];
  const allowed = ['base', ...ROOMS[room]].join(', ');
  return says(`${room} may import ${allowed}, but not ${other}`);
}
