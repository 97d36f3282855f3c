/**
 * complex: the value and its arithmetic, with CPython's algorithms (`complexobject.c`), so that the
 * last digits and the signs of zeros are the same.
 */
import { cos, exp, hypot, log, pow, sin } from '../../base/preciseMath';
import { declareState } from '../state/declare';
import './coreTypes';
import { PyObject, T } from './object';

export class PyComplex extends PyObject {
  readonly real: number;
  readonly imag: number;
  constructor(real: number, imag: number) {
    super(T['complex']);
    this.real = real;
    this.imag = imag;
    this.shared = true;
  }
}
declareState(PyComplex, { real: 'plain', imag: 'plain' }, PyObject);

export function addComplex(x: PyComplex, y: PyComplex): PyComplex {
  return new PyComplex(x.real + y.real, x.imag + y.imag);
}

export function subtractComplex(x: PyComplex, y: PyComplex): PyComplex {
  return new PyComplex(x.real - y.real, x.imag - y.imag);
}

export function multiplyComplex(x: PyComplex, y: PyComplex): PyComplex {
  return new PyComplex(x.real * y.real - x.imag * y.imag, x.real * y.imag + x.imag * y.real);
}

/** x / y by the larger part of y (Smith); undefined for a division by zero. */
export function divideComplex(x: PyComplex, y: PyComplex): PyComplex | undefined {
  if (y.real === 0 && y.imag === 0) return undefined;
  if (Math.abs(y.real) >= Math.abs(y.imag)) {
    const ratio = y.imag / y.real;
    const by = y.real + y.imag * ratio;
    return new PyComplex((x.real + x.imag * ratio) / by, (x.imag - x.real * ratio) / by);
  }
  if (Number.isNaN(y.real) || Number.isNaN(y.imag)) return new PyComplex(NaN, NaN);
  const ratio = y.real / y.imag;
  const by = y.real * ratio + y.imag;
  return new PyComplex((x.real * ratio + x.imag) / by, (x.imag * ratio - x.real) / by);
}

/** x ** y; undefined for zero to a negative or complex power. */
export function complexPower(x: PyComplex, y: PyComplex): PyComplex | undefined {
  const n = y.real;
  if (y.imag === 0 && Number.isInteger(n) && Math.abs(n) <= 100) {
    const positive = wholePower(x, Math.abs(n));
    return n > 0 ? positive : divideComplex(new PyComplex(1, 0), positive);
  }
  if (x.real === 0 && x.imag === 0) return y.imag !== 0 || n < 0 ? undefined : new PyComplex(0, 0);
  const size = hypot(x.real, x.imag);
  const angle = Math.atan2(x.imag, x.real);
  let length = pow(size, n);
  let phase = angle * n;
  if (y.imag !== 0) {
    length /= exp(angle * y.imag);
    phase += y.imag * log(size);
  }
  return new PyComplex(length * cos(phase), length * sin(phase));
}

/** x ** n for a whole n from 0 on, by squaring. */
function wholePower(x: PyComplex, n: number): PyComplex {
  let result = new PyComplex(1, 0);
  let power = x;
  for (let mask = 1; mask <= n; mask *= 2) {
    if ((n & mask) !== 0) result = multiplyComplex(result, power);
    power = multiplyComplex(power, power);
  }
  return result;
}
