/** The builtins module: one for all worlds, made on first use together with the prelude. */
import { GlobalNames } from '../../compiler/code';
import { preludeGlobals } from '../library/internal';
import '../asyncio/futureMethods';
import '../asyncio/handleMethods';
import '../asyncio/loopMethods';
import '../asyncio/policyMethods';
import '../asyncio/privateNames';
import { builtinFunctions } from './builtins/functions';
import { PyModule } from './object';
import { definePreludeGlobal, loadPrelude } from './prelude/prelude';
import { intrinsicFunctions } from './prelude/intrinsicFunctions';

let module: PyModule | null = null;

export function builtinsModule(): PyModule {
  if (module !== null) return module;
  module = new PyModule('builtins', new GlobalNames());
  module.shared = true;
  const functions = builtinFunctions();
  for (const [name, value] of functions) module.set(name, value);
  module.set('__name__', 'builtins');
  for (const [name, value] of intrinsicFunctions()) definePreludeGlobal(name, value);
  for (const [name, value] of preludeGlobals()) definePreludeGlobal(name, value);
  loadPrelude(functions);
  return module;
}
