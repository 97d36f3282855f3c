import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import esbuild from 'esbuild';
import { readAdapterOptions } from '../../src/adapter/options';
import { TcpAdapter } from '../../src/adapter/tcp';
import { diskFiles } from '../../src/debuggee/diskFiles';
import { DapClient } from '../support/dapClient';
import { FakeDebuggee } from '../support/dapFakeDebuggee';
import { fixture } from '../support/dapMarkers';
import { stopFakeAt } from '../support/dapSession';

const { pythonFiles } = createRequire(path.resolve('package.json'))(
  './scripts/pythonFiles.cjs',
) as {
  pythonFiles: (pack: null) => esbuild.Plugin;
};

describe('The adapter on a port', () => {
  let adapter: TcpAdapter;
  let port: number;
  const debuggees: FakeDebuggee[] = [];
  const sockets: Socket[] = [];

  beforeEach(async () => {
    debuggees.length = 0;
    const createDebuggee = (): FakeDebuggee => {
      const debuggee = new FakeDebuggee({ lines: 9 });
      debuggees.push(debuggee);
      return debuggee;
    };
    adapter = new TcpAdapter({ createDebuggee, files: diskFiles });
    port = await adapter.listen(0);
  });

  afterEach(() => {
    adapter.dispose();
    for (const socket of sockets.splice(0)) socket.destroy();
  });

  async function client(): Promise<{ client: DapClient; closed: Promise<void>; socket: Socket }> {
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    await new Promise((resolve) => socket.once('connect', resolve));
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    const dap = new DapClient();
    dap.attach(socket, socket);
    return { client: dap, closed, socket };
  }

  it('serves several sessions at once', async () => {
    const [a, b] = [await client(), await client()];
    await stopFakeAt(a.client, 3);
    await stopFakeAt(b.client, 5);
    assert.equal(adapter.sessionCount, 2);
    assert.equal((await a.client.ask('evaluate', { expression: 'x' }))['result'], 'x on line 3');
    assert.equal((await b.client.ask('evaluate', { expression: 'x' }))['result'], 'x on line 5');
    await a.client.ask('disconnect');
    await a.closed;
    assert.equal((await b.client.ask('evaluate', { expression: 'x' }))['result'], 'x on line 5');
    await b.client.ask('disconnect');
    await b.closed;
    assert.equal(adapter.sessionCount, 0);
    await a.client.timeline.finish();
    await b.client.timeline.finish();
  });

  it('serves one session after the other', async () => {
    for (let i = 0; i < 3; i++) {
      const { client: dap, closed } = await client();
      await stopFakeAt(dap, 2);
      await dap.ask('disconnect');
      await closed;
    }
    assert.equal(debuggees.length, 3);
    assert(debuggees.every(({ disposed }) => disposed));
  });

  it('ends a program whose client is gone', async () => {
    const { client: dap, socket } = await client();
    await stopFakeAt(dap, 2);
    socket.destroy();
    while (adapter.sessionCount > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    assert(debuggees[0].disposed);
  });

  it('says when the port is taken', async () => {
    const second = new TcpAdapter({
      createDebuggee: () => new FakeDebuggee({ lines: 1 }),
      files: diskFiles,
    });
    await assert.rejects(second.listen(port), /EADDRINUSE/);
    second.dispose();
  });
});

describe('The adapter as a program', function () {
  let folder: string;
  let program: string;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'loopscope-dap-'));
    program = path.join(folder, 'adapter.js');
    await esbuild.build({
      entryPoints: ['src/adapter/main.ts'],
      bundle: true,
      platform: 'node',
      outfile: program,
      plugins: [pythonFiles(null)],
      logLevel: 'error',
    });
  });

  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const start = (...args: string[]): ChildProcess => spawn(process.execPath, [program, ...args]);

  const exit = (child: ChildProcess): Promise<number | null> =>
    new Promise((resolve) => child.once('close', (code) => resolve(code)));

  async function textOf(
    child: ChildProcess,
  ): Promise<{ code: number | null; out: string; err: string }> {
    let [out, err] = ['', ''];
    child.stdout?.on('data', (data: Buffer) => (out += data.toString()));
    child.stderr?.on('data', (data: Buffer) => (err += data.toString()));
    return { code: await exit(child), out, err };
  }

  it('speaks on standard input and output, and ends by itself', async () => {
    const child = start();
    const ended = exit(child);
    const dap = new DapClient();
    dap.attach(child.stdout!, child.stdin!);
    await dap.ask('initialize', {});
    await dap.timeline.next('initialized');
    const missing = path.join(folder, 'missing.py');
    const response = await dap.fails('launch', { program: missing });
    assert.match(response.message ?? '', /There is no file .*missing\.py/);
    await dap.ask('disconnect');
    assert.equal(await ended, 0);
    await dap.timeline.finish();
  });

  it('ends when its input does', async () => {
    const child = start();
    const ended = exit(child);
    child.stdin!.end();
    assert.equal(await ended, 0);
  });

  it('ends with its client, even in the middle of an endless program', async () => {
    const child = start();
    const ended = exit(child);
    const dap = new DapClient();
    dap.attach(child.stdout!, child.stdin!);
    dap.timeline.ignore('thread');
    await dap.ask('initialize', {});
    await dap.ask('launch', { program: fixture('endless.py').path });
    await dap.ask('configurationDone');
    await new Promise((resolve) => setTimeout(resolve, 50));
    child.stdin!.end();
    assert.equal(await ended, 0);
  });

  it('debugs a program over standard input and output', async () => {
    const steps = fixture('steps.py');
    const child = start();
    const ended = exit(child);
    const dap = new DapClient();
    dap.attach(child.stdout!, child.stdin!);
    dap.timeline.ignore('thread', 'output');
    await dap.ask('initialize', {});
    await dap.timeline.next('initialized');
    await dap.ask('launch', { program: steps.path });
    const source = { path: steps.path };
    await dap.ask('setBreakpoints', { source, breakpoints: [{ line: steps.line('print') }] });
    await dap.ask('configurationDone');
    const { threadId } = await dap.timeline.next('stopped', { reason: 'breakpoint' });
    const { stackFrames } = await dap.ask('stackTrace', { threadId });
    assert.equal((stackFrames as { line: number }[])[0].line, steps.line('print'));
    await dap.ask('continue', { threadId });
    await dap.timeline.next('exited', { exitCode: 0 });
    await dap.timeline.next('terminated');
    await dap.ask('disconnect');
    assert.equal(await ended, 0);
    await dap.timeline.finish();
  });

  it('runs a script', async () => {
    const script = path.join(folder, 'script.jsonl');
    writeFileSync(script, '{"command":"initialize"}\n{"command":"threads"}\n');
    const { code, out } = await textOf(start('--script', script));
    assert.equal(code, 0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { type: string });
    assert.deepEqual(
      lines.map(({ type }) => type),
      ['response', 'event', 'response'],
    );
  });

  it('says what is wrong with a script', async () => {
    const { code, err } = await textOf(start('--script', path.join(folder, 'none.jsonl')));
    assert.equal(code, 2);
    assert.match(err, /Cannot read the script/);
  });

  it('listens on a port until it is told to stop', async () => {
    const child = start('--port=0');
    const line = await new Promise<string>((resolve) =>
      child.stdout!.once('data', (data: Buffer) => resolve(data.toString())),
    );
    assert.match(line, /^Loopscope debug adapter listening on 127\.0\.0\.1:\d+\n$/);
    const ended = exit(child);
    child.kill('SIGTERM');
    await ended;
  });
});

describe('The options of the adapter', () => {
  it('are --port and --script', () => {
    assert.deepEqual(readAdapterOptions([]), { ok: true, value: { mode: 'stdio' } });
    assert.deepEqual(readAdapterOptions(['--port', '80']), {
      ok: true,
      value: { mode: 'tcp', port: 80 },
    });
    assert.deepEqual(readAdapterOptions(['--script=a=b']), {
      ok: true,
      value: { mode: 'script', file: 'a=b' },
    });
  });

  for (const args of [['--port'], ['--port', 'x'], ['--port', '70000'], ['--hello'], ['a', 'b']]) {
    it(`are checked: ${args.join(' ')}`, () => {
      assert.equal(readAdapterOptions(args).ok, false);
    });
  }
});
