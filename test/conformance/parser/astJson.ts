/** Our syntax tree in the form in which dump_ast.py prints CPython's. */

import type * as ast from '../../../src/compiler/ast';
import type { Constant } from '../../../src/compiler/code';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const PLACE = new Set(['line', 'column', 'endLine', 'endColumn']);

export function astJson(module: ast.Module): Json {
  return convert(module);
}

function convert(value: unknown): Json {
  if (Array.isArray(value)) return value.map(convert);
  if (value === null || typeof value !== 'object') return value as Json;
  const node = value as Readonly<Record<string, unknown>>;
  const out: Record<string, Json> = {};
  for (const [key, part] of Object.entries(node)) {
    if (PLACE.has(key)) continue;
    const isConstant = key === 'value' && node['kind'] === 'Constant';
    out[key] = isConstant ? constant(part as Constant) : convert(part);
  }
  if ('line' in node) {
    out['at'] = [node['line'], node['column'], node['endLine'], node['endColumn']] as number[];
  }
  return out;
}

function constant(value: Constant): Json {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return ['str', value];
  if (typeof value === 'number' || typeof value === 'bigint') {
    const int = BigInt(value);
    return ['int', int < 0n ? `-0x${(-int).toString(16)}` : `0x${int.toString(16)}`];
  }
  switch (value.kind) {
    case 'float':
      return ['float', bits(value.value)];
    case 'complex':
      return ['complex', bits(value.imag)];
    case 'bytes':
      return ['bytes', Buffer.from(value.data).toString('hex')];
    default:
      return ['ellipsis'];
  }
}

function bits(value: number): string {
  const buffer = Buffer.alloc(8);
  buffer.writeDoubleBE(value);
  return buffer.toString('hex');
}

/** Where two trees differ first: a path and both sides; undefined if they are equal. */
export function firstDifference(ours: unknown, theirs: unknown, path = ''): string | undefined {
  if (isObject(ours) && isObject(theirs)) {
    for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
      const found = firstDifference(ours[key], theirs[key], `${path}.${key}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (ours === theirs) return undefined;
  return `${path}: ${JSON.stringify(ours)} is not ${JSON.stringify(theirs)}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object';
}
