/** Code objects without instructions: the names under which native frames appear in stacks. */
import { GlobalNames, type CodeUnit } from '../../compiler/code';
import { Code, CodeOrigin } from './codeObject';

/** A pseudo code object, for instance `run_forever` in `asyncio/base_events.py`. */
export function nativeCode(name: string, file: string): Code {
  const unit: CodeUnit = {
    name, qualname: name, file, firstLine: 0, flags: 0, paramNames: [], posOnlyCount: 0, posCount: 0,
    kwOnlyCount: 0, registers: 0, ops: new Int32Array(4), constants: [], names: [],
    exceptionTable: [], positions: new Int32Array(4), starts: new Uint8Array(1), live: new Uint16Array(1),
    annotations: [], inlined: [], dropped: [], locals: [],
    captures: [], freeNames: [], docstring: null, globals: new GlobalNames(),
  }; // prettier-ignore
  return new Code(unit, CodeOrigin.native);
}

export const HIDDEN_NATIVE_FRAME = nativeCode('<native>', '<native>');
