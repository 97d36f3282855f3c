import assert from 'node:assert/strict';
import { fixture } from '../support/dapMarkers';
import { texts, withProgram } from '../support/dapProgram';

const VALUES = fixture('values.py');
const THREADS = fixture('threads.py');

describe('Variables of the engine', () => {
  it('are shown as repr() does', () =>
    withProgram(VALUES, { breakpoints: ['afterStop'] }, async (session) => {
      await session.stopsAt('afterStop');
      const locals = await session.values('Locals');
      assert.equal(locals['number'], '42');
      assert.equal(locals['fraction'], '1.5');
      assert.equal(locals['text'], '"it\'s"');
      assert.equal(locals['nothing'], 'None');
      assert.equal(locals['yes'], 'True');
      assert.equal(locals['items'], '[1, [2, 3], (4,)]');
      assert.equal(locals['table'], "{'a': 1, 2: 'b', 'nested': {'deep': [Point(1, 2)]}}");
      assert.equal(locals['some'], '{3}');
      assert.equal(locals['point'], "Point(3, 'four')");
      assert.match(locals['plain'], /^<__main__\.Plain object at 0x[0-9a-f]+>$/);
      assert.match(locals['grumpy'], /^<Grumpy object, whose repr\(\) fails: ValueError: no>$/);
      assert.match(locals['long'], /^\[0, 1, 2, .*…\]$/);
      assert.equal(locals['error'], "ValueError('wrong', 7)");
      assert.equal(locals['me'], '[1, [...]]');
      assert.equal(locals['later'], '99');
    }));

  it('leave out what has no value yet', () =>
    withProgram(VALUES, { breakpoints: ['stop'] }, async (session) => {
      await session.stopsAt('stop');
      assert.equal('later' in (await session.values('Locals')), false);
    }));

  it('unfold', () =>
    withProgram(VALUES, { breakpoints: ['afterStop'] }, async (session) => {
      await session.stopsAt('afterStop');
      const locals = await session.scope('Locals');
      const inside = async (name: string): Promise<Record<string, string>> => {
        const found = locals.find((variable) => variable.name === name);
        assert(found !== undefined && found.variablesReference > 0, name);
        return texts(await session.children(found.variablesReference));
      };
      assert.deepEqual(await inside('items'), { 0: '1', 1: '[2, 3]', 2: '(4,)' });
      const table = await inside('table');
      assert.deepEqual(Object.keys(table).sort(), ["'a'", "'nested'", '2'].sort());
      assert.deepEqual(await inside('point'), { x: '3', y: "'four'" });
      assert.deepEqual(await inside('some'), { 0: '3' });
      assert.equal((await inside('error'))['args'], "('wrong', 7)");
      const number = locals.find(({ name }) => name === 'number');
      assert.equal(number?.variablesReference, 0);
    }));

  it('come in pages', () =>
    withProgram(VALUES, { breakpoints: ['afterStop'] }, async (session) => {
      await session.stopsAt('afterStop');
      const long = (await session.scope('Locals')).find(({ name }) => name === 'long');
      assert(long !== undefined);
      assert.equal(long.indexedVariables, 1000);
      const page = { filter: 'indexed', start: 990, count: 20 };
      const items = await session.children(long.variablesReference, page);
      assert.deepEqual(items.map(({ name, value }) => [name, value])[0], ['990', '990']);
      assert.equal(items.length, 10);
    }));

  it('keep their references over a step', () =>
    withProgram(VALUES, { breakpoints: ['stop'] }, async (session) => {
      await session.stopsAt('stop');
      const before = (await session.scope('Locals')).find(({ name }) => name === 'items');
      await session.step('next');
      const after = (await session.scope('Locals')).find(({ name }) => name === 'items');
      assert.equal(after?.variablesReference, before?.variablesReference);
    }));

  it('of an enclosing function are among the locals', () =>
    withProgram(VALUES, { breakpoints: ['inner'] }, async (session) => {
      await session.stopsAt('inner');
      assert.deepEqual(await session.values('Locals'), { argument: '10', captured: '15' });
    }));

  it('of the module are the globals', () =>
    withProgram(VALUES, { breakpoints: ['stop'] }, async (session) => {
      await session.stopsAt('stop');
      const globals = await session.values('Globals');
      assert.match(globals['Point'], /^<class '__main__\.Point'>$/);
      assert.match(globals['show'], /^<function show at 0x/);
    }));
});

describe('Expressions in the engine', () => {
  it('see the variables of their frame', () =>
    withProgram(VALUES, { breakpoints: ['afterStop'] }, async (session) => {
      await session.stopsAt('afterStop');
      assert.equal(await session.evaluate('number + later'), '141');
      assert.equal(await session.evaluate('point.x * 2'), '6');
      assert.equal(await session.evaluate('[n for n in items if n == 1]'), '[1]');
      assert.equal(await session.evaluate('len(long)'), '1000');
      assert.equal(await session.evaluate('(lambda n: n + number)(1)'), '43');
      assert.equal(await session.evaluate('Point(number, text)'), 'Point(42, "it\'s")');
    }));

  it('that are watched change nothing', () =>
    withProgram(VALUES, { breakpoints: ['afterStop'] }, async (session) => {
      await session.stopsAt('afterStop');
      assert.equal(await session.evaluate('items.append(5) or items'), '[1, [2, 3], (4,), 5]');
      assert.equal((await session.values('Locals'))['items'], '[1, [2, 3], (4,)]');
      await session.evaluate('print("seen by nobody")', 'hover');
      assert.equal(session.output(), '');
    }));

  it('in the console change the program', () =>
    withProgram(VALUES, { breakpoints: ['afterStop'] }, async (session) => {
      await session.stopsAt('afterStop');
      assert.equal(await session.evaluate('items.append(5)', 'repl'), '');
      assert.equal(await session.evaluate('items', 'repl'), '[1, [2, 3], (4,), 5]');
      await session.evaluate('number = 1; later += 1', 'repl');
      const locals = await session.values('Locals');
      assert.deepEqual([locals['number'], locals['later']], ['1', '100']);
      await session.evaluate('for i in range(2):\n    print("turn", i)', 'repl');
      await session.settle();
      assert.equal(session.output(), 'turn 0\nturn 1\n');
      await session.evaluate('brand_new = 7', 'repl');
      assert.equal(await session.evaluate('brand_new + 1'), '8');
    }));

  it('fail with the text of Python', () =>
    withProgram(VALUES, { breakpoints: ['afterStop'] }, async (session) => {
      await session.stopsAt('afterStop');
      const fails = async (expression: string): Promise<string> => {
        const { id } = await session.top();
        const args = { expression, frameId: id, context: 'watch' };
        return (await session.client.fails('evaluate', args)).message ?? '';
      };
      assert.equal(await fails('1 / 0'), 'ZeroDivisionError: division by zero');
      assert.match(await fails('missing'), /^NameError: name 'missing' is not defined/);
      assert.match(await fails('1 +'), /^SyntaxError: /);
      assert.match(await fails('[0 for i in iter(int, 1)]'), /too long/);
      assert.equal(await session.evaluate('1 + 1'), '2');
    }));

  it('can be evaluated in any frame of any thread', () =>
    withProgram(THREADS, { breakpoints: ['called'] }, async (session) => {
      await session.stopsAt('called');
      const { threads } = await session.client.ask('threads');
      const other = (threads as { id: number }[]).find(({ id }) => id !== session.threadId);
      const [frame] = (await session.stack(other?.id)).filter(({ line }) => line > 0);
      const ask = (expression: string): Promise<Record<string, unknown>> =>
        session.client.ask('evaluate', { expression, frameId: frame.id, context: 'watch' });
      const { result } = await ask('threading.current_thread().name');
      assert.equal(result, "'LoopThread'");
      assert.equal((await ask('asyncio.get_event_loop() is loop'))['result'], 'True');
    }));

  it('in the console can wake a loop that hangs', () =>
    withProgram(THREADS, {}, async (session) => {
      await session.stops('pause');
      assert.match(session.description, /^Hang: /);
      const { id } = (await session.stack())[0];
      const expression = 'loop.call_soon_threadsafe(loop.stop)';
      await session.client.ask('evaluate', { expression, frameId: id, context: 'repl' });
      await session.continue();
      await session.ends();
      assert.equal(session.output(), 'called\nwork 49\n');
    }));

  it('wait for nobody', () =>
    withProgram(THREADS, { breakpoints: ['called'] }, async (session) => {
      await session.stopsAt('called');
      const { id } = await session.top();
      const args = { expression: 'thread.join()', frameId: id };
      for (const context of ['watch', 'repl']) {
        const response = await session.client.fails('evaluate', { ...args, context });
        assert.match(response.message ?? '', /would wait \(join\)/);
      }
      assert.equal(await session.step('next'), 'join');
    }));
});
