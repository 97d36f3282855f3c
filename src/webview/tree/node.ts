/**
 * The tree as data: what each row says, before anybody knows how it is drawn or which rows are
 * open. Pure; knows neither the DOM nor the page's messages.
 */

/** What colours a row's icon and badge. The icon and the words say the same without colour. */
export type Tone =
  | 'plain'
  | 'dim'
  | 'later'
  | 'running'
  | 'select'
  | 'wakeup'
  | 'fork'
  | 'stranded'
  | 'warning'
  | 'error';

/** How a row differs from the last stop. */
export type Mark = 'added' | 'changed';

export interface SourceRef {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

export interface Badge {
  readonly text: string;
  readonly tone: Tone;
}

/** A link inside a row that leads to another row, or to the moment after an event. */
export interface RowLink {
  readonly text: string;
  readonly tip: string;
  /** The key of the row that it reveals; empty for an event. */
  readonly target: string;
  readonly seq?: number;
}

export interface TreeNode {
  /** Stable over stops, so that expansion and selection stay. */
  readonly key: string;
  /** Name of a codicon. */
  readonly icon: string;
  readonly tone: Tone;
  readonly label: string;
  /** Said after the label, less loudly. */
  readonly description: string;
  /** Said instead while the row is closed; empty for the same. */
  readonly whenClosed: string;
  readonly tooltip: string;
  /** Drawn struck through; the description says "cancelled" as well. */
  readonly struck: boolean;
  readonly badge: Badge | undefined;
  readonly link: RowLink | undefined;
  readonly source: SourceRef | undefined;
  readonly mark: Mark | undefined;
  /** What VS Code's context menu of the row is about (`webview/context` in package.json). */
  readonly menu: Readonly<Record<string, string | number>> | undefined;
  /** Whether it is open until the user decides. */
  readonly open: boolean;
  readonly children: readonly TreeNode[];
}

/** What every node must say; the rest has defaults. */
export type NodeParts = Pick<TreeNode, 'key' | 'icon' | 'label'> & Partial<TreeNode>;

/** A node with the defaults filled in. */
export function node(parts: NodeParts): TreeNode {
  return {
    tone: 'plain',
    description: '',
    whenClosed: '',
    tooltip: parts.label,
    struck: false,
    badge: undefined,
    link: undefined,
    source: undefined,
    mark: undefined,
    menu: undefined,
    open: false,
    children: [],
    ...parts,
  };
}

/** Joins the parts of a description that are there, with a middle dot between. */
export function joined(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' · ');
}

/** Joins the lines of a tooltip that are there. */
export function lines(...parts: readonly (string | false | null | undefined)[]): string {
  return parts.filter((part) => typeof part === 'string' && part !== '').join('\n');
}
