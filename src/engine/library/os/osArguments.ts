/** What the natives of os, socket and the like share: bytes, int arguments, error numbers. */
import { latinText } from '../../../base/largeArrays';
import { strerror } from '../../kernel/errno';
import type { World } from '../../world';
import { asInt } from '../../vm/numbers';
import { PyBytes, type Slot } from '../../vm/object';
import { typeName } from '../../vm/typeLookup';

export function textToBytes(text: string): PyBytes {
  return new PyBytes(Uint8Array.from(text, (ch) => ch.charCodeAt(0)));
}

/** An int argument as a JS number; TypeError otherwise. */
export function intArgument(w: World, v: Slot): number | undefined {
  const i = asInt(v);
  if (i !== undefined) return Number(i);
  return w.raise('TypeError', w.traits.notAnIndexText.replace('%', typeName(v ?? null)));
}

/** The answer of a system call: None, or an OSError. */
export function done(w: World, answer: number): Slot {
  return answer < 0 ? w.raiseErrno(-answer, strerror(-answer)) : null;
}

/** The answer of a system call that is a number, or an OSError. */
export function numberOrError(w: World, answer: number): Slot {
  return answer < 0 ? w.raiseErrno(-answer, strerror(-answer)) : answer;
}

/** Decodes UTF-8 without the host's TextDecoder, which the pure rooms do not have. */
export function utf8(data: Uint8Array): string {
  let escaped = '';
  for (const b of data) escaped += `%${b.toString(16).padStart(2, '0')}`;
  try {
    return decodeURIComponent(escaped);
  } catch {
    return latinText(data);
  }
}
