/** The header comment of a scenario: what the picker says about it. Pure. */

export interface ScenarioHeader {
  readonly title: string;
  /** One line: what there is to see. */
  readonly shows: string;
  /** The versions worth comparing, the best one to begin with first. */
  readonly profiles: readonly string[];
  /** The fork policies worth comparing; none where they make no difference. */
  readonly policies: readonly string[];
}

/** Reads `# title:`, `# shows:`, `# profiles:` and `# policies:`; undefined for a file that is no scenario. */
export function readHeader(text: string): ScenarioHeader | undefined {
  const title = field(text, 'title');
  if (title === undefined) return undefined;
  return {
    title,
    shows: field(text, 'shows') ?? '',
    profiles: list(text, 'profiles'),
    policies: list(text, 'policies'),
  };
}

function list(text: string, name: string): string[] {
  const items = (field(text, name) ?? '').split(',').map((item) => item.trim());
  return items.filter((item) => item !== '');
}

/**
 * The line, from 1, of the first statement that the scenario's text speaks of as (1): where looking
 * around is worth while. Undefined if there is none.
 */
export function firstMark(text: string): number | undefined {
  const index = text.split('\n').findIndex((line) => /^\s*[^#\s].*#\s*\(1\)/.test(line));
  return index < 0 ? undefined : index + 1;
}

/** Only the comment lines at the top count. */
function field(text: string, name: string): string | undefined {
  for (const line of text.split('\n')) {
    if (!line.startsWith('#')) return undefined;
    const found = new RegExp(`^#\\s*${name}:\\s*(.*?)\\s*$`).exec(line);
    if (found?.[1]) return found[1];
  }
  return undefined;
}
