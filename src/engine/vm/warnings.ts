/** warnings.warn with the default filters, for warnings that natives issue. */
import { warningEmit } from '../../trace/emit.generated';
import { intern } from '../../trace/symbols';
import type { World } from '../world';
import { type Code, CodeOrigin } from './codeObject';
import type { Frame } from './frame';
import { sourceLine } from './sources';

/** Categories that the default filters hide unless the warning is attributed to __main__. */
const HIDDEN = new Set([
  'DeprecationWarning',
  'PendingDeprecationWarning',
  'ImportWarning',
  'ResourceWarning',
]);

/** Issues a warning attributed to the innermost frame of the user's code, or to an instruction; was it shown? */
export function warn(
  w: World,
  category: string,
  text: string,
  at?: { readonly code: Code; readonly instruction: number },
): boolean {
  const frame = userFrame(w);
  const code = at?.code ?? frame?.code;
  const file = code?.file ?? 'sys';
  const line = code === undefined ? 1 : code.lineAt(at?.instruction ?? (frame?.pc ?? 0) >> 2);
  w.warnings++;
  warningEmit(w.recorder, 0, intern(category), text, intern(file), line);
  const inMain = frame?.module.name === '__main__';
  if (
    category === 'ResourceWarning' ||
    (HIDDEN.has(category) && !(inMain && category === 'DeprecationWarning'))
  ) {
    return false;
  }
  const key = `${category}:${text}:${file}:${line}`;
  if (w.process.warned.has(key)) return false;
  w.process.warned.set(key, true);
  const source = sourceLine(file, line)?.trim();
  w.writeStream(
    2,
    `${file}:${line}: ${category}: ${text}\n${source === undefined || source === '' ? '' : `  ${source}\n`}`,
  );
  return true;
}

/** The innermost frame of the program's own code. */
export function userFrame(w: World): Frame | undefined {
  const { frames } = w.thread;
  for (let i = frames.length - 1; i >= 0; i--) {
    if (frames[i].code.origin === CodeOrigin.user) return frames[i];
  }
  return undefined;
}
