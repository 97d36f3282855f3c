/** The variables of a frame: its own, the captured ones, the names of a class body, the globals. */

import { CodeFlag } from '../../compiler/code';
import { dictEntries } from '../vm/dict';
import type { Frame } from '../vm/frame';
import { PyCell, type PyModule, type Slot, type Value } from '../vm/object';

export interface Variable {
  readonly name: string;
  readonly value: Value;
}

/** The bound local variables, in the order of their registers. `registers` hold the frame's window. */
export function frameVariables(frame: Frame, registers: readonly Slot[]): readonly Variable[] {
  const { code, ns, base } = frame;
  if ((code.flags & CodeFlag.module) !== 0) return moduleVariables(frame.module);
  if (ns !== null) {
    return dictEntries(ns).flatMap(([name, value]) =>
      typeof name === 'string' ? [{ name, value }] : [],
    );
  }
  const variables: Variable[] = [];
  for (const { name, reg } of code.unit.locals) {
    const held = registers[base + reg];
    const value = held instanceof PyCell ? held.value : held;
    // The compiler's own variables begin with a dot.
    if (value !== undefined && !name.startsWith('.')) variables.push({ name, value });
  }
  return variables;
}

/** The bound global variables of a module, in the order in which the compiler met them. */
export function moduleVariables(module: PyModule): readonly Variable[] {
  const variables: Variable[] = [];
  module.globals.names.forEach((name) => {
    const value = module.get(name);
    if (value !== undefined) variables.push({ name, value });
  });
  return variables;
}
