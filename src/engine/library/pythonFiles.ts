/**
 * The library modules written in Python: the files of `python/`, named as their paths are.
 *
 * A file is found by being there (`node esbuild.js --generate` lists them). How it is loaded is said
 * by a comment in its first line, `# loopscope: WORD, WORD …`:
 *
 * - `own`: its body runs in every program that imports it, since it has state that programs change
 *   (a registry, a counter). Without this word it is run once and frozen, see `frozen.ts`.
 * - `hidden`: CPython has it in C, so its frames are in no traceback and no stack.
 *
 * Which versions have the module, and which of its names, is asked of `cpythonNames.ts`.
 */
import type { PythonFile } from '../../compiler/pack';
import { PYTHON_FILES } from './pythonFiles.generated';

export interface PythonSource {
  /** `a.b` for `a/b.py` and for `a/b/__init__.py`. */
  readonly name: string;
  /** Where tracebacks say that it is. */
  readonly file: string;
  readonly content: PythonFile;
  readonly isPackage: boolean;
  readonly own: boolean;
  readonly hidden: boolean;
}

const FOLDER = '/usr/lib/python3/';
const sources = new Map<string, PythonSource>();

/** The source of a module; undefined if the library has none in Python. */
export function pythonSource(name: string): PythonSource | undefined {
  const known = sources.get(name);
  if (known !== undefined) return known;
  const path = name.replaceAll('.', '/');
  const file = [`${path}.py`, `${path}/__init__.py`].find((f) => PYTHON_FILES.has(f));
  if (file === undefined) return undefined;
  const content = PYTHON_FILES.get(file)!;
  const words = /^# loopscope: (.*)/.exec(content.head)?.[1].split(', ') ?? [];
  const source: PythonSource = {
    name,
    file: FOLDER + file,
    content,
    isPackage: file.endsWith('/__init__.py'),
    own: words.includes('own'),
    hidden: words.includes('hidden'),
  };
  sources.set(name, source);
  return source;
}

/** The text of a Python file of the library by the path that tracebacks show; undefined if none. */
export function libraryText(file: string): string | undefined {
  return file.startsWith(FOLDER) ? PYTHON_FILES.get(file.slice(FOLDER.length))?.text() : undefined;
}
