/**
 * The keys of the tree, as the ARIA Authoring Practices want them (tree view pattern). Pure: from
 * the rows and a key to what should happen.
 */

import type { Row } from './rows';

export type TreeAction =
  | { readonly type: 'move'; readonly to: number }
  | { readonly type: 'expand' | 'collapse'; readonly keys: readonly string[] }
  /** What a click on the row does. */
  | { readonly type: 'activate'; readonly index: number };

export interface Pressed {
  readonly key: string;
  /** How many rows fit into the view. */
  readonly pageSize: number;
}

/** What the key does at row `active`; undefined if the tree does not want it. */
export function treeAction(
  rows: readonly Row[],
  active: number,
  { key, pageSize }: Pressed,
): TreeAction | undefined {
  const last = rows.length - 1;
  if (last < 0) return undefined;
  const move = (to: number): TreeAction => ({ type: 'move', to: Math.min(last, Math.max(0, to)) });
  switch (key) {
    case 'ArrowDown':
      return move(active + 1);
    case 'ArrowUp':
      return move(active - 1);
    case 'PageDown':
      return move(active + pageSize);
    case 'PageUp':
      return move(active - pageSize);
    case 'Home':
      return move(0);
    case 'End':
      return move(last);
    case 'ArrowRight':
      return right(rows, active);
    case 'ArrowLeft':
      return left(rows, active);
    case 'Enter':
      return { type: 'activate', index: active };
    case ' ':
      return toggle(rows[active]);
    case '*':
      return { type: 'expand', keys: closedSiblings(rows, active) };
    default:
      return undefined;
  }
}

/**
 * Type-ahead: the next row whose label begins with `typed`. One character looks from the next row
 * on, so that pressing it again goes further; more characters may stay where they are.
 */
export function typeAhead(rows: readonly Row[], active: number, typed: string): number | undefined {
  const wanted = typed.toLocaleLowerCase();
  const start = typed.length > 1 ? active : active + 1;
  for (let step = 0; step < rows.length; step++) {
    const index = (start + step) % rows.length;
    if (rows[index].node.label.toLocaleLowerCase().startsWith(wanted)) return index;
  }
  return undefined;
}

function right(rows: readonly Row[], active: number): TreeAction | undefined {
  const row = rows[active];
  if (row.expanded === undefined) return undefined;
  if (!row.expanded) return { type: 'expand', keys: [row.node.key] };
  return { type: 'move', to: active + 1 };
}

function left(rows: readonly Row[], active: number): TreeAction | undefined {
  const row = rows[active];
  if (row.expanded === true) return { type: 'collapse', keys: [row.node.key] };
  return row.parent < 0 ? undefined : { type: 'move', to: row.parent };
}

function toggle(row: Row): TreeAction | undefined {
  if (row.expanded === undefined) return undefined;
  return { type: row.expanded ? 'collapse' : 'expand', keys: [row.node.key] };
}

function closedSiblings(rows: readonly Row[], active: number): readonly string[] {
  const { parent } = rows[active];
  return rows
    .filter((row) => row.parent === parent && row.expanded === false)
    .map((row) => row.node.key);
}
