/** repr() and format() of complex numbers. */
import type { World } from '../../world';
import type { PyComplex } from '../complexNumbers';
import { isTooLong, memoryError } from '../memory';
import type { Slot } from '../object';
import { formatNumber, padText, parseSpec, PLAIN_SPEC, type FormatSpec } from './formatSpec';

/** A real part of positive zero is not shown. */
export function complexRepr(v: PyComplex): string {
  return plainText(v, PLAIN_SPEC);
}

/** Without a type code: in parentheses, unless the real part is left out. */
function plainText(v: PyComplex, spec: FormatSpec): string {
  if (Object.is(v.real, 0)) return `${partText(v.imag, spec)}j`;
  return `(${partText(v.real, spec)}${partText(v.imag, { ...spec, sign: '+' })}j)`;
}

/** One part; unlike a float's, its text need not have a point. */
function partText(x: number, spec: FormatSpec): string {
  if (spec.type !== '') return formatNumber(x, true, spec)!;
  if (spec.precision !== null) return formatNumber(x, true, { ...spec, type: 'g' })!;
  return formatNumber(x, true, spec)!.replace(/\.0$/, spec.alternate ? '.' : '');
}

/** format(v, spec) with a spec that is not empty. */
export function formatComplex(w: World, v: PyComplex, text: string): Slot {
  const spec = parseSpec(text);
  const invalid =
    spec === undefined || (typeof spec === 'object' && spec.coerceZero && !w.traits.formatHasZ);
  if (invalid) {
    const shown = `Invalid format specifier '${text}' for object of type 'complex'`;
    return w.raise(
      'ValueError',
      w.traits.formatErrorShowsSpec ? shown : 'Invalid format specifier',
    );
  }
  if (typeof spec === 'string') return w.raise('ValueError', spec);
  if (!'eEfFgGn'.includes(spec.type))
    return w.raise('ValueError', `Unknown format code '${spec.type}' for object of type 'complex'`);
  if (spec.fill === '0')
    return w.raise('ValueError', 'Zero padding is not allowed in complex format specifier');
  if (spec.align === '=') {
    const what = "'=' alignment flag is not allowed in complex format specifier";
    return w.raise('ValueError', what);
  }
  if (isTooLong(spec.width, spec.precision)) return memoryError(w);
  const part = { ...spec, width: 0, align: '' };
  const shown =
    spec.type === ''
      ? plainText(v, part)
      : `${partText(v.real, part)}${partText(v.imag, { ...part, sign: '+' })}j`;
  return padText(shown, spec, '>');
}
