import assert from 'node:assert/strict';
import { fixture } from '../support/dapMarkers';
import { type ProgramSession, type ShownVariable, withProgram } from '../support/dapProgram';

const CHANGES = fixture('changes.py');

interface Shown {
  readonly name: string;
  readonly variablesReference: number;
}

async function scopeReference(session: ProgramSession, name: string): Promise<number> {
  const { id } = await session.top();
  const { scopes } = await session.client.ask('scopes', { frameId: id });
  const found = (scopes as Shown[]).find((scope) => scope.name === name);
  assert(found !== undefined, name);
  return found.variablesReference;
}

function child(variables: readonly ShownVariable[], name: string): number {
  return variables.find((variable) => variable.name === name)?.variablesReference ?? 0;
}

async function set(
  session: ProgramSession,
  reference: number,
  name: string,
  value: string,
): Promise<unknown> {
  const args = { variablesReference: reference, name, value };
  return (await session.client.ask('setVariable', args))['value'];
}

describe('Changing a program', () => {
  it('sets locals, globals, attributes and items, and the program goes on with them', () =>
    withProgram(CHANGES, { breakpoints: ['add'] }, async (session) => {
      await session.stopsAt('add');
      const locals = await scopeReference(session, 'Locals');
      const globals = await scopeReference(session, 'Globals');
      const variables = await session.children(locals);
      assert.equal(await set(session, locals, 'total', '40 + total'), '40');
      assert.equal(await set(session, globals, 'limit', '"none"'), "'none'");
      assert.equal(await set(session, child(variables, 'box'), 'size', '10'), '10');
      assert.equal(await set(session, child(variables, 'items'), '2', 'limit'), "'none'");
      assert.equal(await set(session, child(variables, 'items'), '2', '5'), '5');
      assert.equal(await set(session, child(variables, 'table'), "'a'", '[1]'), '[1]');
      await session.setBreakpoints(['print']);
      await session.continue();
      await session.stopsAt('print');
      assert.equal((await session.values('Locals'))['total'], '120');
      const { id } = await session.top();
      const answer = await session.client.ask('setExpression', {
        expression: 'box.size',
        value: 'total + 1',
        frameId: id,
      });
      assert.equal(answer['value'], '121');
      assert.equal(await session.evaluate('box.size'), '121');
      await session.setBreakpoints([]);
      await session.continue();
      await session.ends();
      assert.match(session.output(), /^total 120 limit none \{'a': \[1\]\}\n/);
    }));

  it('refuses what Python refuses, and what is no variable', () =>
    withProgram(CHANGES, { breakpoints: ['add'] }, async (session) => {
      await session.stopsAt('add');
      const locals = await scopeReference(session, 'Locals');
      const refused = async (args: object): Promise<string> =>
        JSON.stringify(await session.client.fails('setVariable', args));
      const wrong = { variablesReference: locals, name: 'total', value: 'missing' };
      assert.match(await refused(wrong), /NameError: name 'missing' is not defined/);
      assert.match(await refused({ ...wrong, value: '1 +' }), /SyntaxError/);
      const loop = await scopeReference(session, 'Event loop');
      const phase = { variablesReference: loop, name: 'phase', value: '1' };
      assert.match(await refused(phase), /phase cannot be set: it is no variable/);
      assert.equal((await session.values('Locals'))['total'], '0');
      await session.setBreakpoints([]);
      await session.continue();
      await session.ends();
    }));

  it('sets the loop slots of a thread', () =>
    withProgram(CHANGES, { breakpoints: ['other'] }, async (session) => {
      await session.stopsAt('other');
      const slots = await scopeReference(session, 'Loop slots');
      const loop = '__import__("asyncio").new_event_loop()';
      assert.match(
        String(await set(session, slots, 'policy slot', loop)),
        /^loop #2, set_called = True/,
      );
      assert.match((await session.values('Loop slots'))['get_event_loop()'], /^loop #2/);
      assert.match(String(await set(session, slots, 'policy slot', 'empty')), /^empty/);
      await session.setBreakpoints([]);
      await session.continue();
      await session.ends();
    }));

  it('in the past begins a branch, and says so', () =>
    withProgram(CHANGES, { breakpoints: ['add', 'print'] }, async (session) => {
      await session.stopsAt('add');
      await session.setBreakpoints(['print', 'after']);
      await session.continue();
      await session.stopsAt('print');
      await session.continue();
      await session.stopsAt('after');
      await session.client.ask('reverseContinue', { threadId: session.threadId });
      await session.stopsAt('print');
      assert.equal(await set(session, await scopeReference(session, 'Locals'), 'total', '7'), '7');
      await session.settle();
      assert.match(
        session.output('console'),
        /── branch 1: from event \d+ on another run, begun by total = 7 ──/,
      );
      await session.continue();
      await session.stopsAt('after');
      assert.match(session.output(), /total 6 .*total 7 /s);
      const body = await session.client.ask('loopscope/compareBranches', { a: 0, b: 1 });
      const { parting } = body as { parting: { a: { seq: number; story: string } } };
      assert.match(parting.a.story, /total 6/);
      assert.match((body['b'] as string[]).join('\n'), /total 7/);
      assert.deepEqual(await session.client.ask('loopscope/compareBranches', { a: 1, b: 1 }), {
        parting: null,
        a: [],
        b: [],
      });
      await session.client.fails('loopscope/compareBranches', { a: 0, b: 9 });
      await session.continue();
      await session.ends();
    }));

  it('takes another thread at the last choice', () =>
    withProgram(CHANGES, { breakpoints: ['other', 'after'] }, async (session) => {
      await session.stops('breakpoint');
      await session.client.ask('loopscope/flip', {});
      await session.client.timeline.next('continued', { allThreadsContinued: true });
      await session.stops('goto');
      assert.equal(session.description, 'Another thread will be taken');
      assert.match(
        session.output('console'),
        /── branch 1: .*begun by another thread at event \d+ ──/,
      );
      const seq = Number(/at event (\d+) ──/.exec(session.output('console'))?.[1]);
      await session.setBreakpoints([]);
      await session.client.ask('loopscope/runToEvent', { kind: 'choice.made' });
      await session.client.timeline.next('continued');
      await session.stops('event');
      const events = async (branch: number): Promise<unknown> => {
        await session.client.ask('loopscope/seek', { seq, branch });
        await session.client.timeline.next('continued');
        await session.stops('goto');
        const page = { from: seq, limit: 1, decoded: true };
        const body = await session.client.ask('loopscope/events', page);
        const [event] = body['events'] as { kind: string; picked: number; of: number }[];
        assert.match((body['stories'] as string[])[0], /^the schedule picks/);
        assert.equal(event.kind, 'choice.made');
        return event.picked;
      };
      assert.notEqual(await events(1), await events(0));
      const { branches } = await session.client.ask('loopscope/branches', {});
      assert.equal((branches as unknown[]).length, 2);
      await session.setBreakpoints([]);
      await session.continue();
      await session.ends();
      assert.match(session.output(), /main/);
    }));

  it('takes another thread at a choice that is named, also from before it', () =>
    withProgram(CHANGES, { breakpoints: ['after'] }, async (session) => {
      await session.stops('breakpoint');
      const { events } = await session.client.ask('loopscope/events', {
        from: 0,
        limit: 1000,
        decoded: true,
      });
      const choices = (events as { seq: number; kind: string; point?: string }[]).filter(
        ({ kind, point }) => kind === 'choice.made' && point === 'thread',
      );
      const [{ seq }] = choices;
      const go = async (request: string, args: object): Promise<void> => {
        await session.client.ask(request, args);
        await session.client.timeline.next('continued');
        await session.stops('goto');
      };
      for (const from of [seq + 1, 3]) {
        await go('loopscope/seek', { seq: from, branch: 0 });
        await go('loopscope/flip', { seq });
        assert.match(session.output('console'), new RegExp(`another thread at event ${seq} ──`));
      }
      const failure = await session.client.fails('loopscope/flip', { seq: 0 });
      assert.match(JSON.stringify(failure), /only one thread could run/);
    }));

  it('has no other thread to take where there was only one', () =>
    withProgram(CHANGES, { launch: { stopOnEntry: true } }, async (session) => {
      await session.stops('entry');
      const failure = await session.client.fails('loopscope/flip', {});
      assert.match(JSON.stringify(failure), /only one thread could run/);
      await session.continue();
      await session.ends();
    }));
});

describe('Completions', () => {
  const labels = async (session: ProgramSession, text: string): Promise<string[]> => {
    const { id } = await session.top();
    const args = { text, column: text.length + 1, frameId: id };
    const { targets } = await session.client.ask('completions', args);
    return (targets as { label: string }[]).map(({ label }) => label);
  };

  it('are the names of the frame, and the attributes of what is named', () =>
    withProgram(CHANGES, { breakpoints: ['add'] }, async (session) => {
      await session.stopsAt('add');
      assert.deepEqual(await labels(session, 'tot'), ['total']);
      assert.deepEqual(await labels(session, 'print(lim'), ['limit']);
      assert.deepEqual(await labels(session, 'whi'), ['while']);
      assert.deepEqual(await labels(session, 'box.s'), ['size']);
      assert.deepEqual(await labels(session, 'x = items.app'), ['append']);
      assert((await labels(session, 'table["a"].')).includes('bit_length'));
      assert.deepEqual(await labels(session, 'count(box).'), []);
      assert.deepEqual(await labels(session, 'missing.'), []);
      const { targets } = await session.client.ask('completions', {
        text: 'x\nbox.si',
        line: 2,
        column: 7,
      });
      assert.deepEqual(targets, []);
      await session.setBreakpoints([]);
      await session.continue();
      await session.ends();
    }));
});
