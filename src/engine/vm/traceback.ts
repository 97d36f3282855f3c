/** Traceback texts as CPython prints them (`traceback.c`, `Lib/traceback.py`). */
import type { World } from '../world';
import { sourceLine } from './sources';
import { PyException, PyTraceback, type PyType } from './object';

/**
 * How the last line names an exception class. `isMain`: the report of the interpreter itself for the
 * main thread, which up to 3.10 names the module __main__ too.
 */
function exceptionName(w: World, cls: PyType, isMain: boolean): string {
  const bare =
    cls.module === 'builtins' ||
    (cls.module === '__main__' && !(isMain && w.traits.uncaughtNamesMain));
  return bare ? cls.qualname : `${cls.module}.${cls.qualname}`;
}

/** `Type: text`, or just the type when there is no text. */
function lastLine(w: World, exc: PyException, text: string, isMain: boolean): string {
  const name = exceptionName(w, exc.cls, isMain);
  return text === '' ? name : `${name}: ${text}`;
}

/** The exceptions to show, oldest cause first, with what joins each to the next. */
export function exceptionChain(exc: PyException): PyException[] {
  const chain: PyException[] = [];
  for (let e: PyException | null = exc; e !== null && !chain.includes(e);) {
    chain.unshift(e);
    e = e.cause ?? (e.suppressContext ? null : e.context);
  }
  return chain;
}

const CAUSE = '\nThe above exception was the direct cause of the following exception:\n\n';
const CONTEXT = '\nDuring handling of the above exception, another exception occurred:\n\n';

/** The whole report; `texts` are the str() of the chain's exceptions, in its order. */
export function formatChain(
  w: World,
  exc: PyException,
  texts: readonly string[],
  isMain: boolean,
): string {
  let out = '';
  exceptionChain(exc).forEach((e, i, chain) => {
    if (i > 0) out += e.cause === chain[i - 1] ? CAUSE : CONTEXT;
    if (e.traceback !== null)
      out += 'Traceback (most recent call last):\n' + formatEntries(w, e.traceback);
    out += `${lastLine(w, e, texts[i] ?? '', isMain)}\n`;
  });
  return out;
}

/** `  File …` lines of a traceback; runs of the same entry are folded as CPython does. */
export function formatEntries(w: World, first: PyTraceback): string {
  let out = '';
  let repeated = 0;
  let previous = '';
  for (let tb: PyTraceback | null = first; tb !== null; tb = tb.next) {
    const entry = formatEntry(w, tb);
    repeated = entry === previous ? repeated + 1 : 0;
    if (repeated > 2) {
      const isLast = tb.next === null || formatEntry(w, tb.next) !== entry;
      if (isLast)
        out += `  [Previous line repeated ${repeated - 2} more time${repeated - 2 > 1 ? 's' : ''}]\n`;
      continue;
    }
    previous = entry;
    out += entry;
  }
  return out;
}

function formatEntry(w: World, tb: PyTraceback): string {
  const { code, at } = tb;
  const line = code.lineAt(at);
  let out = `  File "${code.file}", line ${line}, in ${code.name}\n`;
  const source = sourceLine(code.file, line);
  if (source !== undefined && source.trim() !== '') {
    out += `    ${source.trim()}\n`;
    if (w.traits.tracebackCarets) out += carets(code.positions, at, source);
  }
  return out;
}

/** The caret line of 3.11+, left out when it would mark the whole line. */
function carets(positions: Int32Array, at: number, source: string): string {
  const line = positions[at * 4];
  const start = positions[at * 4 + 1];
  const endLine = positions[at * 4 + 2];
  const indent = source.length - source.trimStart().length;
  const end = endLine === line ? positions[at * 4 + 3] : source.trimEnd().length;
  const text = source.trimEnd();
  if (start <= indent && end >= text.length) return '';
  if (end <= start) return '';
  return `    ${' '.repeat(start - indent)}${'^'.repeat(end - start)}\n`;
}
