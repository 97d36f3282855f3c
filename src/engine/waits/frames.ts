/** The frames of who waits, and how the program calls what they hold. */
import { frameVariables, moduleVariables, type Variable } from '../debug/frameVariables';
import { ownAttributes } from '../debug/valueNodes';
import { CodeOrigin } from '../vm/codeObject';
import type { Frame } from '../vm/frame';
import { PyDeque } from '../vm/deque';
import { PySet } from '../vm/dict';
import { PyList, PyObject, type Slot, type Value } from '../vm/object';

/** A frame of Python code with the array that its registers are in. */
export interface HeldFrame {
  readonly frame: Frame;
  readonly registers: readonly Slot[];
}

/** The innermost frame of the program, and the library's frames that it waits in, the outermost first. */
export interface Waiting {
  readonly user: HeldFrame | null;
  readonly library: readonly HeldFrame[];
}

/** Of frames of which the last is the innermost. */
export function waitingIn(frames: readonly HeldFrame[]): Waiting {
  const python = frames.filter(({ frame }) => frame.kind === 0);
  const last = python.findLastIndex(({ frame }) => frame.code.origin === CodeOrigin.user);
  return { user: last < 0 ? null : python[last], library: python.slice(last + 1) };
}

/** The value of a local variable; undefined if it has none. */
export function localOf({ frame, registers }: HeldFrame, name: string): Value | undefined {
  return frameVariables(frame, registers).find((one) => one.name === name)?.value;
}

export function attributeOf(value: Value | undefined, name: string): Value | undefined {
  if (value === undefined) return undefined;
  return ownAttributes(value).find((one) => one.name === name)?.value;
}

/** A number that the `self` of a frame has as an attribute. */
export function countOf(at: HeldFrame, attribute: string): number {
  const count = attributeOf(localOf(at, 'self'), attribute);
  return typeof count === 'number' ? count : 0;
}

/** What the program calls an object where it waits, with a space before it: ` lock`, ` self.lock`; '' if it has no name. */
export function nameOf(user: HeldFrame | null, object: Value | undefined): string {
  if (user === null || !(object instanceof PyObject)) return '';
  const locals = frameVariables(user.frame, user.registers);
  const globals = moduleVariables(user.frame.module);
  const name =
    named(locals, object) ??
    namedInside(locals, object) ??
    named(globals, object) ??
    namedInside(globals, object);
  return name === undefined ? '' : ` ${name}`;
}

function named(variables: readonly Variable[], object: Value): string | undefined {
  return variables.find(({ value }) => value === object)?.name;
}

function namedInside(variables: readonly Variable[], object: Value): string | undefined {
  for (const { name, value } of variables) {
    const attribute = named(ownAttributes(value), object);
    if (attribute !== undefined) return `${name}.${attribute}`;
  }
  return undefined;
}

/** What a list, a set or a deque holds. */
export function itemsOf(value: Value | undefined): readonly Value[] {
  if (value instanceof PySet) return value.items();
  if (value instanceof PyDeque) return value.values();
  return value instanceof PyList ? value.items : [];
}
