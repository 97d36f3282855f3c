/** One mistake that several processes make is told once, and names them. */

import assert from 'node:assert/strict';
import { runSource } from '../../support/check';

const BOTH = `import asyncio, os, threading

def ask():
    asyncio.get_event_loop()

child = os.fork()
for _ in range(2):
    thread = threading.Thread(target=ask, name="Asker")
    thread.start()
    thread.join()
if child == 0:
    os._exit(0)
os.waitpid(child, 0)
`;

describe('A mistake of several processes', () => {
  it('is one hazard, in which each process is named once', () => {
    const { report } = runSource(BOTH, { profile: '3.13' });
    const found = (report.hazards ?? []).filter(({ id }) => id === 'LS007');
    assert.equal(found.length, 1);
    const [{ pid, line, related }] = found;
    const others = related.filter(({ message }) => message.startsWith('The same'));
    assert.deepEqual(
      others.map(({ message }) => message),
      [`The same in Asker of process ${pid === 1001 ? 1002 : 1001}`],
    );
    assert.equal(others[0].line, line);
  });
});
