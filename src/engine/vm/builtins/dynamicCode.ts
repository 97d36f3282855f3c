/**
 * compile, exec and eval, as in `bltinmodule.c`.
 *
 * Code runs in a module object: the program's own where its global variables are meant, else one
 * that a dict of the program's gets for good. Names are slots of that module's table, so a text
 * is compiled for each table that it runs against, whoever compiled it first.
 */
import { GlobalNames } from '../../../compiler/code';
import { compileDynamic, type DynamicSource } from '../../../compiler/dynamic';
import type { World } from '../../world';
import { Code, CodeOrigin } from '../codeObject';
import { makeFunctionWith } from '../define';
import { PyDict } from '../dict';
import { raiseCompileError } from '../ownModules';
import { lookup, typeName, typeOf } from '../typeLookup';
import { PyBytes, PyFunction, PyModule, type Slot, type Value } from '../object';
import { decode } from './encoding';
import { globalsOf } from './frameObjects';
import { callingFrame, locals } from './scope';
import { PyCode } from './values';

type Mode = DynamicSource['mode'];

/** The text of a str or bytes; undefined after an error. */
function textOf(w: World, v: Value, who: string, kinds: string): string | undefined {
  const text = v instanceof PyBytes ? decode(w, v, 'utf-8', 'strict') : v;
  if (text === undefined || typeof text === 'string') return text;
  return w.raise('TypeError', `${who}() arg 1 must be a string, bytes or ${kinds} object`);
}

/** What has been compiled against a table. No state, like the inline caches. */
const compiled = new WeakMap<GlobalNames, Map<string, Code>>();
const MOST_TEXTS = 200;

/** The code of a text for a table of global names; undefined with the status set. */
function codeFor(
  w: World,
  source: DynamicSource,
  globals: GlobalNames,
  named: boolean,
): Code | undefined {
  const key = `${source.mode} ${named} ${source.file} ${w.traits.profile}\n${source.text}`;
  const known = compiled.get(globals)?.get(key);
  if (known !== undefined) return known;
  const { compilerPositions: positions, compilerDocstrings: docstrings } = w.traits;
  const names = !named ? 'no' : w.traits.comprehensionsAreFunctions ? 'own' : 'comprehensions';
  const unit = compileDynamic(source, globals, names, { positions, docstrings });
  if (!unit.ok) return raiseCompileError(w, unit.error);
  const code = new Code(unit.value, CodeOrigin.user);
  const texts = compiled.get(globals) ?? new Map<string, Code>();
  if (texts.size >= MOST_TEXTS) texts.clear();
  compiled.set(globals, texts.set(key, code));
  return code;
}

/** The module that code runs in whose global variables are these. */
function moduleOf(w: World, globals: PyDict): PyModule {
  let { module } = globals;
  if (module === null) {
    module = new PyModule('<dict>', new GlobalNames());
    for (const key of globals.keys)
      if (typeof key === 'string') module.set(key, globals.getStr(key));
    globals.module = module;
    module.namespace = globals;
  }
  const builtins = builtinsDict(w);
  if (module.get('__builtins__') === undefined) module.set('__builtins__', builtins);
  const own = module.get('__builtins__');
  module.ownBuiltins = own !== w.builtins && own !== builtins;
  return module;
}

/** The dict of built-ins that namespaces without one get. */
function builtinsDict(w: World): PyDict {
  const known = w.registry.get('builtins');
  if (known instanceof PyDict) return known;
  const made = globalsOf(w.builtins);
  w.registry.set('builtins', made);
  return made;
}

/** Where code is to run; undefined after an error. */
interface Place {
  readonly module: PyModule;
  /** Null where the local variables are the global ones. */
  readonly names: PyDict | null;
}

function placeOf(w: World, name: Mode, given: Slot, own: Slot): Place | undefined {
  const globals = given ?? null;
  const variables = own ?? null;
  if (globals !== null && !(globals instanceof PyDict)) return wrongGlobals(w, name, globals);
  if (variables !== null && !(variables instanceof PyDict)) {
    const isMapping = lookup(typeOf(variables), '__getitem__') !== undefined;
    if (isMapping) return w.refuse(`${name}() with local variables in no dict`);
    const but = name === 'exec' ? ` or None, not ${typeName(variables)}` : '';
    return w.raise('TypeError', `locals must be a mapping${but}`);
  }
  if (globals === null) {
    const { module } = callingFrame(w);
    const names = variables ?? locals(w);
    return { module, names: names === module.namespace ? null : names };
  }
  const names = variables === null || variables === globals ? null : variables;
  return { module: moduleOf(w, globals), names };
}

function wrongGlobals(w: World, name: Mode, globals: Value): undefined {
  if (name === 'exec')
    return w.raise('TypeError', `exec() globals must be a dict, not ${typeName(globals)}`);
  const isMapping = lookup(typeOf(globals), '__getitem__') !== undefined;
  const hint = isMapping ? 'real dict; try eval(expr, {}, mapping)' : 'dict';
  return w.raise('TypeError', `globals must be a ${hint}`);
}

/** exec() and eval(): runs a text or a code object. */
function run(w: World, name: Mode, [what, globals, own]: readonly Slot[]): Slot {
  const place = placeOf(w, name, globals, own);
  if (place === undefined) return undefined;
  const { module, names } = place;
  const code = codeToRun(w, name, what!, module.globals, names !== null);
  if (code === undefined) return undefined;
  const body = new PyFunction(code, module);
  return w.tail(w.prelude(name === 'exec' ? 'exec_code' : 'eval_code'), [body, names]);
}

function codeToRun(
  w: World,
  name: Mode,
  what: Value,
  globals: GlobalNames,
  named: boolean,
): Code | undefined {
  if (what instanceof PyCode) {
    if (what.source !== null) return codeFor(w, what.source, globals, named);
    const { code } = what;
    if (code.unit.freeNames.length > 0)
      return w.raise('TypeError', `code object passed to ${name}() may not contain free variables`);
    const runs = code.globals === globals && code.unit.paramNames.length === 0;
    return runs ? code : w.refuse(`${name}() of the code of a function from elsewhere`);
  }
  const text = textOf(w, what, name, 'code');
  if (text === undefined) return undefined;
  return codeFor(w, { text, file: '<string>', mode: name }, globals, named);
}

function compile(w: World, [what, filename, mode, flags]: readonly Slot[]): Slot {
  if (mode === 'single') return w.refuse("compile() with the mode 'single'");
  if (mode !== 'exec' && mode !== 'eval')
    return w.raise('ValueError', "compile() mode must be 'exec', 'eval' or 'single'");
  if ((flags ?? 0) !== 0) return w.refuse('these flags of compile()');
  if (what instanceof PyCode) return what;
  const text = textOf(w, what!, 'compile', 'AST');
  if (text === undefined) return undefined;
  if (typeof filename !== 'string') return w.refuse('compile() with a file name that is no str');
  const file = filename;
  const source: DynamicSource = { text, file, mode };
  const code = codeFor(w, source, new GlobalNames(), false);
  return code === undefined ? undefined : new PyCode(code, source);
}

export const dynamicCodeFunctions = [
  makeFunctionWith('exec', '(source, globals=None, locals=None, /, *, closure=None)', (w, a, at) =>
    run(w, 'exec', a.slice(at, at + 3)),
  ),
  makeFunctionWith('eval', '(source, globals=None, locals=None, /)', (w, a, at) =>
    run(w, 'eval', a.slice(at, at + 3)),
  ),
  makeFunctionWith(
    'compile',
    '(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)',
    (w, a, at) => compile(w, a.slice(at, at + 4)),
  ),
];
