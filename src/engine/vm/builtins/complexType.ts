/** complex: its constructor, methods and attributes. Operators and comparisons stand in `slots.ts`. */
import type { World } from '../../world';
import { PyComplex } from '../complexNumbers';
import { constructor, getter, method, onlyWith, slot } from '../define';
import { asDouble, finiteDouble } from '../numbers';
import { PyFloat, PyTuple, PyType, T, type Slot } from '../object';
import { special, typeName, typeOf } from '../typeLookup';
import { asText } from './arguments';
import { parseFloatText } from './numberText';

const complex = T['complex'];

constructor(complex, '(cls, real=0, imag=0)', (w, a, at) => {
  if ((a[at] as PyType) !== complex) return w.refuse('subclasses of complex');
  const [real, imag] = [a[at + 1], a[at + 2]];
  const text = real === undefined ? undefined : asText(real);
  if (text !== undefined) {
    if (imag !== undefined)
      return w.raise('TypeError', "complex() can't take second arg if first is a string");
    return readComplex(text) ?? w.raise('ValueError', 'complex() arg is a malformed string');
  }
  if (imag !== undefined && asText(imag) !== undefined)
    return w.raise('TypeError', "complex() second arg can't be a string");
  const first = partOf(w, real, true);
  if (typeof first === 'string') return converted(w, real, imag);
  if (first === undefined) return undefined;
  const second = partOf(w, imag, false);
  if (typeof second === 'string') return converted(w, real, imag);
  if (second === undefined) return undefined;
  // complex(a, b) is a + b * 1j, both of which may be complex.
  return imag === undefined
    ? first
    : new PyComplex(
        first.real - second.imag,
        real instanceof PyComplex ? first.imag + second.real : second.real,
      );
});

/** An argument as a number, or 'method' if one of its class tells it. */
function partOf(w: World, v: Slot, isFirst: boolean): PyComplex | 'method' | undefined {
  if (v === undefined) return new PyComplex(0, 0);
  if (v instanceof PyComplex) return v;
  if (conversion(w, v, isFirst) !== undefined) return 'method';
  if (asDouble(v) === undefined) {
    return w.raise('TypeError', isFirst
      ? `complex() first argument must be a string or a number, not '${typeName(v)}'`
      : `complex() second argument must be a number, not '${typeName(v)}'`); // prettier-ignore
  }
  const x = finiteDouble(w, v);
  return x === undefined ? undefined : new PyComplex(x, 0);
}

/** The name of the method by which an object says which number it is. */
function conversion(w: World, v: Slot, isFirst: boolean): string | undefined {
  if (v === undefined) return undefined;
  const names = ['__float__', ...(w.traits.complexTakesIndex ? ['__index__'] : [])];
  if (isFirst) names.unshift('__complex__');
  return names.find((name) => special(typeOf(v), name) !== undefined);
}

function converted(w: World, real: Slot, imag: Slot): undefined {
  const names = [conversion(w, real, true) ?? null, conversion(w, imag, false) ?? null];
  return w.tail(w.prelude('complex_of'), [real ?? 0, names[0], imag ?? null, names[1]]);
}

const PART = String.raw`(?:\d[\d_]*\.?[\d_]*|\.[\d_]+)(?:e[+-]?[\d_]+)?|inf(?:inity)?|nan`;
const COMPLEX = new RegExp(`^([+-]?(?:${PART}))?(?:([+-]?(?:${PART})?)j)?$`, 'i');

/** A complex literal, perhaps in parentheses; undefined if it is malformed. */
function readComplex(given: string): PyComplex | undefined {
  const trimmed = given.trim();
  const inner = /^\(\s*(.*?)\s*\)$/s.exec(trimmed)?.[1] ?? trimmed;
  const only = /^([+-]?)j$/i.exec(inner);
  if (only !== null) return new PyComplex(0, only[1] === '-' ? -1 : 1);
  const m = COMPLEX.exec(inner);
  if (m === null || inner === '') return undefined;
  // Without a sign between them, all digits belong to the imaginary part.
  const [real, imag] = m[2] === '' ? [undefined, m[1]] : [m[1], m[2]];
  if (real !== undefined && imag !== undefined && !/^[+-]/.test(imag)) {
    const whole = numberOf(real + imag);
    return whole === undefined ? undefined : new PyComplex(0, whole);
  }
  const [x, y] = [numberOf(real), numberOf(imag)];
  return x === undefined || y === undefined ? undefined : new PyComplex(x, y);
}

/** A signed float; nothing is 0, a sign alone is 1. */
function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return 0;
  if (text === '+' || text === '-') return text === '+' ? 1 : -1;
  return parseFloatText(text);
}

const self = (a: Slot[], at: number): PyComplex => a[at] as PyComplex;

getter(complex, 'real', (_w, a, at) => new PyFloat(self(a, at).real));
getter(complex, 'imag', (_w, a, at) => new PyFloat(self(a, at).imag));
method(
  complex,
  'conjugate',
  1,
  1,
  (_w, a, at) => new PyComplex(self(a, at).real, -self(a, at).imag),
);
slot(complex, '__neg__', 1, 1, (_w, a, at) => new PyComplex(-self(a, at).real, -self(a, at).imag));
slot(complex, '__pos__', 1, 1, (_w, a, at) => self(a, at));
slot(complex, '__abs__', 1, 1, (w, a, at) => w.tail(w.builtins.get('abs')!, [self(a, at)]));
slot(complex, '__bool__', 1, 1, (_w, a, at) => self(a, at).real !== 0 || self(a, at).imag !== 0);
slot(complex, '__complex__', 1, 1, (_w, a, at) => self(a, at));
slot(complex, '__getnewargs__', 1, 1, (_w, a, at) => {
  const { real, imag } = self(a, at);
  return new PyTuple([new PyFloat(real), new PyFloat(imag)]);
});
onlyWith('complexHasMethodComplex', complex, '__complex__');
