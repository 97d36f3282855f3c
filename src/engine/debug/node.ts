/**
 * What the Variables view shows of anything: a name, a text and, on demand, what is inside. Nodes
 * are made of Python values (`valueNodes.ts`) and of the machine's own parts.
 */

export type NodeKind = 'data' | 'property' | 'method' | 'class' | 'virtual';

export interface DebugNode {
  readonly name: string;
  readonly value: string;
  /** Name of the Python type; null for a part of the machine. */
  readonly type: string | null;
  readonly kind: NodeKind;
  /** The expression that yields this value in its frame; null if there is none. */
  readonly expression: string | null;
  /** What is inside; null for a leaf. */
  readonly inside: Inside | null;
}

/** The children of a node: some by name, then some by number, made only when asked for. */
export interface Inside {
  readonly named: () => readonly DebugNode[];
  /** How many numbered ones there are. */
  readonly indexed: number;
  readonly at: (index: number) => DebugNode;
  /** The thread whose loop slots these are. */
  readonly slotsOf?: number;
}

/** The inside of something that has no numbered children. */
export function named(children: () => readonly DebugNode[]): Inside {
  return {
    named: children,
    indexed: 0,
    at: (index) => {
      throw new RangeError(`there is no child ${index}`);
    },
  };
}

/** A part of the machine that is no Python value. */
export function virtualNode(name: string, value: string, inside: Inside | null = null): DebugNode {
  return { name, value, type: null, kind: 'virtual', expression: null, inside };
}
