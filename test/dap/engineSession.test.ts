import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EngineDebuggee } from '../../src/debuggee/engineDebuggee';
import { diskFiles } from '../../src/debuggee/diskFiles';
import { fixture } from '../support/dapMarkers';
import { withProgram } from '../support/dapProgram';
import { connect } from '../support/dapSession';

const STEPS = fixture('steps.py');
const ENDLESS = fixture('endless.py');
const LOOP = fixture('loop.py');
const THREADS = fixture('threads.py');

describe('A session over the engine', () => {
  it('runs a program to its end', () =>
    withProgram(STEPS, {}, async (session) => {
      await session.ends();
      assert.equal(session.output(), 'result 10\nbye\n');
      const [first] = session.client.timeline.all('output');
      const { source, line } = first.body as { source: { path: string }; line: number };
      assert.deepEqual([source.path, line], [STEPS.path, STEPS.line('print')]);
      assert.deepEqual(await session.client.ask('threads'), { threads: [] });
      assert.equal(
        (await session.client.ask('loopscope/events', { from: 0, limit: 5 }))['from'],
        0,
      );
    }));

  it('stops in a module of the program', async () => {
    const counting = fixture('parts/counting.py');
    const source = { path: counting.path };
    const breakpoints = [{ line: counting.line('result') }];
    await withProgram(fixture('imports.py'), { launch: { stopOnEntry: true } }, async (session) => {
      await session.stops('entry');
      await session.client.ask('setBreakpoints', { source, breakpoints });
      await session.continue();
      await session.stops('breakpoint');
      const [top] = await session.stack();
      assert.deepEqual([top.name, top.line], ['double', breakpoints[0].line]);
      assert.equal(top.source?.path, counting.path);
      await session.continue();
      await session.ends();
      assert.equal(session.output(), '8\n');
    });
  });

  it('pauses an endless program within 200 ms', () =>
    withProgram(ENDLESS, {}, async (session) => {
      for (let i = 0; i < 3; i++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        const start = performance.now();
        await session.client.ask('pause', { threadId: 1 });
        await session.stops('pause');
        assert(performance.now() - start < 200);
        assert.equal((await session.stack())[0].name, '<module>');
        await session.continue();
      }
      await session.client.ask('terminate');
      await session.client.timeline.next('terminated');
    }));

  it('answers while the program runs', () =>
    withProgram(ENDLESS, {}, async (session) => {
      const start = performance.now();
      for (let i = 0; i < 10; i++) await session.client.ask('threads');
      assert(performance.now() - start < 1000);
      const { seq } = await session.client.ask('loopscope/state');
      assert.equal(typeof seq, 'number');
      await session.setBreakpoints(['count']);
      await session.stopsAt('count');
    }));

  it('pauses while it is busy with a condition', () =>
    withProgram(
      ENDLESS,
      { breakpoints: [{ at: 'count', condition: 'len(str(count)) < 0' }] },
      async (session) => {
        await new Promise((resolve) => setTimeout(resolve, 100));
        const start = performance.now();
        await session.client.ask('pause', { threadId: 1 });
        await session.stops('pause');
        assert(performance.now() - start < 200);
        assert(Number((await session.values('Locals'))['count']) > 1);
      },
    ));

  it('disconnects from a running program', () =>
    withProgram(ENDLESS, {}, async (session) => {
      await session.client.ask('disconnect');
    }));

  it('ends with the code and the traceback of an uncaught exception', () =>
    withProgram(fixture('raises.py'), {}, async (session) => {
      await session.ends(1);
      const text = session.output('stderr');
      assert.match(text, /^Traceback \(most recent call last\):\n {2}File ".*raises\.py", line 6/);
      assert.match(text, /ValueError: wrong\n$/);
    }));

  it('steps into library code if asked to', () =>
    withProgram(
      LOOP,
      { launch: { justMyCode: false }, breakpoints: ['innerSleep'] },
      async (session) => {
        await session.stopsAt('innerSleep');
        await session.client.ask('stepIn', { threadId: session.threadId });
        await session.stops('step');
        const [frame] = await session.stack();
        assert.equal(frame.name, 'sleep');
        const { sourceReference } = frame.source ?? {};
        assert(sourceReference !== undefined && frame.source?.path === undefined);
        const { content } = await session.client.ask('source', { sourceReference });
        assert.match(String(content).split('\n')[frame.line - 1], /\S/);
        assert.match(String(content), /async def sleep/);
      },
    ));

  it('draws the schedule from a seed, and replays a token', () =>
    withProgram(STEPS, { launch: { seed: 5 } }, async (session) => {
      await session.ends();
    }));

  it('goes on from a hang only to the end', () =>
    withProgram(THREADS, {}, async (session) => {
      await session.stops('pause');
      await session.continue();
      await session.ends(124);
    }));

  it('does not stop at a hang without debugging', () =>
    withProgram(THREADS, { launch: { noDebug: true } }, async (session) => {
      await session.ends(124);
      assert.match(session.output('important'), /Hang: nobody can ever move again/);
    }));
});

describe('A program that cannot be run', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(path.join(tmpdir(), 'loopscope-bad-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function launchError(name: string, text: string | null, attributes = {}): Promise<string> {
    const program = path.join(folder, name);
    if (text !== null) writeFileSync(program, text);
    const { client, adapter } = connect(() => new EngineDebuggee(diskFiles));
    try {
      await client.ask('initialize', {});
      await client.timeline.next('initialized');
      const response = await client.fails('launch', { program, ...attributes });
      assert.equal(response.body.error?.showUser, true);
      await client.ask('disconnect');
      await client.timeline.finish();
      return response.message ?? '';
    } finally {
      adapter.dispose();
    }
  }

  it('is missing', async () => {
    assert.match(await launchError('missing.py', null), /There is no file .*missing\.py/);
  });

  it('is a folder', async () => {
    assert.match(await launchError('.', null), /Cannot read .*: it is a folder/);
  });

  it('has a syntax error', async () => {
    const message = await launchError('bad.py', 'x = 1\ndef f(:\n    pass\n');
    assert.match(message, /bad\.py, line 2: SyntaxError: /);
  });

  it('has a construct that the engine lacks', async () => {
    const message = await launchError('odd.py', 'x = 1\nx = (yield)\n');
    assert.match(message, /odd\.py, line 2: /);
  });

  it('comes with a schedule that is none', async () => {
    const message = await launchError('good.py', 'x = 1\n', { schedule: 'nonsense' });
    assert.match(message, /"schedule" must be a schedule token; /);
  });

  it('names an unknown profile', async () => {
    const message = await launchError('good.py', 'x = 1\n', { profile: '2.7' });
    assert.match(message, /There is no Python profile "2\.7"\. Known profiles: 3\.5\.2, /);
  });
});
