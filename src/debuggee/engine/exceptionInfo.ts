/** What is shown of an exception at which the machine stands. */

import { evaluateIn } from '../../engine/debug/evaluate';
import { EXCEPTION_NAME } from '../../engine/debug/judge';
import { CodeOrigin, type Code } from '../../engine/vm/codeObject';
import { strFast } from '../../engine/vm/describe';
import type { PyException } from '../../engine/vm/object';
import { sourceLine } from '../../engine/vm/sources';
import type { World } from '../../engine/world';
import { noException } from '../failures';
import type { ExceptionInfo } from '../inspection';
import type { ClonedMachine } from './cloneMachine';
import { hazardInfo } from './hazardStops';
import type { Machine } from './machine';

/** A `__str__` may execute so many bytecodes. */
const STEPS = 100_000;

/** `ValueError: text`, as the last line of the traceback of the exception at which it stands. */
export function exceptionText(machine: Machine): string {
  const exc = exceptionAt(machine.world);
  if (exc === null) return '';
  const message = messageOf(exc, machine.clone());
  const type = fullName(exc);
  return message === '' ? type : `${type}: ${message}`;
}

/** The exception that has come to the frame before which the machine stands; null for none. */
function exceptionAt({ unwinding, exc }: World): PyException | null {
  return unwinding ? exc : null;
}

/** `filter`: the one that stopped the machine here. */
export function exceptionInfo(machine: Machine, threadId: number, filter: string): ExceptionInfo {
  const { world, hazards } = machine;
  if (hazards.here.length > 0) return hazardInfo(hazards.here);
  const exc = exceptionAt(world);
  if (exc === null || world.thread.tid !== threadId) throw noException(threadId);
  return { ...about(exc, machine.clone(), new Set()), filter, stack: stackText(world, exc) };
}

function about(
  exc: PyException,
  clone: ClonedMachine,
  seen: Set<PyException>,
): NonNullable<ExceptionInfo['cause']> {
  seen.add(exc);
  const inner = exc.cause ?? (exc.suppressContext ? null : exc.context);
  return {
    type: exc.cls.name,
    fullType: fullName(exc),
    message: messageOf(exc, clone),
    cause: inner === null || seen.has(inner) ? null : about(inner, clone, seen),
  };
}

function fullName({ cls: { module, qualname } }: PyException): string {
  return module === 'builtins' || module === '__main__' ? qualname : `${module}.${qualname}`;
}

function messageOf(exc: PyException, { world, copies }: ClonedMachine): string {
  const copy = copies.get(exc) as PyException;
  const place = { tid: world.kernel.current.tid, frame: null };
  const names = new Map([[EXCEPTION_NAME, copy]]);
  const outcome = evaluateIn(world, place, `str(${EXCEPTION_NAME})`, 'expression', STEPS, names);
  if (outcome.kind === 'value' && typeof outcome.value === 'string') return outcome.value;
  return strFast(world, copy);
}

/** The calls that led to the exception: those that go on, and those that it has left. */
function stackText(world: World, exc: PyException): string {
  const lines: string[] = [];
  for (const { kind, code, pc } of world.thread.frames) {
    if (kind === 0) lines.push(...frameLines(code, pc >> 2));
  }
  // Raised again, it has been to the top frame before.
  const left = world.reraising ? (exc.traceback?.next ?? null) : exc.traceback;
  for (let entry = left; entry !== null; entry = entry.next) {
    lines.push(...frameLines(entry.code, entry.at));
  }
  return lines.join('\n');
}

function frameLines(code: Code, at: number): readonly string[] {
  if (code.origin === CodeOrigin.prelude) return [];
  const line = code.lineAt(at);
  const text = sourceLine(code.file, line)?.trim() ?? '';
  const place = `  File "${code.file}", line ${line}, in ${code.name}`;
  return text === '' ? [place] : [place, `    ${text}`];
}
