/** The code of Python files that are part of Loopscope: from the build if it is there. */
import type { CodeUnit, GlobalNames } from '../../compiler/code';
import { compileModule } from '../../compiler/compile';
import { unpackModule } from '../../compiler/pack';
import { PRECOMPILED } from './precompiled';

/** As `compileModule` with its default options; the text must be one that Loopscope ships. */
export function libraryUnit(text: string, file: string, globals: GlobalNames): CodeUnit {
  const packed = PRECOMPILED.get(text);
  return packed === undefined
    ? compileModule(text, file, globals)
    : unpackModule(packed(), file, globals);
}
