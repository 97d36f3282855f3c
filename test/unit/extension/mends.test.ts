import assert from 'node:assert/strict';
import { endOfStatement } from '../../../src/extension/problems/callText';
import { mendOf } from '../../../src/extension/problems/mends';

/** The program with its hazard, which stands between « and », mended; null if there is no mend. */
function mended(id: string, marked: string, message = ''): string | null {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = marked.replace(/[«»]/g, '');
  const mend = mendOf(text, { id, message, start, end });
  if (mend === null) return null;
  // As an editor does: places are those before all edits.
  return [...mend.edits]
    .sort((a, b) => b.start - a.start)
    .reduce((all, one) => all.slice(0, one.start) + one.text + all.slice(one.end), text);
}

describe('mends of hazards', () => {
  it('wake the loop of another thread (LS001)', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['«loop.call_soon(print, "x")»', 'loop.call_soon_threadsafe(print, "x")'],
      ['x = «loop . call_soon (f)»; y()', 'x = loop . call_soon_threadsafe (f); y()'],
      ['«self.loops[i(")")].call_soon(f)»', 'self.loops[i(")")].call_soon_threadsafe(f)'],
      ['«get("call_soon(").call_soon(f)»', 'get("call_soon(").call_soon_threadsafe(f)'],
      [
        '(«loop\n  .call_soon(  # call_soon(\n    f, """)""",\n  )»)',
        '(loop\n  .call_soon_threadsafe(  # call_soon(\n    f, """)""",\n  ))',
      ],
      ['«äöü.call_soon(f)»', 'äöü.call_soon_threadsafe(f)'],
      [
        '«self.loop.call_later(1, f)»',
        'self.loop.call_soon_threadsafe(self.loop.call_later, 1, f)',
      ],
      [
        '«loop.call_at(\n    1,\n    f,\n)»',
        'loop.call_soon_threadsafe(loop.call_at,\n    1,\n    f,\n)',
      ],
      ['«fut.set_result(f(1, 2))»', 'fut.get_loop().call_soon_threadsafe(fut.set_result, f(1, 2))'],
      ['«task.cancel()»', 'task.get_loop().call_soon_threadsafe(task.cancel)'],
      ['«fut.set_result(\\\n  1)»', 'fut.get_loop().call_soon_threadsafe(fut.set_result, \\\n  1)'],
    ];
    for (const [before, after] of cases) assert.equal(mended('LS001', before), after, before);
  });

  it('give a coroutine to the loop of another thread (LS001)', () => {
    const program = (call: string): string => `import os, asyncio\n${call}\n`;
    const cases: readonly (readonly [string, string])[] = [
      ['«loop.create_task(f(1, 2))»', 'asyncio.run_coroutine_threadsafe(f(1, 2), loop)'],
      [
        't = «self . loop.create_task( f() )»',
        't = asyncio.run_coroutine_threadsafe( f(), self.loop )',
      ],
      [
        '«loop.create_task(\n    f(),  # why, not?\n)»',
        'asyncio.run_coroutine_threadsafe(\n    f(), loop  # why, not?\n)',
      ],
      ['«asyncio.ensure_future(f(), loop = loop)»', 'asyncio.run_coroutine_threadsafe(f(), loop)'],
    ];
    for (const [before, after] of cases) {
      assert.equal(mended('LS001', program(before)), program(after), before);
    }
  });

  it('leave alone what takes a person (LS001)', () => {
    for (const text of [
      'call_soon(f)',
      'loop.call_later(1, f, context=c)',
      'loops[0].call_later(1, f)',
      'get().set_result(1)',
      'queue.put_nowait(1)',
      'loop.create_task(f())', // asyncio is not imported under its name
      'import asyncio\nloop.create_task(f(), name="x")',
      'import asyncio\nloop.create_task(*args)',
      'import asyncio\nasyncio.create_task(f())',
      'import asyncio\nasyncio.ensure_future(f())',
      'loop.call_soon',
      'loop.call_soon(f',
    ]) {
      const at = text.lastIndexOf('\n') + 1;
      assert.equal(mended('LS001', `${text.slice(0, at)}«${text.slice(at)}»`), null, text);
    }
  });

  it('await instead of blocking, inside coroutines only (LS008, LS010)', () => {
    const program = (call: string, kind = 'async def'): string =>
      `import asyncio\n${kind} main():\n    if x:\n        # y\n\n        ${call}\n`;
    assert.equal(
      mended('LS008', program('«time.sleep( 0.2 )»')),
      program('await asyncio.sleep( 0.2 )'),
    );
    assert.equal(mended('LS008', program('«time.sleep(1)»', 'def')), null);
    assert.equal(mended('LS008', program('f(lambda: «time.sleep(1)»)')), null);
    assert.equal(mended('LS008', program('«sleep(1)»')), null);
    assert.equal(
      mended('LS010', program('x = «f(a, b).result()»')),
      program('x = await asyncio.wrap_future(f(a, b))'),
    );
    assert.equal(
      mended('LS010', program('x = «f.result()».y')),
      program('x = (await asyncio.wrap_future(f)).y'),
    );
    assert.equal(mended('LS010', program('«f.result(1)»')), null);
  });

  it('await a dropped coroutine (LS013)', () => {
    const message = "A title. coroutine 'main.<locals>.work' was never awaited.";
    const program = (call: string): string => `async def main():\n    ${call}\n`;
    assert.equal(
      mended('LS013', program('«work(1,\n  2)»  # now'), message),
      program('await work(1,\n  2)  # now'),
    );
    assert.equal(mended('LS013', program('x = «work(1)»'), message), null);
    assert.equal(mended('LS013', program('«other(1)»'), message), null);
  });

  it('find where a statement ends of which only the line is known', () => {
    const end = (text: string): string => text.slice(0, endOfStatement(text, 0));
    assert.equal(end('work(1)  # now\nx'), 'work(1)');
    assert.equal(end('work("#", [\n 1])\nx'), 'work("#", [\n 1])');
    assert.equal(end('a(); b()'), 'a()');
    assert.equal(end('a()'), 'a()');
  });
});
