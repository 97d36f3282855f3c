/**
 * Whatever text the compiler is given, it answers: with code that passes the checks of `verify.ts`, or
 * with an error that has a place in the text. It neither crashes nor hangs.
 *
 * A few hundred inputs in the gate; `LOOPSCOPE_FUZZ=50000 npm test -- unit -g 'any text'` for many.
 */
import assert from 'node:assert/strict';
import { Prng } from '../../../src/base/prng';
import { GlobalNames } from '../../../src/compiler/code';
import { tryCompile } from '../../../src/compiler/compile';
import { readRepositoryFile, repositoryFiles } from '../../support/paths';

const COUNT = Number(process.env['LOOPSCOPE_FUZZ'] ?? 400);
const SEED = Number(process.env['LOOPSCOPE_FUZZ_SEED'] ?? 20);
/** No input may take longer than this, in ms; most take less than one. */
const LONGEST = 2000;

const WORDS = [
  'def ', 'class ', 'async ', 'await ', 'for ', 'in ', 'if ', 'else:', 'elif ', 'while ', 'try:', 'except ',
  'except* ', 'finally:', 'with ', 'match ', 'case ', 'lambda ', 'yield ', 'yield from ', 'return ', 'import ',
  'from ', 'global ', 'nonlocal ', 'del ', 'assert ', 'raise ', 'type ', 'not ', 'is ', 'and ', 'or ', 'None',
  '(', ')', '[', ']', '{', '}', ':', ',', ';', '.', '...', '->', ':=', '=', '==', '**', '*', '//', '@', '~',
  '"', "'", '"""', "'''", 'f"{', 'f"{x!r:{y}}"', 'rb"', '\\', '\n', '\n    ', '\n\t', '\r', '\0', '\f', '#',
  '0x', '1e', '1_', '0b2', '1j', '9'.repeat(400), 'é', '\u{1F600}', '\uFEFF', '\\N{', '\\x', '\u2028', '$', '?',
]; // prettier-ignore

const corpus = [
  ...repositoryFiles('test/conformance/programs', /\.py$/),
  ...repositoryFiles('media/scenarios', /\.py$/),
].map(readRepositoryFile);

function randomText(random: Prng): string {
  const length = random.below(200);
  const top = [128, 256, 0x3000, 0x11000][random.below(4)];
  let text = '';
  for (let i = 0; i < length; i++) text += String.fromCodePoint(random.below(top));
  return text;
}

function randomWords(random: Prng): string {
  let text = '';
  for (let n = random.below(60); n > 0; n--) text += WORDS[random.below(WORDS.length)];
  return text;
}

/** A real program with some of its text deleted, doubled, moved or replaced. */
function mutated(random: Prng): string {
  let text = corpus[random.below(corpus.length)];
  for (let n = 1 + random.below(4); n > 0; n--) {
    const at = random.below(text.length + 1);
    const end = Math.min(text.length, at + random.below(30));
    const piece = text.slice(at, end);
    const other = random.below(text.length + 1);
    const word = WORDS[random.below(WORDS.length)];
    const put = ['', piece + piece, word, word + piece, piece.toUpperCase()][random.below(5)];
    text = text.slice(0, at) + put + text.slice(end);
    if (random.below(4) === 0) text = text.slice(0, other) + piece + text.slice(other);
  }
  return text;
}

function truncated(random: Prng): string {
  const text = corpus[random.below(corpus.length)];
  return text.slice(0, random.below(text.length + 1));
}

const KINDS = [randomText, randomWords, mutated, truncated, mutated] as const;

describe('The compiler, given any text,', () => {
  it('answers with code or with an error that has a place', function () {
    this.timeout(COUNT * 100 + 20_000);
    const random = Prng.seeded(SEED);
    let [compiled, refused, longest] = [0, 0, 0];
    for (let i = 0; i < COUNT; i++) {
      const text = KINDS[i % KINDS.length](random);
      const start = performance.now();
      const where = `input ${i} of seed ${SEED}: ${JSON.stringify(text.slice(0, 300))}`;
      let result: ReturnType<typeof tryCompile>;
      try {
        result = tryCompile(text, 'fuzz.py', new GlobalNames());
      } catch (error) {
        throw new Error(where, { cause: error });
      }
      const took = performance.now() - start;
      longest = Math.max(longest, took);
      assert(took < LONGEST, `${where} took ${took} ms`);
      if (result.ok) {
        compiled++;
        continue;
      }
      refused++;
      const { line, column, message, file } = result.error;
      const lines = text.split(/\r\n|\r|\n/).length;
      assert(file === 'fuzz.py' && message !== '', where);
      assert(line >= 1 && line <= lines + 1, `${where}: line ${line} of ${lines}: ${message}`);
      assert(column >= 0 && Number.isInteger(column), `${where}: column ${column}: ${message}`);
    }
    assert(
      refused > COUNT / 4 && compiled > COUNT / 20,
      `${compiled} compiled, ${refused} refused`,
    );
    if (process.env['LOOPSCOPE_FUZZ'] !== undefined)
      console.log(`    ${COUNT} inputs: ${compiled} compiled, ${refused} refused, longest ${longest.toFixed(0)} ms`); // prettier-ignore
  });
});
