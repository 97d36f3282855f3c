/**
 * From the tree to the rows on the screen: which are open, and what stands where. Pure index
 * arithmetic, since all rows are of one height.
 */

import type { TreeNode } from './node';

export interface Row {
  readonly node: TreeNode;
  /** From 1, as in aria-level. */
  readonly level: number;
  /** Place among its siblings, from 1. */
  readonly position: number;
  readonly siblings: number;
  /** Undefined for a row without children. */
  readonly expanded: boolean | undefined;
  /** Closed, and something inside differs from the last stop. */
  readonly changesInside: boolean;
  /** Index of the parent's row; -1 for processes. */
  readonly parent: number;
}

/** What the user opened (true) and closed (false), by key; other rows are as they are by default. */
export type Expansion = Readonly<Record<string, boolean | undefined>>;

/** The visible rows, from top to bottom. */
export function visibleRows(roots: readonly TreeNode[], expansion: Expansion): readonly Row[] {
  const rows: Row[] = [];
  const visit = (nodes: readonly TreeNode[], level: number, parent: number): void => {
    nodes.forEach((node, index) => {
      const expandable = node.children.length > 0;
      const expanded = expandable ? isExpanded(node, expansion) : undefined;
      const place = { level, position: index + 1, siblings: nodes.length, parent };
      const changesInside = expanded === false && node.children.some(hasMark);
      const self = rows.push({ node, ...place, expanded, changesInside }) - 1;
      if (expanded === true) visit(node.children, level + 1, self);
    });
  };
  visit(roots, 1, -1);
  return rows;
}

export function isExpanded(node: TreeNode, expansion: Expansion): boolean {
  return expansion[node.key] ?? node.open;
}

/** The nodes from a root down to the one with this key; empty if there is none. */
export function pathTo(roots: readonly TreeNode[], key: string): readonly TreeNode[] {
  for (const node of roots) {
    if (node.key === key) return [node];
    const below = pathTo(node.children, key);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}

/**
 * The index of the row with this key. If that is inside a closed row, of the closed one; if it is
 * gone, of what held it, which the beginning of its key tells; else of the first row.
 */
export function nearestRow(
  rows: readonly Row[],
  roots: readonly TreeNode[],
  key: string | undefined,
): number {
  if (key === undefined) return 0;
  const index = rows.findIndex((row) => row.node.key === key);
  if (index >= 0) return index;
  const above = pathTo(roots, key).at(-2)?.key ?? /^(.*)\//.exec(key)?.[1];
  return nearestRow(rows, roots, above);
}

/** The keys of all marked nodes, from top to bottom, also of those inside closed rows. */
export function markedKeys(roots: readonly TreeNode[]): readonly string[] {
  return roots.flatMap((node) => [...(node.mark ? [node.key] : []), ...markedKeys(node.children)]);
}

/** The part of the rows to draw: those in view, and some more on both sides. */
export function rowWindow(
  count: number,
  rowHeight: number,
  scrollTop: number,
  viewHeight: number,
): { readonly first: number; readonly end: number } {
  const spare = 8;
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - spare);
  const end = Math.min(count, Math.ceil((scrollTop + viewHeight) / rowHeight) + spare);
  return { first: Math.min(first, end), end };
}

/**
 * Where to scroll so that the first changed row is in view, with a little of what is above it.
 * Undefined if nothing changed, or some of it is in view already.
 */
export function scrollToChange(
  rows: readonly Row[],
  rowHeight: number,
  scrollTop: number,
  viewHeight: number,
): number | undefined {
  const tops = rows.flatMap(({ node, changesInside }, index) =>
    node.mark || changesInside ? [index * rowHeight] : [],
  );
  const inView = (top: number): boolean =>
    top >= scrollTop && top + rowHeight <= scrollTop + viewHeight;
  if (tops.length === 0 || tops.some(inView)) return undefined;
  return Math.max(0, tops[0] - 2 * rowHeight);
}

function hasMark(node: TreeNode): boolean {
  return node.mark !== undefined || node.children.some(hasMark);
}
