/**
 * The walk that proves a world to be declared data (invariant 1), by looking at the objects
 * themselves: their class, all their properties, and what each holds.
 */

import { declarationOf, type FieldKind } from './declare';

/** More findings than anybody reads. */
const MAX_FINDINGS = 20;

/**
 * What is wrong in the world under `root`: a path and a sentence for each object of an undeclared
 * class, each property that its class does not declare, and each plain field that holds something a
 * clone would wrongly share. Empty when all is well.
 */
export function findUndeclared(root: object): string[] {
  const findings: string[] = [];
  const seen = new Set<object>([root]);
  const queue: { object: object; path: string }[] = [{ object: root, path: 'world' }];
  for (const { object, path } of queue) {
    if (findings.length >= MAX_FINDINGS) break;
    inspect(object, path, findings, (value, where) => {
      if (typeof value === 'function') {
        findings.push(`${where} is a function in a field that is not plain`);
      }
      if (typeof value !== 'object' || value === null || seen.has(value)) return;
      if ((value as { shared?: unknown }).shared === true) return;
      seen.add(value);
      queue.push({ object: value, path: where });
    });
  }
  return findings;
}

/** The error that a copy of an undeclared object ends with; undefined if all is declared. */
export function undeclared(root: object): Error | undefined {
  const findings = findUndeclared(root);
  return findings.length === 0 ? undefined : new Error(findings.join('\n'));
}

type Visit = (value: unknown, path: string) => void;

function inspect(object: object, path: string, findings: string[], visit: Visit): void {
  const declaration = declarationOf(object);
  const name = (object.constructor as { name: string } | undefined)?.name ?? 'object';
  if (declaration === undefined) {
    findings.push(`${path} is of class ${name}, which is not declared (declareState)`);
    return;
  }
  const fields = object as Readonly<Record<string, unknown>>;
  for (const property of Reflect.ownKeys(object)) {
    if (typeof property === 'symbol' || declaration.fields[property] === undefined) {
      findings.push(`${path}.${String(property)} is a property that ${name} does not declare`);
    }
  }
  for (const [field, kind] of Object.entries(declaration.fields)) {
    const where = `${path}.${field}`;
    if (!(field in fields)) findings.push(`${where} is declared, but ${name} has no such property`);
    else inspectField(kind, fields[field], where, findings, visit);
  }
}

function inspectField(
  kind: FieldKind,
  value: unknown,
  where: string,
  findings: string[],
  visit: Visit,
): void {
  const wrong = (what: string): void => void findings.push(`${where} is ${kind} but holds ${what}`);
  if (kind === 'plain') inspectPlain(value, wrong);
  if (kind === 'ref') visit(value, where);
  if (kind === 'plain' || kind === 'ref' || kind === 'cache' || value === null) return;
  if (kind === 'plains' || kind === 'refs') {
    if (!Array.isArray(value) && !(kind === 'plains' && ArrayBuffer.isView(value))) {
      wrong('no array');
      return;
    }
    for (const [i, element] of (value as unknown[]).entries()) {
      if (kind === 'plains') inspectPlain(element, wrong);
      else visit(element, `${where}[${i}]`);
    }
    return;
  }
  if (!(value instanceof Map)) {
    wrong('no Map');
    return;
  }
  let entry = 0;
  for (const [key, held] of value as Map<unknown, unknown>) {
    const at = typeof key === 'string' || typeof key === 'number' ? key : `entry ${entry}`;
    if (kind === 'mapOfRefs') visit(key, `${where} key of ${at}`);
    else inspectPlain(key, wrong);
    if (kind === 'plainMap') inspectPlain(held, wrong);
    else visit(held, `${where}.get(${at})`);
    entry++;
  }
}

/** A plain value is immutable or the same in all worlds: what can be seen not to be is reported. */
function inspectPlain(value: unknown, wrong: (what: string) => void): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  if ((value as { shared?: unknown }).shared === true) return;
  if (Array.isArray(value)) wrong('an array that is not frozen');
  else if (value instanceof Map || value instanceof Set) wrong('a Map or Set');
  else if (declarationOf(value) !== undefined) wrong(`a ${value.constructor.name}, which is state`);
  else if (typeof (value as { next?: unknown }).next === 'function') wrong('an iterator');
  else if (typeof (value as { then?: unknown }).then === 'function') wrong('a promise');
}
