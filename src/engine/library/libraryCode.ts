/** The code of Python files that are part of Loopscope: from the build if it is there. */
import type { CodeUnit, GlobalNames } from '../../compiler/code';
import { compileModule } from '../../compiler/compile';
import { unpackModule, type PythonFile } from '../../compiler/pack';

/** As `compileModule` with its default options; `name` is what tracebacks call the file. */
export function libraryUnit(file: PythonFile, name: string, globals: GlobalNames): CodeUnit {
  const { text, packed } = file;
  return packed === null
    ? compileModule(text(), name, globals)
    : unpackModule(packed(), name, globals);
}
