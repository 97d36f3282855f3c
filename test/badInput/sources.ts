/** Sources that are too long, or nested too deeply. */
import { DONE, lines, raises, refused, type BadPrograms } from './ending';

const TOO_DEEP = refused('expressions nested this deeply');

/** Text for 0, 1, 2 … `count - 1`, a line each. */
function numbered(count: number, text: (i: number) => string): string {
  return lines(...Array.from({ length: count }, (_, i) => text(i)));
}

export const sources: BadPrograms = {
  'many functions': {
    source: numbered(20_000, (i) => `def f${i}():\n    return ${i}`),
    ending: DONE,
  },
  'many classes': { source: numbered(20_000, (i) => `class C${i}:\n    x = ${i}`), ending: DONE },
  'a long chain of attributes': { source: `f = x${'.a'.repeat(100_000)}`, ending: TOO_DEEP },
  'a long sum': { source: `f = 1${'+1'.repeat(100_000)}`, ending: TOO_DEEP },
  'many signs': { source: `x = ${'-'.repeat(100_000)}1`, ending: TOO_DEEP },
  'many nots': { source: `x = ${'not '.repeat(100_000)}1`, ending: TOO_DEEP },
  'lambdas in lambdas': { source: `f = ${'lambda: '.repeat(100_000)}1`, ending: TOO_DEEP },
  'a long chain of elif': {
    source: `x = 5\nif x == 0: pass\n${numbered(20_000, (i) => `elif x == ${i}: pass`)}`,
    ending: TOO_DEEP,
  },
  'parentheses in parentheses': {
    source: `f = ${'('.repeat(100_000)}1${')'.repeat(100_000)}`,
    ending: raises('SyntaxError: too many nested parentheses$'),
  },
  'classes in classes': {
    source: `${numbered(80, (i) => `${' '.repeat(i)}class C${i}:`)}${' '.repeat(80)}pass`,
    ending: DONE,
  },
  'more classes in classes': {
    source: `${numbered(3000, (i) => `${' '.repeat(i)}class C${i}:`)}${' '.repeat(3000)}pass`,
    ending: raises('IndentationError: too many levels of indentation$'),
  },
};
