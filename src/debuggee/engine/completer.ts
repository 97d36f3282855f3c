/** What could be written next in the console: names that are visible in a frame, or attributes. */

import { evaluateIn, type EvaluationPlace } from '../../engine/debug/evaluate';
import { frameVariables, moduleVariables, type Variable } from '../../engine/debug/frameVariables';
import { registersOf } from '../../engine/vm/exceptions/completion';
import { PyFunction, PyList, PyModule, PyNative, PyType } from '../../engine/vm/object';
import type { Completion } from '../inspection';
import type { Machine } from './machine';

/** `dir()` may execute so many bytecodes. */
const STEPS = 1_000_000;

const KEYWORDS = [
  'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del', 'elif', 'else',
  'except', 'False', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'None',
  'nonlocal', 'not', 'or', 'pass', 'raise', 'return', 'True', 'try', 'while', 'with', 'yield',
]; // prettier-ignore

/** `text` is what stands before the cursor. */
export function completionsOf(
  machine: Machine,
  { tid, frame }: EvaluationPlace,
  text: string,
): readonly Completion[] {
  // Nothing is called for the sake of a proposal, but a name, its attributes and items are looked at.
  const match =
    /(?:((?:[\p{L}_][\p{L}\p{N}_]*)(?:\.[\p{L}_][\p{L}\p{N}_]*|\[[\w'"]+\])*)\.)?([\p{L}_][\p{L}\p{N}_]*)?$/u.exec(
      text,
    );
  const owner = match?.[1];
  const begun = match?.[2] ?? '';
  if (owner === undefined && /[.)\]'"]$/.test(text)) return [];
  const all =
    owner === undefined
      ? namesIn(machine, { tid, frame })
      : attributesOf(machine, { tid, frame }, owner);
  const wanted = all.filter(({ label }) => label.startsWith(begun));
  const start = text.length - begun.length;
  return wanted.map((completion) => ({ ...completion, start, length: begun.length }));
}

type Name = Pick<Completion, 'label' | 'kind'>;

function namesIn({ world }: Machine, { tid, frame }: EvaluationPlace): readonly Name[] {
  const thread = world.threads.get(tid);
  const main = thread && world.processes.get(thread.pid)?.modules.getStr('__main__');
  const module = frame?.module ?? (main instanceof PyModule ? main : null);
  const locals =
    thread === undefined || frame === null ? [] : frameVariables(frame, registersOf(thread, frame));
  const globals = module === null ? [] : moduleVariables(module);
  const names = [...locals, ...globals, ...moduleVariables(world.builtins)].map(nameOf);
  const keywords = KEYWORDS.map((label) => ({ label, kind: 'keyword' }) as const);
  return [...new Map([...names, ...keywords].reverse().map((name) => [name.label, name])).values()]
    .filter(({ label }) => !label.startsWith('.'))
    .sort(byUse);
}

function attributesOf(machine: Machine, place: EvaluationPlace, owner: string): readonly Name[] {
  const { world, copies } = machine.clone();
  const frame = place.frame === null ? null : (copies.get(place.frame) as typeof place.frame);
  const outcome = evaluateIn(world, { ...place, frame }, `dir(${owner})`, 'expression', STEPS);
  if (outcome.kind !== 'value' || !(outcome.value instanceof PyList)) return [];
  return outcome.value.items
    .flatMap((item) =>
      typeof item === 'string' ? [{ label: item, kind: 'property' } as const] : [],
    )
    .sort(byUse);
}

function nameOf({ name, value }: Variable): Name {
  return { label: name, kind: kindOf(value) };
}

function kindOf(value: Variable['value']): Completion['kind'] {
  if (value instanceof PyFunction || value instanceof PyNative) return 'function';
  if (value instanceof PyType) return 'class';
  return value instanceof PyModule ? 'module' : 'variable';
}

/** Names that begin with an underscore come last. */
function byUse(a: Name, b: Name): number {
  const rank = ({ label }: Name): number => (label.startsWith('_') ? 1 : 0);
  return rank(a) - rank(b) || (a.label < b.label ? -1 : 1);
}
