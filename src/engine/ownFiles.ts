/**
 * The Python files beside a program that it may import: found by the import statements in them, and
 * read before the program starts, since hosts answer later and a running machine does not wait.
 *
 * As in CPython the folder of the program comes first when a module is looked for, so a file there
 * hides a library module of the same name, but for those that are loaded before any program.
 */
import type { CompileError } from '../compiler/compileError';
import type { SyntaxWarning } from '../compiler/syntaxWarnings';
import type { Result } from '../base/result';
import type { Code } from './vm/codeObject';

/** A file's body, and what its compilation warns of. */
export interface CompiledFile {
  readonly body: Result<Code, CompileError>;
  readonly warnings: readonly SyntaxWarning[];
}

export class OwnFiles {
  /** Absolute path of the program's folder, in the host's own form. */
  readonly folder: string;
  /** Texts by path: the folder, the separator and the module's path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Compiled once for all worlds of a run. No state: the texts determine it. */
  readonly compiled = new Map<string, CompiledFile>();

  constructor(folder: string, texts: ReadonlyMap<string, string>) {
    this.folder = folder;
    this.texts = texts;
  }
}

/** Modules that every CPython has loaded or built in before it looks at a folder. */
const BUILT_IN: ReadonlySet<string> = new Set([
  '__main__', '_abc', '_asyncio', '_codecs', '_collections_abc', '_io', '_loopscope', '_signal',
  '_sitebuiltins', '_stat', '_thread', '_warnings', '_weakref', 'abc', 'atexit', 'builtins',
  'codecs', 'encodings', 'errno', 'faulthandler', 'gc', 'genericpath', 'io', 'itertools', 'marshal',
  'os', 'posix', 'posixpath', 'pwd', 'site', 'stat', 'sys', 'time', 'zipimport',
]); // prettier-ignore

/** May a file of the program be the module of this name? */
export function mayBeOwn(name: string): boolean {
  return !BUILT_IN.has(name.split('.')[0]);
}

export function joinPath(folder: string, ...parts: readonly string[]): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return [folder.replace(/[\\/]$/, ''), ...parts].join(separator);
}

/** The folder of an absolute path. */
export function folderOf(path: string): string {
  const end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return end <= 0 ? path.slice(0, end + 1) : path.slice(0, end);
}

/**
 * Gathers the files that a program and its modules name in import statements. Yields absolute paths;
 * each is to be answered by the file's text, or by undefined if there is no such file.
 */
export function* gatherOwnFiles(
  source: string,
  folder: string,
): Generator<string, OwnFiles, string | undefined> {
  const texts = new Map<string, string>();
  const asked = new Set<string>();
  const work = importedModules(source, []);
  for (let name = work.pop(); name !== undefined; name = work.pop()) {
    if (asked.has(name) || !mayBeOwn(name)) continue;
    asked.add(name);
    const parts = name.split('.');
    // In a package that is a plain module there is nothing to be found.
    const parent = parts.slice(0, -1);
    if (parent.length > 0 && texts.has(`${joinPath(folder, ...parent)}.py`)) continue;
    const base = joinPath(folder, ...parts);
    for (const path of [joinPath(base, '__init__.py'), `${base}.py`]) {
      const text = yield path;
      if (text === undefined) continue;
      texts.set(path, text);
      work.push(...importedModules(text, path.endsWith('__init__.py') ? parts : parent));
      break;
    }
  }
  return new OwnFiles(folder, texts);
}

const STATEMENT =
  /(?:^|[:;])[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]+(\([^)]*\)|[^\n;#]*)|import[ \t]+([^\n;#]*))/gm;

/** A module named in a call that imports it, and perhaps the package that it is relative to. */
const CALL =
  /\b(?:import_module|__import__)\(\s*['"]([\w.]+)['"](?:\s*,\s*(?:package\s*=\s*)?['"]([\w.]+)['"])?/g;

/**
 * The absolute names of all modules that a text may import, packages before what is in them. What
 * looks like an import statement in a string does no harm: such a file is read in vain.
 */
function importedModules(source: string, parent: readonly string[]): string[] {
  const out: string[] = [];
  const add = (parts: readonly string[]): void => {
    // Popped from the end, so the longest first.
    for (let n = parts.length; n > 0; n--) out.push(parts.slice(0, n).join('.'));
  };
  for (const [, name, around] of source.matchAll(CALL)) {
    const level = /^\.*/.exec(name)![0].length;
    const outer = dotted(around ?? '');
    const start = level === 0 ? [] : outer.slice(0, outer.length - (level - 1));
    add([...start, ...dotted(name.slice(level))]);
  }
  for (const [, from, names, plain] of source.replace(/\\\r?\n/g, ' ').matchAll(STATEMENT)) {
    if (plain !== undefined) {
      for (const item of plain.split(',')) add(dotted(item));
      continue;
    }
    const level = /^\.*/.exec(from)![0].length;
    const start = level === 0 ? [] : parent.slice(0, parent.length - (level - 1));
    const base = [...start, ...dotted(from.slice(level))];
    for (const item of names.replace(/#[^\n]*/g, '').split(/[,\n]/)) {
      const [name] = dotted(item.replace(/[()]/g, ''));
      if (name !== undefined) add([...base, name]);
    }
    add(base);
  }
  return out;
}

/** The parts of `a.b as c`; none if it is no dotted name. */
function dotted(item: string): string[] {
  const found = /^\s*([\p{ID_Start}_][\p{ID_Continue}]*(?:\.[\p{ID_Start}_][\p{ID_Continue}]*)*)/u.exec(item); // prettier-ignore
  return found === null ? [] : found[1].split('.');
}
