/** The frames that the fake program shows wherever it stands. */

import type { FrameInfo } from '../../src/debuggee/inspection';

export function fakeFrames(path: string, line: number): FrameInfo[] {
  const nowhere = { column: 0, endLine: null, endColumn: null };
  return [
    { ...nowhere, id: 10, name: 'handle #1 task()', kind: 'label', source: null, line: 0 },
    {
      ...nowhere,
      id: 11,
      name: 'task',
      kind: 'python',
      source: { name: 'fake.py', path, reference: 0, library: false },
      line,
      column: 4,
    },
    {
      ...nowhere,
      id: 12,
      name: 'helper',
      kind: 'python',
      source: { name: 'helper.py', path: null, reference: 7, library: true },
      line: 2,
    },
    {
      ...nowhere,
      id: 13,
      name: 'BaseEventLoop._run_once',
      kind: 'native',
      source: { name: 'asyncio/base_events.py', path: null, reference: 0, library: true },
      line: 0,
    },
  ];
}
