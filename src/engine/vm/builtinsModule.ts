/** The builtins module: one for all worlds of a profile, made on first use; the first brings the prelude. */
import { GlobalNames } from '../../compiler/code';
import { preludeGlobals } from '../library/internal';
import '../asyncio/futureMethods';
import '../asyncio/handleMethods';
import '../asyncio/loopMethods';
import '../asyncio/policyMethods';
import '../asyncio/privateNames';
import '../asyncio/watchingMethods';
import type { Traits } from '../traits';
import { builtinFunctions, isBuiltinIn } from './builtins/functions';
import { PyModule, type Value } from './object';
import { definePreludeGlobal, loadPrelude } from './prelude/prelude';
import { patternFunctions } from './patterns';
import { intrinsicFunctions } from './prelude/intrinsicFunctions';

/** One for each profile, since not every name has always been there. */
const modules = new Map<string, PyModule>();

export function builtinsModule(traits: Traits): PyModule {
  let module = modules.get(traits.profile);
  if (module !== undefined) return module;
  const functions = builtinFunctions();
  if (modules.size === 0) startPrelude(functions);
  module = new PyModule('builtins', new GlobalNames());
  module.shared = true;
  for (const [name, value] of functions) if (isBuiltinIn(traits, name)) module.set(name, value);
  module.set('__name__', 'builtins');
  modules.set(traits.profile, module);
  return module;
}

function startPrelude(functions: ReadonlyMap<string, Value>): void {
  for (const [name, value] of intrinsicFunctions()) definePreludeGlobal(name, value);
  for (const [name, value] of patternFunctions()) definePreludeGlobal(name, value);
  for (const [name, value] of preludeGlobals()) definePreludeGlobal(name, value);
  loadPrelude(functions);
}
