/**
 * Random asyncio programs for the comparison with CPython: tasks, timers with ties, cancellation,
 * futures, queues, locks, timeouts, gathers, exceptions, and threads that are joined at once.
 *
 * Every program ends: calls are bounded by `spent()`, and a watchdog cancels what waits for ever. It
 * prints what happens and nothing that depends on addresses, on real time or on who is quicker.
 * Under a version that lacks something, the statement prints an AttributeError there as well.
 */

import fc from 'fast-check';
import { ANYWHERE, BLOCKS, FOOTER, GUARDS, HEADER, IN_COROUTINES, IN_THREADS, OBJECTS } from './asyncioTemplates'; // prettier-ignore
import { runSource } from './check';

/** A statement; `body` is used by templates with a line BODY. */
interface Statement {
  readonly template: string;
  /** From which it takes what it refers to. */
  readonly n: number;
  readonly guard: number;
  readonly body: readonly Statement[];
}

interface Draft {
  readonly callbacks: readonly (readonly Statement[])[];
  readonly coroutines: readonly (readonly Statement[])[];
  readonly threads: readonly (readonly Statement[])[];
  readonly main: readonly Statement[];
}

/**
 * Names of asyncio without which a template is left out. The engine's own lack would otherwise be all
 * that is found.
 */
const NEEDED = /asyncio\.([A-Za-z_]+)/g;

/** Any program of what the engine has of asyncio. */
export function anyEngineProgram(): fc.Arbitrary<string> {
  const { stdout } = runSource('import asyncio\nprint(*dir(asyncio))', { profile: '3.13' }).report;
  const names = new Set(stdout.trim().split(' '));
  return anyAsyncioProgram((name) => names.has(name));
}

/** Any program of that part of asyncio of which `has` says that it is there. */
function anyAsyncioProgram(has: (name: string) => boolean): fc.Arbitrary<string> {
  const objects = OBJECTS.filter(([, made]) => isThere(made, has));
  const lacking = OBJECTS.filter(([, made]) => !isThere(made, has)).map(([name]) => name);
  const usable = (templates: readonly string[]): string[] =>
    templates.filter(
      (template) =>
        isThere(template, has) &&
        !lacking.some((name) => new RegExp(`\\b${name}\\b`).test(template)),
    );
  const guard = fc.nat(GUARDS.length - 1);
  const leaf = (templates: readonly string[]): fc.Arbitrary<Statement> =>
    fc.record({
      template: fc.constantFrom(...usable(templates)),
      n: fc.nat(11),
      guard,
      body: fc.constant([]),
    });
  const { inCoroutine } = fc.letrec<{ inCoroutine: Statement }>((tie) => ({
    inCoroutine: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'blocks', depthSize: 'max' },
      { arbitrary: leaf(IN_COROUTINES), weight: 5 },
      { arbitrary: leaf(ANYWHERE), weight: 4 },
      {
        arbitrary: fc.record({
          template: fc.constantFrom(...usable(BLOCKS)),
          n: fc.nat(11),
          guard,
          body: fc.array(tie('inCoroutine'), { maxLength: 3, depthIdentifier: 'blocks' }),
        }),
        weight: 3,
      },
    ),
  }));
  const block = (one: fc.Arbitrary<Statement>, most: number): fc.Arbitrary<Statement[]> =>
    fc.array(one, { maxLength: most });
  const draft: fc.Arbitrary<Draft> = fc.record({
    callbacks: fc.array(block(leaf(ANYWHERE), 3), { minLength: 1, maxLength: 3 }),
    coroutines: fc.array(block(inCoroutine, 5), { minLength: 2, maxLength: 5 }),
    threads: fc.array(block(leaf(IN_THREADS), 3), { minLength: 1, maxLength: 2 }),
    main: fc.array(inCoroutine, { minLength: 1, maxLength: 8 }),
  });
  return draft.map((drawn) => render(drawn, objects));
}

function isThere(text: string, has: (name: string) => boolean): boolean {
  return [...text.matchAll(NEEDED)].every(([, name]) => has(name));
}

function render(draft: Draft, objects: readonly (readonly [string, string])[]): string {
  const { callbacks, coroutines, threads, main } = draft;
  const made = objects.map(([name, how]) => `${name} = ${how}`);
  const names = objects.map(([name]) => name);
  return [
    HEADER,
    ...callbacks.map((body, i) => definition(`def cb${i}(n)`, body, draft, i)),
    ...coroutines.map((body, i) => definition(`async def co${i}(n)`, body, draft, i)),
    ...threads.map((body, i) => definition(`def th${i}()`, body, draft, -1)),
    'async def main():',
    indented(
      [
        ...(names.length > 0 ? [`global ${names.join(', ')}`] : []),
        ...made,
        'futures.extend(loop.create_future() for each in range(2))',
        'handles.append(loop.call_soon(print, "soon"))',
        'spawn(co0(0))',
        ...main.map((statement) => guarded(statement, draft, -1)),
        'return "ends"',
      ].join('\n'),
    ),
    FOOTER,
  ].join('\n');
}

function definition(head: string, body: readonly Statement[], draft: Draft, at: number): string {
  const [, name] = /def (\w+)/.exec(head) ?? [];
  const lines = [
    'if spent():',
    '    return -1',
    `print("${name}"${head.includes('(n)') ? ', n' : ''})`,
    ...body.map((statement) => guarded(statement, draft, at)),
    `return ${body.length}`,
  ];
  return `${head}:\n${indented(lines.join('\n'))}\n\n`;
}

function guarded(statement: Statement, draft: Draft, at: number): string {
  const text = statementText(statement, draft, at);
  return inBlock(GUARDS[statement.guard].replace(/\bN\b/g, String(statement.n)), text);
}

function statementText({ template, n, body }: Statement, draft: Draft, at: number): string {
  const text = template
    .replaceAll('CB', `cb${later(n, at, draft.callbacks.length)}`)
    .replaceAll('CO', `co${later(n, at, draft.coroutines.length)}`)
    .replaceAll('TH', `th${n % draft.threads.length}`)
    .replaceAll('DELAY', String([0, 0.01, 0.01, 0.02, 0.03, -1][n % 6]))
    .replace(/\bN\b/g, String(n));
  const inner = body.map((statement) => guarded(statement, draft, at));
  return inBlock(text, inner.length === 0 ? 'pass' : inner.join('\n'));
}

/** Puts a block where the line BODY of a template stands. */
function inBlock(template: string, block: string): string {
  return template
    .split('|')
    .map((line) => {
      const found = /^( *)BODY$/.exec(line);
      return found === null ? line : block.replace(/^(?=.)/gm, found[1]);
    })
    .join('\n');
}

/** One of `count` functions: preferably one after `at`, so that most of them end. */
function later(n: number, at: number, count: number): number {
  return Math.min(count - 1, at + 1 + (n % count));
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}
