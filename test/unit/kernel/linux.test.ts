import assert from 'node:assert/strict';
import { ERRNO, errnoName, strerror } from '../../../src/engine/kernel/errno';
import { readRepositoryFile } from '../../support/paths';
import { replay } from './linuxReplay';

/** Recorded on a Linux machine; `recordLinux.py` says how. */
const RECORDING = 'test/unit/kernel/linux.golden.txt';
const SOCKETS = 'test/unit/kernel/linuxSockets.golden.txt';

/** The cases of a recording: their lines. */
function casesOf(lines: readonly string[]): readonly (readonly string[])[] {
  const starts = lines.flatMap((line, i) => (line.startsWith('#') ? [i] : []));
  return starts.map((start, i) => lines.slice(start, starts[i + 1]));
}

function linesOf(file: string): readonly string[] {
  return readRepositoryFile(file).trimEnd().split('\n');
}

const ALIASES: Readonly<Record<string, string[]>> = {
  EWOULDBLOCK: ['EAGAIN'],
  EDEADLOCK: ['EDEADLK'],
  ENOTSUP: ['EOPNOTSUPP'],
};

describe('the kernel and Linux', () => {
  const lines = linesOf(RECORDING);
  const cases = {
    'pipes and socket pairs': casesOf(lines.filter((line) => !line.startsWith('errno '))),
    'sockets with addresses': casesOf(linesOf(SOCKETS)),
  };

  for (const [what, recorded] of Object.entries(cases)) {
    for (const calls of recorded) {
      it(`answer the same calls alike: ${what}, ${calls[0].slice(2)}`, () => {
        assert.deepEqual(replay(calls.join('\n')).trimEnd().split('\n'), calls);
      });
    }
  }

  it('name the same errors', () => {
    const texts = new Map(
      lines
        .filter((line) => line.startsWith('errno '))
        .map((line) => line.split(' '))
        .map(([, number, name, ...text]) => [Number(number), { name, text: text.join(' ') }]),
    );
    for (const number of Object.values(ERRNO)) {
      const { name, text } = texts.get(number) ?? {};
      // Some numbers have two names, of which Python's table keeps the other one.
      const names = [name, ...(ALIASES[name ?? ''] ?? [])];
      assert.ok(names.includes(errnoName(number)), name);
      assert.equal(strerror(number), text);
    }
    assert.equal(strerror(999), 'Unknown error 999');
  });
});
