/**
 * What the user did to the tree: which rows are open, which one is active, how far it is scrolled.
 * It outlives the page through VS Code's setState, so it is read back with suspicion.
 */

import type { Expansion } from './tree/rows';

export interface ViewState {
  readonly expansion: Expansion;
  /** The key of the row with the roving tabindex. */
  readonly active: string | undefined;
  readonly scrollTop: number;
}

export const INITIAL_VIEW: ViewState = { expansion: {}, active: undefined, scrollTop: 0 };

/** Of so many rows the page remembers whether they are open; the oldest are forgotten first. */
const REMEMBERED = 1000;

/** Reads what an earlier page saved; whatever does not fit is left out. */
export function decodeViewState(saved: unknown): ViewState {
  if (typeof saved !== 'object' || saved === null) return INITIAL_VIEW;
  const { expansion, active, scrollTop }: Readonly<Record<string, unknown>> = { ...saved };
  return {
    expansion: decodeExpansion(expansion),
    active: typeof active === 'string' ? active : undefined,
    scrollTop: typeof scrollTop === 'number' && scrollTop > 0 ? scrollTop : 0,
  };
}

/** `expansion` with one more decision, the newest last. */
export function withExpanded(
  expansion: Expansion,
  keys: readonly string[],
  open: boolean,
): Expansion {
  const entries = Object.entries(expansion).filter(([key]) => !keys.includes(key));
  const all = [...entries, ...keys.map((key) => [key, open] as const)];
  return Object.fromEntries(all.slice(-REMEMBERED));
}

function decodeExpansion(value: unknown): Expansion {
  if (typeof value !== 'object' || value === null) return {};
  const entries = Object.entries(value).filter(([, open]) => typeof open === 'boolean');
  return Object.fromEntries(entries);
}
