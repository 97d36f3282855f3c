/** The filter of the hazards, whose condition names rules. */

export const HAZARD_FILTER = 'hazards';

/** Whether a rule is meant. */
export type RuleChoice = (rule: string) => boolean;

/**
 * Which rules a condition means: `LS001 LS005` only these, `-LS008` all but this one, null all;
 * undefined if it is something else.
 */
export function readRules(condition: string | null): RuleChoice | undefined {
  const words = condition?.split(/[\s,]+/).filter((word) => word !== '') ?? [];
  if (!words.every((word) => /^-?LS\d{3}$/i.test(word))) return undefined;
  const rules = words.map((word) => word.toUpperCase());
  const only = rules.filter((rule) => !rule.startsWith('-'));
  return (rule) => (only.length === 0 || only.includes(rule)) && !rules.includes(`-${rule}`);
}
