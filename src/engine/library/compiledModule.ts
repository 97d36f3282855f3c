/**
 * `_compiled`: functions that a library module writes as text, such as the `__init__` of a data class,
 * so that calls of them bind their arguments as calls of any function do.
 */
import { GlobalNames } from '../../compiler/code';
import { compileModule } from '../../compiler/compile';
import { Code, CodeOrigin } from '../vm/codeObject';
import { makeFunction } from '../vm/define';
import { dictEntries, type PyDict } from '../vm/dict';
import { PyFunction, PyModule, type Value } from '../vm/object';
import type { World } from '../world';

/** Compiled once for all worlds, so that these can be compared. */
const compiled = new Map<string, Code>();

function codeOf(source: string): Code {
  let code = compiled.get(source);
  if (code === undefined) {
    code = new Code(compileModule(source, '<string>', new GlobalNames()), CodeOrigin.library);
    compiled.set(source, code);
  }
  return code;
}

/** What `import _compiled` gives. */
export const compiledNames: Readonly<Record<string, (w: World) => Value>> = {
  // (source of one function without defaults, its qualified name, globals, default values or None)
  _function: () =>
    makeFunction('_function', 4, 4, (_w, a, at) => {
      const code = codeOf(String(a[at]));
      const module = new PyModule('builtins', code.globals);
      for (const [key, value] of dictEntries(a[at + 2] as PyDict)) module.set(String(key), value);
      const made = new PyFunction(
        code.codes.find((inner) => inner !== null)!,
        module,
      );
      made.qualname = String(a[at + 1]);
      made.defaults = a[at + 3] as PyFunction['defaults'];
      return made;
    }),
};
