import assert from 'node:assert/strict';
import { BreakpointRegistry } from '../../src/adapter/breakpointRegistry';
import { FAKE_PATH, launchFake, withFake } from '../support/dapSession';

interface Shown {
  readonly id: number;
  readonly line: number;
  readonly verified: boolean;
  readonly message?: string;
}

describe('Breakpoints', () => {
  it('move to the next line with code, or say why they cannot be set', () =>
    withFake({ lines: 5, blank: [2, 3] }, async (client) => {
      const body = await launchFake(client, {}, [2, 4, 9]);
      const shown = body['breakpoints'] as readonly Shown[];
      assert.deepEqual(
        shown.map(({ line, verified }) => [line, verified]),
        [[4, true], [4, true], [9, false]],
      ); // prettier-ignore
      assert.match(shown[2].message ?? '', /no code there/);
    }));

  it('say where they can be set', () =>
    withFake({ lines: 5, blank: [2, 3] }, async (client) => {
      await launchFake(client);
      const source = { path: FAKE_PATH };
      assert.deepEqual(await client.ask('breakpointLocations', { source, line: 1, endLine: 4 }), {
        breakpoints: [{ line: 1, column: 1 }, { line: 4, column: 1 }],
      }); // prettier-ignore
    }));

  it('need a source and lines', () =>
    withFake({ lines: 5 }, async (client) => {
      await launchFake(client);
      await client.fails('setBreakpoints', { breakpoints: [] });
      await client.fails('setBreakpoints', { source: {}, breakpoints: [] });
      await client.fails('setBreakpoints', { source: { path: FAKE_PATH }, breakpoints: [{}] });
      await client.fails('setBreakpoints', { source: { path: FAKE_PATH }, breakpoints: 3 });
    }));

  it('change while the program runs', () =>
    withFake({ lines: 5 }, async (client, debuggee) => {
      await launchFake(client);
      debuggee.emit({
        type: 'breakpoint',
        breakpoint: { id: 5, line: 7, verified: true, message: null },
      });
      await client.timeline.next('breakpoint', {
        reason: 'changed',
        breakpoint: { id: 5, line: 7, verified: true },
      });
    }));
});

describe('The registry of breakpoints', () => {
  const source = { path: '/a.py', reference: 0 };
  const at = (line: number, condition: string | null = null) => ({
    line,
    column: null,
    condition,
    hitCondition: null,
    logMessage: null,
  });

  it('keeps the number of a place and gives none twice', () => {
    const registry = new BreakpointRegistry();
    const ids = (lines: readonly number[]): number[] =>
      registry
        .replace(
          source,
          lines.map((line) => at(line)),
        )
        .map(({ id }) => id);
    assert.deepEqual(ids([3, 5]), [1, 2]);
    assert.deepEqual(ids([4, 5, 3]), [3, 2, 1]);
    assert.deepEqual(ids([3, 3]), [1, 4]);
    assert.deepEqual(ids([]), []);
    assert.deepEqual(ids([3]), [5]);
  });

  it('knows all sources that have some', () => {
    const registry = new BreakpointRegistry();
    registry.replace(source, [at(1, 'x > 1')]);
    registry.replace({ path: null, reference: 7 }, [at(2)]);
    registry.replace({ path: '/b.py', reference: 0 }, []);
    assert.deepEqual(
      registry.sources.map(({ source: { path, reference } }) => path ?? reference),
      ['/a.py', 7],
    );
    assert.equal(registry.sources[0].wanted[0].condition, 'x > 1');
  });
});
