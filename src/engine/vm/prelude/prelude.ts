/**
 * The prelude: hidden Python functions that stand in for natives which must call Python.
 *
 * The `.py` files here hold only function definitions with plain parameters; they are made into shared
 * function objects without running anything. They see the built-ins and the natives of
 * `intrinsicFunctions` as globals, and never appear in tracebacks or stacks.
 */
import asyncioSource from './asyncio.py';
import awaitingSource from './awaiting.py';
import builtinsSource from './builtins.py';
import classesSource from './classes.py';
import coreSource from './core.py';
import processesSource from './processes.py';
import typingSource from './typing.py';
import patternsSource from './patterns.py';
import reportsSource from './reports.py';
import sequencesSource from './sequences.py';
import tablesSource from './tables.py';
import textsSource from './texts.py';
import { GlobalNames } from '../../../compiler/code';
import { libraryUnit } from '../../library/libraryCode';
import { Code, CodeOrigin } from '../codeObject';
import { PyFunction, PyModule, type Value } from '../object';

const globals = new GlobalNames();
const module = new PyModule('<prelude>', globals);
module.shared = true;
const functions = new Map<string, PyFunction>();

/** Compiles the prelude; called once all natives exist. */
export function loadPrelude(builtins: ReadonlyMap<string, Value>): void {
  for (const source of [
    coreSource,
    classesSource,
    builtinsSource,
    sequencesSource,
    tablesSource,
    textsSource,
    awaitingSource,
    patternsSource,
    typingSource,
    asyncioSource,
    reportsSource,
    processesSource,
  ]) {
    const unit = libraryUnit(source, '<prelude>', globals);
    const code = new Code(unit, CodeOrigin.prelude);
    code.link();
    for (const inner of code.codes) {
      if (inner === null) continue;
      const func = new PyFunction(inner, module);
      func.shared = true;
      functions.set(inner.name, func);
      module.set(inner.name, func);
    }
  }
  for (const [name, value] of builtins)
    if (globals.find(name) >= 0 && module.get(name) === undefined) module.set(name, value);
}

export function preludeFunction(name: string): PyFunction {
  const func = functions.get(name);
  if (func === undefined) throw new Error(`the prelude has no function ${name}`);
  return func;
}

/** Makes a native or value visible to the prelude under a name. */
export function definePreludeGlobal(name: string, value: Value): void {
  module.set(name, value);
}
