/** The builtins module: every name a program sees without importing anything. */
import type { BooleanTrait, Traits } from '../../traits';
import { onlyWith } from '../define';
import { PyNative, T, type Value } from '../object';
import { ELLIPSIS, NOT_IMPLEMENTED } from '../singletons';
import { aggregateFunctions } from './aggregates';
import { introspectionFunctions } from './introspection';
import { iterationFunctions } from './iteration';
import { numberFunctions } from './numberFunctions';
import { printingFunctions } from './printing';
import { dynamicCodeFunctions } from './dynamicCode';
import { scopeFunctions } from './scope';
import { textFunctions } from './textFunctions';
import './descriptors';
import './dequeType';
import './dictType';
import './functionType';
import './asyncGeneratorType';
import './generatorType';
import './iteratorTypes';
import './setType';
import './slots';
import './exceptionGroups';
import './exceptionTypes';
import './listType';
import './rangeType';
import './complexType';
import './numberTypes';
import './objectType';
import './strCase';
import './strSearch';
import './strSplit';
import './strLayout';
import './strFormat';
import './encoding';
// After str, whose methods it borrows.
import './bytesType';
import './textFile';
import './tupleType';
import './typeType';
import './bytearrayType';
import './memoryviewType';

/** Names that some profile does not have yet, by the trait that says so. */
const NEWER: Readonly<Record<string, BooleanTrait>> = {
  ExceptionGroup: 'hasExceptionGroups',
  BaseExceptionGroup: 'hasExceptionGroups',
  aiter: 'hasAnext',
  anext: 'hasAnext',
  EncodingWarning: 'hasAnext',
  breakpoint: 'hasBreakpoint',
  ModuleNotFoundError: 'hasModuleNotFound',
};

/** Does the profile have a builtin of this name? */
export function isBuiltinIn(traits: Traits, name: string): boolean {
  const trait = NEWER[name];
  return trait === undefined || traits[trait];
}

/** The types that are builtins under their own names. */
const TYPES = [
  'object', 'type', 'int', 'bool', 'float', 'complex', 'str', 'bytes', 'tuple', 'list', 'dict', 'set',
  'frozenset', 'slice', 'range', 'property', 'staticmethod', 'classmethod', 'super', 'enumerate',
  'zip', 'map', 'filter', 'reversed', 'bytearray', 'memoryview',
] as const; // prettier-ignore

/** Methods of built-in types that not every version has. */
const ONLY_WITH: readonly (readonly [BooleanTrait, string, readonly string[]])[] = [
  ['hasAsciiTest', 'isascii', ['str', 'bytes', 'bytearray']],
  ['hasRemovePrefix', 'removeprefix', ['str', 'bytes', 'bytearray']],
  ['hasRemovePrefix', 'removesuffix', ['str', 'bytes', 'bytearray']],
  ['dictsMerge', '__or__', ['dict']],
  ['dictsMerge', '__ror__', ['dict']],
  ['dictsMerge', '__ior__', ['dict']],
  ['intsKnowRatio', 'as_integer_ratio', ['int']],
  ['hasBitCount', 'bit_count', ['int']],
  ['intsSayInteger', 'is_integer', ['int']],
  ['hasTypeUnion', '__or__', ['type']],
  ['hasTypeUnion', '__ror__', ['type']],
]; // prettier-ignore

/** The names in an order of their own: that of CPython's `dir(builtins)` is sorted anyway. */
export function builtinFunctions(): Map<string, Value> {
  for (const [trait, name, types] of ONLY_WITH)
    for (const type of types) onlyWith(trait, T[type], name);
  const out = new Map<string, Value>();
  for (const name of TYPES) out.set(name, T[name]);
  for (const type of Object.values(T)) {
    if (type.module === 'builtins' && type.mro.includes(T['BaseException']))
      out.set(type.name, type);
  }
  out.set('EnvironmentError', T['OSError']);
  out.set('IOError', T['OSError']);
  out.set('NotImplemented', NOT_IMPLEMENTED);
  out.set('Ellipsis', ELLIPSIS);
  out.set('__debug__', true);
  const groups: readonly (readonly PyNative[])[] = [
    aggregateFunctions, introspectionFunctions, iterationFunctions, numberFunctions,
    printingFunctions, scopeFunctions, dynamicCodeFunctions, textFunctions,
  ]; // prettier-ignore
  for (const functions of groups) {
    for (const f of functions) out.set(f.native.name, f);
  }
  return out;
}
