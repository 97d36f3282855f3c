/** Draws a tree as text, so that tests can show what a user sees. */

import { PANEL_STRINGS } from '../../../src/protocol/panelStrings';
import type { Change } from '../../../src/protocol/panelChanges';
import type { MachineState } from '../../../src/protocol/state';
import { buildTree } from '../../../src/webview/tree/buildTree';
import { marksOf } from '../../../src/webview/tree/marks';
import type { TreeNode } from '../../../src/webview/tree/node';
import { type Expansion, type Row, visibleRows } from '../../../src/webview/tree/rows';

export function treeOf(state: MachineState, changes: readonly Change[] = []): readonly TreeNode[] {
  return buildTree({ state, history: [], strings: PANEL_STRINGS, marks: marksOf(changes) });
}

export function rowsOf(state: MachineState, expansion: Expansion = {}): readonly Row[] {
  return visibleRows(treeOf(state), expansion);
}

/**
 * One line per visible row: `v` open, `>` closed; then the label, what is said after it, the badge
 * in brackets, and `+` new, `~` changed, `.` changes inside.
 */
export function outline(
  state: MachineState,
  changes: readonly Change[] = [],
  expansion: Expansion = {},
): string[] {
  return visibleRows(treeOf(state, changes), expansion).map((row) => {
    const { node, level, expanded, changesInside } = row;
    const twistie = expanded === undefined ? ' ' : expanded ? 'v' : '>';
    const said = expanded === false && node.whenClosed !== '' ? node.whenClosed : node.description;
    const mark = node.mark === 'added' ? '+' : node.mark === 'changed' ? '~' : '';
    const parts = [
      `${'  '.repeat(level - 1)}${twistie} ${node.label}`,
      said !== '' && `| ${said}`,
      node.badge && `[${node.badge.text}]`,
      mark,
      mark === '' && changesInside && '.',
    ];
    return parts.filter((part) => typeof part === 'string' && part !== '').join(' ');
  });
}

/** The node with this label, searched from the top. */
export function find(nodes: readonly TreeNode[], label: string): TreeNode {
  for (const node of nodes) {
    if (node.label === label) return node;
    const inside = tryFind(node.children, label);
    if (inside) return inside;
  }
  throw new Error(`there is no row ${label}`);
}

function tryFind(nodes: readonly TreeNode[], label: string): TreeNode | undefined {
  try {
    return find(nodes, label);
  } catch {
    return undefined;
  }
}
