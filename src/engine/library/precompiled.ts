/**
 * The library's Python files as compiled when Loopscope was built, by their text. The build puts them
 * here (`scripts/precompile.mjs`); without it the map is empty and `libraryUnit` compiles.
 */
import type { PackedModule } from '../../compiler/pack';

/** Functions, so that starting loads no more than what the program imports. */
export const PRECOMPILED: ReadonlyMap<string, () => PackedModule> = new Map();
