/**
 * Rounding and writing doubles exactly: JS's toFixed and toPrecision break ties away from zero on the
 * decimal they print, CPython (`dtoa.c`) works on the exact binary value and breaks ties to even.
 */

/** The exact value of a finite double as numerator and a power of two: x = top / 2 ** shift. */
function exact(x: number): { top: bigint; shift: number } {
  let top = x;
  let shift = 0;
  while (!Number.isInteger(top)) {
    top *= 2;
    shift++;
  }
  return { top: BigInt(top), shift };
}

/** |x| * 10 ** digits, rounded half to even to a whole number; digits may be negative. */
export function scaledDigits(x: number, digits: number): bigint {
  const { top, shift } = exact(Math.abs(x));
  let numerator = top;
  let denominator = 1n << BigInt(shift);
  if (digits >= 0) numerator *= 10n ** BigInt(digits);
  else denominator *= 10n ** BigInt(-digits);
  const q = numerator / denominator;
  const rest = (numerator % denominator) * 2n;
  return rest > denominator || (rest === denominator && q % 2n === 1n) ? q + 1n : q;
}

/** |x| with so many digits after the point, as printf's %f. */
export function fixed(x: number, digits: number): string {
  const text = scaledDigits(x, digits)
    .toString()
    .padStart(digits + 1, '0');
  return digits === 0
    ? text
    : `${text.slice(0, text.length - digits)}.${text.slice(text.length - digits)}`;
}

/** |x| with one digit before the point and so many after it, as printf's %e; x is not 0. */
export function scientific(x: number, digits: number): { mantissa: string; exponent: number } {
  let exponent = Math.floor(Math.log10(Math.abs(x)));
  for (;;) {
    const text = scaledDigits(x, digits - exponent).toString();
    if (text.length === digits + 1) {
      return { mantissa: digits === 0 ? text : `${text[0]}.${text.slice(1)}`, exponent };
    }
    exponent += text.length > digits + 1 ? 1 : -1;
  }
}

/** round(x, digits): the double nearest to x rounded half to even (`float___round___impl`). */
export function roundFloat(x: number, digits: number): number {
  if (!Number.isFinite(x) || x === 0 || digits > 323) return x;
  if (digits < -308) return x < 0 ? -0 : 0;
  const scaled = scaledDigits(x, digits);
  const magnitude = Number(`${scaled}e${-digits}`);
  return x < 0 ? -magnitude : magnitude;
}
