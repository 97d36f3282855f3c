/**
 * Library modules written in Python: run once per profile in a small world of their own, then
 * frozen. What they made is shared by all worlds (never copied, never written); a program that
 * imports one gets a module object of its own with the same contents.
 */
import type { GlobalNames } from '../../compiler/code';
import { GlobalNames as Names } from '../../compiler/code';
import { compileModule } from '../../compiler/compile';
import { Recorder } from '../../trace/recorder';
import { registerSource } from '../vm/sources';
import { defaultSchedule } from '../kernel/schedule';
import { DEFAULT_LIMITS, type EngineOptions } from '../options';
import { declarationOf } from '../state/declare';
import { PyModule, type PyObject, type Value } from '../vm/object';
import { importForFreezing } from './freezing';

export interface FrozenSource {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly isPackage: boolean;
}

const frozen = new Map<string, PyModule>();

/** The frozen module for a profile, made on first use. */
export function frozenModule(source: FrozenSource, profile: string): PyModule {
  const key = `${profile} ${source.name}`;
  let module = frozen.get(key);
  if (module === undefined) {
    module = makeFrozen(source, profile);
    frozen.set(key, module);
  }
  return module;
}

/** A program's own module object with the contents of a frozen one. */
export function thawModule(module: PyModule): PyModule {
  const copy = new PyModule(module.name, module.globals);
  copy.slots = module.slots.slice();
  return copy;
}

function makeFrozen(source: FrozenSource, profile: string): PyModule {
  registerSource(source.file, source.text);
  const globals: GlobalNames = new Names();
  const unit = compileModule(source.text, source.file, globals);
  const options: EngineOptions = {
    profile, forkPolicy: 'cpython', stdio: 'tty', randomSeed: null, env: {}, args: [],
    file: source.file, limits: DEFAULT_LIMITS,
  }; // prettier-ignore
  const module = importForFreezing(
    source,
    unit,
    globals,
    options,
    defaultSchedule(),
    new Recorder(),
  );
  freeze(module);
  return module;
}

/** Marks everything reachable as shared. */
export function freeze(root: PyObject): void {
  const work: PyObject[] = [root];
  const visit = (v: unknown): void => {
    if (
      typeof v === 'object' &&
      v !== null &&
      declarationOf(v) !== undefined &&
      !(v as PyObject).shared
    )
      work.push(v as PyObject);
  };
  while (work.length > 0) {
    const obj = work.pop()!;
    if (obj.shared) continue;
    obj.shared = true;
    for (const [name, kind] of Object.entries(declarationOf(obj)!.fields)) {
      const v = (obj as unknown as Record<string, unknown>)[name];
      if (
        v === null ||
        v === undefined ||
        kind === 'plain' ||
        kind === 'cache' ||
        kind === 'plains'
      )
        continue;
      if (kind === 'ref') visit(v);
      else if (kind === 'refs') for (const item of v as Value[]) visit(item);
      else for (const [key, item] of v as Map<unknown, unknown>) { visit(key); visit(item); } // prettier-ignore
    }
  }
}
