/** `run --trace`: the same lines in a plain and in a compressed file, whatever their number. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { runCommand } from '../../../src/cli/run';
import { TraceFileReader } from '../../../src/trace/jsonl';

describe('The trace file of a run', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ls-trace-'));
    const source =
      'import asyncio\nasync def main():\n  for _ in range(200):\n    await asyncio.sleep(0)\nasyncio.run(main())\n';
    writeFileSync(join(folder, 'program.py'), source);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const trace = async (name: string): Promise<Buffer> => {
    const path = join(folder, name);
    assert.equal(await runCommand([join(folder, 'program.py'), '--trace', path]), 0);
    return readFileSync(path);
  };

  it('is compressed if its name says so', async () => {
    const plain = await trace('plain.jsonl');
    const packed = await trace('packed.jsonl.gz');
    assert.ok(packed.length < plain.length / 5);
    assert.equal(gunzipSync(packed).toString(), plain.toString());
  });

  it('holds every event, one a line', async () => {
    const lines = (await trace('plain.jsonl')).toString().split('\n');
    assert.equal(lines.pop(), '');
    const reader = new TraceFileReader();
    for (const line of lines) assert.ok(reader.line(line).ok, line);
    assert.equal(reader.store.length, lines.length - 1);
    assert.ok(lines.length > 1000);
  });
});
