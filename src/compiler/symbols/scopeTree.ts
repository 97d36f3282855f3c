/** Making scopes: each knows its frame and hangs under its parent. */
import type { Named, Scope, ScopeKind, ScopeNode } from './scope';

/** Name of the hidden scope around a generic function or class. */
export const GENERIC_SCOPE = '<generic parameters>';
/** Its parameters. */
export const GENERIC_PARAMETERS = ['.defaults', '.kwdefaults'] as const;

export function newScope(
  kind: ScopeKind,
  name: string,
  node: ScopeNode,
  parent: Scope | null,
  className: string | null,
  named: Named = 'no',
): Scope {
  const scope: { -readonly [K in keyof Scope]: Scope[K] } = {
    kind,
    named,
    name,
    node,
    parent,
    frame: null as unknown as Scope,
    children: [],
    symbols: new Map(),
    declared: new Map(),
    className,
    variables: new Map(),
    free: new Map(),
    deleted: new Set(),
    walrus: new Set(),
    isAsync: false,
    isGenerator: false,
    hasReturnValue: false,
  };
  scope.frame = kind === 'comprehension' && parent !== null ? parent.frame : scope;
  parent?.children.push(scope);
  return scope;
}
