/** The syntax tree of a regular expression. */
import type { CharTest } from './charTest';

/** `start` and `end` are those of the text; the others are of lines and words. */
export type Place = 'start' | 'end' | 'lineStart' | 'lineEnd' | 'lastLineEnd' | 'word' | 'notWord';
export type Greed = 'greedy' | 'lazy' | 'possessive';

export type ReNode =
  | { readonly kind: 'test'; readonly test: CharTest }
  | { readonly kind: 'at'; readonly place: Place; readonly ascii: boolean }
  | { readonly kind: 'sequence'; readonly items: readonly ReNode[] }
  | { readonly kind: 'choice'; readonly branches: readonly ReNode[] }
  /** `group`: its number; null if it captures nothing. */
  | { readonly kind: 'group'; readonly group: number | null; readonly body: ReNode }
  | {
      readonly kind: 'repeat';
      readonly least: number;
      readonly most: number;
      readonly greed: Greed;
      readonly body: ReNode;
    }
  | { readonly kind: 'atomic'; readonly body: ReNode }
  /** `width`: how many characters a look behind goes back; null looks ahead. */
  | {
      readonly kind: 'look';
      readonly width: number | null;
      readonly negative: boolean;
      readonly body: ReNode;
    }
  | { readonly kind: 'reference'; readonly group: number; readonly ignore: 'no' | 'ascii' | 'all' }
  | {
      readonly kind: 'condition';
      readonly group: number;
      readonly yes: ReNode;
      readonly no: ReNode;
    };

export interface ParsedPattern {
  readonly node: ReNode;
  readonly flags: number;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  /** It matches no characters at all. */
  readonly isEmpty: boolean;
}

/** The least and the largest number of characters that a node matches. */
export function widthOf(
  node: ReNode,
  groups: ReadonlyMap<number, ReNode>,
): readonly [number, number] {
  switch (node.kind) {
    case 'test':
      return [1, 1];
    case 'at':
    case 'look':
      return [0, 0];
    case 'sequence': {
      let [low, high] = [0, 0];
      for (const item of node.items) {
        const [l, h] = widthOf(item, groups);
        [low, high] = [low + l, high + h];
      }
      return [low, high];
    }
    case 'choice':
      return span(node.branches, groups);
    case 'group':
    case 'atomic':
      return widthOf(node.body, groups);
    case 'repeat': {
      const [low, high] = widthOf(node.body, groups);
      return [low * node.least, high === 0 ? 0 : high * node.most];
    }
    case 'reference': {
      const body = groups.get(node.group);
      return body === undefined ? [0, Infinity] : widthOf(body, groups);
    }
    case 'condition':
      return span([node.yes, node.no], groups);
  }
}

function span(
  nodes: readonly ReNode[],
  groups: ReadonlyMap<number, ReNode>,
): readonly [number, number] {
  const widths = nodes.map((node) => widthOf(node, groups));
  return [Math.min(...widths.map(([low]) => low)), Math.max(...widths.map(([, high]) => high))];
}
