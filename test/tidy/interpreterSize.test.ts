/**
 * The interpreter's hot function must stay small: past 61,440 bytes of V8 bytecode it is never
 * optimised and runs 6 to 15 times slower, without a word (vm-speed.md, rule 1). Measured on the
 * bundle, since the bundler and its target change the bytecode.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Well below V8's limit, so that there is time to notice. */
const LIMIT = 40_000;
const CLI = join(process.cwd(), 'dist/cli.js');

/** Bytes of bytecode of a function of the bundle, once a program has run. */
function bytecodeLength(name: string, command: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'ls-size-'));
  try {
    const program = join(folder, 'program.py');
    writeFileSync(program, 'print(1)\n');
    const flags = ['--print-bytecode', `--print-bytecode-filter=${name}`];
    const listing = execFileSync(process.execPath, [...flags, CLI, command, program], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      // V8 prints what it compiles, which is nothing that comes from the code cache.
      env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
    });
    const length = /Bytecode length: (\d+)/.exec(listing)?.[1];
    assert.ok(length !== undefined, `V8 printed no bytecode of ${name}: was it renamed?`);
    return Number(length);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('The interpreter', () => {
  // runExact, the other copy, is the same function with two more tests; verifying uses it.
  for (const [name, command] of [
    ['runFast', 'run'],
    ['runExact', 'verify'],
  ]) {
    it(`keeps ${name} under ${LIMIT} bytes of V8 bytecode`, function () {
      this.timeout(20_000);
      if (!existsSync(CLI)) this.skip();
      const length = bytecodeLength(name, command);
      assert.ok(
        length < LIMIT,
        `${name} has ${length} bytes of bytecode; move a path into a helper`,
      );
      assert.ok(length > 1_000, `${name} has only ${length} bytes: this measures something else`);
    });
  }
});
