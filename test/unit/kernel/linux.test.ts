import assert from 'node:assert/strict';
import { ERRNO, errnoName, strerror } from '../../../src/engine/kernel/errno';
import { readRepositoryFile } from '../../support/paths';
import { replay } from './linuxReplay';

/** Recorded on a Linux machine; `recordLinux.py` says how. */
const RECORDING = 'test/unit/kernel/linux.golden.txt';

const ALIASES: Readonly<Record<string, string[]>> = {
  EWOULDBLOCK: ['EAGAIN'],
  EDEADLOCK: ['EDEADLK'],
  ENOTSUP: ['EOPNOTSUPP'],
};

describe('the kernel and Linux', () => {
  const lines = readRepositoryFile(RECORDING).trimEnd().split('\n');
  const recorded = lines.filter((line) => !line.startsWith('errno '));
  const starts = recorded.flatMap((line, i) => (line.startsWith('#') ? [i] : []));
  const cases = starts.map((start, i) => recorded.slice(start, starts[i + 1]));

  for (const calls of cases) {
    it(`answer the same calls alike: ${calls[0].slice(2)}`, () => {
      assert.deepEqual(replay(calls.join('\n')).trimEnd().split('\n'), calls);
    });
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
